import VietnameseText

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
    switch UnseenCharacter(scalar.value) {
    case nil, .besideTags, .noncharacter: false
    default: true
    }
  }
}
