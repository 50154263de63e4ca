import Foundation
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One after the other, because signals belong to the whole process. Each signal is sent only while a watch lives. That
/// a second Ctrl-C ends the program cannot be shown here, where it would end the tests.
@Suite(.serialized) final class SignalWatchTests {
  /// What the signals did before: whoever runs the tests in the background, or by nohup, has some of them ignored.
  private let former = StopSignal.allCases.map { ($0.rawValue, signal($0.rawValue, SIG_DFL)) }

  deinit { for (number, action) in former { signal(number, action) } }

  @Test(arguments: StopSignal.allCases)
  func comesBackAsAValueBeforeWhatWasTyped(signal: StopSignal) throws {
    try withPipe { reading, writing in
      let watch = try begin()
      var input = LineInput(descriptor: reading, watch: watch)
      try send("1\n2\n", to: writing.fileDescriptor)
      #expect(input.next() == .line("1"))
      try sendSignal(signal.rawValue, to: watch)
      #expect(input.next() == .interrupted(signal))
      #expect(input.next() == .line("2"))
    }
  }

  @Test func endsTheWaitingForALine() throws {
    try withPipe { reading, _ in
      var input = LineInput(descriptor: reading, watch: try begin())
      Thread.detachNewThread { kill(getpid(), SIGINT) }
      #expect(input.next() == .interrupted(.interrupt))
    }
  }

  #if os(Linux)
    /// The handler was slower than the taking of its signal: its byte comes when nothing is left to be taken.
    @Test func waitsAgainAfterAWakeUpThatCameLate() throws {
      let watch = try begin()
      let writing = try succeed("open", unsafe open("/proc/self/fd/\(watch.wakeUp)", O_WRONLY))
      defer { close(writing) }
      try #require(unsafe write(writing, [0], 1) == 1)
      #expect(watch.take() == nil)
      var waiting = pollfd(fd: watch.wakeUp, events: Int16(POLLIN), revents: 0)
      #expect(unsafe poll(&waiting, 1, 0) == 0, "the byte is still there")
    }
  #endif

  @Test func restoresWhatSignalsDidBefore() throws {
    #expect(try handlesItself(SIGINT) == false)
    do {
      let watch = try begin()
      #expect(try withExtendedLifetime(watch) { try handlesItself(SIGINT) && handlesItself(SIGTERM) })
    }
    #expect(try handlesItself(SIGINT) == false)
    #expect(try handlesItself(SIGTERM) == false)
  }

  @Test func leavesIgnoredWhatWasIgnored() throws {
    let former = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, former) }
    try withPipe { reading, writing in
      var input = LineInput(descriptor: reading, watch: try begin())
      kill(getpid(), SIGINT)
      try send("2\n", to: writing.fileDescriptor)
      #expect(input.next() == .line("2"))
    }
  }

  @Test func allowsOneWatchAtATime() throws {
    let first = try begin()
    withExtendedLifetime(first) { #expect(SignalWatch() == nil) }
  }

  @Test func namesTheExitCodes() {
    #expect(StopSignal.allCases.map(\.exitCode) == [130, 143, 129])
    #expect(StopSignal.allCases.map(\.rawValue) == [SIGINT, SIGTERM, SIGHUP])
  }

  func begin() throws -> SignalWatch {
    let watch = SignalWatch()
    return try #require(watch)
  }

  /// Sends a signal to this process and waits until the handler was there, on whichever thread; not for ever, should
  /// none come.
  func sendSignal(_ number: Int32, to watch: SignalWatch) throws {
    kill(getpid(), number)
    var waiting = pollfd(fd: watch.wakeUp, events: Int16(POLLIN), revents: 0)
    var ready = unsafe poll(&waiting, 1, 60_000)
    while ready < 0 {
      #expect(errno == EINTR)
      ready = unsafe poll(&waiting, 1, 60_000)
    }
    try #require(ready == 1, "no handler was there")
  }

  /// Whether a signal has a handler of the program: neither the system's default nor "ignore".
  private func handlesItself(_ number: Int32) throws -> Bool {
    var action = sigaction()
    _ = try succeed("sigaction", unsafe sigaction(number, nil, &action))
    #if canImport(Glibc)
      let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    #else
      let handler = unsafe unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
    #endif
    return unsafe handler != unsafeBitCast(SIG_DFL, to: Int.self) && handler != unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
