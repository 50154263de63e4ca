@testable import Curriculum
@testable import Handbook
import Testing

/// The lesson's page: the letters of an answer, and the numbers that the page's judge has, lead to what the source calls
/// right.
@Suite struct AnswerLettersTests {
  private static let page = RenderedSite(.make(lessons: [.make("a", questions: SampleCourse.questions)])).main(
    "bai-a.html")

  private let order = Asked(page, "xep")
  private let match = Asked(page, "ghep")

  @Test func namesTheItemsOfAnOrderByTheirLetters() {
    #expect(order.lettered != ["trước", "giữa", "sau", "cuối"])
    #expect(order.answer.map { $0.prefix(1) } == ["trước", "giữa", "sau", "cuối"].map { order.letter(of: $0) })
    #expect(order.answer.map { $0.dropFirst(3) } == ["trước", "giữa", "sau", "cuối"])
  }

  @Test func namesTheRightSidesOfPairsByTheirLetters() {
    #expect(match.numbered == ["trái 1", "trái 2", "trái 3"])
    #expect(match.lettered != ["phải 1", "phải 2", "phải 3"])
    #expect(
      match.answer == (1...3).map { "\($0) – \(match.letter(of: "phải \($0)")): trái \($0) → phải \($0)" })
  }

  /// What is shown first has the number of its right place first.
  @Test func givesTheJudgeTheRightPlaceOfWhatIsShown() {
    let places = { (asked: Asked, right: [String]) in asked.lettered.compactMap { right.firstIndex(of: $0) } }
    let ordered = places(order, ["trước", "giữa", "sau", "cuối"])
    #expect(order.judge == "{\"shown\":[\(ordered.listed)],\"right\":[0,1,2,3]}")
    let matched = places(match, ["phải 1", "phải 2", "phải 3"])
    #expect(match.judge == "{\"shown\":[\(matched.listed)],\"right\":[0,1,2]}")
  }

  @Test(arguments: [("so", "3.5", "0.25"), ("so-tron", "50.0", "0.0")])
  func givesTheJudgeNumberAndTolerance(question: String, value: String, tolerance: String) {
    let questions =
      SampleCourse.questions + [.make("so-tron", .number(.init(value: 50, tolerance: 0, unit: nil)), explanation: "x")]
    let page = RenderedSite(.make(lessons: [.make("a", questions: questions)])).main("bai-a.html")
    let judge = Asked(page, question).judge
    #expect(judge.hasPrefix("{\"value\":\(value),\"tolerance\":\(tolerance),"))
  }
}

/// A question as it stands on its lesson's page.
private struct Asked {
  /// What the page's judge is given.
  let judge: String
  private let markup: Markup

  init(_ page: Markup, _ question: String) {
    markup = page.element("cau-hoi-\(question)", "article")
    let tag = page.tags.first { $0.attributes["id"] == "cau-hoi-\(question)" }
    judge = tag?.attributes["data-judge"] ?? ""
  }

  /// What is called A, B, C….
  var lettered: [String] { items(of: "class=\"lettered\"", "</ol>") }

  /// What is called 1, 2, 3….
  var numbered: [String] { items(of: "<div class=\"match\"><ol>", "</ol>") }

  /// The lines of the right answer.
  var answer: [String] { items(of: "class=\"judged\"", "</details>") }

  func letter(of item: String) -> Substring {
    lettered.firstIndex(of: item).map { "ABCD".dropFirst($0).prefix(1) } ?? "none"
  }

  private func items(of list: String, _ end: String) -> [String] {
    markup.between(list, end).html.split(separator: "<li>").dropFirst().map { item in
      Markup(String(item.firstRange(of: "</li>").map { item[..<$0.lowerBound] } ?? item)).text
    }
  }
}

extension [Int] {
  fileprivate var listed: String { map(String.init).joined(separator: ",") }
}
