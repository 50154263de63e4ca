import Marking

@testable import Curriculum
@testable import Handbook

/// A paper as it is printed, read by somebody who knows only what stands on it.
struct PrintedPaper {
  private let questions: [Markup]

  init(_ site: RenderedSite, _ lesson: String, _ form: PaperForm) {
    let page = site.main("de-\(lesson)--\(form.rawValue).html").between("<ol class=\"paper-questions\"", "</article>")
    questions = page.html.split(separator: "<div class=\"prompt\">").dropFirst().map { Markup(String($0)) }
  }

  func question(_ question: Question) -> PrintedQuestion? {
    let prompt = Markup(question.prompt.markdown).text
    return questions.first { $0.text.hasPrefix(prompt) }.map { PrintedQuestion(markup: $0) }
  }
}

struct PrintedQuestion {
  let markup: Markup

  /// Each list of what is called 1, 2, 3…: in the order of the digits.
  var listed: [[String]] {
    let boxes = markup.html.split(separator: "<ul class=\"boxes-to-tick").dropFirst()
    if !boxes.isEmpty { return boxes.map { PrintedQuestion.labelled(items(of: $0, upTo: "</ul>")) } }
    return markup.html.split(separator: "class=\"numbered\"").dropFirst().map { items(of: $0, upTo: "</ol>") }
  }

  /// What has a box for a digit before it.
  private var boxed: [String] {
    items(of: markup.between("<ul class=\"boxed\"", "</ul>").html[...], upTo: "</ul>")
  }

  private func items(of list: Substring, upTo end: String) -> [String] {
    let inside = list.firstRange(of: end).map { list[..<$0.lowerBound] } ?? list
    return inside.split(separator: "<li>").dropFirst().map { Markup(String($0)).text }
  }

  /// «2. words», with the digit taken off; where it is not the next one, nothing is.
  private static func labelled(_ items: [String]) -> [String] {
    items.enumerated().map { offset, item in
      let label = "\(offset + 1). "
      return item.hasPrefix(label) ? String(item.dropFirst(label.count)) : item
    }
  }

  /// The words that an answer of the key stands for on this paper.
  func resolved(_ answer: String) -> [String] {
    let parts = answer.split(separator: "; ").map { part in
      part.firstRange(of: ": ").map { String(part[$0.upperBound...]) } ?? String(part)
    }
    guard let first = listed.first else { return [answer] }
    if answer.hasSuffix(" (ô từ trên xuống)") { return pairs(answer) }
    if answer.contains(" → ") { return answer.components(" → ").map { words($0, of: first) } }
    if first.contains("Đúng") { return [words(String(answer.prefix(1)), of: first)] }
    return zip(parts, listed).flatMap { part, list in part.components(", ").map { words($0, of: list) }.sorted() }
  }

  private func pairs(_ answer: String) -> [String] {
    zip(boxed, answer.components(" ")).map { "\($0) = \(words($1, of: listed[0]))" }
  }

  private func words(_ digit: String, of list: [String]) -> String {
    list.indices.first { "\($0 + 1)" == digit }.map { list[$0] } ?? "no \(digit)"
  }
}

/// The key to one form, as it is printed.
struct PrintedKey {
  private let markup: Markup

  init(_ site: RenderedSite, _ lesson: String, _ form: PaperForm) {
    let sections = site.main("dap-an-\(lesson).html").html.split(separator: "<section class=\"key\"")
    markup = Markup(sections.first { $0.contains("Đề \(form.letter) · số") }.map { "<section" + $0 } ?? "")
  }

  var text: String { markup.text }

  func entry(of question: Question) -> String? {
    let prompt = Markup(question.prompt.markdown).text
    return markup.html.split(separator: "<li>").dropFirst().map { Markup(String($0)).text }
      .first { $0.contains(". \(prompt)") }
  }

  /// What stands in bold before the question.
  func answer(to question: Question) -> String? {
    let prompt = Markup(question.prompt.markdown).text
    let entry = markup.html.split(separator: "<li>").first { Markup(String($0)).text.contains(". \(prompt)") }
    return entry.map { Markup(String($0)).between("<strong>", "</strong>").text }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] { split(separator: separator).map(String.init) }
}
