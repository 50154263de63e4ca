/// Passes over text that needs no look: whole characters of UTF-8 that a lesson may hold and that nothing is to be said
/// about.
///
/// A finite automaton whose states are shifts: the word for a byte holds, six bits for each state, the state that
/// follows. A step is one load and one shift, without a branch, whatever the language of the text (the method is Per
/// Vognsen's "shift-based DFA"). What it refuses is looked at again, character by character, by ``ByteValidation``: not
/// all of that is wrong.
enum PlainCharacters {
  /// A state is the place of its six bits in a word.
  private enum State {
    /// Zero, so that whatever is not set leads here, and from here nowhere else.
    static let refused: UInt64 = 0
    /// Between two characters.
    static let between: UInt64 = 6
    /// One more byte, or two, whatever they are.
    static let one: UInt64 = 12
    static let two: UInt64 = 18
    /// Leads after which not every byte makes a character, or not a plain one.
    static let afterC2: UInt64 = 24
    static let afterE0: UInt64 = 30
    static let afterE2: UInt64 = 36
    static let afterE280: UInt64 = 42
    static let afterED: UInt64 = 48
    /// A carriage return must have its line feed.
    static let afterReturn: UInt64 = 54
  }

  static let start = State.between

  private static let table: [UInt64] = {
    var table = [UInt64](repeating: 0, count: 256)
    func lead(_ state: UInt64, _ bytes: ClosedRange<Int>..., to next: UInt64) {
      for byte in bytes.joined() { table[byte] |= next << state }
    }
    // Controls and DEL, U+0600 to U+063F (one of them is hidden), U+F000 and beyond: to be looked at.
    lead(State.between, 0x20...0x7E, 0x09...0x0A, to: State.between)
    lead(State.between, 0x0D...0x0D, to: State.afterReturn)
    lead(State.between, 0xC3...0xD7, 0xD9...0xDF, to: State.one)
    lead(State.between, 0xE1...0xE1, 0xE3...0xEC, 0xEE...0xEE, to: State.two)
    lead(State.between, 0xC2...0xC2, to: State.afterC2)
    lead(State.between, 0xE0...0xE0, to: State.afterE0)
    lead(State.between, 0xE2...0xE2, to: State.afterE2)
    lead(State.between, 0xED...0xED, to: State.afterED)
    lead(State.afterReturn, 0x0A...0x0A, to: State.between)
    lead(State.one, 0x80...0xBF, to: State.between)
    lead(State.two, 0x80...0xBF, to: State.one)
    // Neither C1 controls nor the soft hyphen.
    lead(State.afterC2, 0xA0...0xAC, 0xAE...0xBF, to: State.between)
    // Neither overlong forms nor surrogates.
    lead(State.afterE0, 0xA0...0xBF, to: State.one)
    lead(State.afterED, 0x80...0x9F, to: State.one)
    // Neither U+200B, marks and embeddings of direction, U+2028 and U+2029, nor U+2040 to U+207F.
    lead(State.afterE2, 0x80...0x80, to: State.afterE280)
    lead(State.afterE2, 0x82...0xBF, to: State.one)
    lead(State.afterE280, 0x80...0x8A, 0x8C...0x8D, 0x90...0xA7, 0xAF...0xBF, to: State.between)
    return table
  }()

  /// Whether a character that begins with this byte is worth a run of the automaton.
  static func mayStart(with byte: UInt8) -> Bool { (table[Int(byte)] &>> State.between) & 63 != State.refused }

  /// Calls `body` with the 256 words, without the checks of an array: a byte cannot be out of their bounds.
  @inline(__always) static func withTable<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    unsafe table.withUnsafeBufferPointer { unsafe body($0) }
  }

  @inline(__always) static func isRefused(_ state: UInt64) -> Bool { state & 63 == State.refused }

  @inline(__always) static func isBetween(_ state: UInt64) -> Bool { state & 63 == State.between }
}

extension Bytes {
  /// The end of the plain characters that begin at `start`: the start of the first one that is to be looked at, or the
  /// file's end.
  func endOfPlainCharacters(from start: Int) -> Int {
    guard start < count, PlainCharacters.mayStart(with: self[start]) else { return start }
    return unsafe PlainCharacters.withTable { table in
      var state = PlainCharacters.start
      var index = start
      // Refusal sticks, so that looking once for many bytes is enough.
      let step = 32
      while index &+ step <= count {
        var next = state
        for offset in stride(from: index, to: index &+ step, by: 8) {
          unsafe next = table[Int(unchecked(offset))] &>> next
          unsafe next = table[Int(unchecked(offset &+ 1))] &>> next
          unsafe next = table[Int(unchecked(offset &+ 2))] &>> next
          unsafe next = table[Int(unchecked(offset &+ 3))] &>> next
          unsafe next = table[Int(unchecked(offset &+ 4))] &>> next
          unsafe next = table[Int(unchecked(offset &+ 5))] &>> next
          unsafe next = table[Int(unchecked(offset &+ 6))] &>> next
          unsafe next = table[Int(unchecked(offset &+ 7))] &>> next
        }
        if PlainCharacters.isRefused(next) { break }
        state = next
        index &+= step
      }
      var end = index
      if !PlainCharacters.isBetween(state) {
        end -= 1
        while self[end] & 0xC0 == 0x80 { end -= 1 }
      }
      while index < count {
        state = unsafe table[Int(unchecked(index))] &>> state
        if PlainCharacters.isRefused(state) { break }
        index += 1
        if PlainCharacters.isBetween(state) { end = index }
      }
      return end
    }
  }
}
