import NIOCore
import NIOHTTP1
import NIOPosix

/// One connection: reads its requests, one after the other, and writes what is answered.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let connections: Connections
  private let pool: NIOThreadPool
  private let bounds: Server.Bounds
  private let answer: @Sendable (Request) -> Answer
  var budget: RequestBudget?

  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  /// When the other side has had time enough.
  private var deadline: Scheduled<Void>?
  private var events: EventStream?

  init(
    _ connections: Connections, _ pool: NIOThreadPool, _ bounds: Server.Bounds,
    _ answer: @escaping @Sendable (Request) -> Answer
  ) {
    self.connections = connections
    self.pool = pool
    self.bounds = bounds
    self.answer = answer
  }

  // MARK: The connection

  func channelActive(context: ChannelHandlerContext) {
    guard connections.add(context.channel) else { return context.close(promise: nil) }
    expect(within: Server.Bounds.patience, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    connections.remove(context.channel)
    deadline?.cancel()
    events = nil
    context.fireChannelInactive()
  }

  /// A connection whose peer broke off, or sent what is no HTTP.
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    events?.tell(context)
    context.fireChannelWritabilityChanged()
  }

  private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  // MARK: Requests

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = []
    case .body(let bytes):
      guard head != nil else { return }
      guard body.count + bytes.readableBytes <= bounds.body else { return refuse(context) }
      body += bytes.readableBytesView
    case .end:
      budget?.renew()
      guard let head else { return }
      self.head = nil
      deadline?.cancel()
      take(head, context)
    }
  }

  /// Nobody reads the rest of a body that is too long.
  private func refuse(_ context: ChannelHandlerContext) {
    guard var head else { return }
    self.head = nil
    head.headers.replaceOrAdd(name: "Connection", value: "close")
    write(.text(413, "too long"), to: head, context)
  }

  private func take(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    guard head.headers["Host"].count <= 1 else { return write(.text(400, "which host?"), to: head, context) }
    let request = self.request(head, context)
    let answer = answer
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    pool.runIfActive(eventLoop: context.eventLoop) { answer(request) }.whenComplete { result in
      let (handler, context) = bound.value
      guard context.channel.isActive else { return }
      switch result {
      case .success(.file(let reply)): handler.write(reply, to: head, context)
      case .success(.events(let seat)): handler.stream(seat, to: head, context)
      case .failure: context.close(promise: nil)
      }
    }
  }

  private func request(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) -> Request {
    let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let machine = context.remoteAddress?.ipAddress ?? ""
    return Request(
      method: head.method.rawValue, path: String(parts.first ?? ""), query: parts.count > 1 ? String(parts[1]) : "",
      host: head.headers.first(name: "Host"), origin: head.headers.first(name: "Origin"),
      token: head.headers.first(name: "X-Camnang-Token"),
      isFromHere: Connections.isThisMachine(machine), machine: machine, body: body)
  }

  // MARK: Answers

  private static let everyHead = HTTPHeaders([
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    // With no-referrer a browser would not say either whence a form comes.
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "same-origin"),
  ])

  private func write(_ reply: Reply, to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let bytes = head.method == .HEAD || reply.status == 204 ? [] : reply.bytes
    var headers = RequestHandler.everyHead
    headers.add(name: "Content-Type", value: reply.type)
    if reply.status != 204 { headers.add(name: "Content-Length", value: String(reply.bytes.count)) }
    if let location = reply.location { headers.add(name: "Location", value: location) }
    if let version = reply.version { headers.add(name: "X-Camnang-Version", value: version) }
    headers.add(name: "Content-Security-Policy", value: reply.policy ?? RequestHandler.policy(of: reply.type))
    let staysOpen = head.isKeepAlive
    headers.add(name: "Connection", value: staysOpen ? "keep-alive" : "close")
    let response = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: reply.status), headers: headers)
    expect(within: Server.Bounds.longestAnswer, context)
    context.write(wrapOutboundOut(.head(response)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      let (handler, context) = bound.value
      guard context.channel.isActive else { return }
      guard staysOpen else { return context.close(promise: nil) }
      handler.connections.prove(context.channel)
      handler.expect(within: Server.Bounds.patience, context)
    }
  }

  /// Nobody puts our pages into theirs, and a drawing runs nothing.
  private static func policy(of type: String) -> String {
    type == MediaType.vector ? "default-src 'none'; style-src 'unsafe-inline'" : "frame-ancestors 'none'"
  }

  private func stream(_ seat: VersionFeed.Seat, to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    var headers = RequestHandler.everyHead
    headers.add(name: "Content-Type", value: "text/event-stream")
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers))), promise: nil)
    guard head.method != .HEAD else {
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      return context.close(promise: nil)
    }
    connections.prove(context.channel)
    let stream = EventStream(seat: seat)
    events = stream
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    let loop = context.eventLoop
    seat.listen {
      loop.execute {
        let (handler, context) = bound.value
        handler.events?.tell(context)
      }
    }
    stream.tell(context)
  }
}

/// The versions as server-sent events (HTML Living Standard, 9.2): a message for each, a comment as a sign of life.
///
/// Who reads slowly is told the newest when there is room, and nothing in between.
final class EventStream {
  private let seat: VersionFeed.Seat
  private var told: VersionFeed.Moment?
  /// Signs of life that found no room.
  private var missed = 0

  /// Who reads nothing for so many signs of life is let go.
  private static let mostMissed = 3

  init(seat: VersionFeed.Seat) { self.seat = seat }

  func tell(_ context: ChannelHandlerContext) {
    guard let now = seat.moment else { return context.close(promise: nil) }
    guard now != told else { return }
    guard context.channel.isWritable else {
      missed += 1
      if missed > EventStream.mostMissed { context.close(promise: nil) }
      return
    }
    let isNew = now.version != told?.version
    let words = (told == nil ? "retry: 500\n" : "") + (isNew ? "data: \(now.version)\n\n" : ":\n\n")
    told = now
    missed = 0
    let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: words)))
    context.writeAndFlush(NIOAny(part), promise: nil)
  }
}
