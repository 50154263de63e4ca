import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Stores on disk do what the sets do.
@Suite struct RealStoreLawTests {
  @Test(arguments: 0..<24)
  func mergesAsTheSetsDo(seed: Int) throws {
    try withTemporaryFolder { folder in
      let world = World(seed: UInt64(seed), steps: 40)
      let states = world.laptops + world.copies.prefix(2)
      let names = try states.enumerated().map { index, state in
        try write(state, to: "\(index).sqlite", in: folder)
        return "\(index).sqlite"
      }
      let forwards = try union(names, as: "xuoi.sqlite", in: folder)
      let backwards = try union(names.reversed() + names, as: "nguoc.sqlite", in: folder)
      let all = states.reduce(LogState()) { $0.merged(with: $1) }
      #expect(try forwards.lines() == backwards.lines())
      #expect(try events(in: forwards) == all.events)
      #expect(try gone(in: forwards) == all.gone)
      #expect(try forwards.roster() == all.roster)
      #expect(try forwards.verify().allSatisfy { [.twoContents, .clockJump, .gap].contains($0.kind) })
      #expect(try !forwards.verify().contains { $0.severity == .error })
      for person in try forwards.people() {
        let own = all.events.filter { all.identities.owner(of: $0) == .person(person) }
        #expect(try Set(forwards.events(of: person)) == own)
      }
      for name in world.hidden {
        #expect(try !String(decoding: folder.contents()["xuoi.sqlite"] ?? [], as: UTF8.self).contains(name))
      }
    }
  }

  /// Through JSON Lines it is the same.
  @Test(arguments: 24..<32)
  func importsAsTheSetsDo(seed: Int) throws {
    try withTemporaryFolder { folder in
      let world = World(seed: UInt64(seed), steps: 40)
      let target = try folder.store("dich.sqlite", machine: "huyện")
      for (index, state) in world.laptops.enumerated() {
        try write(state, to: "\(index).sqlite", in: folder)
        let source = try folder.store("\(index).sqlite", machine: "máy \(index)")
        try source.export(to: folder.file("ra-\(index).jsonl"))
        _ = try target.importLines(from: folder.file("ra-\(index).jsonl"))
      }
      let all = world.laptops.reduce(LogState()) { $0.merged(with: $1) }
      #expect(try events(in: target) == all.events)
      #expect(try gone(in: target) == all.gone)
    }
  }

  private func union(_ names: some Sequence<String>, as name: String, in folder: TemporaryFolder) throws
    -> ProgressStore
  {
    let store = try folder.store(name, machine: "huyện")
    for name in names { _ = try store.merge(from: folder.file(name)) }
    return store
  }

  private func events(in store: ProgressStore) throws -> Set<Event> {
    try store.read { database in
      var events: Set<Event> = []
      try EventTable.forEachByID(in: database) { sealed, _ in if let sealed { events.insert(sealed.event) } }
      return events
    }
  }

  private func gone(in store: ProgressStore) throws -> EventNumbers { try store.read(GoneTable.all) }

  /// A store as another machine has it.
  private func write(_ state: LogState, to name: String, in folder: TemporaryFolder) throws {
    let store = try folder.store(name, machine: "máy của \(name)")
    try store.write { database, _ in
      for event in state.events {
        let device =
          try DeviceTable.number(of: event.id.device, in: database)
          ?? DeviceTable.add(event.id.device, to: database)
        try EventTable.insert(SealedEvent(event), device: device, into: database)
      }
      try GoneTable.replace(by: state.gone, in: database)
    }
    if !state.roster.rows.isEmpty { try RosterFile(besides: folder.file(name)).write(state.roster) }
  }
}
