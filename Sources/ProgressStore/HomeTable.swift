import Crypto
import Foundation
import GRDB

/// Which device ids were drawn in this store, and on which machine each is written under.
///
/// Stores are handed round, and a machine is nobody else's business: what is written of it is mixed with the device id,
/// which is drawn at random, so that a machine can know its own rows again while two stores of one machine have nothing
/// in common (docs/decisions/0018).
enum HomeTable {
  /// A device that some machine counts on from.
  struct Home {
    let device: Device
    let mark: String
  }

  /// Nobody counts on from such a device: another copy of the store has used its numbers too.
  static let retired = "-"

  /// Marks begin like this; without it they are the plain hashes of programs before this one.
  private static let prefix = "sha256:"

  static func mark(of machine: String, for device: String) -> String {
    let digest = SHA256.hash(data: Data("camnang/home\n\(device)\n\(machine)".utf8))
    return prefix + HexDigits.text(of: digest.prefix(16))
  }

  static func add(_ device: Int64, mark: String, to database: Database) throws {
    try database.execute(sql: "INSERT INTO home (device, machine) VALUES (?, ?)", arguments: [device, mark])
  }

  /// Numbers of this device are from now on given by nobody.
  static func retire(_ device: Int64, in database: Database) throws {
    try database.execute(sql: "UPDATE home SET machine = ? WHERE device = ?", arguments: [retired, device])
  }

  /// The devices that are written under, in the order in which they were drawn, whatever program wrote the table.
  /// - Throws: ``DeviceTable/Malformed``.
  static func current(in database: Database) throws -> [Home] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT number, id, machine FROM home JOIN device ON number = home.device ORDER BY number")
    let homes = try rows.map { row in
      guard let mark = try row.text(at: 2) else { throw DeviceTable.Malformed() }
      return Home(device: try DeviceTable.device(in: row), mark: mark)
    }
    // Programs before this one left a machine's former devices as they were: its last is the one that is written under.
    let last = homes.reduce(into: [:]) { last, home in last[home.mark] = home.device.number }
    return homes.filter { home in
      home.mark != retired && (home.mark.hasPrefix(prefix) || last[home.mark] == home.device.number)
    }.map { home in
      home.mark.hasPrefix(prefix) ? home : Home(device: home.device, mark: mark(of: home.mark, for: home.device.id))
    }
  }

  /// Takes out what programs before this one wrote of machines.
  static func hideMachines(in database: Database) throws {
    let plain = "machine <> '\(retired)' AND machine NOT LIKE '\(prefix)%'"
    guard try Row.fetchOne(database, sql: "SELECT 1 FROM home WHERE \(plain) LIMIT 1") != nil else { return }
    let current = try current(in: database)
    try database.execute(sql: "UPDATE home SET machine = '\(retired)' WHERE \(plain)")
    for home in current {
      try database.execute(
        sql: "UPDATE home SET machine = ? WHERE device = ?", arguments: [home.mark, home.device.number])
    }
  }
}
