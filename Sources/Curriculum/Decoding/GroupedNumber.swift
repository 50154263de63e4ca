import Diagnostics
import LessonSyntax

/// Numbers that two people read differently: five thousand is `5.000` to one, `5,000` to another, and `5.000` is five to
/// YAML.
enum GroupedNumber {
  /// Whether a decimal could be thousands: one to three digits, not beginning with 0, then a point and three digits.
  static func looksLikeThousands(_ text: String) -> Bool {
    let parts = withoutSign(text).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && isGrouped(parts)
  }

  /// What a number with signs between its digits, or a word such as «triệu» behind it, can mean, as it should be written;
  /// the likeliest first. Empty where it holds no such thing.
  static func readings(of text: String) -> [String] {
    let sign = text.hasPrefix("-") ? "-" : ""
    let number = withoutSign(text).prefix { ($0.isASCII && $0.isNumber) || ".,".contains($0) || $0 == " " }.reversed()
      .drop { $0 == " " }.reversed()
    let words = withoutSign(text).dropFirst(number.count).split(separator: " ")
    let readings = readings(ofDigits: String(number)).map { sign + $0 }
    guard let zeros = words.first.flatMap({ scales[$0.lowercased()] }) else {
      // Digits alone or a plain unit behind them are for others to judge.
      return number.contains(where: { ".,".contains($0) || $0 == " " }) ? readings : []
    }
    let plain =
      readings.isEmpty && NumberSpelling.isDecimal(dotted(String(number))) ? [sign + dotted(String(number))] : readings
    return plain.compactMap { scaled($0, by: zeros) }
  }

  private static func readings(ofDigits number: String) -> [String] {
    for sign in [".", ",", " "] as [Character] {
      let parts = number.split(separator: sign, omittingEmptySubsequences: false)
      guard parts.count > 1, isGrouped(parts) else { continue }
      let whole = parts.joined()
      return parts.count == 2 && sign != " " ? [whole, decimal(parts[0], parts[1])] : [whole]
    }
    return []
  }

  /// With another number of digits behind the point, so that nobody takes them for thousands.
  private static func decimal(_ whole: Substring, _ fraction: Substring) -> String {
    let trimmed = String(fraction.reversed().drop { $0 == "0" }.reversed())
    return "\(whole).\(trimmed.isEmpty ? "0" : trimmed.count == 3 ? trimmed + "0" : trimmed)"
  }

  private static func dotted(_ number: String) -> String { number.split(separator: ",").joined(separator: ".") }

  /// The number with so many zeros more; `nil` where its fraction is longer.
  private static func scaled(_ number: String, by zeros: Int) -> String? {
    let parts = number.split(separator: ".")
    let fraction = parts.count > 1 ? parts[1].reversed().drop { $0 == "0" }.reversed() : []
    guard fraction.count <= zeros else { return nil }
    let digits = String(parts[0]) + String(fraction) + String(repeating: "0", count: zeros - fraction.count)
    let isNegative = digits.hasPrefix("-")
    let significant = withoutSign(digits).drop { $0 == "0" }
    return (isNegative ? "-" : "") + (significant.isEmpty ? "0" : significant)
  }

  private static func isGrouped(_ parts: [Substring]) -> Bool {
    guard let first = parts.first, (1...3).contains(first.count), first.first != "0" else { return false }
    return parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
      && parts.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func withoutSign(_ text: String) -> Substring { text.hasPrefix("-") ? text.dropFirst() : text[...] }

  private static let scales = ["nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9]
}

extension DecodingContext {
  /// Asks which number was meant, where a decimal could be thousands.
  func askWhichNumber(_ node: NodeID, _ text: String) {
    guard GroupedNumber.looksLikeThousands(text) else { return }
    let readings = GroupedNumber.readings(of: text)
    report(
      "S215", severity: .warning, at: tree.location(of: node),
      LocalizedText(
        vi: "«\(text)» có người đọc là \(readings[0]), có người đọc là \(readings[1]); máy hiểu là \(readings[1])",
        en: "“\(text)” is \(readings[0]) to some and \(readings[1]) to others; here it is \(readings[1])"),
      label: LocalizedText(vi: "viết \(readings[0]) hoặc \(readings[1])", en: "write \(readings[0]) or \(readings[1])"),
      fixes: readings.map { numberAlone($0, for: node) })
  }

  /// Writes a number alone in the place of what stands there: a guess.
  func numberAlone(_ number: String, for node: NodeID) -> Diagnostic.Fix {
    Diagnostic.Fix(
      LocalizedText(vi: "Chỉ ghi số: «\(number)»", en: "Write the number alone: “\(number)”"), grade: .maybe,
      edits: [Diagnostic.Edit(tree.range(of: node), number)])
  }
}
