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
  private static let descriptor = Atomic<Int32>(-1)
  /// The address of how the terminal was found, as long as it is ours; 0 else. What a handler of signals reads must lie
  /// somewhere already.
  private static let found = Atomic<UInt>(0)
  private static let isRestoredAtExit = Atomic(false)

  /// Keys come one by one and are not echoed. Ctrl-C and Ctrl-Z stay signals; what Ctrl-\ and Ctrl-V do in a cooked
  /// terminal, they do not.
  ///
  /// - Returns: Whether the terminal does so now.
  static func takeKeys(from terminal: Int32) -> Bool {
    change(terminal) { mode in
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
    }
  }

  /// Lines come whole as before, and are not echoed, but for their ends.
  ///
  /// - Returns: Whether the terminal does so now.
  static func hideLines(of terminal: Int32) -> Bool {
    change(terminal) { mode in
      mode.c_lflag &= ~tcflag_t(ECHO)
      mode.c_lflag |= tcflag_t(ICANON | ECHONL)
    }
  }

  private static func change(_ terminal: Int32, _ body: (inout termios) -> Void) -> Bool {
    var mode = termios()
    guard found.load(ordering: .acquiring) == 0, unsafe tcgetattr(terminal, &mode) == 0 else { return false }
    let kept = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    unsafe kept.initialize(to: mode)
    body(&mode)
    descriptor.store(terminal, ordering: .relaxed)
    found.store(UInt(bitPattern: kept), ordering: .releasing)
    // Errors end commands by exit(3), past every deinit.
    if !isRestoredAtExit.exchange(true, ordering: .relaxed) { _ = atexit { TerminalMode.restore() } }
    guard unsafe tcsetattr(terminal, TCSADRAIN, &mode) == 0 else {
      restore()
      return false
    }
    return true
  }

  /// Gives the terminal back as it was found.
  static func restore() { if let kept = unsafe restoreInHandler() { unsafe kept.deallocate() } }

  /// The same for a handler of signals: it frees nothing, for the program may have been stopped while it did.
  @discardableResult static func restoreInHandler() -> UnsafeMutablePointer<termios>? {
    let address = found.exchange(0, ordering: .acquiringAndReleasing)
    guard let kept = unsafe UnsafeMutablePointer<termios>(bitPattern: address) else { return nil }
    // At once: output that nobody reads must not keep the program from its end.
    _ = unsafe tcsetattr(descriptor.load(ordering: .relaxed), TCSANOW, kept)
    return unsafe kept
  }
}
