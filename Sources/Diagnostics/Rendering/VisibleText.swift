/// Text from a source made fit to be shown: control and direction characters, and what looks like a blank or like
/// nothing, are shown as `‹U+00A0›`, never sent. Two keys that differ in such a character alone look alike otherwise.
package enum VisibleText {
  package static func of(_ text: String, keeping kept: Unicode.Scalar? = nil) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar), scalar != kept { shown += name(of: scalar) } else { shown.unicodeScalars.append(scalar) }
    }
    return shown
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    "‹U+\(Digits.padded(scalar.value, to: 4, radix: 16).uppercased())›"
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    // Blanks that are not the space bar's, and letters without a shape.
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x034F, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x2800, 0x3164, 0xFFA0:
      true
    default: false
    }
  }
}
