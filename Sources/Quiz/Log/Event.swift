package import Curriculum

/// Something that happened, for good: the log of events is the truth that progress is read from. Nothing in it is ever
/// changed; what is taken away are all events of somebody who is to be forgotten (``Forgetting``).
package struct Event: Sendable, Hashable {
  package var id: EventID
  /// The code of the person whom it was recorded of, or ``everybody``. Whose it is may have been settled otherwise since:
  /// ``Identities`` knows.
  package var trainee: String
  package var moment: Moment
  /// The edition of the content that was asked from.
  package var edition: String
  package var body: Body

  package init(id: EventID, trainee: String, moment: Moment, edition: String, body: Body) {
    self.id = id
    self.trainee = trainee
    self.moment = moment
    self.edition = edition
    self.body = body
  }

  /// Stands for the code of a person in events that are about a class, or about who is who. No person has it.
  package static let everybody = "@"

  package enum Body: Sendable, Hashable {
    /// The trainee was entered, or is called otherwise from now on. Programs of version 1 recorded it; names are in the
    /// ``Roster`` since.
    case named(Naming)
    /// A session began; its id is that of this event.
    case started(SessionStart)
    case answered(Answer)
    case hinted(session: EventID, question: QuestionKey)
    case skipped(session: EventID, question: QuestionKey)
    /// The missed questions are asked once more.
    case retried(session: EventID)
    case ended(session: EventID, results: [LessonResult])

    // Version 2.

    /// A class met; the id of this event names the meeting.
    case met(Meeting)
    /// The person was at a meeting.
    case present(meeting: EventID, how: Presence)
    /// Hands were counted: so many gave an answer, nobody knows who.
    case tallied(Tally)
    /// Events that are taken back. What was taken back is recorded anew where that was a mistake.
    case withdrawn([EventID])
    case moved(Move)
    /// Two codes are one person's.
    case same(code: String, other: String)
    /// Somebody is forgotten.
    case forgotten(Forgetting)
    /// The person was given a certificate.
    case issued(Certificate)
    case revoked(Revocation)
  }

  /// A name given to a trainee's id.
  package struct Naming: Sendable, Hashable {
    package var name: String
    /// The namings known here that this one takes the place of. Two laptops that name one id without knowing of each
    /// other leave two names standing, which a person must look at.
    package var replaces: [EventID]

    package init(name: String, replaces: [EventID]) {
      self.name = name
      self.replaces = replaces
    }
  }

  /// What a session asks: enough to go on with it after it was cut off.
  package struct SessionStart: Sendable, Hashable {
    package var behaviour: Behaviour
    /// What choices are shuffled by.
    package var seed: UInt64
    package var items: [Item]
    /// The meeting of a class in which it was; there somebody sees who answers.
    package var meeting: EventID?
    /// The printed paper that was answered, by its number.
    package var paper: String?

    package init(
      behaviour: Behaviour, seed: UInt64, items: [Item], meeting: EventID? = nil, paper: String? = nil
    ) {
      self.behaviour = behaviour
      self.seed = seed
      self.items = items
      self.meeting = meeting
      self.paper = paper
    }
  }

  /// A question in the revision that is asked.
  package struct Item: Sendable, Hashable {
    package var question: QuestionKey
    package var revision: Int

    package init(question: QuestionKey, revision: Int) {
      self.question = question
      self.revision = revision
    }
  }

  /// An answer to a question, or to a stage of a scenario.
  package struct Answer: Sendable, Hashable {
    package var session: EventID
    package var item: Item
    /// The stage of a scenario; `nil` for a whole question.
    package var stage: String?
    /// What was answered, in the words of the source or of the trainee: the choices chosen, the items in their order,
    /// for each left side of a pair its right side, or the text typed.
    package var answer: [String]
    package var isCorrect: Bool
    /// What the memory of the question learns from this; `nil` for a retry and for all but the last stage.
    package var grade: Grade?
    /// How long the trainee took, by the device's steady clock.
    package var milliseconds: Int

    package init(
      session: EventID, item: Item, stage: String?, answer: [String], isCorrect: Bool, grade: Grade?, milliseconds: Int
    ) {
      self.session = session
      self.item = item
      self.stage = stage
      self.answer = answer
      self.isCorrect = isCorrect
      self.grade = grade
      self.milliseconds = milliseconds
    }
  }

  /// How a lesson went in a session that asked all of its questions.
  package struct LessonResult: Sendable, Hashable {
    package var lesson: String
    package var revision: Int
    /// Questions right at the first answer.
    package var right: Int
    package var total: Int
    package var isPassed: Bool

    package init(lesson: String, revision: Int, right: Int, total: Int, isPassed: Bool) {
      self.lesson = lesson
      self.revision = revision
      self.right = right
      self.total = total
      self.isPassed = isPassed
    }
  }
}

/// Names an event for good: the `counter`-th event, from 1, of a device.
package struct EventID: Sendable, Hashable, Comparable {
  /// 16 lower-case hexadecimal digits, drawn at random when a store begins on a machine.
  package var device: String
  package var counter: Int64

  package init(device: String, counter: Int64) {
    self.device = device
    self.counter = counter
  }

  package static func < (a: EventID, b: EventID) -> Bool { (a.device, a.counter) < (b.device, b.counter) }
}

/// When something happened, as the device saw it. Clocks in the field are often wrong: nothing is ordered by this alone.
package struct Moment: Sendable, Hashable {
  package var day: Day
  /// Milliseconds since 1970-01-01 00:00 UTC.
  package var time: Int64

  package init(day: Day, time: Int64) {
    self.day = day
    self.time = time
  }
}

/// Names a question for good: ids of lessons and questions never change, wherever their files lie.
package struct QuestionKey: Sendable, Hashable, Comparable {
  package var lesson: String
  package var question: String

  package init(lesson: String, question: String) {
    self.lesson = lesson
    self.question = question
  }

  package init(_ question: Question, in lesson: Lesson) {
    self.init(lesson: lesson.id.name, question: question.id.name)
  }

  package static func < (a: QuestionKey, b: QuestionKey) -> Bool { (a.lesson, a.question) < (b.lesson, b.question) }
}

/// How a session treats answers, whatever the type of a question.
package enum Behaviour: String, Sendable, CaseIterable {
  /// Feedback at once, hints, skipped questions come back.
  case practice
  /// No feedback until the end, no hint, no skipping.
  case exam
  /// What is due, from all lessons; otherwise like practice.
  case review
  /// A class answers from its phones, one question at a time.
  case live
  /// Answers to a printed paper, keyed in.
  case paper
  /// On a page of the handbook, by oneself: feeds memory, and passes nothing.
  case alone = "self"
}

/// What an answer says about the memory of a question. The numbers are those of FSRS.
package enum Grade: Int, Sendable, CaseIterable {
  /// Wrong at the first answer, even where the retry was right.
  case again = 1
  /// Right after a hint.
  case hard = 2
  case good = 3
  /// Never given by this quiz, because nobody rates themselves here; other programs' logs have it.
  case easy = 4
}
