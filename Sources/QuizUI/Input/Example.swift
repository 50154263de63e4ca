import Quiz

extension Prompt {
  /// An example of what can be typed: never the right answer.
  var example: String {
    switch body {
    case .one, .trueFalse: "1"
    case .several(let options):
      example(among: [[1, 3], [1, 2], [2, 3], [1], [2]], upTo: options.count) { shown in
        .choices(Set(shown.map { options[$0 - 1].place }))
      }
    case .order(let items):
      example(among: Prompt.orders(of: items.count), upTo: items.count) { shown in
        .sequence(shown.map { items[$0 - 1].place })
      }
    case .match(let left, let right):
      example(among: Prompt.orders(of: left.count), upTo: left.count) { shown in
        .pairing(shown.map { right[$0 - 1].place })
      }
    case .shortAnswer, .number: ""
    }
  }

  private func example(among lists: [[Int]], upTo count: Int, _ response: ([Int]) -> Response) -> String {
    let possible = lists.filter { ($0.max() ?? 0) <= count }
    let wrong = possible.first { !Judgement(response($0), to: self).isCorrect }
    return (wrong ?? possible.first ?? []).map(String.init).joined(separator: " ")
  }

  /// Orders of the numbers from 1: the last one first, then the second one first, then as they are.
  private static func orders(of count: Int) -> [[Int]] {
    let numbers = Array(1...max(1, count))
    guard count > 1 else { return [numbers] }
    return [[count] + numbers.dropLast(), [2, 1] + numbers.dropFirst(2), numbers]
  }

  /// The names of left sides: `A, B, C`.
  static func letters(_ count: Int) -> String { (0..<count).map(letter).joined(separator: ", ") }

  /// The name of the left side at an index: `A` for 0.
  static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt32(0x41 + index)).map { String(Character($0)) } ?? "?"
  }
}
