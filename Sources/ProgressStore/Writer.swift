import GRDB

/// Who records: a machine, by the device id that belongs to it in this store.
///
/// The id is read for each transaction, because another program of the same machine, or a merge, may have drawn a new
/// one.
struct Writer: Sendable {
  let machine: String

  /// Draws a device id where the machine has none here.
  init(machine: String, on connection: Connection) throws {
    self.machine = machine
    try connection.queue.write { database in
      if try device(in: database) == nil { try drawDevice(in: database) }
    }
  }

  struct Device {
    let number: Int64
    let id: String
  }

  func device(in database: Database) throws -> Device? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT number, id FROM home JOIN device ON number = home.device
        WHERE machine = ? ORDER BY number DESC LIMIT 1
        """,
      arguments: [machine]
    )
    return row.map { Device(number: $0[0], id: $0[1]) }
  }

  /// From now on this machine records under a new id.
  @discardableResult
  func drawDevice(in database: Database) throws -> Device {
    let id = HexDigits.text(of: UInt64.random(in: .min ... .max))
    let number = try DeviceTable.add(id, to: database)
    try database.execute(sql: "INSERT INTO home (device, machine) VALUES (?, ?)", arguments: [number, machine])
    return Device(number: number, id: id)
  }
}

/// Devices are written into each event by a small number, which means something in this store only.
enum DeviceTable {
  static func add(_ id: String, to database: Database) throws -> Int64 {
    try database.cachedStatement(sql: "INSERT INTO device (id) VALUES (?)").execute(arguments: [id])
    return database.lastInsertedRowID
  }

  /// In the order of their ids' bytes.
  static func all(in database: Database) throws -> [Writer.Device] {
    try Row.fetchAll(database, sql: "SELECT number, id FROM device ORDER BY id")
      .map { Writer.Device(number: $0[0], id: $0[1]) }
  }
}
