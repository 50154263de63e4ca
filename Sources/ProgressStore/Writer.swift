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
      try HomeTable.hideMachines(in: database)
      if try device(in: database) == nil { try drawDevice(in: database) }
    }
  }

  func device(in database: Database) throws -> Device? {
    try HomeTable.current(in: database).last { $0.mark == HomeTable.mark(of: machine, for: $0.device.id) }?.device
  }

  /// From now on this machine records under a new id.
  @discardableResult func drawDevice(in database: Database) throws -> Device {
    if let former = try device(in: database) { try HomeTable.retire(former.number, in: database) }
    let id = HexDigits.text(of: UInt64.random(in: .min ... .max))
    let number = try DeviceTable.add(id, to: database)
    try HomeTable.add(number, mark: HomeTable.mark(of: machine, for: id), to: database)
    return Device(number: number, id: id)
  }
}
