/// Tells what somebody types from what keys, mice, pastes and the terminal itself send besides: sequences that begin with
/// ESC (ECMA-48, 5.3 to 5.6; xterm's "Control Sequences").
///
/// Of an arrow, a function key, a letter with Alt, a report of the mouse or of a colour nothing is left, even where it is
/// cut off at the end of a line. What stands between the two signs of a bracketed paste is text.
struct KeyFilter {
  /// Whether what comes was pasted, as the terminal says it: a line feed in it is no Enter.
  private(set) var isPasting = false
  private var state = State.text
  /// Of a control sequence, as far as they tell a paste.
  private var parameters: [UInt8] = []

  private enum State {
    case text
    case escape
    /// `ESC [ parameters final`
    case control
    /// `ESC O final`, and `ESC [ [ final` of the Linux console.
    case shift
    /// What xterm's oldest reports of the mouse have behind `ESC [ M`: so many bytes more.
    case mouse(left: Int)
    /// `ESC ] …`, `ESC P …` and their like, up to BEL or `ESC \`.
    case string
    case stringEscape
    /// The bytes behind the first of a letter that was typed with Alt.
    case letter
  }

  /// Whether a sequence, or a paste, has begun and not ended.
  var isWithin: Bool { if case .text = state { isPasting } else { true } }

  /// Forgets a sequence that nothing more came of (somebody pressed the key Esc), and a paste.
  mutating func reset() { (state, isPasting) = (.text, false) }

  /// Whether a byte is of the text. Line ends are, wherever they come: they end what was cut off.
  mutating func keeps(_ byte: UInt8) -> Bool {
    if case .mouse = state {
    } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
      state = .text
      return true
    }
    switch state {
    case .text:
      guard byte == Byte.escape else { return true }
      state = .escape
    case .escape: return begin(byte)
    case .control: return control(byte)
    case .shift:
      let isParameter = (0x30..<0x3C).contains(byte)
      if !isParameter { return end(keeping: byte >= 0x80) }
    case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .text
    case .string:
      if byte == Byte.escape { state = .stringEscape } else if Byte.endsString(byte) { state = .text }
    case .stringEscape: state = byte == UInt8(ascii: "\\") || Byte.endsString(byte) ? .text : .string
    case .letter:
      guard (0x80..<0xC0).contains(byte) else {
        state = .text
        return keeps(byte)
      }
    }
    return false
  }

  /// The byte behind ESC. A digit is kept: Alt and a digit is seldom, and of an answer in digits none may be lost
  /// because Esc was pressed before it.
  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.escape: return false
    case UInt8(ascii: "["):
      state = .control
      parameters = []
      return false
    case UInt8(ascii: "O"): state = .shift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): state = .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return end(keeping: true)
    case 0xC0...: state = .letter
    default: state = .text
    }
    return false
  }

  private mutating func control(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.escape: state = .escape
    case UInt8(ascii: "[") where parameters.isEmpty: state = .shift
    case UInt8(ascii: "M") where parameters.isEmpty: state = .mouse(left: 3)
    case 0x20..<0x40: if parameters.count < 4 { parameters.append(byte) }
    case 0x40..<0x7F:
      if byte == UInt8(ascii: "~") {
        if parameters == Byte.pasteBegins { isPasting = true }
        if parameters == Byte.pasteEnds { isPasting = false }
      }
      state = .text
    case 0x80...: return end(keeping: true)
    case Byte.cancel, Byte.substitute: state = .text
    default: break
    }
    return false
  }

  private mutating func end(keeping isKept: Bool) -> Bool {
    state = .text
    return isKept
  }
}

/// The bytes that mean something to whoever reads keys.
enum Byte {
  static let endOfInput: UInt8 = 0x04
  static let bell: UInt8 = 0x07
  static let backspace: UInt8 = 0x08
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let redraw: UInt8 = 0x0C
  static let carriageReturn: UInt8 = 0x0D
  static let eraseLine: UInt8 = 0x15
  static let eraseWord: UInt8 = 0x17
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B
  static let delete: UInt8 = 0x7F

  fileprivate static let pasteBegins = Array("200".utf8)
  fileprivate static let pasteEnds = Array("201".utf8)

  fileprivate static func endsString(_ byte: UInt8) -> Bool { [bell, cancel, substitute].contains(byte) }
}
