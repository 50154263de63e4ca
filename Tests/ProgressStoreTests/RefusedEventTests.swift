import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Events that would keep a store from ever being whole again.
@Suite struct RefusedEventTests {
  @Test(arguments: [Int64.max, Int64.max - 1, EventID.greatestCounter + 1, EventID.greatestCounter, 999])
  func refusesNumbersOfOurOwnThatWeNeverGave(counter: Int64) throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      try store.record(Sample.bodies, trainee: "lan", at: Sample.moment(), edition: "")
      let own = try #require(store.events(of: "lan").first).id.device
      let before = try store.lines()
      let forged = try event(EventID(device: own, counter: counter))
      let other = try event(EventID(device: "00000000deadbeef", counter: 1))
      try folder.write(exportOf: [forged, other], to: "a.jsonl")
      let report = try store.importLines(from: folder.file("a.jsonl"))
      #expect(report.refused == [forged.id])
      #expect(report.new == 1)
      #expect(try store.verify().isEmpty)
      #expect(try store.events(of: "mai") == [other])
      #expect(try store.lines().split(separator: "\n").count == before.split(separator: "\n").count + 1)
      let next = try store.record(Sample.bodies[0], trainee: "lan", at: Sample.moment(), edition: "")
      #expect(next.id == EventID(device: own, counter: Int64(Sample.bodies.count) + 1))
    }
  }

  @Test func refusesNumbersThatNoDeviceComesTo() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let forged = try event(EventID(device: "00000000deadbeef", counter: .max))
      try folder.write(exportOf: [forged], to: "a.jsonl")
      #expect(try store.importLines(from: folder.file("a.jsonl")).refused == [forged.id])
      #expect(try store.verify().isEmpty)
    }
  }

  /// A copy of this store that went on has all numbers, in whatever order its lines come.
  @Test func takesWhatACopyOfOursWentOnWith() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.copy("progress.sqlite", to: "copy.sqlite")
      let copy = try folder.store("copy.sqlite")
      let more = try copy.record(
        Array(repeating: Sample.answer(["a"]), count: 3),
        trainee: "lan",
        at: Sample.moment(),
        edition: ""
      )
      try folder.write(exportOf: more.reversed(), to: "a.jsonl")
      let store = try folder.store()
      let report = try store.importLines(from: folder.file("a.jsonl"))
      #expect((report.new, report.refused) == (3, []))
      #expect(try store.verify().isEmpty)
    }
  }

  /// What a program before this one let in.
  @Test(arguments: [Int64.max, 1 << 50])
  func hasAWayOutForAStoreThatTookThemIn(counter: Int64) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let own = try #require(folder.store().events(of: "lan").first).id.device
      let forged = SealedEvent(try event(EventID(device: own, counter: counter)))
      try folder.runSQL(
        """
        \(DamageTests.insertion(of: forged, device: 1))
        INSERT INTO device VALUES (2, '00000000deadbeef');
        UPDATE home SET machine = 'máy-1';
        INSERT INTO home VALUES (2, 'máy-1');
        """
      )
      let store = try folder.store()
      let next = try store.record(Sample.bodies[0], trainee: "lan", at: Sample.moment(), edition: "")
      #expect(next.id == EventID(device: "00000000deadbeef", counter: 1))
      #expect(try store.verify().map(\.severity) == [.warning])
      let report = try folder.store("new.sqlite", machine: "máy-2").merge(from: folder.file())
      #expect((report.new, report.refused) == (Sample.bodies.count + 1, [forged.event.id]))
      #expect(try folder.store("new.sqlite", machine: "máy-2").verify().isEmpty)
    }
  }

  /// Two contents at the greatest number, under a device that is written under: nothing can be added to it.
  @Test func countsOnUnderANewDeviceAtTheLimit() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let own = try #require(folder.store().events(of: "lan").first).id.device
      for trainee in ["mai", "hoa"] {
        let forged = SealedEvent(try event(EventID(device: own, counter: .max), trainee: trainee))
        try folder.runSQL(DamageTests.insertion(of: forged, device: 1))
      }
      let store = try folder.store()
      let next = try store.record(Sample.bodies[0], trainee: "lan", at: Sample.moment(), edition: "")
      #expect(next.id.counter == 1 && next.id.device != own)
      #expect(try store.verify().map(\.kind) == [.gap, .twoContents])
    }
  }

  private func event(_ id: EventID, trainee: String = "mai") throws -> Event {
    Event(id: id, trainee: trainee, moment: try Sample.moment(), edition: "", body: Sample.answer(["b"]))
  }
}

extension TemporaryFolder {
  func write(exportOf events: [Event], to name: String) throws {
    let lines = events.flatMap { EventLine.bytes(of: SealedEvent($0)) }
    try write(ExchangeHeader(events: Int64(events.count), gone: 0).bytes + lines, to: name)
  }
}
