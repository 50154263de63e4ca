import VietnameseText

/// What a typed number can mean. In Vietnamese a dot groups thousands and a comma opens the decimals, but phones and
/// English keyboards have it the other way round: whoever types 2.256 for two thousand odd, or 2.5 for two and a half, is
/// understood.
package enum NumberReadings: Sendable, Equatable {
  /// The numbers that the text can be read as, in the unit that is asked for; never empty.
  case values([Double])
  /// A number, but not one of what is asked for: «2 phút» where hours are, «15abc».
  case otherWords
  /// No number, or several.
  case noNumber

  /// Reads `typed` as a number of `measure`. Words behind it must belong to that unit; without one any words may stand
  /// there: «45, tôi nghĩ thế».
  init(_ typed: String, in measure: Measure) {
    let (numbers, rest) = NumberReadings.numbers(in: TidyText.of(typed))
    guard !numbers.isEmpty else {
      self = .noNumber
      return
    }
    let words = Measure(String(rest))
    guard NumberReadings.fits(words, rest, measure) else {
      self = rest.contains(where: NumberReadings.isDigit) ? .noNumber : .otherWords
      return
    }
    var values: [Double] = []
    func add(_ value: Double) { if !values.contains(value) { values.append(value) } }
    for number in numbers {
      if words.isEmpty {
        add(number)
        // Whoever writes 10.000.000 where millions are asked for means ten of them.
        if measure.scale > 1 { add(number / measure.scale) }
      } else {
        add(number * words.scale / measure.scale)
      }
    }
    self = .values(values)
  }

  private static func fits(_ words: Measure, _ rest: Substring.UnicodeScalarView, _ measure: Measure) -> Bool {
    // «2 triệu rưỡi» is more than 2 triệu, «10 đến 15» more than one number; but «5 m2» is an area.
    if words.words.first == "ruoi" { return false }
    let isKnown = !measure.words.isEmpty && words.words.starts(with: measure.words)
    if rest.contains(where: isDigit), !isKnown { return false }
    // Nor may more of a number follow the unit: «2 giờ rưỡi», «2 giờ 30», «10 triệu đồng đến 20 triệu đồng».
    let behind = isKnown ? words.words.dropFirst(measure.words.count) : []
    if behind.contains(where: { $0 == "ruoi" || $0.unicodeScalars.contains(where: isDigit) }) { return false }
    guard measure.words.isEmpty else { return measure.accepts(words) }
    let isAgainstNumber = rest.first.map { $0 != " " && !ends.contains($0) } ?? false
    return !isAgainstNumber || words.isWrittenAgainstNumbers
  }

  /// Signs that may follow a number at once.
  private static let ends = Set(".,;:!?%°º…)".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // MARK: Digits

  /// Runs of digits and the signs between them.
  private struct Pieces {
    var digits: [String] = [""]
    var signs: [Unicode.Scalar] = []
  }

  /// What a number at the beginning can be, and what stands behind it.
  private static func numbers(in text: String) -> ([Double], Substring.UnicodeScalarView) {
    var rest = Substring(text).unicodeScalars
    let sign: Double = rest.first == "-" ? -1 : 1
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    var pieces = Pieces()
    while let scalar = rest.first {
      if isDigit(scalar) {
        pieces.digits[pieces.digits.count - 1].unicodeScalars.append(scalar)
      } else if "., ".unicodeScalars.contains(scalar), let next = rest.dropFirst().first, isDigit(next),
        pieces.digits.last != ""
      {
        pieces.signs.append(scalar)
        pieces.digits.append("")
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard pieces.digits[0] != "" else { return ([], rest) }
    var readings: [Double] = []
    for reading in [english(pieces), vietnamese(pieces)].compactMap(\.self) where !readings.contains(sign * reading) {
      readings.append(sign * reading)
    }
    return (readings, rest)
  }

  /// Dots or blanks group thousands, a comma opens decimals.
  private static func vietnamese(_ pieces: Pieces) -> Double? { number(pieces, grouping: ".", decimal: ",") }

  private static func english(_ pieces: Pieces) -> Double? { number(pieces, grouping: ",", decimal: ".") }

  private static func number(_ pieces: Pieces, grouping: Unicode.Scalar, decimal: Unicode.Scalar) -> Double? {
    var whole = pieces.digits[0]
    var fraction = ""
    for (sign, digits) in zip(pieces.signs, pieces.digits.dropFirst()) {
      guard fraction.isEmpty else { return nil }
      if sign == decimal {
        fraction = digits
      } else {
        // «0.500» and «2021.500» group nothing.
        guard sign == grouping || sign == " ", digits.utf8.count == 3, groupsBegin(with: pieces.digits[0]) else {
          return nil
        }
        whole += digits
      }
    }
    return Double("\(whole).\(fraction.isEmpty ? "0" : fraction)")
  }

  /// Whether digits can be those before the first sign that groups thousands.
  private static func groupsBegin(with digits: String) -> Bool {
    (1...3).contains(digits.utf8.count) && digits.utf8.first != UInt8(ascii: "0")
  }
}
