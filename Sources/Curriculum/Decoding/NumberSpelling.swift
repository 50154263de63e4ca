import Diagnostics
import LessonSyntax

/// How numbers are written: in the one way that every version of YAML and every parser reads alike. `040` is 40 to one and
/// 32 to another, `.5` a number to one and a text to another.
enum NumberSpelling {
  /// Whether the text is `0`, or digits without a zero before them, with a minus or without.
  static func isWhole(_ text: String) -> Bool { isWhole(text.utf8[...]) }

  /// The same with a point and digits behind it, or without.
  static func isDecimal(_ text: String) -> Bool {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return isWhole(text) }
    let fraction = text.utf8[point...].dropFirst()
    return isWhole(text.utf8[..<point]) && !fraction.isEmpty && fraction.allSatisfy(isDigit)
  }

  private static func isWhole(_ text: Substring.UTF8View) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    guard let first = digits.first, digits.allSatisfy(isDigit) else { return false }
    return first != UInt8(ascii: "0") || digits.count == 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The number that a text holds, written as it should be: `45 phút` → `45`, `2,5` → `2.5`, `040` → `40`, `+5` → `5`,
  /// `khoảng 40` → `40`.
  ///
  /// - Returns: the number, and whether the text can have meant nothing else; `nil` where no number is to be seen, or
  ///   several.
  static func meant(by text: String) -> (number: String, isCertain: Bool)? {
    if let first = text.first, first.isLetter, let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      let words = text[..<start]
      guard words.last == " ", !words.contains(where: \.isPunctuation) else { return nil }
      let rest = String(text[start...])
      return isDecimal(rest) ? (rest, false) : meant(by: rest).map { ($0.number, false) }
    }
    let number = text.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
    let unit = text.dropFirst(number.count)
    guard unit.isEmpty || isUnit(unit) else { return nil }
    guard let respelt = respelt(number), respelt != text else { return nil }
    return (respelt, unit.isEmpty && !number.contains(","))
  }

  /// Whether what stands behind a number is a word: `phút`, with a blank before it or without, not the O of `4O`.
  private static func isUnit(_ text: Substring) -> Bool {
    let word = text.drop { $0 == " " }
    return !word.contains(where: \.isNumber) && (word.count < text.count || word.count > 1 || "'%".contains(word))
  }

  private static func respelt(_ number: Substring) -> String? {
    var rest = number
    let isNegative = rest.first == "-"
    if let sign = rest.first, "+-".contains(sign) { rest = rest.dropFirst() }
    let parts = rest.split(omittingEmptySubsequences: false) { ".,".contains($0) }
    guard let whole = parts.first, parts.count <= 2, parts.contains(where: { !$0.isEmpty }) else { return nil }
    let digits = whole.drop { $0 == "0" }
    let fraction = parts.count == 2 && !parts[1].isEmpty ? ".\(parts[1])" : ""
    let respelt = (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits) + fraction
    return isDecimal(respelt) ? respelt : nil
  }
}

extension DecodingContext {
  /// Says that a text is no number, or is written in a way that others read differently.
  func reportNoNumber(_ node: NodeID, _ text: String, expected: LocalizedText, isWhole: Bool = false) {
    let readings = GroupedNumber.readings(of: text).filter { !isWhole || NumberSpelling.isWhole($0) }
    guard readings.isEmpty else {
      let label = LocalizedText(
        vi: "viết \(readings.joined(separator: " hoặc "))", en: "write \(readings.joined(separator: " or "))")
      return reportWrongKind(node, expected: expected, label: label, fixes: readings.map { numberAlone($0, for: node) })
    }
    guard let meant = NumberSpelling.meant(by: text) else {
      let label = LocalizedText(vi: "chỉ ghi số", en: "write a number alone")
      return reportWrongKind(node, expected: expected, label: label)
    }
    let fix = Diagnostic.Fix(
      LocalizedText(vi: "Chỉ ghi số: «\(meant.number)»", en: "Write the number alone: “\(meant.number)”"),
      grade: meant.isCertain ? .safe : .maybe, edits: [Diagnostic.Edit(tree.range(of: node), meant.number)])
    let label = LocalizedText(vi: "viết \(meant.number)", en: "write \(meant.number)")
    reportWrongKind(node, expected: expected, label: label, fixes: [fix])
  }
}
