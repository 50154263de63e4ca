import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Which files are opened, and how.
@Suite struct OpeningTests {
  @Test func beginsAStoreAndItsFolder() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store("thư mục/mới/progress.sqlite")
      #expect(try store.people().isEmpty)
      #expect(try store.verify().isEmpty)
      #expect(folder.exists("thư mục/mới/progress.sqlite"))
    }
  }

  @Test func namesItselfInItsFirstBytes() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let header = try FileHeader(of: folder.file())
      guard case .store(version: 2, journal: .rollback) = header else {
        Issue.record("\(header)")
        return
      }
      #expect(try store.people().isEmpty)
    }
  }

  @Test func makesNothingForReading() throws {
    try withTemporaryFolder { folder throws in
      let error = #expect(throws: StoreError.self) {
        try ProgressStore.open(at: folder.file("a/progress.sqlite"), for: .reading, machine: "máy-1")
      }
      #expect(error == .missing(folder.file("a/progress.sqlite").path(percentEncoded: false)))
      #expect(try folder.contents().isEmpty)
    }
  }

  @Test func readsWhatWasWritten() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let store = try ProgressStore.open(at: folder.file(), for: .reading, machine: "máy-2")
      #expect(try store.events(of: "lan").map(\.body) == Sample.bodies)
      let error = #expect(throws: StoreError.self) {
        try store.record(Sample.bodies[0], trainee: "lan", at: Sample.moment(), edition: "")
      }
      #expect(error?.kind == .disk)
    }
  }

  @Test(arguments: [ProgressStore.Access.reading, .writing], BadFile.allCases)
  func refusesWhatIsNoStore(access: ProgressStore.Access, bad: BadFile) throws {
    try withTemporaryFolder { folder in
      try bad.make(in: folder)
      let before = try folder.contents()
      let error = #expect(throws: StoreError.self) {
        try ProgressStore.open(at: folder.file(), for: access, machine: "máy-1")
      }
      #expect(error?.kind == .unusable)
      #expect(try folder.contents() == before, "a file that is no store was touched")
    }
  }

  @Test func refusesAnEmptyFileForReading() throws {
    try withTemporaryFolder { folder in
      try folder.write([], to: "progress.sqlite")
      let error = #expect(throws: StoreError.self) {
        try ProgressStore.open(at: folder.file(), for: .reading, machine: "máy-1")
      }
      #expect(error?.kind == .unusable)
    }
  }

  /// It may have been a store, of which nothing is left.
  @Test func beginsNoStoreInAnEmptyFile() throws {
    try withTemporaryFolder { folder in
      try folder.write([], to: "progress.sqlite")
      let error = #expect(throws: StoreError.self) { try folder.store() }
      #expect(error == .empty(folder.file().path(percentEncoded: false)))
      #expect(try folder.contents() == ["progress.sqlite": []])
    }
  }

  @Test func leavesNothingBesideAStore() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      try store.record(Sample.bodies, trainee: "lan", at: Sample.moment(), edition: Sample.edition)
      #expect(try folder.contents().keys.sorted() == ["progress.sqlite"], "a copy of the file lacks something")
      #expect(try store.events(of: "lan").count == Sample.bodies.count)
    }
  }

  /// As programs before this one left it when they were killed.
  @Test(arguments: [ProgressStore.Access.reading, .writing])
  func readsWhatIsInTheLogOfAnOlderProgram(access: ProgressStore.Access) throws {
    try withTemporaryFolder { folder in
      try folder.writeStoreWithLog("progress.sqlite")
      let store = try ProgressStore.open(at: folder.file(), for: access, machine: "máy-1")
      #expect(try store.events(of: "lan").map(\.body) == Sample.bodies)
      if access == .writing { #expect(try folder.contents().keys.sorted() == ["progress.sqlite"]) }
    }
  }

  @Test(arguments: [ProgressStore.Access.reading, .writing])
  func refusesANewerStoreWhoseVersionIsStillInTheLog(access: ProgressStore.Access) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let store = try folder.store()
      try folder.runSQL("PRAGMA user_version = 3")
      let error = #expect(throws: StoreError.self) {
        try ProgressStore.open(at: folder.file(), for: access, machine: "máy-1")
      }
      #expect(error == .newer(folder.file().path(percentEncoded: false)))
      withExtendedLifetime(store) {}
    }
  }

  /// Another program updates the store after it was proven, before it is locked.
  @Test func refusesAStoreThatBecameNewerMeanwhile() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.runSQL("PRAGMA user_version = \(Schema.version + 1)")
      let file = StoreFile(url: folder.file())
      let error = #expect(throws: StoreError.self) { try file.openProven() }
      #expect(error == .newer(file.path))
    }
  }

  /// The power went within a transaction, on a disk where SQLite stays with its rollback journal.
  @Test(arguments: [ProgressStore.Access.reading, .writing])
  func takesBackATransactionThatWasCutOff(access: ProgressStore.Access) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.cutOffATransaction(of: "progress.sqlite", in: "cut.sqlite")
      try #require(folder.exists("cut.sqlite-journal"))
      let store = try ProgressStore.open(at: folder.file("cut.sqlite"), for: access, machine: "máy-1")
      #expect(try store.events(of: "lan").map(\.body) == Sample.bodies)
      #expect(try store.verify().isEmpty)
      #expect(folder.exists("cut.sqlite-journal") == (access == .reading), "reading changes nothing")
    }
  }

  /// Its first page was written, and promises pages that were not.
  @Test(arguments: [ProgressStore.Access.reading, .writing])
  func takesBackATransactionThatMadeTheStoreLonger(access: ProgressStore.Access) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.cutOffATransaction(of: "progress.sqlite", in: "cut.sqlite")
      try folder.patch("cut.sqlite") { bytes in
        let pages = bytes.count / 4096 + 1
        bytes[28..<32] = [0, 0, UInt8(pages / 256), UInt8(pages % 256)]
        // The number of pages counts where it is of the last change.
        bytes[92..<96] = bytes[24..<28]
      }
      let store = try ProgressStore.open(at: folder.file("cut.sqlite"), for: access, machine: "máy-1")
      #expect(try store.events(of: "lan").map(\.body) == Sample.bodies)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func takesNothingBackInANewerStore() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.cutOffATransaction(of: "progress.sqlite", in: "cut.sqlite")
      try folder.patch("cut.sqlite") { $0[63] = UInt8(Schema.version) + 1 }
      let before = try folder.contents()
      let error = #expect(throws: StoreError.self) { try folder.store("cut.sqlite") }
      #expect(error == .newer(folder.file("cut.sqlite").path(percentEncoded: false)))
      #expect(try folder.contents() == before)
    }
  }

  /// What a write-protected stick needs; permissions do not stop the superuser, so that the copy is asked for by name.
  @Test func readsFromACopyWithEventsThatAreStillInTheLog() throws {
    try withTemporaryFolder { folder in
      try folder.writeStoreWithLog("usb.sqlite")
      let before = try folder.contents()
      let file = StoreFile(url: folder.file("usb.sqlite"))
      let copy = ProgressStore(file: file, connection: try file.openCopy(), writer: nil)
      #expect(try copy.events(of: "lan").map(\.body) == Sample.bodies)
      #expect(try folder.contents() == before)
    }
  }

  @Test func opensAWriteProtectedFolderForReading() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("usb/progress.sqlite")
      let usb = folder.url.appending(path: "usb").path(percentEncoded: false)
      let file = folder.file("usb/progress.sqlite").path(percentEncoded: false)
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
      try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: usb)
      defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: usb) }
      let store = try ProgressStore.open(at: folder.file("usb/progress.sqlite"), for: .reading, machine: "máy-1")
      #expect(try store.events(of: "lan").count == Sample.bodies.count)
      #expect(
        try folder.store("khác.sqlite").merge(from: folder.file("usb/progress.sqlite")).new == Sample.bodies.count
      )
    }
  }
}

/// Files that are no store, or none of ours.
enum BadFile: String, CaseIterable, CustomTestStringConvertible {
  case folder, text, zeros, onlyTheMagicWords, otherDatabase, newer, versionZero

  var testDescription: String { rawValue }

  func make(in folder: TemporaryFolder) throws {
    switch self {
    case .folder: try folder.write(["progress.sqlite/a.txt": "a"])
    case .text: try folder.write(["progress.sqlite": "id,tên\n1,Lan\n"])
    case .zeros: try folder.write([UInt8](repeating: 0, count: 8_192), to: "progress.sqlite")
    case .onlyTheMagicWords: try folder.write(["progress.sqlite": "SQLite format 3\0"])
    case .otherDatabase: try folder.runSQL("CREATE TABLE a (b)")
    case .newer:
      try folder.writeStore()
      try folder.patch { $0[63] = UInt8(Schema.version) + 1 }
    case .versionZero:
      try folder.writeStore()
      try folder.patch { $0[63] = 0 }
    }
  }
}

extension TemporaryFolder {
  /// Copies a store while a transaction, of which a part is in the file already, is going on under a rollback journal.
  func cutOffATransaction(of name: String, in copy: String) throws {
    let program = """
      import shutil, sqlite3, sys
      store = sqlite3.connect(sys.argv[1], isolation_level=None)
      store.execute("PRAGMA journal_mode = DELETE")
      store.execute("PRAGMA cache_size = 2")
      store.execute("BEGIN IMMEDIATE")
      # The first page is in the journal, too, as it is at the end of each transaction.
      store.execute("PRAGMA user_version = 2")
      store.execute("UPDATE event SET payload = x'00'")
      for number in range(200):
          store.execute("INSERT INTO event VALUES ('lan', 1, ?, 0, zeroblob(4000))", [1000 + number])
      for suffix in ["", "-journal"]:
          shutil.copyfile(sys.argv[1] + suffix, sys.argv[2] + suffix)
      store.execute("ROLLBACK")
      """
    try runPython(program, [file(name).path(percentEncoded: false), file(copy).path(percentEncoded: false)])
  }

  /// A store with an event of each kind as programs before this one left it when they were killed: all but the first event
  /// is in the log.
  func writeStoreWithLog(_ name: String, machine: String = "máy-1") throws {
    let draft = "draft-\(name)"
    try store(draft, machine: machine).record(
      Sample.bodies[0],
      trainee: "lan",
      at: Sample.moment(),
      edition: Sample.edition
    )
    try copy(draft, to: "more-\(name)")
    try store("more-\(name)", machine: machine)
      .record(Array(Sample.bodies.dropFirst()), trainee: "lan", at: Sample.moment(), edition: Sample.edition)
    let program = """
      import shutil, sqlite3, sys
      draft, more, name = sys.argv[1:]
      store = sqlite3.connect(draft, isolation_level=None)
      store.execute("PRAGMA journal_mode = WAL")
      store.execute("ATTACH ? AS more", [more])
      store.execute("INSERT INTO event SELECT * FROM more.event WHERE counter > 1")
      for suffix in ["", "-wal"]:
          shutil.copyfile(draft + suffix, name + suffix)
      """
    try runPython(program, [draft, "more-\(name)", name].map { file($0).path(percentEncoded: false) })
    for name in [draft, "more-\(name)"] { try FileManager.default.removeItem(at: file(name)) }
  }

  /// Changes the bytes of a file.
  func patch(_ name: String = "progress.sqlite", _ change: (inout [UInt8]) -> Void) throws {
    var bytes = Array(try Data(contentsOf: file(name)))
    change(&bytes)
    try write(bytes, to: name)
  }
}
