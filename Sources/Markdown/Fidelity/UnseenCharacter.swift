/// Characters that nobody sees, and that may not come of a character reference either: the language of lessons refuses
/// them, or warns of them, where they are typed (K005, K006, W102).
enum UnseenCharacter {
  static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Controls, ends of lines among them: a title has one line.
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    // Soft hyphen, grapheme joiner, Hangul fillers, Khmer vowels without a shape, Mongolian separators.
    case 0xAD, 0x034F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: true
    // Directions, and what has no width. Emoji are joined by U+200D, and U+200C keeps letters of Persian apart.
    case 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    // Annotations, tags, what is no character.
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
