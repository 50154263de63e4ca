import Testing
import VietnameseText

@Suite struct TidyTextTests {
  @Test(arguments: [
    ("１２３", "123"), ("２，５", "2,5"), ("＊１００＃", "*100#"), ("　a　b　", "a b"), ("a、b。", "a,b."), ("a\u{A0}\t b", "a b"),
    ("−5", "-5"), ("a\u{2011}b–c", "a-b-c"), ("\u{FEFF}1\u{200B}", "1"), ("a\u{AD}b\u{FE0F}", "ab"),
    ("a\u{7}b\u{85}c", "abc"),
    ("\u{200B}", ""), (" \n", ""), ("Hòa", "Hòa"),
  ])
  func bringsTypedTextToWhatItsWriterSaw(typed: String, tidied: String) {
    #expect(TidyText.of(typed) == tidied)
  }

  /// Found by `./test judge`: Foundation composes the tag letter A with the tone.
  @Test(arguments: [("o\u{E0041}\u{301}", "o\u{301}"), ("ho\u{E0041}\u{301}a hoa\u{300}", "ho\u{301}a hoà")])
  func composesNothingOutOfSignsThatAreNotThere(typed: String, tidied: String) {
    #expect(Normalization.nfc(typed).unicodeScalars.contains("\u{E0041}"))
    #expect(Array(TidyText.of(Normalization.nfc(typed)).unicodeScalars) == Array(tidied.unicodeScalars))
  }

  /// The table has what Unicode knows to show nothing, and no letter.
  @Test func leavesAsideWhatUnicodeSaysShowsNothing() {
    let shown = (0x20...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter { scalar in
      let properties = scalar.properties
      return (properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint)
        && !TidyText.isInvisible(scalar)
    }
    #expect(shown == [])
  }

  @Test(arguments: ["a", "ệ", "\u{301}", " ", "中", "٣", "\u{1F600}", "\u{D55C}"] as [Unicode.Scalar])
  func keepsWhatIsSeen(scalar: Unicode.Scalar) { #expect(!TidyText.isInvisible(scalar)) }
}
