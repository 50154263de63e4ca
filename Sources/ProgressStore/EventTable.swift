import Diagnostics
import GRDB
import Foundation
import Quiz

/// Rows of `event` as values, and back.
enum EventTable {
  static func insert(_ sealed: SealedEvent, device: Int64, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO event (trainee, device, counter, checksum, payload) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      sealed.event.trainee, device, sealed.event.id.counter, Int64(bitPattern: sealed.checksum), Data(sealed.payload),
    ])
  }

  static func count(in database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT count(*) FROM event") ?? 0
  }

  /// Whether an event is there, in one content at least.
  static func contains(_ id: EventID, in database: Database) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM event JOIN device ON number = event.device WHERE id = ? AND counter = ? LIMIT 1")
    return try Row.fetchOne(statement, arguments: [id.device, id.counter]) != nil
  }

  /// The checksums of all contents of an id.
  static func checksums(of id: EventID, device: Int64, in database: Database) throws -> [UInt64] {
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT checksum FROM event WHERE device = ? AND counter = ?"),
      arguments: [device, id.counter])
    return rows.compactMap { $0.integer(at: 0) }.map(UInt64.init(bitPattern:))
  }

  /// The greatest number of a device's events; 0 where there is none.
  static func lastCounter(of device: Int64, in database: Database) throws -> Int64 {
    let statement = try database.cachedStatement(sql: "SELECT max(counter) FROM event WHERE device = ?")
    return try Row.fetchOne(statement, arguments: [device])?.integer(at: 0) ?? 0
  }

  static let columns = "trainee, device, counter, checksum, payload"

  /// An event from the ``columns``; `nil` where it is not as it was written.
  static func event(in row: Row, devices: [Int64: String]) throws -> SealedEvent? {
    guard let number = row.integer(at: 1), let device = devices[number], let counter = row.integer(at: 2),
      let trainee = try row.text(at: 0), let checksum = row.integer(at: 3), let payload = try row.bytes(at: 4)
    else { return nil }
    return SealedEvent(
      id: EventID(device: device, counter: counter), trainee: trainee, payload: payload,
      checksum: UInt64(bitPattern: checksum))
  }

  /// The id of a row that may be no event.
  static func id(in row: Row, devices: [Int64: String]) -> EventID {
    EventID(device: row.integer(at: 1).flatMap { devices[$0] } ?? "?", counter: row.integer(at: 2) ?? 0)
  }

  /// Goes through all events in the order of device, counter and checksum, which depends on the set of events only.
  static func forEachByID(in database: Database, _ visit: (SealedEvent?, EventID) throws -> Void) throws {
    let statement = try database.makeStatement(
      sql: "SELECT \(columns) FROM event INDEXED BY event_by_id WHERE device = ? ORDER BY counter")
    for device in try DeviceTable.all(in: database) {
      let devices = [device.number: device.id]
      let rows = try Row.fetchCursor(statement, arguments: [device.number])
      // The contents of one id, almost always one.
      var group: [(checksum: UInt64, sealed: SealedEvent?)] = []
      var counter: Int64 = 0
      func visitGroup() throws {
        if group.count > 1 { group.sort { $0.checksum < $1.checksum } }
        for entry in group { try visit(entry.sealed, EventID(device: device.id, counter: counter)) }
        group.removeAll(keepingCapacity: true)
      }
      while let row = try rows.next() {
        let found = row.integer(at: 2) ?? 0
        if counter != found {
          try visitGroup()
          counter = found
        }
        group.append((UInt64(bitPattern: row.integer(at: 3) ?? 0), try event(in: row, devices: devices)))
      }
      try visitGroup()
    }
  }
}

extension StoreError {
  static func changedEvent(_ path: String, _ id: EventID) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "Sổ tiến độ «\(path)» bị hỏng: sự kiện \(id.shown) không còn như lúc được ghi. Hãy dùng bản sao lưu hoặc sổ của máy khác",
        en: "The progress store “\(path)” is broken: event \(id.shown) is not as it was written. Use a backup"))
  }
}

extension EventID {
  /// No device comes to such a number: what has a greater one was not counted by a program of ours.
  static let greatestCounter: Int64 = 1 << 40

  /// `0123456789abcdef:12`
  var text: String { "\(device):\(counter)" }

  /// ``text`` for a message: a device's id that comes from elsewhere may be anything.
  var shown: String { VisibleText.of(text) }

  /// `nil` unless the text is as ``text`` writes it.
  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let counter = Int64(text[text.index(after: colon)...]) else {
      return nil
    }
    self.init(device: String(text[..<colon]), counter: counter)
    guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
  }
}
