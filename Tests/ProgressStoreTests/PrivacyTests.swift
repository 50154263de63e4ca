import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Who may read a store, and what it says of machines.
@Suite struct PrivacyTests {
  @Test func beginsAStoreForItsOwnerAlone() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store("của tôi/camnang/progress.sqlite")
      try store.record(Sample.bodies, trainee: "lan", at: Sample.moment(), edition: "")
      let modes = try ["của tôi", "của tôi/camnang", "của tôi/camnang/progress.sqlite"].map(folder.permissions)
      #expect(modes == [0o700, 0o700, 0o600])
    }
  }

  @Test func exportsForItsOwnerAlone() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.write(["a.jsonl": String(decoding: ExchangeHeader(events: 0, gone: 0).bytes, as: UTF8.self)])
      try folder.store().export(to: folder.file("a.jsonl"))
      #expect(try folder.permissions("a.jsonl") == 0o600)
    }
  }

  /// One that is shared on purpose stays so.
  @Test func leavesTheRightsOfAStoreThatIsThere() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: folder.file().path)
      _ = try folder.store()
      #expect(try folder.permissions("progress.sqlite") == 0o660)
    }
  }

  @Test func takesRightsFromOthersWhereItIsToldTo() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("a/progress.sqlite")
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file("a/progress.sqlite").path)
      try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file("a").path)
      ProgressStore.keepPrivate(at: folder.file("a/progress.sqlite"))
      #expect(try ["a", "a/progress.sqlite"].map(folder.permissions) == [0o700, 0o600])
      #expect(try folder.store("a/progress.sqlite").events(of: "lan").count == Sample.bodies.count)
    }
  }

  /// Nothing tells that two stores were written on one machine, or on which.
  @Test func saysNothingOfTheMachine() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("a.sqlite", machine: "fingerprint")
      try folder.writeStore("b.sqlite", machine: "fingerprint")
      let marks = try ["a.sqlite", "b.sqlite"].map { try folder.marks(in: $0) }
      #expect(marks[0].count == 1 && marks[1].count == 1 && marks[0] != marks[1])
      let target = try folder.store("c.sqlite", machine: "máy-2")
      _ = try target.merge(from: folder.file("a.sqlite"))
      #expect(try folder.contents().values.allSatisfy { $0.firstRange(of: Array("fingerprint".utf8)) == nil })
      #expect(try folder.marks(in: "c.sqlite").count == 1)
    }
  }

  /// The store of a program before this one, with a former device of this machine and one of another.
  @Test func hidesWhatWasWrittenOfMachines() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore(machine: "plain-mine")
      try folder.runSQL(
        """
        UPDATE home SET machine = 'plain-mine';
        INSERT INTO device VALUES (2, '00000000deadbeef'), (3, '00000000cafebabe');
        INSERT INTO home VALUES (2, 'plain-mine'), (3, 'plain-other');
        """
      )
      let reading = try ProgressStore.open(at: folder.file(), for: .reading, machine: "plain-mine")
      #expect(try reading.events(of: "lan").count == Sample.bodies.count)
      for (machine, device) in [("plain-mine", "00000000deadbeef"), ("plain-other", "00000000cafebabe")] {
        let event = try folder.store(machine: machine)
          .record(Sample.bodies[0], trainee: "lan", at: Sample.moment(), edition: "")
        #expect(event.id == EventID(device: device, counter: 1))
      }
      let bytes = try #require(try folder.contents()["progress.sqlite"])
      #expect(bytes.firstRange(of: Array("plain-".utf8)) == nil)
      #expect(try folder.store(machine: "plain-mine").verify().allSatisfy { $0.severity < .warning })
    }
  }
}

extension TemporaryFolder {
  fileprivate func permissions(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file(name).path(percentEncoded: false))
    return try #require(attributes[.posixPermissions] as? Int)
  }

  fileprivate func marks(in name: String) throws -> [String] {
    let store = try ProgressStore.open(at: file(name), for: .reading, machine: "máy-1")
    return try store.read { database in try HomeTable.current(in: database).map(\.mark) }
  }
}
