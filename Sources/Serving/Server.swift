package import Diagnostics
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A web server on this machine: SwiftNIO's, which no other file but the handlers of connections knows.
///
/// Everything that a stranger's machine may send is bounded (``Bounds``): bytes, time, connections. One thread serves the
/// connections, a few answer.
package final class Server: Sendable {
  private let group: MultiThreadedEventLoopGroup
  private let pool: NIOThreadPool
  private let channel: any Channel
  /// Where it listens.
  package let port: UInt16

  /// Why a port cannot be listened on.
  package struct Failure: Error, Sendable {
    package let message: LocalizedText
  }

  /// What a stranger's machine may use.
  package struct Bounds: Sendable {
    /// Bytes of a request's body.
    package var body: Int
    /// Connections at once; of one machine beside this one, an eighth of them.
    package var connections: Int

    package init(body: Int, connections: Int) {
      self.body = body
      self.connections = connections
    }

    /// Bytes of a request's first line and of its headers. Browsers send fewer than a thousand.
    static let head = 16 << 10
    /// How long a request may take to come, and a connection to be silent between two.
    static let patience = TimeAmount.seconds(20)
    /// How long an answer may take to be read.
    static let longestAnswer = TimeAmount.seconds(120)

    /// How many one machine may have.
    var connectionsOfOne: Int { max(8, connections / 8) }
  }

  /// How many threads answer. One waits for the disk while another renders a page.
  private static let answering = 4

  /// Starts to listen, and returns when it does.
  ///
  /// - Parameters:
  ///   - port: 0 for one that is free.
  ///   - isOpen: Whether other machines on the network may connect.
  ///   - bounds: What they may use.
  ///   - answer: Answers a request, on one of a few threads; it may wait.
  /// - Throws: ``Failure`` where it cannot, such as where another program listens there.
  package init(port: UInt16, isOpen: Bool, bounds: Bounds, answer: @escaping @Sendable (Request) -> Answer)
    throws(Failure)
  {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let pool = NIOThreadPool(numberOfThreads: Server.answering)
    pool.start()
    do {
      let loop = group.next()
      let open = try loop.flatSubmit {
        let connections = NIOLoopBound(Connections(bounds), eventLoop: loop)
        return Server.bootstrap(on: group) { channel in
          let handler = RequestHandler(connections.value, pool, bounds, answer)
          try Server.set(up: channel.pipeline.syncOperations, bounds, handler)
        }.bind(host: isOpen ? "0.0.0.0" : "127.0.0.1", port: Int(port))
      }.wait()
      channel = open
      self.port = UInt16(open.localAddress?.port ?? Int(port))
    } catch {
      Server.end(group, pool)
      throw Server.cannotListen(port, error)
    }
    self.group = group
    self.pool = pool
  }

  /// Ends it, open connections too.
  package func stop() {
    channel.close(promise: nil)
    Server.end(group, pool)
  }

  private static func end(_ group: MultiThreadedEventLoopGroup, _ pool: NIOThreadPool) {
    try? group.syncShutdownGracefully()
    try? pool.syncShutdownGracefully()
  }

  private static func bootstrap(
    on group: MultiThreadedEventLoopGroup, _ setUp: @escaping @Sendable (any Channel) throws -> Void
  ) -> ServerBootstrap {
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(.socketOption(.so_keepalive), value: 1)
      .childChannelInitializer { channel in channel.eventLoop.makeCompletedFuture { try setUp(channel) } }
    #if os(Linux)
      // A phone that left the network says nothing. tcp(7): milliseconds that what was sent may stay unacknowledged.
      let userTimeout = ChannelOptions.Types.SocketOption(level: .tcp, name: NIOBSDSocket.Option(rawValue: 18))
      return bootstrap.childChannelOption(userTimeout, value: 30_000)
    #else
      return bootstrap
    #endif
  }

  private static func set(
    up pipeline: ChannelPipeline.SynchronousOperations, _ bounds: Bounds, _ handler: RequestHandler
  ) throws {
    let budget = RequestBudget(Bounds.head + bounds.body)
    handler.budget = budget
    try pipeline.addHandler(budget)
    var limits = NIOHTTPDecoderLimitConfiguration()
    (limits.maxHeaderFieldSize, limits.maxHeaderListSize) = (Bounds.head / 2, Bounds.head)
    try pipeline.configureHTTPServerPipeline(
      withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
    try pipeline.addHandler(handler)
  }

  private static func cannotListen(_ port: UInt16, _ error: any Error) -> Failure {
    if let error = error as? IOError, error.errnoCode == EADDRINUSE {
      return Failure(
        message: LocalizedText(
          vi: "Cổng \(port) đang có chương trình khác dùng: thêm --port 0 để lấy một cổng còn trống",
          en: "Another program uses port \(port): add --port 0 to take one that is free"))
    }
    return Failure(
      message: LocalizedText(vi: "Không mở được cổng \(port): \(error)", en: "Port \(port) cannot be opened: \(error)"))
  }
}
