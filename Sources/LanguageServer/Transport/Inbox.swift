/// Messages that have arrived and wait for their turn. A request that is cancelled while it waits is never begun.
package struct Inbox: Sendable {
  private var messages: [Message] = []

  private struct Message: Sendable {
    let body: [UInt8]
    let requestID: JSONRPC.ID?
  }

  private struct Cancellation: Decodable { let id: JSONRPC.ID }

  package init() {}

  package var isEmpty: Bool { messages.isEmpty }

  /// Puts a message behind the others. A cancellation takes effect at once.
  ///
  /// - Returns: The answer to a request that it cancelled.
  package mutating func add(_ body: [UInt8]) -> [UInt8]? {
    let header = try? JSONRPC.decode(JSONRPC.Header.self, from: body)
    guard header?.method == "$/cancelRequest" else {
      messages.append(Message(body: body, requestID: header?.method == nil ? nil : header?.id))
      return nil
    }
    guard let id = try? JSONRPC.decode(JSONRPC.Parameters<Cancellation>.self, from: body).params.id,
      let place = messages.firstIndex(where: { $0.requestID == id })
    else { return nil }
    messages.remove(at: place)
    return JSONRPC.encode(
      JSONRPC.ErrorAnswer(id: id, error: JSONRPC.Failure(.requestCancelled, "the request was cancelled")))
  }

  /// The message whose turn it is.
  package mutating func next() -> [UInt8]? { messages.isEmpty ? nil : messages.removeFirst().body }
}
