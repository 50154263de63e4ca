import Curriculum
import ProgressStore
import Quiz
import Reports

extension ClassBook {
  /// All that a store knows of its classes. Names are those of people who consented to stand in what is handed on.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - directory: Its people.
  ///   - course: What was taught.
  ///   - today: The local day.
  ///   - title: Of the class or the commune.
  ///   - withNames: Whether anybody is named at all.
  /// - Throws: Errors of the store.
  init(
    of store: ProgressStore, _ directory: Directory, _ course: Course, today: Day, title: String, withNames: Bool
  ) throws {
    var undecided: [String: Int] = [:]
    for (code, events) in try store.undecided() {
      // Of a code that was split, somebody has to be asked: the first of those who had it.
      let owner = directory.identities.targets(from: code).map(directory.identities.person).min()
      undecided[owner ?? directory.identities.person(of: code), default: 0] += events.count
    }
    let seats = directory.roster.groups.reduce(into: [String: Int]()) { all, group in
      all.merge(directory.roster.seats(in: group)) { seat, _ in seat }
    }
    var people: [Person] = []
    var present: [EventID: [String]] = [:]
    try directory.forEach(in: store) { row, record, events in
      for meeting in record.meetings { present[meeting, default: []].append(record.trainee) }
      people.append(
        Person(
          code: record.trainee, name: withNames && row?.mayBeNamed == true ? row?.name : nil, group: row?.group,
          seat: row.flatMap { seats[$0.code] }, isTrainer: row?.isTrainer ?? false, joinedOn: row?.joined,
          leftOn: row?.left, record: record, events: events,
          undecided: undecided[directory.identities.person(of: record.trainee)] ?? 0))
    }
    let everybody = try store.eventsOfEverybody()
    var tallies: [EventID: [Event.Tally]] = [:]
    for event in everybody where directory.identities.isInForce(event) {
      if case .tallied(let tally) = event.body { tallies[tally.meeting, default: []].append(tally) }
    }
    let meetings = ClassMeeting.all(in: everybody).map { met in
      Meeting(
        id: met.handle, day: met.day, group: met.meeting.group, lessons: met.meeting.lessons,
        session: met.meeting.training, plannedMinutes: course.plannedMinutes(of: met.meeting),
        minutes: met.meeting.minutes > 0 ? met.meeting.minutes : nil, trainer: met.meeting.trainer,
        present: (present[met.id] ?? []).sorted(), tallies: tallies[met.id] ?? [])
    }
    self.init(people: people, meetings: meetings, course: course, today: today, title: title)
  }
}
