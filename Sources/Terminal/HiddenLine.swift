/// A line that nobody sees while it is typed: the words that lock a key.
package enum HiddenLine {
  /// - Parameter terminal: Whose echo is off until the line has come, whatever ends the waiting.
  /// - Returns: The line, or why none comes; `nil` where the terminal cannot hide it, and then nothing is read.
  package static func read(from terminal: Int32) -> LineInput.Outcome? {
    // Ctrl-C comes as a value, so that the echo is on again before the program ends.
    guard let watch = SignalWatch(), TerminalMode.hideLines(of: terminal) else { return nil }
    defer { TerminalMode.restore() }
    var input = LineInput(descriptor: terminal, watch: watch)
    return input.next()
  }
}
