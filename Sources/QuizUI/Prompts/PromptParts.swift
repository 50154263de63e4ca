import Curriculum
import Diagnostics
import JSON
import Quiz
import Scenes
import Terminal

// What several kinds of prompts show in the same way.

extension TextSetter {
  var yours: String { views.say("Bạn trả lời:", "You answered:") }
  var right: String { views.say("Đáp án:", "The answer:") }

  func numbered(_ lines: [[Span]]) -> Page {
    lines.enumerated().map { index, spans in Paragraph(marker: Span("\(index + 1))", .key), indent: 2) { spans } }
  }

  func numbered(_ items: [InlineText]) -> Page { numbered(items.map { spans($0) }) }

  /// Choices, each with the words of its picture.
  func numbered(_ options: [Prompt.Option]) -> Page {
    numbered(
      options.map { option in
        let shown = spans(of: option.choice)
        return spans(option.choice.text) + (shown.isEmpty ? [] : [" "] + shown)
      })
  }

  /// What was answered without markup, by what it was chosen from.
  func given(_ feedback: Feedback, of known: [InlineText]) -> [String] {
    feedback.judgement.answer.map { answer in known.first { $0.markdown == answer }.map { plain($0) } ?? answer }
  }

  /// What was typed, and where it is wrong what would have been right.
  func typed(_ feedback: Feedback, right words: String) -> Page {
    Page {
      views.labelled(yours, [Paragraph(feedback.judgement.answer.first ?? "")])
      if !feedback.judgement.isCorrect { views.labelled(right, [Paragraph(words)]) }
    }
  }
}

extension JSONText {
  mutating func numbered(_ choices: [String]) {
    list("choices", choices.enumerated()) { json, choice in
      json.member("number", choice.offset + 1)
      json.member("text", choice.element)
    }
  }

  mutating func numbered(_ options: [Prompt.Option], _ texts: TextSetter) {
    list("choices", options.enumerated()) { json, option in
      json.member("number", option.offset + 1)
      json.member("text", texts.plain(option.element.choice.text))
      json.picture(of: option.element.choice, texts)
    }
  }

  /// What a front end needs to show a picture, or to say it.
  mutating func picture(of thing: some Illustrated, _ texts: TextSetter) {
    if let scene = thing.shownScene {
      member("scene") { json in
        json.member("name", scene.name)
        json.member("alternative", scene.alternative)
      }
    }
    guard let picture = thing.picture else { return }
    member("picture") { json in
      json.member("file", picture.file.name)
      json.member("alternative", texts.plain(picture.alternative))
      json.member("caption", picture.caption.map { texts.plain($0) })
    }
  }
}

// MARK: Choices

struct ShownChoice {
  let number: Int
  let choice: Question.Choice
  let isChosen: Bool
}

extension [Prompt.Option] {
  func shown(_ feedback: Feedback) -> [ShownChoice] {
    enumerated().map { index, option in
      ShownChoice(
        number: index + 1, choice: option.choice,
        isChosen: feedback.judgement.answer.contains(option.choice.text.markdown))
    }
  }
}

extension [Prompt.Option] {
  /// The numbers of the choices that were named: by numbers, or by letters, as papers have them. Where the choices
  /// themselves say letters («Chỗ A»), a letter means the one that says it.
  ///
  /// - Returns: `nil` where letters and numbers are mixed, and for a letter that no choice has.
  func numbers(named names: [TypedLine.Name]) -> [String]? {
    guard names.allSatisfy({ $0.isNumber == names[0].isNumber }) else { return nil }
    guard !names[0].isNumber else { return names.map(\.text) }
    let said = map { $0.choice.saidLetter }
    let isSaid = !said.contains(nil) && Set(said).count == count
    let numbers = names.map { name in
      isSaid
        ? said.firstIndex(of: name.text).map { String($0 + 1) } : (Int(name.number) ?? 0) <= count ? name.number : nil
    }
    return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
  }

  func numbers(_ feedback: Feedback, of isMeant: (ShownChoice) -> Bool) -> String {
    shown(feedback).filter(isMeant).map { String($0.number) }.joined(separator: ", ")
  }
}

extension Question.Choice {
  /// The letter by which a choice names what is in a picture, as in «Chỗ A», in small.
  fileprivate var saidLetter: String? {
    guard let last = text.markdown.split(whereSeparator: { !$0.isLetter }).last, last.count == 1,
      last.allSatisfy({ ("A"..."F").contains($0) })
    else { return nil }
    return last.lowercased()
  }
}

// MARK: Orders and pairs

/// A line of an answer in which places count.
struct PlacedLine {
  let sign: String
  let words: [Span]
  var isMisplaced = false
}

extension TextSetter {
  func list(_ label: String, _ lines: [PlacedLine]) -> Page {
    Page {
      Paragraph(label, .strong)
      for line in lines {
        Paragraph(marker: Span(line.sign), indent: 2) {
          line.words
          if line.isMisplaced { views.say(" (chưa đúng chỗ)", " (not in its place)") }
        }
      }
    }
  }

  /// What was answered may be older than a slip of the pen that was mended since: then it stands as it was recorded.
  func words(_ item: Prompt.Item?, _ recorded: String) -> [Span] {
    item.map { spans($0.text) } ?? [Span(recorded)]
  }
}

extension [Prompt.Item] {
  /// As they stand in the source.
  var inOrder: [Prompt.Item] { sorted { $0.place < $1.place } }

  func answered(_ markdown: String) -> Prompt.Item? { first { $0.text.markdown == markdown } }

  func isMisplaced(_ item: Prompt.Item?, at index: Int) -> Bool {
    !indices.contains(index) || self[index].seen != item?.seen
  }

  /// The number by which an item is shown; `?` for what is not there.
  func number(of item: Prompt.Item?) -> String {
    firstIndex { $0.place == item?.place }.map { String($0 + 1) } ?? "?"
  }
}
