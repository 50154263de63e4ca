import Testing
import VietnameseText

@Suite struct CollationTests {
  @Test func ordersLettersByTheAlphabet() {
    let alphabet = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".split(separator: " ").map(String.init)
    #expect(alphabet.shuffled().sorted { Collation.key(for: $0) < Collation.key(for: $1) } == alphabet)
  }

  @Test func ordersTonesAfterAllLetters() {
    let words = ["ma", "mà", "mả", "mã", "má", "mạ", "man"]
    #expect(words.reversed().sorted { Collation.key(for: $0) < Collation.key(for: $1) } == words)
  }

  @Test(arguments: [("bà", "ăn"), ("ô tô", "đá"), ("Zalo", "ứng dụng")])
  func putsWordsWhereCodePointsWouldNot(later: String, earlier: String) {
    #expect(Collation.key(for: earlier) < Collation.key(for: later))
  }

  @Test func takesBothNormalFormsAlike() {
    let composed = Collation.key(for: "ứng")
    let decomposed = Collation.key(for: "u\u{31B}\u{301}ng")
    #expect(!(composed < decomposed) && !(decomposed < composed))
  }
}
