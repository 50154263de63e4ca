/// What a browser asks of the server.
package struct Request: Sendable {
  package var method = "GET"
  /// As it came: still encoded, without what stands behind `?`.
  package var path: String
  /// What stands behind `?`, as it came.
  package var query = ""
  package var host: String?
  package var origin: String?
  package var token: String?
  /// Whether it comes from this machine, by the connection: what a request says of itself is not asked.
  package var isFromHere = true
  /// The address of the machine that it comes from, by the connection, too.
  package var machine = ""
  package var body: [UInt8] = []

  package init(
    method: String = "GET", path: String, query: String = "", host: String? = nil, origin: String? = nil,
    token: String? = nil, isFromHere: Bool = true, machine: String = "", body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
    self.origin = origin
    self.token = token
    self.isFromHere = isFromHere
    self.machine = machine
    self.body = body
  }
}

/// What the server says to it.
package enum Answer: Sendable {
  case file(Reply)
  case events(VersionFeed.Seat)
}

/// An answer that is whole.
package struct Reply: Sendable, Equatable {
  package var status = 200
  package var type = "text/plain; charset=utf-8"
  package var bytes: [UInt8] = []
  /// Which version of what is shown it has.
  package var version: String?
  /// Where to look instead.
  package var location: String?
  /// The policy of a page's content; `nil` for the usual one: nobody puts our pages into theirs, and a drawing runs nothing.
  package var policy: String?

  package init(
    status: Int = 200, type: String = "text/plain; charset=utf-8", bytes: [UInt8] = [], version: String? = nil,
    location: String? = nil, policy: String? = nil
  ) {
    self.status = status
    self.type = type
    self.bytes = bytes
    self.version = version
    self.location = location
    self.policy = policy
  }

  package static func text(_ status: Int, _ text: String) -> Reply { Reply(status: status, bytes: Array(text.utf8)) }
}
