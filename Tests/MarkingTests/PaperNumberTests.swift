import Testing

@testable import Marking

/// The letters of sheets and papers, for every seat and many papers.
@Suite struct PaperNumberTests {
  /// One digit is another.
  static func slips(of digits: [Int]) -> [[Int]] {
    digits.indices.flatMap { place in
      (0...9).filter { $0 != digits[place] }.map { wrong in
        var slip = digits
        slip[place] = wrong
        return slip
      }
    }
  }

  /// Two neighbours changed places.
  static func swaps(of digits: [Int]) -> [[Int]] {
    digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] }.map { place in
      var swap = digits
      swap.swapAt(place, place + 1)
      return swap
    }
  }

  private static func digits(_ number: Int, _ count: Int? = nil) -> [Int] {
    let digits = String(number).compactMap(\.wholeNumberValue)
    return Array(repeating: 0, count: max(0, (count ?? 0) - digits.count)) + digits
  }

  private static func number(_ digits: [Int]) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

  @Test(arguments: [0, 7, 427, 999, 4_270, 5_310, 6_197, 9_999])
  func givesEachSlipInASeatAnotherLetter(paper: Int) {
    let paper = PaperNumber(paper)
    for seat in PaperNumber.seats {
      let digits = PaperNumberTests.digits(seat)
      for slip in PaperNumberTests.slips(of: digits) + PaperNumberTests.swaps(of: digits) {
        #expect(paper.letter(ofSeat: PaperNumberTests.number(slip)) != paper.letter(ofSeat: seat), "\(seat): \(slip)")
      }
    }
  }

  /// A sheet of another paper, of which one digit is wrong, is none of this pile.
  @Test(arguments: [1, 17, 20, 608, 999])
  func givesEachSlipInAPaperAnotherLetterOfASeat(seat: Int) {
    for value in stride(from: 0, through: 9_999, by: 7) {
      let digits = PaperNumberTests.digits(value, 4)
      for slip in PaperNumberTests.slips(of: digits) + PaperNumberTests.swaps(of: digits) {
        let other = PaperNumber(PaperNumberTests.number(slip))
        #expect(other.letter(ofSeat: seat) != PaperNumber(value).letter(ofSeat: seat), "\(value): \(slip)")
      }
    }
  }

  @Test func refusesEachSlipInTheNumberOfAPaper() {
    for value in stride(from: 0, through: 9_999, by: 113) {
      let text = PaperNumber(value).text
      let letter = text.suffix(1)
      let digits = PaperNumberTests.digits(value, 4)
      for slip in PaperNumberTests.slips(of: digits) + PaperNumberTests.swaps(of: digits) {
        #expect(PaperNumber(typed: slip.map(String.init).joined() + "-" + letter) == nil, "\(text): \(slip)")
      }
      for wrong in PaperNumber.letters where String(wrong) != letter {
        #expect(PaperNumber(typed: text.dropLast() + String(wrong)) == nil)
      }
      let swapped = "\(text.prefix(3))\(letter)\(text.dropFirst(3).prefix(1))"
      #expect(PaperNumber(typed: swapped) == nil)
    }
  }

  @Test(arguments: ["0427-K", "0427k", " 0427 - k ", "0427K"])
  func readsANumberHoweverItIsTyped(typed: String) throws {
    let right = PaperNumber(427).text
    let typed = typed.replacing("K", with: right.suffix(1)).replacing("k", with: right.suffix(1).lowercased())
    #expect(try #require(PaperNumber(typed: typed)).text == right)
  }

  @Test(arguments: ["", "-", "0427", "427-K", "00427-K", "O427-K", "０４２７-K", "0427-I"])
  func readsNothingElse(typed: String) { #expect(PaperNumber(typed: typed) == nil) }

  /// No letter is taken for a digit, and Telex makes nothing of a `w`.
  @Test func hasTwentyThreeLettersThatLookLikeNoDigit() {
    #expect(PaperNumber.letters.count == 23)
    #expect(Set(PaperNumber.letters).isDisjoint(with: "IOW"))
  }
}
