import Curriculum
import Diagnostics
import Quiz

/// What the reports of some people are made of, worked out once.
struct Basis: Sendable {
  let book: ClassBook
  let scope: Scope
  let words: CourseWords
  /// Those that are not to come, by day; those of one day by id.
  let meetings: [Meeting]
  let roster: Roster
  /// The lessons that have questions, in the order of the roadmap.
  let lessons: [Lesson]
  /// Of those who have not left, by seat.
  let standings: [LearnerStanding]

  init(_ book: ClassBook, _ scope: Scope, _ language: Language) {
    self.book = book
    self.scope = scope
    words = CourseWords(course: book.course, today: book.today, language: language)
    let meetings = book.meetings.filter { scope.holds($0) && $0.day <= book.today }.sorted { a, b in
      a.day == b.day ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : a.day < b.day
    }
    let lessons = book.course.lessons.filter { !$0.questions.isEmpty }
    let roster = Roster(book, scope, meetings: meetings)
    standings = roster.active.map { LearnerStanding($0, lessons: lessons, today: book.today) }
    (self.meetings, self.lessons, self.roster) = (meetings, lessons, roster)
  }

  var language: Language { words.language }
  var course: Course { book.course }

  func say(_ vietnamese: String, _ english: String) -> String { words.say(vietnamese, english) }

  /// «12 trên 19».
  func say(_ share: Share) -> String { say("\(share.part) trên \(share.whole)", "\(share.part) of \(share.whole)") }

  /// As people write it.
  func say(_ day: Day) -> String { language == .vietnamese ? day.vietnamese : day.iso }

  // MARK: Lessons

  /// The lessons that one of them has begun or a meeting was about: as numbers in ``lessons``.
  var shownLessons: [Int] {
    let taught = Set(meetings.flatMap(\.lessons))
    return lessons.indices.filter { index in
      taught.contains(lessons[index].id.name) || standings.contains { $0.marks[index] != .notBegun }
    }
  }

  func number(of lesson: Lesson) -> Int { words.number(of: lesson) ?? 0 }

  /// How many have passed a lesson as it stands now.
  func passed(_ index: Int) -> Share {
    Share(standings.count { $0.marks[index].isPassed }, of: standings.count)
  }

  // MARK: Meetings

  /// Learners at a meeting, of those who were of the class then.
  func presence(at meeting: Meeting) -> Share {
    let members = roster.learners.filter { $0.belongs(to: meeting) }
    return Share(members.count { meeting.present.contains($0.person.code) }, of: members.count)
  }

  /// Learners of other groups who were there.
  func guests(at meeting: Meeting) -> Int {
    let own = Set(roster.learners.map(\.person.code) + roster.trainers.map(\.code))
    let trainers = Set(book.people.filter(\.isTrainer).map(\.code))
    return Set(meeting.present).subtracting(own).subtracting(trainers).count
  }

  /// Those whom the next meeting is for: who came to the last one; all of them where nobody did.
  var attending: [Roster.Learner] {
    let active = roster.active
    let came = meetings.last.map { meeting in active.filter { meeting.present.contains($0.person.code) } } ?? []
    return came.isEmpty ? active : came
  }

  func titles(of meeting: Meeting) -> String {
    meeting.lessons.map { id in course.lesson(id).map(words.numberedTitle) ?? id }.joined(separator: "; ")
  }

  func numbers(of meeting: Meeting) -> String {
    meeting.lessons.map { id in course.lesson(id).flatMap(words.number).map(String.init) ?? id }.joined(separator: ", ")
  }

  func label(of trainer: Roster.Trainer) -> String {
    say("Người dạy \(trainer.number)", "Trainer \(trainer.number)")
  }

  var undecided: Int { roster.learners.reduce(0) { $0 + $1.person.undecided } }
}

/// How far a learner is with each lesson.
struct LearnerStanding: Sendable {
  let learner: Roster.Learner
  /// In the order of the lessons, as are the marks.
  let standings: [Standing]
  let marks: [Mark]

  init(_ learner: Roster.Learner, lessons: [Lesson], today: Day) {
    self.learner = learner
    let record = learner.person.record
    standings = lessons.map { record.standing(in: $0, today: today) }
    let handedIn = learner.person.handedIn
    // A review tests nobody, and neither does a page of the handbook: it is not handed in.
    let sessions = record.sessions.filter { ![.review, .alone].contains($0.start.behaviour) }
    var last: [String: EventID] = [:]
    for session in sessions {
      for item in session.start.items { last[item.question.lesson] = session.id }
    }
    let alone = Set(record.sessions.filter { $0.start.behaviour == .alone }.map(\.id))
    let learned = Set(
      learner.person.events.compactMap { event in
        if case .answered(let answer) = event.body, !alone.contains(answer.session) {
          answer.item.question.lesson
        } else {
          nil
        }
      })
    let tried = Set(record.results.filter(\.counts).map(\.result.lesson))
    marks = standings.map { standing in
      switch standing.mastery {
      case .mastered: .mastered
      case .passed: .passed
      case .retired: .changed
      case .started, .notStarted:
        if let session = last[standing.lesson], !handedIn.contains(session) {
          .unfinished
        } else if tried.contains(standing.lesson) {
          .notYet
        } else {
          standing.mastery != .started ? .notBegun : learned.contains(standing.lesson) ? .learning : .alone
        }
      }
    }
  }

  var passed: Int { marks.count(where: \.isPassed) }
  var due: Int { standings.reduce(0) { $0 + $1.due } }
  var hasBegun: Bool { marks.contains { $0 != .notBegun } }
}
