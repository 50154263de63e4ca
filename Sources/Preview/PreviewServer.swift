import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization
package import Workspace

/// The server itself: FlyingFox's, which no other file but the event stream knows.
package final class PreviewServer: Sendable {
  private let server: HTTPServer
  private let feed: VersionFeed
  package let port: UInt16

  /// A request that this program has a use for is shorter.
  private static let largestBody = 4096

  /// Starts to listen, and returns when it does.
  ///
  /// - Parameters:
  ///   - requests: Who answers.
  ///   - session: What is shown.
  ///   - port: 0 for one that is free.
  ///   - isOpen: Whether other machines on the network may look.
  /// - Throws: ``WorkspaceError`` where it cannot, such as where another program listens there.
  package init(_ requests: Requests, showing session: PreviewSession, port: UInt16, isOpen: Bool) throws(WorkspaceError)
  {
    feed = session.feed
    let feed = feed
    let outcome = Outcome()
    do {
      let address = try sockaddr_in.inet(ip4: isOpen ? "0.0.0.0" : "127.0.0.1", port: port)
      let server = HTTPServer(
        config: HTTPServer.Configuration(
          address: address, sharedRequestBufferSize: PreviewServer.largestBody,
          sharedRequestReplaySize: PreviewServer.largestBody, pool: PatientPool(base: HTTPServer.defaultPool()),
          logger: .disabled),
        handler: ClosureHTTPHandler { request in
          PreviewServer.response(to: requests.answer(await PreviewServer.read(request)), request.method, feed)
        })
      self.server = server
      Task.detached {
        do { try await server.run() } catch { outcome.settle(.failure(error)) }
      }
      Task.detached {
        do {
          try await server.waitUntilListening()
          guard case .ip4(_, port: let port)? = await server.listeningAddress else { throw SocketError.disconnected }
          outcome.settle(.success(port))
        } catch { outcome.settle(.failure(error)) }
      }
      self.port = try outcome.wait()
    } catch { throw PreviewServer.cannotListen(port, error) }
  }

  /// Ends it, open streams too.
  package func stop() {
    feed.end()
    let outcome = Outcome()
    Task.detached { [server, port] in
      await server.stop(timeout: 0)
      outcome.settle(.success(port))
    }
    _ = try? outcome.wait(seconds: 0.5)
  }

  private static func cannotListen(_ port: UInt16, _ error: any Error) -> WorkspaceError {
    if case SocketError.failed(_, EADDRINUSE, _) = error {
      return WorkspaceError(
        LocalizedText(
          vi: "Cổng \(port) đang có chương trình khác dùng: thêm --port 0 để lấy một cổng còn trống",
          en: "Another program uses port \(port): add --port 0 to take one that is free"))
    }
    return WorkspaceError(
      LocalizedText(
        vi: "Không mở được cổng \(port): \(error.localizedDescription)",
        en: "Port \(port) cannot be opened: \(error.localizedDescription)"))
  }

  /// What a task comes to, for a thread that waits for it.
  private final class Outcome: Sendable {
    private let result = Mutex<Result<UInt16, any Error>?>(nil)
    private let isSettled = DispatchSemaphore(value: 0)

    /// The first counts.
    func settle(_ new: Result<UInt16, any Error>) {
      let isFirst = result.withLock { result in
        guard result == nil else { return false }
        result = new
        return true
      }
      if isFirst { isSettled.signal() }
    }

    func wait(seconds: Double = 10) throws -> UInt16 {
      guard isSettled.wait(timeout: .now() + seconds) == .success, let result = result.withLock({ $0 }) else {
        throw SocketError.timeout(message: "server")
      }
      return try result.get()
    }
  }

  // MARK: To FlyingFox's words and back

  private static func read(_ request: HTTPRequest) async -> Request {
    var body: [UInt8] = []
    if request.method == .POST, request.bodySequence.count.map({ $0 <= largestBody }) ?? false {
      body = (try? await request.bodyData).map { Array($0) } ?? []
    }
    return Request(
      method: request.method.rawValue, path: request.target.path(), host: request.headers[.host],
      origin: request.headers[HTTPHeader("Origin")], token: request.headers[HTTPHeader("X-Camnang-Token")],
      isFromHere: isFromHere(request), body: body)
  }

  /// By the connection: `remoteIPAddress` believes what the request says of itself.
  private static func isFromHere(_ request: HTTPRequest) -> Bool {
    if case .ip4(let address, port: _)? = request.remoteAddress { return address.hasPrefix("127.") }
    return false
  }

  private static func response(to answer: Answer, _ method: HTTPMethod, _ feed: VersionFeed) -> HTTPResponse {
    var headers: HTTPHeaders = [
      HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin", HTTPHeader("Referrer-Policy"): "no-referrer",
    ]
    switch answer {
    case .events(let seat):
      headers[.contentType] = "text/event-stream"
      guard method != .HEAD else { return HTTPResponse(statusCode: .ok, headers: headers) }
      return HTTPResponse(
        statusCode: .ok, headers: headers, body: HTTPBodySequence(from: EventStream(feed: feed, seat: seat)))
    case .file(let reply):
      headers[.contentType] = reply.type
      headers[.location] = reply.location
      headers[HTTPHeader("X-Camnang-Version")] = reply.version
      // Nobody puts our pages into theirs, and a drawing runs nothing.
      headers[HTTPHeader("Content-Security-Policy")] =
        reply.type == MediaType.vector ? "default-src 'none'; style-src 'unsafe-inline'" : "frame-ancestors 'none'"
      let bytes = method == .HEAD || reply.status == 204 ? [] : reply.bytes
      return HTTPResponse(
        statusCode: HTTPStatusCode(reply.status, phrase: ""), headers: headers,
        body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count)))
    }
  }
}

/// A pool that waits for nobody for ever: who sends nothing, and who takes nothing, is let go.
private struct PatientPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base

  private static var patience: Duration { .seconds(60) }

  func prepare() async throws { try await base.prepare() }
  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The one that nobody is at the other end of listens, and waits for visitors for ever.
    guard (try? socket.remotePeer()) != nil else { return try await base.suspendSocket(socket, untilReadyFor: events) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await base.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: PatientPool.patience)
        throw SocketError.timeout(message: "idle")
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
