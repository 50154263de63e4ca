import VietnameseText

/// A line while it is typed: what stands in it, and what to write to a terminal that echoes nothing itself, so that the
/// window shows it.
///
/// Letters go to the end, a backspace takes the last one back: what a cooked terminal does, but by letters as they are
/// seen, in NFC and NFD alike, with nothing left of arrows and their like. Input methods send several of these at once;
/// what all of them make is drawn in one go.
struct LineEditor {
  /// The line so far, as it came.
  private(set) var text = ""
  private var filter = KeyFilter()
  /// The bytes of a letter that is not there whole.
  private var letter: [UInt8] = []
  /// What stands in the window.
  private var shown = ""

  /// A terminal's own bound, and enough for every answer: what goes beyond is not taken.
  private static let longest = 4096

  enum Event: Equatable {
    /// Enter.
    case line(String)
    /// Ctrl-D where nothing was typed.
    case end
    /// Ctrl-L.
    case redraw
  }

  /// Forgets the beginning of a sequence, or of a paste, that nothing more came of.
  mutating func pause() { filter.reset() }

  var isWithinSequence: Bool { filter.isWithin }

  mutating func take(_ byte: UInt8) -> Event? {
    guard filter.keeps(byte) else { return nil }
    switch byte {
    case Byte.lineFeed, Byte.carriageReturn:
      guard !filter.isPasting else {
        add(UInt8(ascii: " "))
        return nil
      }
      defer { text = "" }
      flush()
      return .line(Normalization.nfc(text))
    case Byte.endOfInput: return text.isEmpty && letter.isEmpty ? .end : nil
    case Byte.redraw: return .redraw
    case Byte.eraseLine: (text, letter) = ("", [])
    case Byte.eraseWord:
      flush()
      while text.last?.isWhitespace == true { text.removeLast() }
      while let last = text.last, !last.isWhitespace { text.removeLast() }
    default: add(byte)
    }
    return nil
  }

  private mutating func add(_ byte: UInt8) {
    let isContinued = (0x80..<0xC0).contains(byte)
    if !isContinued { flush() }
    letter.append(byte)
    if letter.count >= LineEditor.length(of: letter[0]) { flush() }
  }

  private mutating func flush() {
    defer { letter = [] }
    for scalar in String(decoding: letter, as: UTF8.self).unicodeScalars
    where text.utf8.count < LineEditor.longest || scalar.value < 0x20 || scalar.value == 0x7F {
      TypedText.add(scalar, to: &text)
    }
  }

  /// Bytes of a letter in UTF-8, by its first one.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xF0..<0xF8: 4
    case 0xE0..<0xF0: 3
    case 0xC2..<0xE0: 2
    default: 1
    }
  }

  // MARK: Drawing

  /// What makes the window show the line as it is now.
  ///
  /// - Parameters:
  ///   - sign: What stands before the line.
  ///   - columns: Of the window.
  /// - Returns: Text for the terminal; empty where nothing has changed.
  mutating func drawing(behind sign: String, columns: Int) -> String {
    let now = ShownText.of(text)
    let common = zip(shown, now).prefix { $0 == $1 }.map(\.0).reduce(into: "") { $0.append($1) }
    let start = DisplayWidth.of(sign)
    let (former, kept) = (start + DisplayWidth.of(shown), start + DisplayWidth.of(common))
    defer { shown = now }
    let added = String(now.dropFirst(common.count))
    guard former > kept || common.count < shown.count else { return added + margin(after: now, sign, columns, added) }
    // Backspaces do not lead back over the edge of a window.
    guard former / columns == kept / columns else {
      let up = former / columns > 0 ? "\u{1B}[\(former / columns)A" : ""
      return "\r" + up + "\u{1B}[J" + sign + now + margin(after: now, sign, columns, now)
    }
    let back = String(repeating: "\u{8}", count: former - kept)
    return back + String(repeating: " ", count: former - kept) + back + added + margin(after: now, sign, columns, added)
  }

  /// The line from its sign on, at a place where nothing of it stands.
  mutating func redrawing(behind sign: String, columns: Int) -> String {
    shown = ShownText.of(text)
    return sign + shown + margin(after: shown, sign, columns, shown)
  }

  /// The window shows nothing of the next line.
  mutating func begin() { shown = "" }

  /// Behind the last column terminals disagree on where the cursor is, until something is written there.
  private func margin(after now: String, _ sign: String, _ columns: Int, _ added: String) -> String {
    let width = DisplayWidth.of(sign) + DisplayWidth.of(now)
    return !added.isEmpty && width > 0 && width.isMultiple(of: columns) ? " \r" : ""
  }
}
