import Diagnostics
import Marking
import Quiz

/// Reads an answer to one prompt.
struct AnswerReader {
  let prompt: Prompt

  /// What to type instead.
  struct Unclear: Error {
    let message: LocalizedText

    init(_ vietnamese: String, _ english: String) { message = LocalizedText(vi: vietnamese, en: english) }
  }

  func response(_ line: TypedLine) -> Result<Response, Unclear> {
    switch prompt.body {
    case .one(let options): one(line, options)
    case .several(let options): several(line, options)
    case .trueFalse: trueFalse(line)
    case .order(let items):
      permutation(line, of: items.count).map { shown in .sequence(shown.map { items[$0 - 1].place }) }
    case .match(let left, let right):
      matched(line, of: right.count).map { shown in
        // By the place of the left side in the source, wherever it was shown.
        .pairing(zip(left, shown).sorted { $0.0.place < $1.0.place }.map { right[$0.1 - 1].place })
      }
    case .shortAnswer: .success(.text(line.text))
    case .number(let scheme): number(line, scheme)
    }
  }

  // MARK: Choices

  private func one(_ line: TypedLine, _ options: [Prompt.Option]) -> Result<Response, Unclear> {
    let count = options.count
    guard let runs = line.numbers else { return .failure(AnswerReader.needsOne(of: count)) }
    guard runs.count == 1 else {
      return .failure(
        Unclear(
          "Câu này chỉ chọn một. Hãy gõ một số từ 1 đến \(count).",
          "Only one choice here. Type one number from 1 to \(count)."))
    }
    return AnswerReader.checked(runs, upTo: count).map { .choices([options[$0[0] - 1].place]) }
  }

  private func several(_ line: TypedLine, _ options: [Prompt.Option]) -> Result<Response, Unclear> {
    guard let runs = line.numbers else {
      let example = prompt.example
      return .failure(
        Unclear(
          "Hãy gõ số của các ý bạn chọn, ví dụ \(example).", "Type the numbers of your choices, for example \(example)."
        ))
    }
    return AnswerReader.checked(AnswerReader.divided(runs, upTo: options.count), upTo: options.count).map {
      .choices(Set($0.map { options[$0 - 1].place }))
    }
  }

  private func trueFalse(_ line: TypedLine) -> Result<Response, Unclear> {
    switch line.folded {
    case "1", "1)", "1.", "đ", "đúng", "dung", "đung", "dúng", "d", "true", "t": .success(.choices([0]))
    case "2", "2)", "2.", "s", "sai", "false", "f": .success(.choices([1]))
    default: .failure(Unclear("Hãy gõ 1 (Đúng) hoặc 2 (Sai).", "Type 1 (True) or 2 (False)."))
    }
  }

  private static func needsOne(of count: Int) -> Unclear {
    Unclear("Hãy gõ một số từ 1 đến \(count).", "Type one number from 1 to \(count).")
  }

  // MARK: Numbers of what is shown

  /// `13` as 1 and 3 where there are at most nine numbers and 13 is none of them.
  private static func divided(_ runs: [String], upTo count: Int) -> [String] {
    guard count <= 9 else { return runs }
    return runs.flatMap { run -> [String] in
      let digits = run.map(String.init)
      let isList = digits.allSatisfy { (Int($0) ?? 0) >= 1 && (Int($0) ?? 0) <= count }
      return run.count > 1 && isList ? digits : [run]
    }
  }

  /// The numbers, each from 1 to `count`.
  private static func checked(_ runs: [String], upTo count: Int) -> Result<[Int], Unclear> {
    let numbers = runs.map { Int($0) ?? Int.max }
    guard let wrong = numbers.firstIndex(where: { !(1...max(1, count)).contains($0) }) else { return .success(numbers) }
    let typed = runs[wrong].count > 9 ? runs[wrong].prefix(9) + "…" : runs[wrong][...]
    return .failure(
      Unclear(
        "Không có số \(typed). Hãy gõ số từ 1 đến \(count).",
        "There is no number \(typed). Type numbers from 1 to \(count)."))
  }

  /// Every number from 1 to `count` once; the first letters for the first numbers, as the handbook's page has them.
  private func permutation(_ line: TypedLine, of count: Int) -> Result<[Int], Unclear> {
    guard let names = line.names, names.allSatisfy({ $0.isNumber == names[0].isNumber }) else {
      return .failure(needsAll(count))
    }
    let runs = names.map(\.number)
    // A word that is spelled with these letters and others is none of this.
    guard names[0].isNumber || runs.allSatisfy({ (Int($0) ?? 0) <= count }) else { return .failure(needsAll(count)) }
    return AnswerReader.checked(AnswerReader.divided(runs, upTo: count), upTo: count).flatMap(complete(upTo: count))
  }

  private func needsAll(_ count: Int) -> Unclear {
    let example = prompt.example
    return if case .match(let left, _) = prompt.body {
      Unclear(
        "Hãy gõ số cho \(Letters.names(left.count)), ví dụ \(example).",
        "Type the numbers for \(Letters.names(left.count)), for example \(example).")
    } else {
      Unclear(
        "Hãy gõ đủ \(count) số theo đúng thứ tự, ví dụ \(example).",
        "Type all \(count) numbers in the right order, for example \(example).")
    }
  }

  /// Refuses what is there twice or not at all, and names it.
  private func complete(upTo count: Int) -> ([Int]) -> Result<[Int], Unclear> {
    { numbers in
      let missing = (1...max(1, count)).filter { !numbers.contains($0) }.map(String.init).joined(separator: ", ")
      let twice = (1...max(1, count)).filter { number in numbers.count { $0 == number } > 1 }.map(String.init).joined(
        separator: ", ")
      if missing.isEmpty, twice.isEmpty { return .success(numbers) }
      var vietnamese: [String] = []
      var english: [String] = []
      if !twice.isEmpty {
        vietnamese.append("Số \(twice) bị gõ hơn một lần.")
        english.append("Number \(twice) was typed more than once.")
      }
      if !missing.isEmpty {
        vietnamese.append("Còn thiếu số \(missing).")
        english.append("Number \(missing) is missing.")
      }
      vietnamese.append("Hãy gõ mỗi số một lần, ví dụ \(prompt.example).")
      english.append("Type each number once, for example \(prompt.example).")
      return .failure(Unclear(vietnamese.joined(separator: " "), english.joined(separator: " ")))
    }
  }

  // MARK: Pairs

  /// `2 1 3`, or `A2 B1 C3` and `2a 1b 3c` in any order: the right sides' numbers in the order of the left sides.
  private func matched(_ line: TypedLine, of count: Int) -> Result<[Int], Unclear> {
    guard let names = line.names else { return .failure(needsAll(count)) }
    if names.allSatisfy(\.isNumber) { return permutation(line, of: count) }
    guard let pairs = AnswerReader.pairs(names) else { return .failure(needsAll(count)) }
    let lefts = pairs.map { Int($0.left.number) ?? 0 }
    guard lefts.sorted() == Array(1...max(1, count)) else { return .failure(needsAll(count)) }
    let rights = zip(lefts, pairs).sorted { $0.0 < $1.0 }.map(\.1.right.number)
    return AnswerReader.checked(rights, upTo: count).flatMap(complete(upTo: count))
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

  // MARK: A number

  private func number(_ line: TypedLine, _ scheme: NumberScheme) -> Result<Response, Unclear> {
    guard scheme.verdict(on: line.text) != .noNumber else {
      let message = scheme.whatToType(insteadOf: line.text)
      return .failure(Unclear(message.vietnamese, message.english))
    }
    return .success(.text(line.text))
  }
}
