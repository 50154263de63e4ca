import Foundation
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

  @Test(arguments: [("bài", "Bài"), ("Bài", "BÀI"), ("Ba", "bà"), ("đ", "Đ"), ("ăn", "Ăn")])
  func putsSmallLettersBeforeCapitals(earlier: String, later: String) {
    #expect(Collation.key(for: earlier) < Collation.key(for: later))
  }

  /// Some thousand words and headings in the order that ICU gives them with the locale vi; `./test collation` makes
  /// the list and proves it.
  @Test func keepsTheOrderOfICU() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/collation-icu.txt")
    let words = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(words.count > 5000)
    let sorted = words.map { (word: $0, key: Collation.key(for: $0)) }.sorted { $0.key < $1.key }.map(\.word)
    #expect(zip(sorted, words).filter { $0 != $1 }.map { "\($0) for \($1)" } == [])
  }
}
