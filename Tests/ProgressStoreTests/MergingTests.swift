import Diagnostics
import Curriculum
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// What a merge takes over, and says.
@Suite struct MergingTests {
  @Test func takesOverWhatIsNew() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("a.sqlite", machine: "máy-1")
      try folder.writeStore("b.sqlite", machine: "máy-2")
      let store = try folder.store("a.sqlite", machine: "máy-1")
      let first = try store.merge(from: folder.file("b.sqlite"))
      let again = try store.merge(from: folder.file("b.sqlite"))
      let count = Sample.bodies.count
      #expect((first.new, first.known) == (count, 0))
      #expect((again.new, again.known) == (0, count))
      #expect(first.devices.map(\.new) == [count])
      #expect(first.conflicts.isEmpty && first.clockJumps.isEmpty)
      #expect(try store.events(of: "lan").count == 2 * count)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func leavesTheOtherStoreAsItIs() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("a.sqlite", machine: "máy-1")
      try folder.writeStore("khác/b.sqlite", machine: "máy-2")
      let before = try folder.contents(of: "khác")
      _ = try folder.store("a.sqlite").merge(from: folder.file("khác/b.sqlite"))
      #expect(try folder.contents(of: "khác")["b.sqlite"] == before["b.sqlite"])
    }
  }

  @Test func mergesItselfWithoutEffect() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let store = try folder.store()
      let before = try store.lines()
      #expect(try store.merge(from: folder.file()).new == 0)
      #expect(try bytes(store.lines()) == bytes(before))
    }
  }

  @Test func mergesAStoreThatIsBeingWritten() throws {
    try withTemporaryFolder { folder in
      let other = try folder.store("b.sqlite", machine: "máy-2")
      try other.record(Sample.bodies, trainee: "lan", at: Sample.moment(), edition: "")
      let store = try folder.store("a.sqlite")
      #expect(try store.merge(from: folder.file("b.sqlite")).new == Sample.bodies.count)
      withExtendedLifetime(other) {}
    }
  }

  /// A store was copied on one machine, and both copies went on.
  @Test func keepsBothContentsOfOneID() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("a.sqlite")
      try folder.copy("a.sqlite", to: "b.sqlite")
      let a = try folder.store("a.sqlite")
      let b = try folder.store("b.sqlite")
      let here = try a.record(Sample.answer(["ở đây"]), trainee: "lan", at: Sample.moment(), edition: "")
      let there = try b.record(Sample.answer(["ở kia"]), trainee: "hoa", at: Sample.moment(), edition: "")
      let report = try a.merge(from: folder.file("b.sqlite"))
      #expect(here.id == there.id)
      #expect(report.conflicts == [here.id])
      #expect(report.new == 1)
      #expect(report.devices.map(\.conflicts) == [1])
      #expect(try a.events(of: "lan").contains(here))
      #expect(try a.events(of: "hoa") == [there])
      #expect(try a.verify().map(\.kind) == [.twoContents])
      #expect(try a.merge(from: folder.file("b.sqlite")).conflicts.isEmpty)
      // No further number is given twice.
      let next = try a.record(Sample.answer(["sau"]), trainee: "lan", at: Sample.moment(), edition: "")
      #expect(next.id.device != here.id.device)
      #expect(next.id.counter == 1)
    }
  }

  @Test func tellsOfClocksThatRanBackwards() throws {
    try withTemporaryFolder { folder in
      let other = try folder.store("b.sqlite", machine: "máy-2")
      // A minute back is no jump, a thousandth of a second more is one.
      let times: [(String, Int64)] = [
        ("2026-11-24", 1_795_482_930_123), ("2026-11-24", 1_795_482_870_123), ("2026-11-24", 1_795_482_810_122),
        ("2016-11-24", 1_479_949_200_000), ("2026-11-24", 1_795_482_930_123),
      ]
      let events = try times.map { day, time in
        try other.record(Sample.answer(["a"]), trainee: "lan", at: Sample.moment(day, time: time), edition: "")
      }
      let store = try folder.store("a.sqlite")
      let report = try store.merge(from: folder.file("b.sqlite"))
      #expect(report.clockJumps.map(\.before) == [events[1].id, events[2].id])
      #expect(report.clockJumps.map(\.after) == [events[2].id, events[3].id])
      #expect(report.clockJumps.map(\.momentAfter.day.iso) == ["2026-11-24", "2016-11-24"])
      let findings = try store.verify()
      #expect(findings.map(\.kind) == [.clockJump, .clockJump])
      #expect(findings.map(\.severity) == [.information, .information])
      #expect(findings.last?.message(.vietnamese).contains("24/11/2016") == true)
    }
  }

  @Test(arguments: Sample.improperBodies)
  func takesOverNoImproperNames(body: Event.Body) throws {
    try withTemporaryFolder { folder in
      let moment = try Sample.moment()
      let sealed = SealedEvent(Event(id: Sample.session, trainee: "lan", moment: moment, edition: "", body: body))
      _ = try folder.store("b.sqlite", machine: "máy-2")
      try folder.runSQL(
        """
        INSERT INTO device VALUES (77, '\(Sample.session.device)');
        INSERT INTO event VALUES ('lan', 77, \(Sample.session.counter), \(Int64(bitPattern: sealed.checksum)),
          x'\(sealed.payload.map { HexDigits.text(of: UInt64($0)).suffix(2) }.joined())');
        """,
        on: "b.sqlite"
      )
      let store = try folder.store("a.sqlite")
      let error = #expect(throws: StoreError.self) { try store.merge(from: folder.file("b.sqlite")) }
      #expect(error == .improperName(folder.file("b.sqlite").path(percentEncoded: false), sealed.event))
      #expect(try store.people().isEmpty)
    }
  }

  @Test func mergesNothingIntoAStoreOpenedForReading() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("a.sqlite")
      try folder.writeStore("b.sqlite", machine: "máy-2")
      let store = try ProgressStore.open(at: folder.file("a.sqlite"), for: .reading, machine: "máy-1")
      let error = #expect(throws: StoreError.self) { try store.merge(from: folder.file("b.sqlite")) }
      #expect(error?.kind == .disk)
    }
  }

  @Test func undoesAMergeForWhichThereIsNoRoom() throws {
    try withTemporaryFolder { folder in
      let other = try folder.store("b.sqlite", machine: "máy-2")
      let long = Sample.answer([String(repeating: "dài ", count: 8_000)])
      try other.record([Sample.bodies[0], long], trainee: "hoa", at: Sample.moment(), edition: "")
      try folder.writeStore("a.sqlite")
      let store = try folder.store("a.sqlite")
      let before = try store.lines()
      try store.limitGrowth(toPages: 2)
      let error = #expect(throws: StoreError.self) { try store.merge(from: folder.file("b.sqlite")) }
      #expect(error?.kind == .disk)
      #expect(error?.message(.english).contains("a.sqlite") == true, "the full disk is that of the other store")
      #expect(try bytes(store.lines()) == bytes(before))
      try store.limitGrowth(toPages: nil)
      #expect(try store.merge(from: folder.file("b.sqlite")).new == 2)
    }
  }
}

/// A merge is a set union.
@Suite struct MergePropertyTests {
  @Test(arguments: 0..<24)
  func isAUnion(seed: Int) throws {
    try withTemporaryFolder { folder in
      var field = try Field(seed: UInt64(seed), in: folder)
      try field.work()
      let (a, b, c) = ("0.sqlite", "1.sqlite", "2.sqlite")
      let ab = try field.union([a, b], as: "ab.sqlite")
      let ba = try field.union([b, a], as: "ba.sqlite")
      #expect(bytes(ab) == bytes(ba), "not commutative")

      let left = try field.union(["ab.sqlite", c], as: "left.sqlite")
      _ = try field.union([b, c], as: "bc.sqlite")
      let right = try field.union([a, "bc.sqlite"], as: "right.sqlite")
      #expect(bytes(left) == bytes(right), "not associative")

      let twice = try field.union([a, a, b, a, "ab.sqlite"], as: "twice.sqlite")
      #expect(bytes(twice) == bytes(ab), "not idempotent")

      let all = try field.union(field.names, as: "all.sqlite")
      let parts = try Set(field.names.flatMap { try field.events(in: $0) })
      #expect(Set(all.split(separator: "\n").dropFirst().map(String.init)) == parts, "something was lost")
      #expect(all.split(separator: "\n").count - 1 == parts.count, "something is there twice")
      let findings = try folder.store("all.sqlite").verify()
      #expect(findings.allSatisfy { [.twoContents, .clockJump].contains($0.kind) }, "\(findings)")
    }
  }
}

/// Up to five laptops that record, exchange and copy their stores in a random order; the clock of one is ten years slow.
private struct Field {
  let folder: TemporaryFolder
  let names: [String]
  private var numbers: SeededNumbers
  private var time: Int64 = 1_795_482_930_123

  init(seed: UInt64, in folder: TemporaryFolder) throws {
    self.folder = folder
    numbers = SeededNumbers(seed: seed)
    names = (0..<Int.random(in: 3...5, using: &numbers)).map { "\($0).sqlite" }
    for name in names { _ = try folder.store(name, machine: name) }
  }

  mutating func work() throws {
    for _ in 0..<24 {
      let index = Int.random(in: names.indices, using: &numbers)
      let store = try folder.store(names[index], machine: names[index])
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0:
        let other = names[Int.random(in: names.indices, using: &numbers)]
        _ = try store.merge(from: folder.file(other))
      case 1: try goOnInTwoCopies(of: index)
      default: try record(in: store, isSlow: index == 0)
      }
    }
  }

  private mutating func record(in store: ProgressStore, isSlow: Bool) throws {
    time += Int64.random(in: 1...100_000_000, using: &numbers)
    let moment = try isSlow ? Sample.moment("2016-11-24", time: time - 315_532_800_000) : Sample.moment(time: time)
    let trainee = ["lan", "hoa", "x-1"][Int.random(in: 0..<3, using: &numbers)]
    let bodies = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
      Sample.bodies[Int.random(in: Sample.bodies.indices, using: &numbers)]
    }
    try store.record(bodies, trainee: trainee, at: moment, edition: Sample.edition)
  }

  /// The same machine works on a copy, which then comes back by a merge: some ids get two contents.
  private mutating func goOnInTwoCopies(of index: Int) throws {
    try? FileManager.default.removeItem(at: folder.file("copy.sqlite"))
    try folder.copy(names[index], to: "copy.sqlite")
    try record(in: folder.store("copy.sqlite", machine: names[index]), isSlow: false)
    try record(in: folder.store(names[index], machine: names[index]), isSlow: false)
    _ = try folder.store(names[index], machine: names[index]).merge(from: folder.file("copy.sqlite"))
  }

  /// The export of a new store into which the named ones were merged in turn.
  func union(_ parts: [String], as name: String) throws -> String {
    let store = try folder.store(name, machine: "huyện")
    for part in parts { _ = try store.merge(from: folder.file(part)) }
    return try store.lines()
  }

  func events(in name: String) throws -> [String] {
    try folder.store(name, machine: "huyện").lines().split(separator: "\n").dropFirst().map(String.init)
  }
}
