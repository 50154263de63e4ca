import Diagnostics
import GRDB
package import Quiz

extension ProgressStore {
  /// Adds one event. See ``record(_:trainee:at:edition:after:)``.
  @discardableResult package func record(
    _ body: Event.Body, trainee: String, at moment: Moment, edition: String, after former: EventID? = nil
  ) throws(StoreError) -> Event {
    try write { database, writer in
      if let former { try expect(former, in: database) }
      var appender = try Appender(database, writer, path: file.path)
      return try appender.append(body, trainee: trainee, moment: moment, edition: edition)
    }
  }

  /// Adds events in one transaction: all or none of them; they are on the disk when this returns.
  /// - Parameters:
  ///   - bodies: What happened.
  ///   - trainee: `[a-z0-9-]{1,32}`; that it is, is the caller's duty.
  ///   - moment: When, as this machine sees it.
  ///   - edition: Of the content that was asked from.
  ///   - former: An event that the new ones go on from: where it is not in the store, another file lies in its place.
  /// - Returns: The events with their ids.
  /// - Throws: `disk`; then nothing was written, and the next call may succeed. `unusable` where the store is not the one
  ///   that was opened.
  @discardableResult package func record(
    _ bodies: [Event.Body], trainee: String, at moment: Moment, edition: String, after former: EventID? = nil
  ) throws(StoreError) -> [Event] {
    try write { database, writer in
      if let former { try expect(former, in: database) }
      var appender = try Appender(database, writer, path: file.path)
      return try bodies.map { try appender.append($0, trainee: trainee, moment: moment, edition: edition) }
    }
  }

  /// Proves that the store is where it was opened, and still has an event: before anything is called saved.
  /// - Throws: `unusable` where it was removed or another lies in its place.
  package func confirm(_ id: EventID) throws(StoreError) {
    try expectInPlace()
    try read { database in
      try ProgressStore.forgetPages(of: database)
      try expect(id, in: database)
    }
  }

  private func expect(_ id: EventID, in database: Database) throws {
    guard try EventTable.contains(id, in: database) else { throw StoreError.replaced(file.path) }
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
struct Appender {
  private let database: Database
  private let path: String
  private let device: Device
  private var counter: Int64

  init(_ database: Database, _ writer: Writer, path: String) throws {
    self.database = database
    self.path = path
    if let device = try writer.device(in: database) {
      let last = try EventTable.lastCounter(of: device.number, in: database)
      if last < EventID.greatestCounter {
        (self.device, counter) = (device, last)
        return
      }
    }
    (device, counter) = (try writer.drawDevice(in: database), 0)
  }

  mutating func append(_ body: Event.Body, trainee: String, moment: Moment, edition: String) throws -> Event {
    counter += 1
    let id = EventID(device: device.id, counter: counter)
    let event = Event(id: id, trainee: trainee, moment: moment, edition: edition, body: body)
    let sealed = SealedEvent(event)
    // Every other laptop would refuse the whole store for it.
    guard sealed.hasProperNames else { throw StoreError.improperName(path, event) }
    try EventTable.insert(sealed, device: device.number, into: database)
    return event
  }
}
