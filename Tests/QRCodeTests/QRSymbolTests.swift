import QRCode
import Testing

/// Symbols as libqrencode makes them. Whether they are read back is for ./test codes, with zbar.
@Suite struct QRSymbolTests {
  @Test(arguments: [("a", 21), ("https://dichvucong.gov.vn", 25), (String(repeating: "đ", count: 200), 77)])
  func takesTheSmallestSize(text: String, size: Int) throws {
    #expect(try #require(QRSymbol(text)).size == size)
  }

  @Test(arguments: ["", String(repeating: "x", count: 2_332)])
  func refusesWhatNoSymbolHolds(text: String) {
    #expect(QRSymbol(text) == nil)
  }

  /// The pattern in the corner by which a reader finds the symbol: 1011101 in the middle of seven by seven.
  @Test func beginsWithAFinderPattern() throws {
    let symbol = try #require(QRSymbol("https://vneid.gov.vn"))
    #expect(symbol.darkRuns(inRow: 0).first == 0..<7)
    #expect(symbol.darkRuns(inRow: 0).last == symbol.size - 7..<symbol.size)
    #expect(Array(symbol.darkRuns(inRow: 3).prefix(3)) == [0..<1, 2..<5, 6..<7])
  }
}
