import Curriculum
import Quiz

/// The kinds by their numbers in the bytes, which are for good.
enum EventKind: UInt64, CaseIterable {
  case named = 1
  case started, answered, hinted, skipped, retried, ended
  /// A session that says what it belongs to.
  case begun
  case met, present, tallied, withdrawn, moved, same, forgotten, issued, revoked

  /// The version of the log that began with it.
  var version: UInt8 { self < .begun ? 1 : 2 }

  // Asked for each event of a store: worked out once.
  private static let names = allCases.map { String(describing: $0) }
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))
  private static let areOfEverybody = allCases.map(\.blank.isOfEverybody)

  /// The word in a line.
  var name: String { EventKind.names[Int(rawValue) - 1] }

  init?(name: String) {
    guard let kind = EventKind.byName[name] else { return nil }
    self = kind
  }

  /// Whether such events are recorded of everybody.
  var isOfEverybody: Bool { EventKind.areOfEverybody[Int(rawValue) - 1] }

  /// A body of this kind before it is read.
  var blank: Event.Body {
    switch self {
    case .named: .named(Event.Naming(name: "", replaces: []))
    case .started: .started(Event.SessionStart(behaviour: .practice, seed: 0, items: []))
    case .answered:
      .answered(
        Event.Answer(
          session: .blank, item: .blank, stage: nil, answer: [], isCorrect: false, grade: nil, milliseconds: 0))
    case .hinted: .hinted(session: .blank, question: .blank)
    case .skipped: .skipped(session: .blank, question: .blank)
    case .retried: .retried(session: .blank)
    case .ended: .ended(session: .blank, results: [])
    case .begun: .started(Event.SessionStart(behaviour: .live, seed: 0, items: []))
    case .met: .met(Event.Meeting(group: "", lessons: []))
    case .present: .present(meeting: .blank, how: .hand)
    case .tallied: .tallied(Event.Tally(meeting: .blank, item: .blank, counts: []))
    case .withdrawn: .withdrawn([])
    case .moved: .moved(Event.Move(from: "", events: .blank, to: "", retires: false))
    case .same: .same(code: "", other: "")
    case .forgotten: .forgotten(Event.Forgetting(codes: [], events: []))
    case .issued: .issued(Event.Certificate(serial: "", key: "", lessons: []))
    case .revoked: .revoked(Event.Revocation(serials: [], keys: []))
    }
  }
}

extension EventKind: Comparable {
  static func < (a: EventKind, b: EventKind) -> Bool { a.rawValue < b.rawValue }
}

extension Event {
  /// An event before it is read.
  static var blank: Event { blank(EventID.blank, trainee: "") }

  static func blank(_ id: EventID, trainee: String) -> Event {
    Event(
      id: id, trainee: trainee, moment: Moment(day: .earliest, time: 0), edition: "", body: EventKind.retried.blank)
  }
}

extension Event.Body {
  var kind: EventKind {
    switch self {
    case .named: .named
    case .started(let start): start.isOfVersion1 ? .started : .begun
    case .answered: .answered
    case .hinted: .hinted
    case .skipped: .skipped
    case .retried: .retried
    case .ended: .ended
    case .met: .met
    case .present: .present
    case .tallied: .tallied
    case .withdrawn: .withdrawn
    case .moved: .moved
    case .same: .same
    case .forgotten: .forgotten
    case .issued: .issued
    case .revoked: .revoked
    }
  }
}

extension Event.SessionStart {
  /// Whether programs of version 1 know all that it says; it is written as they write it then.
  fileprivate var isOfVersion1: Bool {
    switch behaviour {
    case .practice, .exam, .review: meeting == nil && paper == nil
    case .live, .paper, .alone: false
    }
  }
}

extension EventID { static var blank: EventID { EventID(device: "", counter: 0) } }

extension QuestionKey { static var blank: QuestionKey { QuestionKey(lesson: "", question: "") } }

extension EventRange { static var blank: EventRange { EventRange(device: "", first: 0, last: 0) } }
