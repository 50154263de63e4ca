/// A terminal whose keys come one by one, so that what is typed is shown here, letter by letter (``LineEditor``): the
/// terminal's own echo would print `^[[A` for an arrow.
///
/// While it lives, the terminal is not as it was found; it is restored at its end, at the end of the process however it
/// comes, and while the program is stopped by Ctrl-Z.
final class Keyboard {
  private let input: Int32
  private let window: Int32
  private let watch: SignalWatch
  private var editor = LineEditor()
  /// What was typed ahead of its line.
  private var ahead: [UInt8] = []
  private var lastBytes = ContinuousClock.now

  /// A sequence comes in one piece, or in two behind each other; what comes later is typed by hand.
  private static let longestSequence = Duration.milliseconds(250)

  /// `nil` where the terminal does not do so.
  ///
  /// - Parameters:
  ///   - input: The terminal that keys come from.
  ///   - window: Where what is typed is shown.
  ///   - watch: Tells of signals.
  init?(input: Int32, window: Int32, watch: SignalWatch) {
    self.input = input
    self.window = window
    self.watch = watch
    guard TerminalMode.takeKeys(from: input) else { return nil }
    watch.watchPauses()
  }

  deinit { TerminalMode.restore() }

  /// Waits for a line. `sign` stands in the window already, and before the line wherever it is drawn again.
  func next(behind sign: String) -> LineInput.Outcome {
    editor.begin()
    if !editor.text.isEmpty { show(editor.drawing(behind: sign, columns: columns)) }
    while true {
      if let signal = watch.take() { return .interrupted(signal) }
      if let pause = watch.takePause() { goOn(after: pause, sign) }
      if let outcome = takeAhead(sign) { return outcome }
      switch Descriptors.read(input, wakingFor: watch.wakeUp) {
      case .bytes(let bytes): arrive(bytes)
      case .end: return editor.text.isEmpty ? .end : .unfinished
      case .again: continue
      case .failed(let error): return .failed(error)
      }
    }
  }

  private func arrive(_ bytes: [UInt8]) {
    let now = ContinuousClock.now
    if editor.isWithinSequence, now - lastBytes > Keyboard.longestSequence { editor.pause() }
    lastBytes = now
    ahead += bytes
  }

  /// Takes what is there up to the end of a line, and shows it.
  private func takeAhead(_ sign: String) -> LineInput.Outcome? {
    for (index, byte) in ahead.enumerated() {
      // What was typed before Enter is shown before it is gone.
      if [Byte.lineFeed, Byte.carriageReturn, Byte.redraw].contains(byte) {
        show(editor.drawing(behind: sign, columns: columns))
      }
      guard let event = editor.take(byte) else { continue }
      switch event {
      case .redraw: show("\n" + editor.redrawing(behind: sign, columns: columns))
      case .end:
        ahead.removeFirst(index + 1)
        return .end
      case .line(let line):
        ahead.removeFirst(index + 1)
        show("\n")
        return .line(line)
      }
    }
    ahead = []
    show(editor.drawing(behind: sign, columns: columns))
    return nil
  }

  /// Ctrl-Z: the terminal is the shell's until the program goes on.
  private func goOn(after pause: SignalWatch.Pause, _ sign: String) {
    TerminalMode.restore()
    if pause == .begins { watch.stopHere() }
    _ = TerminalMode.takeKeys(from: input)
    show(editor.redrawing(behind: sign, columns: columns))
  }

  private var columns: Int { Screen.columns(of: window, environment: nil) }

  private func show(_ text: String) { if !text.isEmpty { Descriptors.write(Array(text.utf8), to: window) } }
}
