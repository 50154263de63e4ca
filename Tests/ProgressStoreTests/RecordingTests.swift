import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

@Suite struct RecordingTests {
  @Test func countsFromOneWithoutGaps() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let first = try store.record(Sample.bodies[0], trainee: "lan", at: Sample.moment(), edition: Sample.edition)
      let more = try store.record(Sample.bodies, trainee: "hoa", at: Sample.moment(), edition: Sample.edition)
      let last = try folder.store().record(Sample.bodies[0], trainee: "lan", at: Sample.moment(), edition: "")
      let all = [first] + more + [last]
      #expect(all.map(\.id.counter) == Array(1...Int64(all.count)))
      #expect(Set(all.map(\.id.device)).count == 1)
      #expect(HexDigits.value(of: first.id.device) != nil)
      #expect(try store.events(of: "hoa") == more)
      #expect(try store.events(of: "lan") == [first, last])
      #expect(try store.events(of: "la").isEmpty)
      #expect(try store.people() == ["hoa", "lan"])
    }
  }

  /// What every other laptop would refuse is not begun: not even its number is used up.
  @Test(arguments: Sample.improperBodies)
  func recordsNoImproperName(body: Event.Body) throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let kept = try store.record(Sample.answer(["sau"]), trainee: "lan", at: Sample.moment(), edition: "")
      #expect(throws: StoreError.self) { try store.record(body, trainee: "lan", at: Sample.moment(), edition: "") }
      #expect(throws: StoreError.self) {
        try store.record(Sample.answer(["sau"]), trainee: "Lan Anh/..", at: Sample.moment(), edition: "")
      }
      #expect(try store.events(of: "lan").map(\.id) == [kept.id])
      let next = try store.record(Sample.answer(["sau"]), trainee: "lan", at: Sample.moment(), edition: "")
      #expect(next.id.counter == kept.id.counter + 1)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func recordsNothingForNothing() throws {
    try withTemporaryFolder { folder throws in
      #expect(try folder.store().record([], trainee: "lan", at: Sample.moment(), edition: "").isEmpty)
    }
  }

  @Test func drawsANewDeviceOnAnotherMachine() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("a.sqlite", machine: "máy-1")
      try folder.copy("a.sqlite", to: "b.sqlite")
      let here = try record(in: folder.store("a.sqlite", machine: "máy-1"))
      let there = try record(in: folder.store("b.sqlite", machine: "máy-2"))
      let again = try record(in: folder.store("b.sqlite", machine: "máy-2"))
      #expect(here.device != there.device)
      #expect(there.counter == 1)
      #expect(again == EventID(device: there.device, counter: 2))
      // Back on the first machine, that one's own numbers go on.
      let back = try record(in: folder.store("b.sqlite", machine: "máy-1"))
      #expect(back.device == here.device)
    }
  }

  @Test func recordsInTurnsFromTwoPrograms() throws {
    try withTemporaryFolder { folder in
      let stores = [try folder.store(), try folder.store()]
      let counters = try (0..<20).map { try record(in: stores[$0 % 2]).counter }
      #expect(counters == Array(1...20))
    }
  }

  @Test func recordsAtOnceFromManyPrograms() async throws {
    try await withTemporaryFolder { folder in
      let ids = try await withThrowingTaskGroup(of: [EventID].self) { group in
        for _ in 0..<4 {
          group.addTask {
            let store = try folder.store()
            return try (0..<25).map { _ in try record(in: store) }
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      let store = try folder.store()
      #expect(Set(ids).count == 100)
      #expect(Set(ids.map(\.device)).count == 1)
      #expect(ids.map(\.counter).max() == 100)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func goesOnAfterTheDiskWasFull() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let first = try record(in: store)
      try store.limitGrowth(toPages: 2)
      let long = Sample.answer([String(repeating: "dài ", count: 8_000)])
      let error = #expect(throws: StoreError.self) {
        try store.record([Sample.bodies[0], long], trainee: "lan", at: Sample.moment(), edition: "")
      }
      #expect(error?.kind == .disk)
      #expect(error?.message(.vietnamese).contains("Đĩa đã đầy") == true)
      #expect(try store.events(of: "lan").map(\.id) == [first])
      try store.limitGrowth(toPages: nil)
      let next = try store.record([Sample.bodies[0], long], trainee: "lan", at: Sample.moment(), edition: "")
      #expect(next.map(\.id.counter) == [2, 3])
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func visitsTraineesOneByOne() throws {
    try withTemporaryFolder { folder in
      let a = try folder.store("a.sqlite", machine: "máy-1")
      let b = try folder.store("b.sqlite", machine: "máy-2")
      for trainee in ["lan", "hoa", "lan-2"] {
        for store in [a, b] {
          try store.record(Sample.bodies, trainee: trainee, at: Sample.moment(), edition: Sample.edition)
        }
      }
      _ = try a.merge(from: folder.file("b.sqlite"))
      var visited: [String: [Event]] = [:]
      var order: [String] = []
      try a.forEachPerson { trainee, events in
        order.append(trainee)
        visited[trainee] = events
      }
      #expect(order == ["hoa", "lan", "lan-2"])
      for trainee in order {
        #expect(visited[trainee] == (try a.events(of: trainee)))
        #expect(visited[trainee]?.map(\.id) == visited[trainee]?.map(\.id).sorted())
        #expect(visited[trainee]?.count == 2 * Sample.bodies.count)
      }
    }
  }
}

@discardableResult
private func record(in store: ProgressStore) throws -> EventID {
  try store.record(Sample.answer(["a"]), trainee: "lan", at: Sample.moment(), edition: Sample.edition).id
}
