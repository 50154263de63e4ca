/// Characters that nobody sees as such: they have no shape, turn the text around them, end a line, or look like a space
/// and are none.
///
/// The one table of them. Who refuses, warns of, shows or drops them says only what it does with which kind.
package enum UnseenCharacter {
  /// The controls of ASCII and Latin-1 but for the ends of lines; the tab is one of them.
  case control
  case lineEnd
  /// Marks, embeddings and isolates of direction.
  case direction
  /// Soft hyphen, zero-width space, word joiner, invisible operators, byte order mark.
  case widthless
  /// Formats that Unicode advises against.
  case oldFormat
  /// U+200C keeps letters of Persian apart, U+200D joins emoji.
  case joiner
  /// Spaces that are not the space bar's, and the braille pattern without dots.
  case blank
  /// Grapheme joiner, Hangul fillers, Khmer vowels without a shape, Mongolian separators.
  case shapeless
  /// Interlinear annotations.
  case annotation
  /// Tags: ASCII once more, unseen.
  case tag
  /// What is beside the tags: selectors of variants, and nothing yet.
  case besideTags
  /// What Unicode never makes a character of.
  case noncharacter

  /// `nil` for what is seen, and for the space itself.
  package init?(_ scalar: UInt32) {
    switch scalar {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0..<0x20, 0x7F..<0xA0: self = .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .direction
    case 0xAD, 0x200B, 0x2060...0x2065, 0xFEFF: self = .widthless
    case 0x206A...0x206F: self = .oldFormat
    case 0x200C, 0x200D: self = .joiner
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000: self = .blank
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: self = .shapeless
    case 0xFFF9...0xFFFB: self = .annotation
    case 0xE0000...0xE007F: self = .tag
    case 0xE0080...0xE0FFF: self = .besideTags
    case 0xFDD0...0xFDEF: self = .noncharacter
    default:
      guard scalar & 0xFFFE == 0xFFFE else { return nil }
      self = .noncharacter
    }
  }
}
