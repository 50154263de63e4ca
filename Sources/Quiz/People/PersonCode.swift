/// The code of a person: eight symbols drawn by lot and one that proves them.
///
/// The symbols are digits and letters of which no Vietnamese input method makes anything else: no vowel, no `w`, `d` or
/// `y`, and none that looks like another (`0`, `1`, `l`). There are 23 of them, a prime number, so that a weighted sum
/// finds every wrong symbol and every two that changed places (docs/decisions/0043).
package enum PersonCode {
  package static let symbols = Array("23456789bcfghkmnpqrtvxz".utf8)
  private static let length = 8

  /// The code that a number drawn by lot stands for. Of a province's 17,000 people, two draw one code with a probability of
  /// 0.002.
  package static func drawn(by lot: UInt64) -> String {
    var rest = lot
    let values = (0..<length).map { _ -> Int in
      defer { rest /= UInt64(symbols.count) }
      return Int(rest % UInt64(symbols.count))
    }
    return text(of: values + [check(of: values)])
  }

  /// Whether a text is such a code as it is written in the log: without blanks and hyphens, in small letters.
  package static func isCode(_ text: String) -> Bool {
    guard let values = values(of: text) else { return false }
    return values.last == check(of: Array(values.dropLast()))
  }

  /// Whether a text has the shape of a code, but a symbol of it is wrong or two changed places.
  package static func isMistyped(_ text: String) -> Bool { values(of: plain(text)) != nil && !isCode(plain(text)) }

  /// What was typed or read aloud, as it is written in the log: `H7K-3MQ-2ZC` as `h7k3mq2zc`; any other text is left as it
  /// is.
  package static func plain(_ text: String) -> String {
    let plain = text.lowercased().filter { !"- .".contains($0) }
    return values(of: plain) == nil ? text : plain
  }

  /// As it is shown, to be read aloud: `h7k-3mq-2zc`. Other codes, of programs of version 1, stay as they are.
  package static func shown(_ code: String) -> String {
    guard isCode(code) else { return code }
    let symbols = Array(code)
    return [symbols[0..<3], symbols[3..<6], symbols[6..<9]].map { String($0) }.joined(separator: "-")
  }

  private static func values(of text: String) -> [Int]? {
    let values = text.utf8.compactMap { symbols.firstIndex(of: $0) }
    return values.count == length + 1 && text.utf8.count == length + 1 ? values : nil
  }

  private static func text(of values: [Int]) -> String { String(decoding: values.map { symbols[$0] }, as: UTF8.self) }

  /// The value that makes Σ weight × value a multiple of 23, with the weights 2…9 and 1 for itself.
  private static func check(of values: [Int]) -> Int {
    let sum = values.enumerated().reduce(0) { $0 + ($1.offset + 2) * $1.element }
    return (symbols.count - sum % symbols.count) % symbols.count
  }
}
