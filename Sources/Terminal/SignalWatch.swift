import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A wish of the system or of whoever sits at the keyboard that the program stop.
package enum StopSignal: Int32, Sendable, CaseIterable {
  /// Ctrl-C.
  case interrupt = 2
  /// What shutting down and `kill` send.
  case terminate = 15
  /// The terminal's window was closed.
  case hangUp = 1

  /// What a program that was stopped by this ends with: 130, 143, 129.
  package var exitCode: Int32 { 128 + rawValue }
}

/// While it lives, Ctrl-C and termination come to ``LineInput`` as a value instead of ending the program at once, so
/// that the program can say where it resumes. A second Ctrl-C ends it on the spot, whatever it is doing.
///
/// Ctrl-Z and what follows it are noted too where a ``Keyboard`` has the terminal: the program stops when it has given the
/// terminal back, and takes it again when it goes on.
///
/// A signal that the program's parent had it ignore (`nohup`, a background job) stays ignored. What the signals did
/// before is restored at the end. SIGPIPE is left alone: writing to a closed pipe ends the program without a word.
package final class SignalWatch {
  /// Readable when a signal came.
  let wakeUp: Int32
  private var former: [FormerAction]

  /// `nil` where another watch is alive (signals belong to the whole process) or the system has no descriptors left.
  package init?() {
    guard !SignalState.isWatched.exchange(true, ordering: .acquiringAndReleasing) else { return nil }
    guard let ends = SignalPipe.make() else {
      SignalState.isWatched.store(false, ordering: .releasing)
      return nil
    }
    wakeUp = ends.read
    // Everything that the handler touches is made before the handler is.
    SignalState.pending.store(0, ordering: .relaxed)
    SignalState.pause.store(0, ordering: .relaxed)
    SignalState.interrupts.store(0, ordering: .relaxed)
    SignalState.wakeUp.store(ends.write, ordering: .releasing)
    former = StopSignal.allCases.compactMap { FormerAction.replace(for: $0.rawValue) }
  }

  deinit {
    for action in former { action.restore() }
    let write = SignalState.wakeUp.exchange(-1, ordering: .acquiringAndReleasing)
    _ = close(write)
    _ = close(wakeUp)
    SignalState.isWatched.store(false, ordering: .releasing)
  }

  /// Notes Ctrl-Z, and that the program goes on after a stop, as long as this watch lives.
  func watchPauses() { former += [SIGTSTP, SIGCONT].compactMap { FormerAction.replace(for: $0) } }

  enum Pause {
    /// Ctrl-Z: the program is to stop.
    case begins
    /// It was stopped by another hand, and goes on.
    case ends
  }

  /// What came of these since the last call.
  func takePause() -> Pause? {
    switch SignalState.pause.exchange(0, ordering: .acquiringAndReleasing) {
    case SIGTSTP: .begins
    case SIGCONT: .ends
    default: nil
    }
  }

  /// Stops the program as Ctrl-Z would have; comes back when it goes on.
  func stopHere() {
    let ours = signal(SIGTSTP, SIG_DFL)
    _ = raise(SIGTSTP)
    _ = signal(SIGTSTP, ours)
    // It is known that it goes on.
    SignalState.pause.store(0, ordering: .relaxed)
  }

  /// Waits until a signal came or a descriptor can be read.
  ///
  /// - Parameters:
  ///   - descriptor: A file descriptor besides; `nil` for none.
  ///   - milliseconds: How long to wait at most.
  /// - Returns: Whether the descriptor can be read.
  package func wait(for descriptor: Int32?, atMost milliseconds: Int32) -> Bool {
    var waiting = [
      pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
      // poll(2) passes over negative descriptors.
      pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    return unsafe poll(&waiting, 2, milliseconds) > 0 && waiting[1].revents != 0
  }

  /// The signal that came since the last call.
  package func take() -> StopSignal? {
    // Always, and first: the handler notes the signal, then writes its byte. One that is written after its signal was
    // taken would otherwise stay, and no waiting would ever wait again.
    SignalPipe.drain(wakeUp)
    return StopSignal(rawValue: SignalState.pending.exchange(0, ordering: .acquiringAndReleasing))
  }
}

/// What the handler of signals can reach. Only atomics: a handler may interrupt anything, also itself.
private enum SignalState {
  static let isWatched = Atomic(false)
  static let pending = Atomic<Int32>(0)
  static let pause = Atomic<Int32>(0)
  static let interrupts = Atomic<Int32>(0)
  static let wakeUp = Atomic<Int32>(-1)

  /// Uses nothing but atomics, tcsetattr(3), write(2) and _exit(2): all async-signal-safe (POSIX.1-2024, 2.4.3).
  static func handle(_ number: Int32) {
    if number == SIGINT, interrupts.add(1, ordering: .relaxed).oldValue > 0 {
      unsafe TerminalMode.restoreInHandler()
      _exit(StopSignal.interrupt.exitCode)
    }
    let error = errno
    if number == SIGTSTP || number == SIGCONT {
      pause.store(number, ordering: .releasing)
    } else {
      pending.store(number, ordering: .releasing)
    }
    var byte: UInt8 = 0
    _ = unsafe write(wakeUp.load(ordering: .acquiring), &byte, 1)
    errno = error
  }
}

/// What a signal did before it was watched.
@safe private struct FormerAction {
  private let number: Int32
  private let action: sigaction

  /// Sets our handler, but leaves a signal ignored that is (`nil` then).
  static func replace(for number: Int32) -> FormerAction? {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return nil }
    // signal(2) restarts what it interrupts, and stays set, in every C library that Swift runs on.
    let former = signal(number) { SignalState.handle($0) }
    let isIgnored = unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    let kept = FormerAction(number: number, action: action)
    if isIgnored { kept.restore() }
    return isIgnored ? nil : kept
  }

  func restore() {
    var action = self.action
    _ = unsafe sigaction(number, &action, nil)
  }
}

/// A pipe to itself: the way to wait for a signal and for input at once, whichever thread the signal comes to.
private enum SignalPipe {
  static func make() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  static func drain(_ descriptor: Int32) {
    var bytes: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
    while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
