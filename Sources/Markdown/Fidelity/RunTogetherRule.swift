/// Lines that the author set apart and that the page runs together: bullets pasted from Word or a chat, numbers behind
/// which no list begins.
extension FidelityCheck {
  mutating func checkLines(_ shown: ShownText, isParagraph: Bool) {
    guard isParagraph else { return }
    let lines = shown.lines
    guard lines.count > 1 else { return }
    let items = lines.indices.filter { RunTogetherLine.startsItem(shown.bytes[lines[$0]]) && isTyped(shown, lines[$0]) }
    guard let first = items.first(where: { $0 > 0 }) else { return }
    let before = shown.bytes[lines[first - 1]].last { !$0.isSpace }
    // Inside a list one is enough.
    guard items.count > 1 || before == UInt8(ascii: ":") || !self.lists.isEmpty else { return }
    let edits = items.flatMap { index -> [Slip.Edit] in
      guard let marker = RunTogetherLine.bullet(shown.bytes[lines[index]]) else { return [] }
      return [.replace(shown.source(of: marker), "- ")]
    }
    add(.runTogether, trimmed(shown.source(of: lines[first])), fixes: edits.count == items.count ? edits : [])
  }

  private func isTyped(_ shown: ShownText, _ line: Range<Int>) -> Bool {
    line.first { !shown.bytes[$0].isSpace }.map { !shown.isDeliberate[$0] } ?? false
  }
}

/// How lines of a list begin that Markdown takes for none.
enum RunTogetherLine {
  /// Bullets of word processors and chats, dashes, and a hyphen or star without its blank.
  private static let bullets = [
    "•", "·", "●", "○", "◦", "▪", "▫", "■", "□", "◆", "◇", "‣", "⁃", "►", "▶", "➢", "➤", "→", "✓", "✔", "☐", "☑", "–",
    "—", "−", "\u{F0B7}", "\u{F0A7}",
  ].map { Array($0.utf8) }

  static func startsItem(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop(while: \.isBlank)
    return bullet(line) != nil || startsWithNumber(text)
  }

  /// The bullet that a line begins with, and the blanks behind it.
  static func bullet(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    let text = line.drop(while: \.isBlank)
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "o"), text.dropFirst().first?.isBlank ?? false {
      return text.startIndex..<text.startIndex + 2
    }
    if "-+*".utf8.contains(first) {
      guard let next = text.dropFirst().first, next.isPartOfLetter else { return nil }
      return text.startIndex..<text.startIndex + 1
    }
    guard let sign = bullets.first(where: { text.starts(with: $0) }) ?? picture(text) else { return nil }
    let rest = text.dropFirst(sign.count).drop(while: \.isBlank)
    return text.startIndex..<rest.startIndex
  }

  /// A small picture, or a number in a circle (U+2460 to U+2473).
  private static func picture(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let lead = text.first, lead >= 0xE2,
      let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first,
      scalar.properties.isEmojiPresentation || 0x2460...0x2473 ~= scalar.value
    else { return nil }
    return Array(String(scalar).utf8)
  }

  /// `2.`, `2)`, `(2)`, `a)`, `b.`, with a blank behind, or `2.Mở` without.
  private static func startsWithNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let isOpened = text.first == UInt8(ascii: "(")
    let text = isOpened ? text.dropFirst() : text
    let digits = text.prefix(while: \.isASCIIDigit)
    let name = digits.isEmpty ? text.prefix { $0.isASCIIAlphanumeric && !$0.isASCIIDigit } : digits
    guard isName(name) else { return false }
    let rest = text.dropFirst(name.count)
    guard let close = rest.first, isOpened ? close == UInt8(ascii: ")") : ").:/-".utf8.contains(close) else {
      return false
    }
    // A letter or a word with a colon or a hyphen begins a sentence.
    if digits.isEmpty, ":-".utf8.contains(close) { return false }
    guard let next = rest.dropFirst().first else { return false }
    return next.isBlank || !digits.isEmpty && next.isPartOfLetter && ").".utf8.contains(close)
  }

  /// One or two digits, a letter, or a Roman number up to XVIII.
  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first else { return false }
    if first.isASCIIDigit { return name.count <= 2 }
    return name.count == 1
      || name.count <= 5 && (name.allSatisfy("IVX".utf8.contains) || name.allSatisfy("ivx".utf8.contains))
  }
}
