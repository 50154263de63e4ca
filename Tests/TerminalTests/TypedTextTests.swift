import Testing

@testable import Terminal

@Suite struct TypedTextTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: [
    ("hòa\r", "hòa"), ("Nguye\u{302}\u{303}n", "Nguyễn"), ("a\tb", "a b"), ("\u{0}a\u{1}\u{9B}b", "ab"),
    ("\u{1B}[A2", "2"), ("\u{1B}[1;5C2", "2"), ("\u{1B}OP?", "?"), ("2\u{1B}", "2"), ("\u{1B}[200~3\u{1B}[201~", "3"),
    ("\u{1B}[", ""), ("\u{1B}O", ""), ("", ""), ("  2 ", "  2 "),
  ])
  func keepsWhatAPersonMeant(typed: String, text: String) {
    #expect(scalars(TypedText.of(Array(typed.utf8))) == scalars(text))
  }

  @Test(arguments: [
    ("ab\u{7F}c", "ac"), ("viê\u{8}\u{8}iệt", "việt"), ("\u{7F}\u{7F}a", "a"), ("e\u{302}\u{323}\u{7F}ê", "ê"),
    ("👨‍👩‍👧\u{7F}", ""),
  ])
  func takesBackALetterForEachBackspace(typed: String, text: String) {
    #expect(scalars(TypedText.of(Array(typed.utf8))) == scalars(text))
  }

  @Test(arguments: [
    ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xE1, 0xBB], "\u{FFFD}"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
  ])
  func replacesWhatIsNoText(bytes: [UInt8], text: String) {
    #expect(scalars(TypedText.of(bytes)) == scalars(text))
  }
}
