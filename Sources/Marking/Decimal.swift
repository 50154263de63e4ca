package import Diagnostics

/// Numbers as they are written in a sentence.
package enum Decimal {
  /// `22.7` as `22,7` in Vietnamese; from 1000 on digits are grouped by three (`2.256`), but for those of years.
  package static func text(_ value: Double, _ language: Language, isYear: Bool = false) -> String {
    let (whole, fraction) = digits(of: value.magnitude)
    let (group, comma) = language == .vietnamese ? (".", ",") : (",", ".")
    let sign = value < 0 ? "−" : ""
    return sign + (isYear ? whole : Digits.grouped(whole, by: group)) + (fraction.isEmpty ? "" : comma + fraction)
  }

  /// As programs write it: `22.7`, `2256`.
  package static func machine(_ value: Double) -> String {
    let (whole, fraction) = digits(of: value.magnitude)
    return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Whether a number that stands without a unit is read as a year.
  package static func looksLikeYear(_ value: Double) -> Bool {
    (1800...2100).contains(value) && value == value.rounded()
  }

  /// The shortest digits that name the value, without an exponent.
  private static func digits(of value: Double) -> (whole: String, fraction: String) {
    if let whole = Int64(exactly: value) { return (String(whole), "") }
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".").map(String.init)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var whole = mantissa[0]
    var fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
    for _ in 0..<max(0, -exponent) {
      fraction = String(whole.last ?? "0") + fraction
      whole = whole.count > 1 ? String(whole.dropLast()) : "0"
    }
    for _ in 0..<max(0, exponent) {
      whole += fraction.prefix(1).isEmpty ? "0" : fraction.prefix(1)
      fraction = String(fraction.dropFirst())
    }
    return (whole, fraction)
  }
}
