import Diagnostics
import Foundation
import GRDB
import Quiz

/// Rows of `event` as values, and back.
enum EventTable {
  static func insert(_ sealed: SealedEvent, device: Int64, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO event (trainee, device, counter, checksum, payload) VALUES (?, ?, ?, ?, ?)"
    )
    try statement.execute(
      arguments: [
        sealed.event.trainee, device, sealed.event.id.counter, Int64(bitPattern: sealed.checksum),
        Data(sealed.payload),
      ]
    )
  }

  static func count(in database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT count(*) FROM event") ?? 0
  }

  static let columns = "trainee, device, counter, checksum, payload"

  /// An event from the ``columns``; `nil` where it is not as it was written.
  static func event(in row: Row, devices: [Int64: String]) throws -> SealedEvent? {
    // A changed bit makes NULL of a number, whatever the table says.
    guard let number = row[1] as Int64?, let device = devices[number], let counter = row[2] as Int64?,
      let trainee = row[0] as String?, let checksum = row[3] as Int64?
    else { return nil }
    return SealedEvent(
      id: EventID(device: device, counter: counter),
      trainee: trainee,
      payload: try row.withUnsafeData(atIndex: 4) { data in data.map(Array.init) ?? [] },
      checksum: UInt64(bitPattern: checksum)
    )
  }

  /// Goes through all events in the order of device, counter and checksum, which depends on the set of events only.
  static func forEachByID(in database: Database, _ visit: (SealedEvent?, EventID) throws -> Void) throws {
    let statement = try database.makeStatement(
      sql: "SELECT \(columns) FROM event INDEXED BY event_by_id WHERE device = ? ORDER BY counter"
    )
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
        let found = (row[2] as Int64?) ?? 0
        if counter != found {
          try visitGroup()
          counter = found
        }
        let checksum = (row[3] as Int64?) ?? 0
        group.append((UInt64(bitPattern: checksum), try event(in: row, devices: devices)))
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
        en: "The progress store “\(path)” is broken: event \(id.shown) is not as it was written. Use a backup"
      )
    )
  }
}

extension EventID {
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
