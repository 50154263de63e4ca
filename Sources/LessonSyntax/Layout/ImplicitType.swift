/// Whether readers of YAML make something other than a text of a plain scalar.
///
/// Our language knows texts alone until the schema asks for a number or a date. Other readers decide by the looks: by the
/// core schema of YAML 1.2 (section 10.3.2), or by the types of YAML 1.1 (yaml.org/type), as PyYAML and libyaml's users do.
/// What either of them would type is put in quotes, so that all agree.
package enum ImplicitType {
  /// Whether a plain scalar is a null, a truth value, a number, a date, or a sign with a meaning to one of them.
  ///
  /// - Complexity: O(length), and O(1) for what begins like a word.
  package static func isTyped(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    if first.isDigit || first == .plus || first == .dash || first == .dot {
      var scanner = Scanner(rest: text)
      return scanner.isNumber || scanner.isTimestamp
    }
    return text.count <= longestWord && words.contains(String(decoding: text, as: UTF8.self))
  }

  private static let longestWord = 5
  private static let words: Set<String> = [
    "~", "null", "Null", "NULL", "=", "<<", "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON",
    "off", "Off", "OFF", "true", "True", "TRUE", "false", "False", "FALSE",
  ]

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    /// Whole, decimal, in other bases, with `_` between digits, to the base of 60 (`190:20:30`), infinite or none.
    var isNumber: Bool {
      mutating get {
        let start = rest
        defer { rest = start }
        if !take(.plus) { take(.dash) }
        if takeWord(among: [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"]) { return rest.isEmpty }
        if takePrefix("0b") { return takeAll { $0 == 0x30 || $0 == 0x31 || $0 == 0x5F } }
        if takePrefix("0o") { return takeAll { $0.isDigit } }
        if takePrefix("0x") { return takeAll { $0.isDigit || (0x61...0x66).contains($0 | 0x20) || $0 == 0x5F } }
        return isDecimal
      }
    }

    private var isDecimal: Bool {
      mutating get {
        let hasWhole = takeDigits()
        if hasWhole, rest.first == .colon {
          while take(.colon) { guard takeSixtieth() else { return false } }
          if take(.dot) { takeDigits() }
          return rest.isEmpty
        }
        let hasFraction = take(.dot) && takeDigits()
        guard hasWhole || hasFraction else { return false }
        if let next = rest.first, next | 0x20 == 0x65 {
          rest = rest.dropFirst()
          if !take(.plus) { take(.dash) }
          guard takeDigits() else { return false }
        }
        return rest.isEmpty
      }
    }

    /// `2026-09-02`, or with a time of the day behind it.
    var isTimestamp: Bool {
      mutating get {
        guard count(of: \.isDigit, atMost: 4) == 4, take(.dash), (1...2).contains(count(of: \.isDigit, atMost: 2)),
          take(.dash), (1...2).contains(count(of: \.isDigit, atMost: 2))
        else { return false }
        guard let next = rest.first else { return true }
        guard next | 0x20 == 0x74 || next == .space else { return false }
        let time = rest.dropFirst()
        return time.contains(.colon) && time.allSatisfy { $0.isDigit || ":.+- Zz".utf8.contains($0) }
      }
    }

    @discardableResult private mutating func take(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest = rest.dropFirst()
      return true
    }

    private mutating func takePrefix(_ prefix: String) -> Bool {
      guard rest.starts(with: prefix.utf8) else { return false }
      rest = rest.dropFirst(prefix.utf8.count)
      return true
    }

    private mutating func takeWord(among words: [String]) -> Bool { words.contains { takePrefix($0) } }

    /// The rest, of which there must be some.
    private mutating func takeAll(_ isAllowed: (UInt8) -> Bool) -> Bool { !rest.isEmpty && rest.allSatisfy(isAllowed) }

    /// A digit, then digits and `_`.
    @discardableResult private mutating func takeDigits() -> Bool {
      guard let first = rest.first, first.isDigit else { return false }
      rest = rest.drop { $0.isDigit || $0 == 0x5F }
      return true
    }

    /// `0` to `59`.
    private mutating func takeSixtieth() -> Bool {
      let start = rest
      let digits = count(of: \.isDigit, atMost: 2)
      return digits == 1 || digits == 2 && (0x30...0x35).contains(start.first ?? 0)
    }

    private mutating func count(of isWanted: (UInt8) -> Bool, atMost most: Int) -> Int {
      var count = 0
      while count < most, let first = rest.first, isWanted(first) {
        rest = rest.dropFirst()
        count += 1
      }
      return count
    }
  }
}
