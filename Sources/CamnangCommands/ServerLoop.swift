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

  /// How long nobody must type before provinces' books are looked at, in milliseconds.
  private static let pause: Int32 = 250
  /// How often to see whether the client still lives, in milliseconds.
  private static let watch: Int32 = 10_000

  /// Runs until the client says `exit` or is gone.
  ///
  /// - Returns: the exit code of the protocol: 0 where `shutdown` came before `exit`, else 1.
  func run() -> Int32 {
    var framing = MessageFraming()
    var inbox = Inbox()
    var client = ClientWatch()
    while true {
      while let body = inbox.next() {
        send(server.receive(body))
        if let code = server.exitCode { return code }
        take(&framing, &inbox)
      }
      client.look(for: server.clientProcess)
      send(server.publish())
      if server.isUnsettled, server.isInHurry || !hasInput(within: ServerLoop.pause) {
        send(server.settle(isInterrupted: { hasInput(within: 0) }))
      }
      guard hasInput(within: ServerLoop.watch) else {
        guard !client.isGone else { return 1 }
        continue
      }
      guard read(&framing, &inbox) else { return server.exitCode ?? 1 }
    }
  }

  private func send(_ messages: [[UInt8]]) { for message in messages { write(MessageFraming.framed(message)) } }

  /// Reads what waits, without waiting.
  private func take(_ framing: inout MessageFraming, _ inbox: inout Inbox) {
    while hasInput(within: 0) { guard read(&framing, &inbox) else { return } }
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

}

/// Whether the client's process still lives: one that was killed may leave its end of the pipe open in a process of its
/// own.
struct ClientWatch {
  private let isAlive: (Int32) -> Bool
  /// Looked for once. A client in another namespace (Flatpak, a container) names a process that nobody sees from here:
  /// there the end of the input is enough.
  private var watched: Int32??

  init(isAlive: @escaping (Int32) -> Bool = { kill($0, 0) == 0 || errno == EPERM }) { self.isAlive = isAlive }

  /// Looks for the process at the start, when it lives if it can be seen; later calls change nothing.
  ///
  /// - Parameter process: What the client calls itself; `nil` as long as it has not said.
  mutating func look(for process: Int?) {
    guard watched == nil, let process else { return }
    watched = .some(Int32(exactly: process).flatMap { $0 > 0 && isAlive($0) ? $0 : nil })
  }

  /// Whether it was there and is gone.
  var isGone: Bool {
    guard case .some(.some(let number)) = watched else { return false }
    return !isAlive(number)
  }
}
