import FlyingFox
import FlyingSocks

/// The versions as server-sent events (HTML Living Standard, 9.2): a message for each, a comment as a sign of life.
struct EventStream: AsyncBufferedSequence, Sendable {
  typealias Element = UInt8

  let feed: VersionFeed
  let seat: VersionFeed.Seat

  func makeAsyncIterator() -> Iterator { Iterator(feed: feed, seat: seat) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate let feed: VersionFeed
    fileprivate let seat: VersionFeed.Seat
    private var told: VersionFeed.Moment?

    fileprivate init(feed: VersionFeed, seat: VersionFeed.Seat) {
      self.feed = feed
      self.seat = seat
    }

    /// Streams are read by the buffer.
    mutating func next() async throws -> UInt8? { nil }

    /// Never empty: an empty chunk would end the stream.
    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard let before = told else {
        let now = feed.moment
        told = now
        return Array("retry: 500\n\(EventStream.message(now))".utf8)
      }
      guard let now = await feed.next(after: before) else { return nil }
      told = now
      return Array((now.version == before.version ? ":\n\n" : EventStream.message(now)).utf8)
    }
  }

  private static func message(_ moment: VersionFeed.Moment) -> String { "data: \(moment.version)\n\n" }
}
