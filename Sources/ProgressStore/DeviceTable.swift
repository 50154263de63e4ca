import GRDB

/// A device by the number that stands for it in one store.
struct Device {
  let number: Int64
  let id: String
}

/// Devices are written into each event by a small number, which means something in this store only.
enum DeviceTable {
  /// A row that is no device: its number or its id is not of its type.
  struct Malformed: Error {}

  static func add(_ id: String, to database: Database) throws -> Int64 {
    try database.cachedStatement(sql: "INSERT INTO device (id) VALUES (?)").execute(arguments: [id])
    return database.lastInsertedRowID
  }

  static func number(of id: String, in database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT number FROM device WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id])?.integer(at: 0)
  }

  /// In the order of their ids' bytes.
  /// - Throws: ``Malformed``.
  static func all(in database: Database) throws -> [Device] {
    let devices = try Row.fetchAll(database, sql: "SELECT number, id FROM device ORDER BY id").map(device)
    // Indexes that were damaged give a row twice.
    guard Set(devices.map(\.number)).count == devices.count, Set(devices.map(\.id)).count == devices.count else {
      throw Malformed()
    }
    return devices
  }

  /// Each device's id by its number.
  static func ids(in database: Database) throws -> [Int64: String] {
    try all(in: database).reduce(into: [:]) { ids, device in ids[device.number] = device.id }
  }

  /// A device in a row of number and id.
  static func device(in row: Row) throws -> Device {
    guard let number = row.integer(at: 0), let id = try row.text(at: 1) else { throw Malformed() }
    return Device(number: number, id: id)
  }
}
