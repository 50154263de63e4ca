/// Reads what somebody types, line by line, from a terminal, a pipe or a file.
///
/// A terminal stays as it is (cooked) unless a window is named: it echoes, and it lets a line be corrected until Enter.
/// With a window the program does the same itself, for people who press arrow keys (``Keyboard``).
package struct LineInput {
  package enum Outcome: Sendable, Hashable {
    /// A line without its end, in NFC, without control characters.
    case line(String)
    /// A line of more than 64 KiB: no part of it was kept, and the next one is read as usual.
    case tooLong
    /// The end came within a line: a pipe was closed in mid-word, or Ctrl-D was pressed instead of Enter. Nobody said that
    /// they were done, so that the line is no answer.
    case unfinished
    /// Nothing more comes: the end of a file, Ctrl-D, a closed pipe, a closed window.
    case end
    /// The program is asked to stop. What was typed of the line is gone; whoever reads on may.
    case interrupted(StopSignal)
    /// The descriptor cannot be read: the system's error number (`errno`).
    case failed(Int32)
  }

  private let descriptor: Int32
  private let watch: SignalWatch?
  private let keyboard: Keyboard?
  private var buffer = LineBuffer()
  private var hasEnded = false

  /// - Parameters:
  ///   - descriptor: What is read. It stays the caller's to close, and nobody else may read from it meanwhile.
  ///   - watch: Signals that end the waiting; without one they do what they did before.
  ///   - window: Where a person sees what is typed, if `descriptor` is the keyboard of a terminal that obeys ECMA-48.
  package init(descriptor: Int32, watch: SignalWatch? = nil, window: Int32? = nil) {
    self.descriptor = descriptor
    self.watch = watch
    keyboard =
      if let watch, let window { Keyboard(input: descriptor, window: window, watch: watch) } else { nil }
  }

  /// Waits for a line. Lines that are there already come at once; a signal that came since the last call goes before
  /// them.
  ///
  /// - Parameter sign: What stands before the line in the window.
  /// - Returns: The line, or why none comes.
  package mutating func next(behind sign: String = "") -> Outcome {
    if let keyboard { return keyboard.next(behind: sign) }
    while true {
      if let signal = watch?.take() { return .interrupted(signal) }
      if let line = buffer.next() { return LineInput.outcome(of: line) }
      if hasEnded { return buffer.finish() == nil ? .end : .unfinished }
      switch Descriptors.read(descriptor, wakingFor: watch?.wakeUp) {
      case .bytes(let bytes): buffer.append(bytes)
      case .end: hasEnded = true
      case .again: continue
      case .failed(let error): return .failed(error)
      }
    }
  }

  private static func outcome(of line: LineBuffer.Line) -> Outcome {
    switch line {
    case .line(let bytes): .line(TypedText.of(bytes))
    case .tooLong: .tooLong
    }
  }
}
