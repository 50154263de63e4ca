/// What a typed number can mean. In Vietnamese a dot groups thousands and a comma opens the decimals, but phones and
/// English keyboards have it the other way round: whoever types 2.256 for two thousand odd, or 2.5 for two and a half, is
/// understood.
enum NumberReadings {
  /// The numbers that `text` can be read as; empty where it is none. What follows the number, such as a unit, is passed
  /// over: `45 phút`, `50 %`.
  static func of(_ text: String) -> [Double] {
    var rest = Substring(text.drop { $0.isWhitespace })
    let sign: Double
    switch rest.first {
    case "-", "−":
      sign = -1
      rest = rest.dropFirst()
    case "+":
      sign = 1
      rest = rest.dropFirst()
    default: sign = 1
    }
    let pieces = pieces(of: rest)
    guard let first = pieces.digits.first, !first.isEmpty, !pieces.isFollowedByLetterOrDigit else { return [] }
    var readings: [Double] = []
    for reading in [english(pieces), vietnamese(pieces)].compactMap(\.self) where !readings.contains(sign * reading) {
      readings.append(sign * reading)
    }
    return readings
  }

  /// Runs of digits and the signs between them.
  private struct Pieces {
    var digits: [String] = [""]
    var signs: [Character] = []
    /// Something such as `3x` or `1/2`, which is no number.
    var isFollowedByLetterOrDigit = false
  }

  private static func pieces(of text: Substring) -> Pieces {
    var pieces = Pieces()
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let character = characters[index]
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character.isASCII, character.isNumber {
        pieces.digits[pieces.digits.count - 1].append(character)
      } else if "., \u{A0}\u{202F}".contains(character), next.isASCII, next.isNumber,
        !(pieces.digits.last ?? "").isEmpty
      {
        pieces.signs.append(character.isWhitespace ? " " : character)
        pieces.digits.append("")
      } else {
        pieces.isFollowedByLetterOrDigit = !(character.isWhitespace || "%.,;!°º".contains(character))
        break
      }
      index += 1
    }
    return pieces
  }

  /// Dots or blanks group thousands, a comma opens decimals.
  private static func vietnamese(_ pieces: Pieces) -> Double? { number(pieces, grouping: ".", decimal: ",") }

  private static func english(_ pieces: Pieces) -> Double? { number(pieces, grouping: ",", decimal: ".") }

  private static func number(_ pieces: Pieces, grouping: Character, decimal: Character) -> Double? {
    var whole = pieces.digits[0]
    var fraction = ""
    for (sign, digits) in zip(pieces.signs, pieces.digits.dropFirst()) {
      guard fraction.isEmpty else { return nil }
      if sign == decimal {
        fraction = digits
      } else {
        guard sign == grouping || sign == " ", digits.count == 3 else { return nil }
        whole += digits
      }
    }
    return Double("\(whole).\(fraction.isEmpty ? "0" : fraction)")
  }
}
