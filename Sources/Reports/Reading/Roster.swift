import Curriculum
import VietnameseText

/// Whom a report is about: everybody, a group, or those in none.
enum Scope: Sendable, Hashable {
  case everyone
  case group(String)
  case ungrouped

  func holds(_ person: Person) -> Bool {
    switch self {
    case .everyone: true
    case .group(let name): person.group == name
    case .ungrouped: person.group == nil
    }
  }

  func holds(_ meeting: Meeting) -> Bool {
    switch self {
    case .everyone: true
    case .group(let name): meeting.group == name
    case .ungrouped: meeting.group.isEmpty
    }
  }

  /// The groups that have people or meetings, «to-2» before «to-10»; those in none come last.
  static func groups(of book: ClassBook) -> [Scope] {
    let learners = book.people.filter { !$0.isTrainer }
    let names = Set(learners.compactMap(\.group) + book.meetings.map(\.group)).subtracting([""])
    let sorted = names.map { (name: $0, key: GroupKey($0)) }.sorted { $0.key < $1.key }
    let isMixed = learners.contains { $0.group == nil } || book.meetings.contains { $0.group.isEmpty }
    return sorted.map { .group($0.name) } + (isMixed ? [.ungrouped] : [])
  }
}

/// What groups are sorted by: their words, then the number at their end.
private struct GroupKey: Comparable {
  private let words: Collation.SortKey
  private let number: Int
  private let whole: Collation.SortKey

  init(_ name: String) {
    let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.prefix(9).reversed())
    words = Collation.key(for: String(name.dropLast(digits.count)))
    number = Int(digits) ?? -1
    whole = Collation.key(for: name)
  }

  static func < (a: GroupKey, b: GroupKey) -> Bool {
    if a.words != b.words { return a.words < b.words }
    return a.number == b.number ? a.whole < b.whole : a.number < b.number
  }
}

/// The people of a report, each with a number that stands for the name: for learners of a group their seat, else a number in
/// the order of codes; so for trainers.
struct Roster: Sendable {
  /// Those who left are among them: they were there once.
  let learners: [Learner]
  /// By code; the names are those of people that the book knows.
  let trainers: [Trainer]

  struct Learner: Sendable {
    /// From 1.
    let seat: Int
    let person: Person
    let isActive: Bool

    /// Whether the learner was of the class at a meeting; whoever was present was.
    func belongs(to meeting: Meeting) -> Bool {
      if meeting.present.contains(person.code) { return true }
      guard person.group == nil || person.group == meeting.group else { return false }
      return (person.joinedOn.map { $0 <= meeting.day } ?? true) && (person.leftOn.map { meeting.day <= $0 } ?? true)
    }
  }

  struct Trainer: Sendable {
    /// From 1.
    let number: Int
    let code: String
    let name: String?
  }

  init(_ book: ClassBook, _ scope: Scope, meetings: [Meeting]) {
    let people = book.people.sorted { Roster.precedes($0.code, $1.code) }
    let members = people.filter { !$0.isTrainer && scope.holds($0) }
    // Seats of several groups are the same numbers.
    let hasSeats = if case .group = scope { members.allSatisfy { $0.seat != nil } } else { false }
    learners = members.enumerated().map { index, person in
      Learner(
        seat: hasSeats ? person.seat ?? 0 : index + 1, person: person,
        isActive: person.leftOn.map { book.today < $0 } ?? true)
    }.sorted { $0.seat < $1.seat }
    let codes = Set(people.filter { $0.isTrainer && scope.holds($0) }.map(\.code) + meetings.compactMap(\.trainer))
    let names = Dictionary(people.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    trainers = codes.sorted(by: Roster.precedes).enumerated().map { index, code in
      Trainer(number: index + 1, code: code, name: names[code] ?? nil)
    }
  }

  var active: [Learner] { learners.filter(\.isActive) }

  func trainer(_ code: String) -> Trainer? { trainers.first { $0.code == code } }

  /// By their bytes: the same on every machine.
  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
