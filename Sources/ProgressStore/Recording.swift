import Diagnostics
import GRDB
package import Quiz

extension ProgressStore {
  /// Adds an event for good: it is on the disk when this returns.
  /// - Parameters:
  ///   - body: What happened.
  ///   - trainee: `[a-z0-9-]{1,32}`; that it is, is the caller's duty.
  ///   - moment: When, as this machine sees it.
  ///   - edition: Of the content that was asked from.
  /// - Returns: The event with its id.
  /// - Throws: `disk`; then nothing was written, and the next call may succeed.
  @discardableResult
  package func record(
    _ body: Event.Body,
    trainee: String,
    at moment: Moment,
    edition: String
  ) throws(StoreError) -> Event {
    try write { database, writer in
      var appender = try Appender(database, writer)
      return try appender.append(body, trainee: trainee, moment: moment, edition: edition)
    }
  }

  /// Adds events in one transaction: all or none of them.
  @discardableResult
  package func record(
    _ bodies: [Event.Body],
    trainee: String,
    at moment: Moment,
    edition: String
  ) throws(StoreError) -> [Event] {
    try write { database, writer in
      var appender = try Appender(database, writer)
      return try bodies.map { try appender.append($0, trainee: trainee, moment: moment, edition: edition) }
    }
  }

  /// Lets the file grow by no more than so many pages of 4 KiB, as on a full disk; `nil` for as many as there is room
  /// for. For tests.
  func limitGrowth(toPages pages: Int?) throws {
    try connection.queue.writeWithoutTransaction { database in
      let count = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      let limit = pages.map { count + $0 } ?? Int(UInt32.max / 4)
      _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(limit)")
    }
  }
}

/// Gives the events of one transaction their numbers.
private struct Appender {
  private let database: Database
  private let device: Writer.Device
  private var counter: Int64

  init(_ database: Database, _ writer: Writer) throws {
    self.database = database
    device = try writer.device(in: database) ?? writer.drawDevice(in: database)
    let statement = try database.cachedStatement(sql: "SELECT max(counter) FROM event WHERE device = ?")
    counter = try Int64.fetchOne(statement, arguments: [device.number]) ?? 0
  }

  mutating func append(_ body: Event.Body, trainee: String, moment: Moment, edition: String) throws -> Event {
    counter += 1
    let id = EventID(device: device.id, counter: counter)
    let event = Event(id: id, trainee: trainee, moment: moment, edition: edition, body: body)
    let sealed = SealedEvent(event)
    // Every other laptop would refuse the whole store for it.
    precondition(sealed.hasProperNames, "a trainee's id is 1 to 32 of a-z, 0-9 and -")
    try EventTable.insert(sealed, device: device.number, into: database)
    return event
  }
}
