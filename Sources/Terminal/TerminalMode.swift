import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the terminal of standard input treats keys: as it was found, or key by key and without an echo.
///
/// There is one in a process, because a handler of signals and the end of the process must be able to restore it.
enum TerminalMode {
  private static let isOurs = Atomic(false)
  private static let descriptor = Atomic<Int32>(-1)
  /// Written before ``isOurs`` says that it may be read, and by one ``Keyboard`` at a time.
  nonisolated(unsafe) private static var found = termios()
  nonisolated(unsafe) private static var restoresAtExit = false

  /// Keys come one by one and are not echoed. Ctrl-C and Ctrl-Z stay signals; what Ctrl-\ and Ctrl-V do in a cooked
  /// terminal, they do not.
  ///
  /// - Returns: Whether the terminal does so now.
  static func takeKeys(from terminal: Int32) -> Bool {
    guard !isOurs.load(ordering: .acquiring), unsafe tcgetattr(terminal, &found) == 0 else { return false }
    var mode = unsafe found
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    mode.c_lflag |= tcflag_t(ISIG)
    mode.c_iflag |= tcflag_t(ICRNL)
    unsafe withUnsafeMutableBytes(of: &mode.c_cc) { characters in
      unsafe characters[Int(VMIN)] = 1
      unsafe characters[Int(VTIME)] = 0
      // _POSIX_VDISABLE, on Linux and on a Mac.
      #if canImport(Darwin)
        unsafe characters[Int(VQUIT)] = 0xFF
      #else
        unsafe characters[Int(VQUIT)] = 0
      #endif
    }
    descriptor.store(terminal, ordering: .relaxed)
    isOurs.store(true, ordering: .releasing)
    // Errors end commands by exit(3), past every deinit.
    if unsafe !restoresAtExit { unsafe restoresAtExit = atexit { TerminalMode.restore() } == 0 }
    guard unsafe tcsetattr(terminal, TCSADRAIN, &mode) == 0 else {
      isOurs.store(false, ordering: .releasing)
      return false
    }
    return true
  }

  /// Gives the terminal back as it was found. Safe in a handler of signals.
  static func restore() {
    guard isOurs.exchange(false, ordering: .acquiringAndReleasing) else { return }
    // At once: output that nobody reads must not keep the program from its end.
    _ = unsafe tcsetattr(descriptor.load(ordering: .relaxed), TCSANOW, &found)
  }
}
