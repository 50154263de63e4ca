/// Who is who: whose an event is, by all that the log says of it. A function of the set of events that are about
/// ``Event/everybody``, in whatever order they came (docs/decisions/0043).
///
/// - In force is every event that no ``Event/Body/withdrawn(_:)`` names; these themselves cannot be withdrawn.
/// - An event belongs to the code that it was recorded of, or to the one that a move in force gives it to: one hop. Two
///   moves that disagree leave it undecided, and so does a code that was retired; what a phone told is undecided as long as
///   nobody said whose it is.
/// - Codes that are one person's are joined, however far that leads.
package struct Identities: Sendable {
  private var withdrawn: Set<EventID> = []
  private var moves: [MovedFrom: [(events: EventRange, to: String)]] = [:]
  /// The same moves, by the codes that they lead to.
  private var arrivals: [String: [(from: String, events: EventRange)]] = [:]
  /// Codes that two people had: what is recorded of them later waits.
  package private(set) var retired: Set<String> = []
  /// For each code that is joined to others, the one that stands for all of them.
  private var representatives: [String: String] = [:]
  private var joined: [String: [String]] = [:]

  private struct MovedFrom: Hashable {
    let code: String
    let device: String
  }

  package enum Owner: Sendable, Hashable {
    /// By the code that stands for the person.
    case person(String)
    case undecided
    /// Nobody's: it was taken back.
    case withdrawn
  }

  /// - Parameter events: Those about everybody; others are passed over.
  package init(_ events: [Event]) {
    for event in events { if case .withdrawn(let ids) = event.body { withdrawn.formUnion(ids) } }
    var pairs: [(String, String)] = []
    for event in events where !withdrawn.contains(event.id) {
      switch event.body {
      case .moved(let move):
        moves[MovedFrom(code: move.from, device: move.events.device), default: []].append((move.events, move.to))
        arrivals[move.to, default: []].append((move.from, move.events))
        if move.retires { retired.insert(move.from) }
      case .same(let code, let other): pairs.append((code, other))
      default: break
      }
    }
    join(pairs)
  }

  /// Whether an event counts.
  package func isInForce(_ event: Event) -> Bool {
    if case .withdrawn = event.body { return true }
    return !withdrawn.contains(event.id)
  }

  package func owner(of event: Event) -> Owner {
    guard isInForce(event) else { return .withdrawn }
    let targets = Set(
      (moves[MovedFrom(code: event.trainee, device: event.id.device)] ?? []).filter { $0.events.contains(event.id) }.map
      {
        person(of: $0.to)
      })
    if targets.count == 1, let target = targets.first { return .person(target) }
    guard targets.isEmpty, !retired.contains(event.trainee), !PhoneCode.isCode(event.trainee) else { return .undecided }
    return .person(person(of: event.trainee))
  }

  /// The code that stands for whoever has this one: the first of theirs.
  package func person(of code: String) -> String { representatives[code] ?? code }

  /// All codes of a person, in order.
  package func codes(of person: String) -> [String] { joined[self.person(of: person)] ?? [person] }

  /// The codes that events are moved to.
  package var targets: [String] { Array(arrivals.keys) }

  /// The codes that somebody was asked about: of which events may be undecided.
  package var sources: [String] { Set(moves.keys.map(\.code)).union(retired).sorted() }

  /// The codes that events of a code are moved to.
  package func targets(from code: String) -> [String] {
    moves.filter { $0.key.code == code }.values.flatMap { $0.map(\.to) }
  }

  /// The events that are moved to a person, by the codes that they were recorded of, in order.
  package func movedTo(_ person: String) -> [(from: String, events: EventRange)] {
    codes(of: person).flatMap { arrivals[$0] ?? [] }.sorted { ($0.from, $0.events) < ($1.from, $1.events) }
  }

  private mutating func join(_ pairs: [(String, String)]) {
    var neighbours: [String: Set<String>] = [:]
    for (code, other) in pairs {
      neighbours[code, default: []].insert(other)
      neighbours[other, default: []].insert(code)
    }
    for start in neighbours.keys.sorted() where representatives[start] == nil {
      var found: Set<String> = [start]
      var rest = [start]
      while let code = rest.popLast() {
        for next in neighbours[code] ?? [] where found.insert(next).inserted { rest.append(next) }
      }
      for code in found { representatives[code] = start }
      joined[start] = found.sorted()
    }
  }
}
