import Quiz

extension Prompt {
  /// An example of what can be typed. It depends on how many things there are, and on nothing else: an example that
  /// avoided the right answer, or met it, would tell something about it.
  var example: String {
    switch body {
    case .one, .trueFalse: "1"
    case .several(let options): options.count > 2 ? "1 3" : "1 2"
    case .order(let items): Prompt.someOrder(of: items.count)
    case .match(let left, _): Prompt.someOrder(of: left.count)
    case .shortAnswer, .number: ""
    }
  }

  /// The second one first, then the rest as they are: `2 1 3 4`.
  private static func someOrder(of count: Int) -> String {
    guard count > 1 else { return "1" }
    return ([2, 1] + Array(3..<max(3, count + 1))).map(String.init).joined(separator: " ")
  }
}
