/// Whole numbers as digits.
package enum Digits {
  /// `07` for 7 in two digits; a number that has more keeps them.
  package static func padded(_ number: some BinaryInteger, to count: Int, radix: Int = 10) -> String {
    let digits = String(number, radix: radix)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  /// `2.256` for `2256`: a sign before every third digit from the end.
  package static func grouped(_ digits: String, by sign: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += sign }
      text.append(digit)
    }
    return text
  }
}
