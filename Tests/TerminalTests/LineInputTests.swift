import Foundation
import Terminal
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct LineInputTests {
  /// What comes last was never finished: a pipe that is closed in mid-word has answered nothing.
  @Test func readsLinesFromAPipe() throws {
    try withPipe { reading, writing in
      try send("2\r\nhoà bình\n\n3", to: writing.fileDescriptor)
      try writing.close()
      var input = LineInput(descriptor: reading)
      #expect((0..<6).map { _ in input.next() } == [.line("2"), .line("hoà bình"), .line(""), .unfinished, .end, .end])
    }
  }

  @Test func readsALineThatArrivesInPieces() throws {
    try withPipe { reading, writing in
      let bytes = Array("Nguyễn Thị Thủy\n".utf8)
      Thread.detachNewThread {
        for byte in bytes { try? send([byte], to: writing.fileDescriptor) }
      }
      var input = LineInput(descriptor: reading)
      #expect(input.next() == .line("Nguyễn Thị Thủy"))
      try writing.close()
      #expect(input.next() == .end)
    }
  }

  @Test func readsLinesFromAFileOfAnySize() throws {
    try withTemporaryFolder { folder in
      let long = String(repeating: "a", count: 70_000)
      try folder.write(["answers": "1\n\(long)\n2\n"])
      let file = try FileHandle(forReadingFrom: folder.url.appending(path: "answers"))
      var input = LineInput(descriptor: file.fileDescriptor)
      #expect((0..<4).map { _ in input.next() } == [.line("1"), .tooLong, .line("2"), .end])
    }
  }

  @Test func waitsOnADescriptorThatDoesNotBlock() throws {
    try withPipe { reading, writing in
      _ = try succeed("fcntl", fcntl(reading, F_SETFL, O_NONBLOCK))
      Thread.detachNewThread { try? send("4\n", to: writing.fileDescriptor) }
      var input = LineInput(descriptor: reading)
      #expect(input.next() == .line("4"))
    }
  }

  @Test func saysWhyADescriptorCannotBeRead() throws {
    var closed = LineInput(descriptor: 1_000_000)
    #expect(closed.next() == .failed(EBADF))
    try withTemporaryFolder { folder in
      let descriptor = try succeed("open", unsafe open(folder.path, O_RDONLY))
      defer { close(descriptor) }
      var input = LineInput(descriptor: descriptor)
      #expect(input.next() == .failed(EISDIR))
    }
  }

  @Test func readsWhatIsTypedAtATerminal() throws {
    try withTerminal { window, program in
      // The second line is corrected with the terminal's erase key; Ctrl-D ends the input.
      try send("Thái Nguyên\r12\u{7F}\r\u{04}", to: window)
      var input = LineInput(descriptor: program)
      #expect((0..<3).map { _ in input.next() } == [.line("Thái Nguyên"), .line("1"), .end])
    }
  }

  @Test func takesAClosedWindowForTheEnd() throws {
    let (window, program) = try makeTerminal()
    defer { close(program) }
    close(window)
    var input = LineInput(descriptor: program)
    #expect(input.next() == .end)
  }
}

@Suite struct ScreenTests {
  @Test func asksTheTerminalForItsWidth() throws {
    try withTerminal { _, program in
      var size = winsize()
      size.ws_col = 57
      _ = try succeed("ioctl", unsafe ioctl(program, UInt(TIOCSWINSZ), &size))
      #expect(Screen.columns(of: program, environment: "33") == 57)
    }
  }

  @Test func asksTheTerminalForItsHeight() throws {
    try withTerminal { _, program in
      var size = winsize()
      size.ws_row = 15
      _ = try succeed("ioctl", unsafe ioctl(program, UInt(TIOCSWINSZ), &size))
      #expect(Screen.rows(of: program, environment: "33") == 15)
    }
  }

  @Test(arguments: [("33", 33), ("0", 24), (nil, 24)] as [(String?, Int)])
  func fallsBackToTheHeightThatItIsTold(environment: String?, rows: Int) throws {
    try withTerminal { _, program in #expect(Screen.rows(of: program, environment: environment) == rows) }
  }

  @Test(arguments: [("33", 33), ("0", 80), ("-5", 80), ("rộng", 80), ("", 80), (nil, 80)] as [(String?, Int)])
  func fallsBackToWhatItIsTold(environment: String?, columns: Int) throws {
    try withPipe { _, writing in
      #expect(Screen.columns(of: writing.fileDescriptor, environment: environment) == columns)
    }
    try withTerminal { _, program in
      #expect(Screen.columns(of: program, environment: environment) == columns)
    }
  }
}
