import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Columns that hold something else than their table says, as a changed bit leaves them.
@Suite struct ColumnTests {
  static let columns = [
    "device.id", "home.machine", "event.trainee", "event.device", "event.counter", "event.checksum", "event.payload",
  ]

  static let values = [
    "NULL", "'lan' || char(0) || 'x'", "char(0) || 'an'", "x'6c616e'", "1.5", "-9223372036854775808",
    "9223372036854775807",
  ]

  @Test(arguments: columns, values)
  func isFoundWhereverItIsRead(column: String, value: String) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let before = try folder.lines()
      guard try folder.put(value, into: column) else { return }
      let url = folder.file()
      for access in [ProgressStore.Access.reading, .writing] {
        let outcome = Result { () throws(StoreError) in try ProgressStore.open(at: url, for: access, machine: "máy-1") }
        switch outcome {
        case .failure(let error): #expect(error.kind == .unusable)
        // A mark of a machine may be any text.
        case .success(let store):
          #expect(column == "home.machine")
          #expect(try bytes(store.lines()) == bytes(before))
        }
      }
      let target = try folder.store("b.sqlite", machine: "máy-2")
      let merged = Result { () throws(StoreError) in try target.merge(from: url) }
      if case .failure(let error) = merged { #expect(error.kind == .unusable) }
      #expect(try target.events(of: "lan").count == ((try? merged.get())?.new ?? 0))
    }
  }

  /// Each way of reading comes to an end by itself, whether or not the store was proven before.
  @Test(arguments: columns, values)
  func endsNoReading(column: String, value: String) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      guard try folder.put(value, into: column) else { return }
      let store = try ProgressStore.open(at: folder.file(), for: .checking, machine: "máy-1")
      let outcomes = [
        Result { () throws(StoreError) in _ = try store.people() },
        Result { () throws(StoreError) in _ = try store.events(of: "lan") },
        Result { () throws(StoreError) in try store.forEachPerson { _, _ in } },
        Result { () throws(StoreError) in _ = try store.export { _ in } },
      ]
      for case .failure(let error) in outcomes { #expect(error.kind == .unusable) }
      let findings = Result { () throws(StoreError) in try store.verify() }
      switch findings {
      case .failure(let error): #expect(error.kind == .unusable)
      case .success(let findings):
        let isWhole = (try? folder.store()) != nil
        #expect(findings.contains { $0.severity == .error } != isWhole, "\(findings)")
      }
    }
  }
}

extension TemporaryFolder {
  /// All that is in the store, as its export.
  func lines(_ name: String = "progress.sqlite") throws -> String {
    try ProgressStore.open(at: file(name), for: .reading, machine: "máy-1").lines()
  }

  /// Puts a value into a column of the third row, or of the only one, whatever the table allows.
  /// - Returns: `false` where not even SQLite can be brought to it, such as NULL in a key.
  func put(_ value: String, into column: String) throws -> Bool {
    let parts = column.split(separator: ".").map(String.init)
    let program = """
      import sqlite3, sys
      name, table, column, value = sys.argv[1:]
      def run(*statements):
          store = sqlite3.connect(name, isolation_level=None)
          for statement, arguments in statements:
              store.execute(statement, arguments)
          store.close()
      store = sqlite3.connect(name)
      whole = store.execute("SELECT sql, name FROM sqlite_schema WHERE sql NOTNULL").fetchall()
      store.close()
      set_sql = "UPDATE sqlite_schema SET sql = ? WHERE name = ?"
      def relaxed(sql):
          for word in [" NOT NULL", "STRICT, ", " STRICT", " CHECK (length(id) = 16)", " CHECK (counter >= 1)",
                       " TEXT", " INTEGER", " BLOB"]:
              sql = sql.replace(word, "") if "PRIMARY KEY" not in word else sql
          return sql.replace("number PRIMARY", "number INTEGER PRIMARY").replace("device PRIMARY", "device INTEGER PRIMARY")
      unlock = ("PRAGMA writable_schema = ON", [])
      run(unlock, *((set_sql, [relaxed(sql), key]) for sql, key in whole))
      row = "WHERE counter = 3" if table == "event" else ""
      done = 0
      try:
          run(("UPDATE " + table + " SET " + column + " = " + value + " " + row, []))
      except sqlite3.IntegrityError:
          done = 77
      run(unlock, *((set_sql, [sql, key]) for sql, key in whole))
      sys.exit(done)
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, file().path(percentEncoded: false)] + parts + [value]
    try process.run()
    process.waitUntilExit()
    try #require([0, 77].contains(process.terminationStatus), "python3 could not put \(value) into \(column)")
    return process.terminationStatus == 0
  }
}
