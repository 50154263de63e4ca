import Diagnostics

/// What a paper is called: four digits and a letter that proves them, `0427-K`. With a seat it gives the letter of a
/// sheet, which proves both.
///
/// The letter is (number × 1000 + seat) mod 23, of 23 letters: 23 is prime and divides no power of ten and none of 9 times
/// one, so that every wrong digit and every two neighbours that changed places give another letter
/// (docs/decisions/0047). There is no `I`, `O` or `W` among them: two look like digits, and Telex makes `ư` of the third.
package struct PaperNumber: Sendable, Hashable {
  /// From 0 to 9999.
  package let value: Int

  package static let letters = Array("ABCDEFGHJKLMNPQRSTUVXYZ")
  /// The seats that a sheet can have.
  package static let seats = 1...999

  /// `value` is from 0 to 9999.
  package init(_ value: Int) { self.value = value }

  /// As it was typed: `0427-K`, also `0427k`. `nil` where it has another shape, or where the letter is not that of the
  /// digits.
  package init?(typed: String) {
    let signs = typed.uppercased().filter { !" -".contains($0) }
    guard signs.utf8.count == 5, let letter = signs.last, let value = Int(signs.prefix(4)),
      signs.prefix(4).allSatisfy({ $0.isASCII && $0.isNumber }), PaperNumber(value).letter == letter
    else { return nil }
    self.value = value
  }

  /// `0427-K`
  package var text: String { "\(Digits.padded(value, to: 4))-\(letter)" }

  /// The letter behind the digits: that of a seat that nobody has.
  private var letter: Character { letter(ofSeat: 0) }

  /// The letter that the sheet of a seat has.
  package func letter(ofSeat seat: Int) -> Character {
    PaperNumber.letters[(value * 1000 + seat) % PaperNumber.letters.count]
  }
}
