import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Merging with forgetting is commutative, associative and idempotent, whatever copies of whatever age come together, and
/// nothing of whom somebody has forgotten comes back. `./test laws` tries 100,000 worlds.
@Suite struct LawTests {
  /// How many worlds to try.
  static let worlds = ProcessInfo.processInfo.environment["CAMNANG_WORLDS"].flatMap { Int($0) } ?? 1_500

  @Test func mergesByItsLaws() {
    for seed in 0..<LawTests.worlds {
      let world = World(seed: UInt64(seed), steps: 30)
      let states = world.laptops + world.copies.prefix(2)
      let (a, b, c) = (
        states[seed % states.count], states[(seed / 3) % states.count], states[(seed / 7) % states.count]
      )
      let ab = a.merged(with: b)
      #expect(ab == b.merged(with: a), "not commutative: \(seed)")
      let left = ab.merged(with: c)
      #expect(left == a.merged(with: b.merged(with: c)), "not associative: \(seed)")
      #expect(left.merged(with: a) == left && left.merged(with: left) == left, "not idempotent: \(seed)")
      let all = states.reduce(LogState()) { $0.merged(with: $1) }
      let backwards = states.reversed().reduce(LogState()) { $0.merged(with: $1) }
      #expect(all == backwards, "the order of merging counts: \(seed)")
      let text = all.text
      for name in world.hidden { #expect(!text.contains(name), "«\(name)» came back: \(seed)") }
      #expect(missing(in: all, of: states).isEmpty, "a number is gone and nobody says so: \(seed)")
    }
  }

  /// Numbers that some state had and that the merged one neither has nor calls gone.
  private func missing(in all: LogState, of states: [LogState]) -> [EventID] {
    let kept = Set(all.events.map(\.id))
    return states.flatMap { $0.events.map(\.id) }.filter { !kept.contains($0) && !all.gone.contains($0) }
  }

  /// Whoever reads the same events reads the same progress, in whatever order they came.
  @Test func readsTheSameWhateverCameFirst() {
    for seed in 0..<min(LawTests.worlds, 300) {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let world = World(seed: UInt64(seed), steps: 30)
      let all = world.laptops.reduce(LogState()) { $0.merged(with: $1) }
      let events = all.events.sorted { $0.id < $1.id }
      let identities = all.identities
      let shuffled = Identities(all.everybody.shuffled(using: &numbers))
      #expect(events.map(identities.owner) == events.map(shuffled.owner))
      for person in Set(events.map { identities.person(of: $0.trainee) }) {
        let own = events.filter { identities.owner(of: $0) == .person(person) }
        let one = TraineeRecord(trainee: person, events: own)
        let other = TraineeRecord(trainee: person, events: own.shuffled(using: &numbers))
        #expect(one.memories == other.memories && one.results == other.results && one.answerCount == other.answerCount)
      }
    }
  }
}
