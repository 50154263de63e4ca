import NIOCore

/// Closes a connection that sends more than one request may have: before anything reads or keeps it.
final class RequestBudget: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let most: Int
  private var taken = 0

  init(_ most: Int) { self.most = most }

  /// A request is whole: the next one begins.
  func renew() { taken = 0 }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    taken += unwrapInboundIn(data).readableBytes
    guard taken <= most else { return context.close(promise: nil) }
    context.fireChannelRead(data)
  }
}
