import Diagnostics
import JSON
import Marking
import Quiz
import Terminal

/// For each left side, which is named by a letter, the right side that belongs to it.
struct MatchPrompt: PromptFace {
  let left: [Prompt.Item]
  let right: [Prompt.Item]

  func choices(_ texts: TextSetter) -> Page {
    Page {
      for (place, item) in left.enumerated() {
        Paragraph(marker: Span(Letters.name(place) + ".", .strong), indent: 2) { texts.spans(item.text) }
      }
      Paragraph.blank
      texts.numbered(right.map(\.text))
    }
  }

  func write(_ texts: TextSetter, into json: inout JSONText) {
    json.list("left", left.enumerated()) { json, item in
      json.member("letter", Letters.name(item.offset))
      json.member("text", texts.plain(item.element.text))
    }
    json.numbered(right.map { texts.plain($0.text) })
  }

  // MARK: What can be typed

  var example: String { ShownNumbers.example(of: left.count) }
  let expectedWords: ShortAnswerScheme? = nil

  var instruction: LocalizedText {
    LocalizedText(
      vi: "Gõ số cho \(letters), ví dụ \(example).", en: "Type the numbers for \(letters), for example \(example).")
  }

  private var letters: String { Letters.names(left.count) }

  func response(to line: TypedLine) -> Result<Response, Unclear> {
    numbers(line).map { shown in
      // By the place of the left side in the source, wherever it was shown.
      .pairing(zip(left, shown).sorted { $0.0.place < $1.0.place }.map { right[$0.1 - 1].place })
    }
  }

  /// `2 1 3`, or `A2 B1 C3` and `2a 1b 3c` in any order: the right sides' numbers in the order of the left sides.
  private func numbers(_ line: TypedLine) -> Result<[Int], Unclear> {
    let count = right.count
    let needsAll = Unclear(
      "Hãy gõ số cho \(letters), ví dụ \(example).", "Type the numbers for \(letters), for example \(example).")
    guard let names = line.names else { return .failure(needsAll) }
    if names.allSatisfy(\.isNumber) { return ShownNumbers.permutation(line, of: count, or: needsAll) }
    guard let pairs = MatchPrompt.pairs(names) else { return .failure(needsAll) }
    let lefts = pairs.map { Int($0.left.number) ?? 0 }
    guard lefts.sorted() == Array(1...max(1, count)) else { return .failure(needsAll) }
    let rights = zip(lefts, pairs).sorted { $0.0 < $1.0 }.map(\.1.right.number)
    return ShownNumbers.eachOnce(rights, upTo: count)
  }

  /// A letter, which names a left side, and a number, one behind the other, again and again; `nil` where that is not what
  /// was typed.
  private static func pairs(_ names: [TypedLine.Name]) -> [(left: TypedLine.Name, right: TypedLine.Name)]? {
    guard names.count.isMultiple(of: 2) else { return nil }
    var pairs: [(left: TypedLine.Name, right: TypedLine.Name)] = []
    for index in stride(from: 0, to: names.count, by: 2) {
      let (first, second) = (names[index], names[index + 1])
      guard first.isNumber != second.isNumber else { return nil }
      pairs.append(first.isNumber ? (second, first) : (first, second))
    }
    return pairs
  }

  // MARK: What is said of an answer

  func answer(_ feedback: Feedback, _ texts: TextSetter) -> Page {
    let lefts = left.inOrder
    let rights = right.inOrder
    func line(_ index: Int, _ side: [Span], isMisplaced: Bool = false) -> PlacedLine {
      PlacedLine(
        sign: Letters.name(lefts[index].place) + ".",
        words: texts.spans(lefts[index].text) + [Span(texts.views.isPlain ? " – " : " → ")] + side,
        isMisplaced: isMisplaced)
    }
    let given = feedback.judgement.answer.prefix(lefts.count).enumerated().map { index, markdown in
      let item = rights.answered(markdown)
      return line(index, texts.words(item, markdown), isMisplaced: rights.isMisplaced(item, at: index))
    }
    let right = rights.prefix(lefts.count).enumerated().map { line($0.offset, texts.spans($0.element.text)) }
    return texts.list(texts.yours, given) + (feedback.judgement.isCorrect ? [] : texts.list(texts.right, right))
  }

  func given(_ feedback: Feedback, _ texts: TextSetter) -> [String] { texts.given(feedback, of: right.map(\.text)) }

  func rightOnOneLine(_ feedback: Feedback, _ texts: TextSetter) -> String {
    zip(left.inOrder, right(feedback, texts)).map { "\(texts.plain($0.text)) → \($1)" }.joined(separator: "; ")
  }

  func givenInShort(_ feedback: Feedback, _ texts: TextSetter) -> String {
    let rights = right.inOrder
    return pairs(feedback.judgement.answer.map { rights.answered($0) })
  }

  func rightInShort(_ feedback: Feedback, _ texts: TextSetter) -> String { pairs(right.inOrder) }

  /// `A2 B1`, from the right sides in the order of the source.
  private func pairs(_ rights: [Prompt.Item?]) -> String {
    let byPlace = Dictionary(zip(left.inOrder.map(\.place), rights), uniquingKeysWith: { first, _ in first })
    return left.enumerated().map { index, item in
      Letters.name(index) + right.number(of: byPlace[item.place] ?? nil)
    }.joined(separator: " ")
  }
}
