import Testing
import VietnameseText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Nguyễn", 6), ("Nguye\u{302}\u{303}n", 6), ("ệ", 1), ("日本", 4), ("😀", 2), ("e\u{301}\u{323}", 1), ("\u{200B}", 0),
    ("👨‍👩‍👧", 2), ("", 0),
  ])
  func countsColumnsOfATerminal(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}
