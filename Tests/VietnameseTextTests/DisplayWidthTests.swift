import Foundation
import Testing
import VietnameseText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Nguyễn", 6), ("Nguye\u{302}\u{303}n", 6), ("ệ", 1), ("日本", 4), ("😀", 2), ("e\u{301}\u{323}", 1), ("\u{200B}", 0),
    ("", 0), ("\u{1B}", 0), ("\u{2028}", 0), ("«…»", 3),
  ])
  func countsColumnsOfATerminal(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  /// The numbers are those of the PyPI package wcwidth 0.9.4.
  @Test(arguments: [
    ("👨‍👩‍👧", 2), ("🇻🇳", 2), ("👍🏽", 2), ("❤️‍🔥", 2), ("🏳️‍🌈", 2), ("1️⃣", 2), ("#️⃣", 2), ("⚠️", 2), ("⚠", 1), ("☎️", 2),
    ("✔️", 2), ("😀\u{FE0E}", 2), ("✅", 2), ("🌶", 1), ("🌶️", 2), ("🖥", 1), ("ℹ️", 2),
  ])
  func countsAnEmojiAsOneSign(emoji: String, columns: Int) {
    #expect(DisplayWidth.of(emoji) == columns)
  }

  @Test(arguments: [
    ("각", 2), ("각", 2), ("ᄀ", 2), ("\u{1161}", 0), ("한국어", 6), ("한국어".decomposedStringWithCanonicalMapping, 6),
  ])
  func countsHangulBySyllable(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  static let letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy".flatMap { [String($0), $0.uppercased()] }

  @Test(arguments: letters, ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"])
  func givesBothNormalFormsOneColumn(letter: String, tone: String) {
    #expect(DisplayWidth.of((letter + tone).precomposedStringWithCanonicalMapping) == 1)
    #expect(DisplayWidth.of((letter + tone).decomposedStringWithCanonicalMapping) == 1)
  }
}
