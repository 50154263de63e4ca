import NIOCore
import NIOHTTP1
import NIOPosix

/// Whether a server of ours answers at an address: asked by this machine itself, as a phone would ask.
package enum Reachability {
  /// - Parameters:
  ///   - address: One of this machine's, in numbers.
  ///   - port: Where the server listens.
  ///   - path: What is asked for.
  /// - Returns: Whether anything was answered, within two seconds.
  package static func answers(_ address: String, port: UInt16, path: String) -> Bool {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { try? group.syncShutdownGracefully() }
    let answered = group.next().makePromise(of: Bool.self)
    let request = HTTPRequestHead(version: .http1_1, method: .GET, uri: path, headers: ["Host": "\(address):\(port)"])
    ClientBootstrap(group: group).connectTimeout(.seconds(1))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          try channel.pipeline.syncOperations.addHandler(Listener(answered, request))
        }
      }
      .connect(host: address, port: Int(port)).whenFailure { _ in answered.succeed(false) }
    group.next().scheduleTask(in: .seconds(2)) { answered.succeed(false) }
    return (try? answered.futureResult.wait()) ?? false
  }

  private final class Listener: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let answered: EventLoopPromise<Bool>
    private let request: HTTPRequestHead

    init(_ answered: EventLoopPromise<Bool>, _ request: HTTPRequestHead) {
      self.answered = answered
      self.request = request
    }

    func channelActive(context: ChannelHandlerContext) {
      context.write(wrapOutboundOut(.head(request)), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      answered.succeed(true)
      context.close(promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      answered.succeed(false)
      context.close(promise: nil)
    }
  }
}
