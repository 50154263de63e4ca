import Testing

@testable import Terminal

/// What keyboards, mice and terminals send beside text.
enum Sequences {
  static let all: [String] =
    ["A", "B", "C", "D", "H", "F", "Z", "1;5C", "1;2A", "3~", "5~", "15~", "24~", "[A", "[E"].map { "\u{1B}[" + $0 }
    // Single shifts, Alt with arrows, letters with Alt.
    + ["\u{1B}OA", "\u{1B}OP", "\u{1B}O5C", "\u{1B}\u{1B}[A", "\u{1B}a", "\u{1B}B", "\u{1B}đ", "\u{1B}ệ", "\u{1B}."]
    // Mice: SGR, urxvt, X10.
    + ["\u{1B}[<0;10;20M", "\u{1B}[<35;120;7m", "\u{1B}[32;10;20M", "\u{1B}[M !!", "\u{1B}[M#\u{7F}~"]
    // The signs of a paste, focus, the answers to questions about colours, cursor and kind.
    + ["\u{1B}[200~", "\u{1B}[201~", "\u{1B}[I", "\u{1B}[12;34R", "\u{1B}[?62;4c"]
    + ["\u{1B}]11;rgb:ffff/ffff/dddd\u{7}", "\u{1B}]0;tên\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_G1;OK\u{1B}\\"]

  /// Each cut off behind each of its letters but the last.
  static let cut: [String] = all.flatMap { sequence in
    let scalars = Array(sequence.unicodeScalars)
    return (1..<scalars.count).map { end in
      String(String.UnicodeScalarView(scalars[..<end]))
    }
  }
}

@Suite struct KeyFilterTests {
  private func kept(_ text: String) -> String {
    var filter = KeyFilter()
    return String(decoding: Array(text.utf8).filter { filter.keeps($0) }, as: UTF8.self)
  }

  @Test(arguments: Sequences.all)
  func leavesNothingOfASequence(sequence: String) {
    #expect(kept("một\(sequence)hai") == "mộthai")
    #expect(kept(sequence) == "")
    #expect(TypedText.of(Array("2\(sequence)".utf8)) == "2")
  }

  /// The next line is whole.
  @Test(arguments: Sequences.cut)
  func leavesNothingOfASequenceThatIsCutOff(sequence: String) {
    #expect(kept("2\(sequence)") == "2")
    guard !sequence.hasPrefix("\u{1B}[M") else { return }
    #expect(kept("2\(sequence)\n3") == "2\n3")
  }

  @Test func keepsWhatIsPasted() {
    var filter = KeyFilter()
    let bytes = Array("\u{1B}[200~nhà phát hành\u{1B}[201~".utf8)
    #expect(String(decoding: bytes.filter { filter.keeps($0) }, as: UTF8.self) == "nhà phát hành")
    #expect(!filter.isPasting)
  }

  @Test func knowsThatItIsWithinAPaste() {
    var filter = KeyFilter()
    for byte in Array("\u{1B}[200~a".utf8) { _ = filter.keeps(byte) }
    #expect(filter.isPasting)
  }

  /// Of an answer in digits none is lost because Esc was pressed before it.
  @Test func keepsADigitBehindEscape() { #expect(kept("\u{1B}60") == "60") }

  @Test func forgetsASequenceThatNothingMoreCameOf() {
    var filter = KeyFilter()
    let keepsEscape = filter.keeps(0x1B)
    #expect(!keepsEscape && filter.isWithin)
    filter.reset()
    let keepsBracket = filter.keeps(UInt8(ascii: "["))
    #expect(keepsBracket)
  }
}
