import GRDB
import Quiz

/// The numbers of events that were here, or came by, and are forgotten: so that a gap tells a forgetting from a loss. It
/// says nothing of what they were.
enum GoneTable {
  static func all(in database: Database) throws -> EventNumbers {
    var numbers = EventNumbers()
    // A store of version 1, on a stick that is only read, has forgotten nobody.
    guard try Schema.version(of: database) >= 2 else { return numbers }
    let devices = try DeviceTable.ids(in: database)
    for row in try Row.fetchAll(database, sql: "SELECT device, first, last FROM gone") {
      guard let device = row.integer(at: 0).flatMap({ devices[$0] }), let first = row.integer(at: 1),
        let last = row.integer(at: 2), 1 <= first, first <= last
      else { throw DeviceTable.Malformed() }
      numbers.insert(EventRange(device: device, first: first, last: last))
    }
    return numbers
  }

  static func replace(by numbers: EventNumbers, in database: Database) throws {
    try database.execute(sql: "DELETE FROM gone")
    for range in numbers.ranges {
      let device =
        try DeviceTable.number(of: range.device, in: database) ?? DeviceTable.add(range.device, to: database)
      try database.execute(
        sql: "INSERT INTO gone (device, first, last) VALUES (?, ?, ?)", arguments: [device, range.first, range.last])
    }
  }
}

/// What a forgetting leaves to be done when its transaction is over: what is deleted is still in pages that SQLite has
/// not given back, and the roster is a file of its own. A program that is killed meanwhile leaves it to the next one.
enum DutyTable {
  private static let clean = "clean"

  static func isToClean(_ database: Database) throws -> Bool {
    guard try Schema.version(of: database) >= 2 else { return false }
    return try Row.fetchOne(database, sql: "SELECT 1 FROM duty WHERE name = '\(clean)'") != nil
  }

  static func add(to database: Database) throws {
    try database.execute(sql: "INSERT OR IGNORE INTO duty (name) VALUES ('\(clean)')")
  }

  static func remove(from database: Database) throws {
    try database.execute(sql: "DELETE FROM duty WHERE name = '\(clean)'")
  }
}
