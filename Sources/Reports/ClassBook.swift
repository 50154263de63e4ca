package import Curriculum
package import Quiz

/// What reports are made of: people, meetings, and what the log says, as values. Whoever has a store fills it in.
package struct ClassBook: Sendable {
  package var people: [Person]
  package var meetings: [Meeting]
  package var course: Course
  /// The local day on which the report is made.
  package var today: Day
  /// The name of the class or the commune.
  package var title: String

  package init(people: [Person], meetings: [Meeting], course: Course, today: Day, title: String) {
    self.people = people
    self.meetings = meetings
    self.course = course
    self.today = today
    self.title = title
  }
}

/// Somebody of the class, a trainer or a learner.
package struct Person: Sendable {
  package var code: String
  /// `nil` where the person has not agreed to be named in files.
  package var name: String?
  package var group: String?
  /// The place in the group, from 1, which nobody else of it has; `nil` where none was given out.
  package var seat: Int?
  package var isTrainer: Bool
  /// `nil` for who is known to the class from its first meeting on.
  package var joinedOn: Day?
  package var leftOn: Day?
  package var record: TraineeRecord
  /// This person's own events, those in force.
  package var events: [Event]
  /// Events of which it is not settled whose they are.
  package var undecided: Int

  package init(
    code: String, name: String?, group: String?, seat: Int? = nil, isTrainer: Bool = false, joinedOn: Day? = nil,
    leftOn: Day? = nil,
    record: TraineeRecord, events: [Event], undecided: Int = 0
  ) {
    self.code = code
    self.name = name
    self.group = group
    self.seat = seat
    self.isTrainer = isTrainer
    self.joinedOn = joinedOn
    self.leftOn = leftOn
    self.record = record
    self.events = events
    self.undecided = undecided
  }
}

/// A meeting of a group.
package struct Meeting: Sendable {
  package var id: String
  package var day: Day
  package var group: String
  /// Ids of the lessons that were taught.
  package var lessons: [String]
  /// The id of the training session in the course.
  package var session: String?
  package var plannedMinutes: Int?
  package var minutes: Int?
  /// The trainer's code.
  package var trainer: String?
  /// The codes of those who were there.
  package var present: [String]
  /// Hands that were counted.
  package var tallies: [Event.Tally]

  package init(
    id: String, day: Day, group: String, lessons: [String], session: String? = nil, plannedMinutes: Int? = nil,
    minutes: Int? = nil, trainer: String? = nil, present: [String], tallies: [Event.Tally] = []
  ) {
    self.id = id
    self.day = day
    self.group = group
    self.lessons = lessons
    self.session = session
    self.plannedMinutes = plannedMinutes
    self.minutes = minutes
    self.trainer = trainer
    self.present = present
    self.tallies = tallies
  }
}
