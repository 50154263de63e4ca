import Testing
import VietnameseText

/// The table of unseen characters beside what Unicode says of them.
@Suite struct UnseenCharacterTests {
  private static let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  private static func known(_ kinds: UnseenCharacter?...) -> [Unicode.Scalar] {
    scalars.filter { kinds.contains(UnseenCharacter($0.value)) }
  }

  @Test func knowsControlsAndEndsOfLines() {
    let controls = Self.scalars.filter { $0.properties.generalCategory == .control }
    #expect(Self.known(.control, .lineEnd) == controls + ["\u{2028}", "\u{2029}"])
    #expect(Self.known(.lineEnd) == ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  }

  @Test func knowsEverySpaceButTheSpaceBars() {
    let spaces = Self.scalars.filter { $0 != " " && $0.properties.generalCategory == .spaceSeparator }
    #expect(Self.known(.blank).filter { $0 != "\u{2800}" } == spaces)
  }

  @Test func knowsWhatIsNoCharacter() {
    #expect(Self.known(.noncharacter) == Self.scalars.filter(\.properties.isNoncharacterCodePoint))
  }

  @Test func knowsWhatTurnsTheDirection() {
    #expect(Self.known(.direction) == Self.scalars.filter(\.properties.isBidiControl))
  }

  /// Selectors of variants change a letter that is seen; shorthand and music have formats that no lesson holds.
  @Test func knowsWhatUnicodeLetsReadersIgnore() {
    let left: [ClosedRange<UInt32>] = [0xFE00...0xFE0F, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A]
    let ignorable = Self.scalars.filter { scalar in
      scalar.properties.isDefaultIgnorableCodePoint && !left.contains { $0.contains(scalar.value) }
    }
    #expect(ignorable.filter { UnseenCharacter($0.value) == nil } == [])
  }

  @Test(arguments: ["a", "ề", " ", "—", "…", "\u{301}", "😀", "\u{FE0F}"] as [Unicode.Scalar])
  func leavesAloneWhatIsSeen(_ scalar: Unicode.Scalar) { #expect(UnseenCharacter(scalar.value) == nil) }
}
