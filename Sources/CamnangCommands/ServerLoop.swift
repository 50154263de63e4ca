import Foundation
import LanguageServer

/// Reads what a client sends, in its order, and writes the answers: one thread, one message at a time.
///
/// Whatever waits is read before the next message is begun, so that a request can be cancelled in time, and what is wrong
/// is worked out once for several keystrokes. Pages are made when nothing has come for a while.
struct ServerLoop {
  let server: LessonServer
  /// A file descriptor.
  let input: Int32
  let write: ([UInt8]) -> Void

  /// How long nobody must type before pages are made, in milliseconds.
  private static let pause: Int32 = 250
  /// How often to see whether the client still lives, in milliseconds.
  private static let watch: Int32 = 10_000

  /// Runs until the client says `exit` or is gone.
  ///
  /// - Returns: the exit code of the protocol: 0 where `shutdown` came before `exit`, else 1.
  func run() -> Int32 {
    var framing = MessageFraming()
    var inbox = Inbox()
    while true {
      while let body = inbox.next() {
        send(server.receive(body))
        if let code = server.exitCode { return code }
        take(&framing, &inbox)
      }
      send(server.publish())
      if server.isUnsettled, server.isInHurry || !hasInput(within: ServerLoop.pause) {
        send(server.settle(isInterrupted: { hasInput(within: 0) }))
      }
      guard hasInput(within: ServerLoop.watch) else {
        guard isClientAlive else { return 1 }
        continue
      }
      guard read(&framing, &inbox) else { return server.exitCode ?? 1 }
    }
  }

  private func send(_ messages: [[UInt8]]) {
    for message in messages { write(MessageFraming.framed(message)) }
  }

  /// Reads what waits, without waiting.
  private func take(_ framing: inout MessageFraming, _ inbox: inout Inbox) {
    while hasInput(within: 0) {
      guard read(&framing, &inbox) else { return }
    }
  }

  /// `false` at the end of the input.
  private func read(_ framing: inout MessageFraming, _ inbox: inout Inbox) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    let count = unsafe chunk.withUnsafeMutableBytes { buffer in
      unsafe Foundation.read(input, buffer.baseAddress, buffer.count)
    }
    if count < 0 { return errno == EINTR }
    guard count > 0 else { return false }
    framing.append(Array(chunk[..<count]))
    while let frame = framing.next() {
      switch frame {
      case .message(let body): if let answer = inbox.add(body) { send([answer]) }
      // What is no JSON is answered as such.
      case .malformedHeader: _ = inbox.add([])
      }
    }
    return true
  }

  private func hasInput(within milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waiting, 1, milliseconds) > 0
  }

  /// A client that was killed may leave its end of the pipe open in a process of its own.
  private var isClientAlive: Bool {
    guard let process = server.clientProcess, let number = Int32(exactly: process), number > 0 else { return true }
    return kill(number, 0) == 0 || errno == EPERM
  }
}
