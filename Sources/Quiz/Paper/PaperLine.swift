import Marking

/// A line that is keyed in for a sheet: `17r 2 3 134. 1 0 2413 *`. Blanks are for the eye.
///
/// One choice is a digit, true is 1 and false is 2; an order and pairs are as many digits as there are items; several
/// choices are digits and a full stop; a number is the number and a full stop; of what is written whoever reads it says 1 or
/// 0; a story has a digit for each stage. `0` is what was left empty, `*` what cannot be read.
package enum PaperLine {
  static let blank: Character = "0"
  static let unreadable: Character = "*"
  static let stop: Character = "."

  /// Seat and letter at the beginning of a line, and what follows them, without blanks.
  static func head(of line: String, on number: PaperNumber) throws(PaperRefusal) -> (seat: Int, answers: Substring) {
    let digits = line.prefix(while: \.isNumber)
    let behind = line[digits.endIndex...].drop { $0.isPaperBlank }
    guard let seat = Int(digits.prefix(9)), let letter = behind.first?.uppercased().first, letter.isLetter else {
      throw .noSheet(line)
    }
    guard PaperNumber.seats.contains(seat) else { throw .unknownSeat(seat) }
    guard number.letter(ofSeat: seat) == letter else { throw .wrongLetter(seat, letter, number) }
    let answers = behind.dropFirst()
    // Where the letter and the digit before it changed places, another seat may have the same letter: then only a blank
    // tells them apart.
    if let next = answers.first?.wholeNumberValue, number.letter(ofSeat: seat * 10 + next) == letter {
      throw .needsBlank(seat, letter)
    }
    return (seat, Substring(answers.filter { !$0.isPaperBlank }))
  }

  /// For each question what was keyed, in one form: several choices in ascending order.
  static func answers(_ text: Substring, to fields: [(number: Int, field: PaperField)]) throws(PaperRefusal) -> [String]
  {
    var rest = text
    var answers: [String] = []
    for (number, field) in fields {
      guard !rest.isEmpty else { throw .tooShort(question: number) }
      answers.append(try answer(&rest, number, field.shape))
    }
    guard rest.isEmpty else { throw .tooLong(String(rest), of: fields.count) }
    return answers
  }

  private static func answer(_ rest: inout Substring, _ number: Int, _ shape: PaperField.Shape) throws(PaperRefusal)
    -> String
  {
    switch shape {
    case .one(let places): return try String(sign(&rest, number, upTo: places.count))
    case .written: return try String(sign(&rest, number, upTo: 1))
    case .stages(let stages):
      var answer = ""
      for places in stages { answer.append(try sign(&rest, number, upTo: places.count)) }
      return answer
    case .several(let places):
      let first = try sign(&rest, number, upTo: places.count)
      guard first.isChoice else {
        // Whoever always types the full stop types it here, too.
        if rest.first == stop { rest.removeFirst() }
        return String(first)
      }
      var signs = [first]
      while true {
        guard let next = rest.first else { throw .noStop(question: number) }
        if next == stop { break }
        signs.append(try sign(&rest, number, upTo: places.count, besides: signs))
      }
      rest.removeFirst()
      return String(signs.sorted()) + String(stop)
    case .all(let places, _):
      var signs = [try sign(&rest, number, upTo: places.count)]
      guard signs[0].isChoice else { return String(signs) }
      while signs.count < places.count {
        signs.append(try sign(&rest, number, upTo: places.count, besides: signs))
      }
      return String(signs)
    case .number: return try value(&rest, number)
    }
  }

  /// A digit, or a sign for what is missing. Behind others (`besides`) it must be a digit, and another than these.
  private static func sign(_ rest: inout Substring, _ number: Int, upTo count: Int, besides others: [Character] = [])
    throws(PaperRefusal) -> Character
  {
    guard let sign = rest.popFirst() else { throw .tooShort(question: number) }
    if others.isEmpty, sign == blank || sign == unreadable { return sign }
    guard let digit = sign.wholeNumberValue, (1...count).contains(digit) else {
      throw .noChoice(sign, question: number, upTo: count)
    }
    guard !others.contains(sign) else { throw .twice(sign, question: number) }
    return sign
  }

  /// `1,5.`, `-3.`; `0.` is the number 0, `0` alone is what was left empty.
  private static func value(_ rest: inout Substring, _ number: Int) throws(PaperRefusal) -> String {
    if rest.first == unreadable { return String(rest.removeFirst()) }
    if rest.first == blank, ![".", ","].contains(rest.dropFirst().first) { return String(rest.removeFirst()) }
    guard let end = rest.firstIndex(of: stop) else { throw .noStop(question: number) }
    let value = rest[..<end]
    let digits = value.first == "-" ? value.dropFirst() : value
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else {
      throw .noNumber(String(value), question: number)
    }
    rest = rest[end...].dropFirst()
    return String(value) + String(stop)
  }
}

extension Character {
  /// A digit that stands for something printed.
  fileprivate var isChoice: Bool { self != PaperLine.blank && self != PaperLine.unreadable }
  fileprivate var isPaperBlank: Bool { self == " " || self == "\t" }
}
