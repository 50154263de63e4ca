import Diagnostics
import VietnameseText

/// The first pass: is the file UTF-8, and are all its characters ones that a lesson may hold?
///
/// After it the parser may take every multi-byte character as whole.
struct ByteValidation {
  private let bytes: Bytes
  private(set) var mistakes: MistakeList
  private var index = 0
  private var reportedCarriageReturns = false
  private var lastHiddenCharacter: Int?

  init(_ bytes: Bytes, mistakes: MistakeList) {
    self.bytes = bytes
    self.mistakes = mistakes
  }

  /// Whether the file can be read at all.
  mutating func run() -> Bool {
    if looksLikeUTF16or32 {
      let repair = ForeignText(utf16or32: bytes)?.repair(of: bytes)
      mistakes.add(PlacedMistake(.utf16or32, at: 0..<min(4, bytes.count), repairs: [repair].compactMap(\.self)))
      return false
    }
    if bytes.startsWithByteOrderMark { index = 3 }
    while true {
      index = bytes.endOfPlainCharacters(from: index)
      guard index < bytes.count else { return true }
      let length = checkCharacter()
      guard length > 0 else {
        let repair = ForeignText(windows1258: bytes)?.repair(of: bytes)
        mistakes.add(
          PlacedMistake(.notUTF8(byte: bytes[index]), at: index..<index + 1, repairs: [repair].compactMap(\.self)))
        return false
      }
      index += length
    }
  }

  private var looksLikeUTF16or32: Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    case (0, let second): return bytes.count >= 4 && (second != 0 || bytes[2] == 0xFE || bytes[3] != 0)
    case (let first, 0): return bytes.count >= 4 && first < 0x80 && (bytes[3] == 0)
    default: return false
    }
  }

  /// The length of the character at `index`, 0 where the bytes are no UTF-8.
  @inline(__always) private mutating func checkCharacter() -> Int {
    let lead = bytes[index]
    if lead < 0x80 {
      if lead < 0x20 || lead == 0x7F { checkControl(lead) }
      return 1
    }
    guard lead >= 0xC2, isContinuation(1) else { return 0 }
    if lead < 0xE0 {
      if lead == 0xC2 || lead == 0xD8 { checkScalar(length: 2) }
      return 2
    }
    guard isContinuation(2) else { return 0 }
    let second = bytes[index + 1]
    if lead < 0xF0 {
      if lead == 0xE1 { return 3 }
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
      if lead == 0xE2 || lead == 0xEF { checkScalar(length: 3) }
      return 3
    }
    guard lead <= 0xF4, isContinuation(3) else { return 0 }
    if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
    checkScalar(length: 4)
    return 4
  }

  private func isContinuation(_ offset: Int) -> Bool { bytes[index + offset] & 0xC0 == 0x80 }

  private mutating func checkControl(_ byte: UInt8) {
    switch byte {
    case .tab, .lineFeed: return
    case .carriageReturn:
      if bytes[index + 1] == .lineFeed { return }
      // A file from an old Mac has one at each line: one report tells it all.
      guard !reportedCarriageReturns else { return }
      reportedCarriageReturns = true
      let bytes = bytes
      let edits = (index..<bytes.count).lazy.filter { bytes[$0] == .carriageReturn && bytes[$0 + 1] != .lineFeed }.map {
        Repair.Edit($0..<$0 + 1, bytes[$0 + 1] == .carriageReturn ? "" : "\n")
      }  // Beyond a fix's length the next round goes on.
      .prefix(Limits.editsPerFix)
      add(.oddLineBreak(0x0D), length: 1, Repair(action: .replaceBreak, edits: Array(edits)))
    default: add(.control(UInt32(byte)), length: 1)
    }
  }

  private mutating func checkScalar(length: Int) {
    let scalar = bytes.scalar(at: index)
    switch UnseenCharacter(scalar) {
    case .lineEnd:
      let edit = Repair.Edit(index..<index + length, " ")
      add(.oddLineBreak(scalar), length: length, Repair(action: .replaceBreak, edits: [edit]))
    case .control, .noncharacter: add(.control(scalar), length: length)
    case .widthless where scalar == 0xFEFF: add(.byteOrderMark, length: length)
    case .widthless, .direction: warnOfHiddenCharacter(scalar, length: length)
    default: break
    }
  }

  private mutating func add(_ mistake: Mistake, length: Int, _ repair: Repair? = nil) {
    let range = index..<index + length
    let deletion = Repair(action: .deleteCharacter, edits: [Repair.Edit(range, "")])
    mistakes.add(PlacedMistake(mistake, at: range, repairs: [repair ?? deletion]))
  }

  /// Once for each line: such characters come in pairs and in swarms.
  private mutating func warnOfHiddenCharacter(_ scalar: UInt32, length: Int) {
    defer { lastHiddenCharacter = index }
    if let last = lastHiddenCharacter, bytes.lineFeed(from: last) > index { return }
    mistakes.add(
      PlacedMistake(
        .hiddenCharacter(scalar), at: index..<index + length,
        repairs: [Repair(action: .deleteCharacter, grade: .maybe, edits: [Repair.Edit(index..<index + length, "")])]))
  }
}
