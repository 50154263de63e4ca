import Curriculum
import Foundation
import Quiz
import TestSupport

@testable import ProgressStore

/// A store as sets: what must be the case of any store whose file says the same.
struct LogState: Equatable {
  var events: Set<Event> = []
  var gone = EventNumbers()
  var roster = Roster()

  /// The union, without what either has forgotten.
  func merged(with other: LogState) -> LogState {
    var merged = self
    merged.events.formUnion(other.events)
    merged.gone.insert(other.gone.ranges)
    merged.roster.take(other.roster)
    merged.purge()
    return merged
  }

  mutating func purge() {
    var tombstones = Tombstones(Array(events))
    let dropped = events.filter { tombstones.drops($0) }
    events.subtract(dropped)
    for event in dropped { gone.insert(event.id) }
    roster.remove { tombstones.concern($0.code) }
  }

  var everybody: [Event] { events.filter { $0.trainee == Event.everybody } }
  var identities: Identities { Identities(everybody) }

  func recorded(of code: String) -> [Event] { events.filter { $0.trainee == code } }

  /// All of it as text, in which a name can be looked for.
  var text: String {
    let lines = events.map { EventLine.bytes(of: SealedEvent($0)) } + roster.rows.map(RosterLine.bytes)
    return String(decoding: lines.joined(), as: UTF8.self)
  }
}

/// Three laptops, one of which knows version 1 only and one of which has a clock ten years slow, and stale copies of
/// their stores. Each step records something, takes in a store or an old copy of one, or says who is who.
struct World {
  private(set) var laptops: [LogState]
  private(set) var copies: [LogState] = []
  /// Codes of people who were forgotten.
  private var forgotten: Set<String> = []
  /// Codes that were said to be two people's.
  private var shared: Set<String> = []
  private var numbers: SeededNumbers
  private var counters: [Int64]
  private var devices: [String]
  private var time: Int64 = 1_795_482_930_123
  private static let codes = ["an", "binh", "h7k3mq2zc", "n2n2n2n2z"]

  init(seed: UInt64, steps: Int) {
    numbers = SeededNumbers(seed: seed)
    laptops = [LogState(), LogState(), LogState()]
    counters = [0, 0, 0]
    devices = []
    for _ in 0..<3 { devices.append(newDevice()) }
    for _ in 0..<steps { step() }
  }

  /// The names that must not be seen any more. What stands under a code that two people had may be the other's.
  var hidden: [String] { forgotten.subtracting(shared).map { name(of: $0) } }

  private mutating func newDevice() -> String { HexDigits.text(of: UInt64.random(in: .min ... .max, using: &numbers)) }

  private mutating func step() {
    let laptop = Int.random(in: 0..<3, using: &numbers)
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0: copies.append(laptops[laptop])
    case 1, 2:
      let sources = laptops + copies
      let source = sources[Int.random(in: sources.indices, using: &numbers)]
      laptops[laptop] = laptops[laptop].merged(with: source)
    case 3 where laptop != 0: forget(on: laptop)
    case 4 where laptop != 0: move(on: laptop)
    case 5 where laptop != 0: add(.same(code: code(), other: code()), of: Event.everybody, on: laptop)
    case 6 where laptop != 0: withdraw(on: laptop)
    case 7 where laptop != 0:
      let code = code()
      let name = name(of: code)
      laptops[laptop].roster.change(code, on: devices[laptop]) { $0.name = name }
      laptops[laptop].purge()
    case 8: add(.named(.init(name: name(of: "an"), replaces: [])), of: "an", on: laptop)
    default: add(Sample.answer(["\(time)"]), of: code(), on: laptop)
    }
  }

  /// A name that says whose it is wherever it stands.
  private func name(of code: String) -> String { "Tên của \(code.uppercased())" }

  private mutating func code() -> String { World.codes[Int.random(in: 0..<World.codes.count, using: &numbers)] }

  @discardableResult
  private mutating func add(_ body: Event.Body, of trainee: String, on laptop: Int) -> Event {
    counters[laptop] += 1
    time += Int64.random(in: 1...100_000_000, using: &numbers)
    let slow: Int64 = laptop == 1 ? 315_532_800_000 : 0
    let day = Day(number: Int((time - slow) / 86_400_000)) ?? .earliest
    let event = Event(
      id: EventID(device: devices[laptop], counter: counters[laptop]), trainee: trainee,
      moment: Moment(day: day, time: time - slow), edition: "", body: body)
    laptops[laptop].events.insert(event)
    // As every store does with what is recorded of somebody whom it has forgotten.
    laptops[laptop].purge()
    return event
  }

  private mutating func move(on laptop: Int) {
    let from = code()
    let ids = laptops[laptop].recorded(of: from).map(\.id).sorted()
    guard let first = ids.first, let last = ids.last(where: { $0.device == first.device }) else { return }
    let range = EventRange(device: first.device, first: first.counter, last: last.counter)
    shared.insert(from)
    add(
      .moved(.init(from: from, events: range, to: code(), retires: Bool.random(using: &numbers))),
      of: Event.everybody, on: laptop)
  }

  private mutating func withdraw(on laptop: Int) {
    let ids = laptops[laptop].events.map(\.id).sorted()
    guard !ids.isEmpty else { return }
    add(.withdrawn([ids[Int.random(in: ids.indices, using: &numbers)]]), of: Event.everybody, on: laptop)
  }

  private mutating func forget(on laptop: Int) {
    let state = laptops[laptop]
    let person = state.identities.person(of: code())
    guard let forgetting = try? Oblivion(of: person, among: state.everybody, recorded: state.recorded).forgetting()
    else { return }
    devices[laptop] = newDevice()
    counters[laptop] = 0
    add(.forgotten(forgetting), of: Event.everybody, on: laptop)
    forgotten.formUnion(state.identities.codes(of: person))
  }
}
