import Foundation
import TestSupport
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// In turn with the tests of signals, because the terminal's mode belongs to the whole process, too.
extension SignalWatchTests {
  private func mode(of terminal: Int32) throws -> termios {
    var mode = termios()
    _ = try succeed("tcgetattr", unsafe tcgetattr(terminal, &mode))
    return mode
  }

  /// What comes to a window, up to an ending: a busy system hands it on in pieces.
  private func shown(in window: Int32, through ending: String) -> String {
    var shown = ""
    while !shown.hasSuffix(ending) {
      var waiting = pollfd(fd: window, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waiting, 1, 5_000) > 0 else { break }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(window, &bytes, bytes.count)
      guard count > 0 else { break }
      shown += String(decoding: bytes.prefix(count), as: UTF8.self)
    }
    return shown
  }

  @Test func readsLinesAndShowsThem() throws {
    try withTerminal { window, program in
      let watch = try begin()
      var input = LineInput(descriptor: program, watch: watch, window: program)
      try send("1\u{1B}[A2\u{7F}\rhai\r", to: window)
      #expect(input.next(behind: "> ") == .line("1"))
      #expect(shown(in: window, through: "1\r\n").hasSuffix("1\r\n"))
      // What was typed ahead is shown in its turn.
      #expect(input.next(behind: "> ") == .line("hai"))
      #expect(shown(in: window, through: "hai\r\n") == "hai\r\n")
      try send("ba\u{04}\u{15}\u{04}", to: window)
      #expect(input.next(behind: "> ") == .end)
    }
  }

  @Test func leavesTheTerminalAsItWas() throws {
    try withTerminal { window, program in
      let former = try mode(of: program)
      do {
        let watch = try begin()
        let keyboard = try #require(Keyboard(input: program, window: program, watch: watch))
        let mine = try mode(of: program)
        #expect(mine.c_lflag & tcflag_t(ECHO | ICANON) == 0)
        #expect(mine.c_lflag & tcflag_t(ISIG) != 0)
        // There is one in a process.
        #expect(Keyboard(input: program, window: program, watch: watch) == nil)
        withExtendedLifetime(keyboard) {}
      }
      #expect(try mode(of: program).c_lflag == former.c_lflag)
      #expect(try mode(of: program).c_iflag == former.c_iflag)
    }
  }

  @Test func staysCookedWithoutATerminal() throws {
    try withPipe { reading, writing in
      let watch = try begin()
      #expect(Keyboard(input: reading, window: writing.fileDescriptor, watch: watch) == nil)
      try send("2\n", to: writing.fileDescriptor)
      var input = LineInput(descriptor: reading, watch: watch, window: writing.fileDescriptor)
      #expect(input.next() == .line("2"))
    }
  }

  @Test func stopsWaitingForASignal() throws {
    try withTerminal { window, program in
      let watch = try begin()
      var input = LineInput(descriptor: program, watch: watch, window: program)
      try send("nửa", to: window)
      try sendSignal(SIGTERM, to: watch)
      #expect(input.next(behind: "> ") == .interrupted(.terminate))
    }
  }

  /// By another hand, since a test must not stop itself.
  @Test func showsTheLineAgainWhenItGoesOn() throws {
    try withTerminal { window, program in
      let watch = try begin()
      var input = LineInput(descriptor: program, watch: watch, window: program)
      try sendSignal(SIGCONT, to: watch)
      try send("2\r", to: window)
      #expect(input.next(behind: "> ") == .line("2"))
      #expect(shown(in: window, through: "2\r\n") == "> 2\r\n")
    }
  }
}
