import Testing
import VietnameseText

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Hòa Bình", "hoa binh"), ("hoà bình", "hoa binh"), ("ĐẶNG Quỹ", "dang quy"), ("Ẵ Ễ Ộ Ợ Ữ Ỵ", "a e o o u y"),
    ("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "tieng viet"), ("C-Thái Nguyên 2026", "c-thai nguyen 2026"),
  ])
  func dropsTonesAndLetterMarks(text: String, folded: String) {
    #expect(Folding.bare(text) == folded)
  }

  @Test func leavesIcelandicEthAlone() {
    #expect(Folding.bare("Ð") == "ð")
  }

  @Test(arguments: ["muc tieu", "Mục_tiêu", "MỤC-TIÊU", "mục  tiêu", "mục\u{A0}tiêu"])
  func takesSpellingsOfANameAsOne(name: String) {
    #expect(Folding.name(name) == "muc tieu")
  }

  @Test func composesDecomposedText() {
    let decomposed = "Nguye\u{302}\u{303}n"
    #expect(Array(Normalization.nfc(decomposed).unicodeScalars).count == 6)
  }
}
