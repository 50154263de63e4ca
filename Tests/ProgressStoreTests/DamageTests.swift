import Curriculum
import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Stores that a bad stick, a torn copy or a wrong hand has changed.
@Suite struct DamageTests {
  @Test(arguments: [0, 1, 16, 99, 100, 512, 4_095, 4_096, 4_097, 8_192, 12_288, 16_384, 20_480, 24_575])
  func takesNothingFromATruncatedStore(length: Int) throws {
    try expectRefusal { bytes in bytes.removeLast(max(0, bytes.count - length)) }
  }

  @Test(arguments: 0..<40)
  func takesNothingFromAStoreWithAChangedPage(seed: Int) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("b.sqlite", machine: "máy-2")
      let whole = try Array(Data(contentsOf: folder.file("b.sqlite")))
      let store = try folder.store("a.sqlite")
      var numbers = SeededNumbers(seed: UInt64(seed))
      // Within what is used: SQLite leaves the middle of a page empty, and there a bit means nothing.
      let used = whole.indices.filter { whole[$0] != 0 && $0 >= 100 }
      let place = try #require(used.randomElement(using: &numbers))
      try folder.patch("b.sqlite") { $0[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers) }
      let outcome = Result { () throws(StoreError) in try store.merge(from: folder.file("b.sqlite")) }
      // A bit may mean nothing; then the events must be those that were written.
      switch outcome {
      case .failure(let error):
        #expect(error.kind == .unusable)
        #expect(try store.people().isEmpty)
      case .success: #expect(try store.events(of: "lan").map(\.body) == Sample.bodies)
      }
    }
  }

  @Test func takesNothingFromAStoreWithAChangedEvent() throws {
    try expectRefusal(after: "UPDATE event SET payload = substr(payload, 1, length(payload) - 1) WHERE counter = 3")
  }

  @Test func takesNothingFromAnEventOfAnotherTrainee() throws {
    try expectRefusal(after: "UPDATE event SET trainee = 'hoa' WHERE counter = 3")
  }

  @Test func takesNothingFromAStoreWithoutItsTables() throws {
    try expectRefusal(after: "DROP TABLE home; DROP TABLE event")
  }

  /// Files that name themselves a store, and whose rows have not the types that are read.
  @Test(arguments: [
    """
    DROP TABLE event; CREATE TABLE event (trainee, device, counter, checksum, payload);
    CREATE UNIQUE INDEX event_by_id ON event (device, counter, checksum);
    INSERT INTO event VALUES (NULL, 1, 1, 1, x'00');
    """,
    "DROP TABLE home; CREATE TABLE home (device, machine); INSERT INTO home VALUES (NULL, NULL);",
    "CREATE TRIGGER a AFTER INSERT ON device BEGIN DELETE FROM home; END",
    "DROP INDEX event_by_id",
    "CREATE VIEW a AS SELECT 1",
  ])
  func takesNothingFromOtherTables(script: String) throws {
    try expectRefusal(after: script)
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.runSQL(script)
      let before = try folder.contents()["progress.sqlite"]
      let error = #expect(throws: StoreError.self) { try folder.store() }
      #expect(error == .foreign(folder.file().path(percentEncoded: false)))
      #expect(try folder.contents()["progress.sqlite"] == before)
    }
  }

  /// What a database browser may leave.
  @Test func readsAStoreWithStatistics() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.runSQL("ANALYZE")
      #expect(try folder.store().events(of: "lan").count == Sample.bodies.count)
    }
  }

  @Test func takesNothingWhereAReferenceIsMissing() throws {
    try expectRefusal(after: "PRAGMA foreign_keys = OFF; DELETE FROM home; DELETE FROM device")
  }

  @Test(arguments: BadFile.allCases)
  func takesNothingFromWhatIsNoStore(bad: BadFile) throws {
    try withTemporaryFolder { folder in
      try bad.make(in: folder)
      let before = try folder.contents()
      try withTemporaryFolder { own in
        let store = try own.store()
        let error = #expect(throws: StoreError.self) { try store.merge(from: folder.file()) }
        #expect(error?.kind == .unusable)
        #expect(try store.people().isEmpty)
      }
      #expect(try folder.contents() == before)
    }
  }

  @Test func saysThatTheOtherStoreIsMissing() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let error = #expect(throws: StoreError.self) { try store.merge(from: folder.file("không có.sqlite")) }
      #expect(error?.kind == .disk)
      #expect(!folder.exists("không có.sqlite"))
    }
  }

  /// An event with a right checksum, but a name from which no file name could be made.
  @Test(arguments: [("../../etc", "0123456789abcdef"), ("Lan", "0123456789abcdef"), ("lan", "0123456789ABCDEF")])
  func takesNothingFromImproperNames(trainee: String, device: String) throws {
    try withTemporaryFolder { folder in
      _ = try folder.store("b.sqlite", machine: "máy-2")
      let body = Event.Body.retried(session: Sample.session)
      let event = Event(
        id: EventID(device: device, counter: 1),
        trainee: trainee,
        moment: try Sample.moment(),
        edition: "",
        body: body
      )
      try folder.runSQL(DamageTests.insertion(of: SealedEvent(event)), on: "b.sqlite")
      let store = try folder.store("a.sqlite")
      let error = #expect(throws: StoreError.self) { try store.merge(from: folder.file("b.sqlite")) }
      #expect(error?.kind == .unusable)
      #expect(error?.message(.english).contains(trainee) == true)
      #expect(try store.people().isEmpty)
    }
  }

  /// What is written by hand like version 1 wrote it, with today's program out of play.
  @Test func readsAStoreOfVersion1() throws {
    try withTemporaryFolder { folder in
      try folder.runSQL(DamageTests.version1)
      let store = try folder.store()
      let events = try store.events(of: "hoa-2")
      #expect(events.map(\.id.text) == ["00000000deadbeef:300"])
      #expect(events.map(\.moment.day.iso) == ["2026-11-24"])
      #expect(events.map(\.edition) == ["2026.1"])
      let next = try store.record(Sample.bodies[0], trainee: "hoa-2", at: Sample.moment(), edition: "")
      #expect(next.id.text == "00000000deadbeef:301")
    }
  }

  private func expectRefusal(after script: String) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("b.sqlite", machine: "máy-2")
      try folder.runSQL(script, on: "b.sqlite")
      try expectRefusal(in: folder)
    }
  }

  private func expectRefusal(of damage: (inout [UInt8]) -> Void) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("b.sqlite", machine: "máy-2")
      try folder.patch("b.sqlite", damage)
      try expectRefusal(in: folder)
    }
  }

  private func expectRefusal(in folder: TemporaryFolder) throws {
    try folder.writeStore("a.sqlite")
    let store = try folder.store("a.sqlite")
    let before = try store.lines()
    let error = #expect(throws: StoreError.self) { try store.merge(from: folder.file("b.sqlite")) }
    #expect(error?.kind == .unusable)
    #expect(error?.message(.english).contains("b.sqlite") == true)
    #expect(try bytes(store.lines()) == bytes(before))
  }

  /// SQL that adds an event under a device that is there by this number, or under one of its own.
  static func insertion(of sealed: SealedEvent, device: Int64? = nil) -> String {
    let payload = sealed.payload.map { HexDigits.text(of: UInt64($0)).suffix(2) }.joined()
    let own = "INSERT INTO device (number, id) VALUES (99, '\(sealed.event.id.device)');"
    return """
      \(device == nil ? own : "")
      INSERT INTO event VALUES (
        '\(sealed.event.trainee)', \(device ?? 99), \(sealed.event.id.counter), \(Int64(bitPattern: sealed.checksum)), x'\(payload)'
      );
      """
  }

  private static var version1: String {
    """
    PRAGMA application_id = 1667329390;
    PRAGMA user_version = 1;
    CREATE TABLE device (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 16)
    ) STRICT;
    CREATE TABLE home (
      device INTEGER PRIMARY KEY REFERENCES device (number),
      machine TEXT NOT NULL
    ) STRICT;
    CREATE TABLE event (
      trainee TEXT NOT NULL,
      device INTEGER NOT NULL REFERENCES device (number),
      counter INTEGER NOT NULL CHECK (counter >= 1),
      checksum INTEGER NOT NULL,
      payload BLOB NOT NULL,
      PRIMARY KEY (trainee, device, counter, checksum)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX event_by_id ON event (device, counter, checksum);
    INSERT INTO device VALUES (1, '00000000deadbeef');
    INSERT INTO home VALUES (1, 'máy-1');
    INSERT INTO event VALUES (
      'hoa-2', 1, 300, 0x\(EventBytesTests.goldenChecksum), x'\(EventBytesTests.goldenPayload)'
    );
    """
  }
}
