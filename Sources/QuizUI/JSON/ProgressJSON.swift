package import Curriculum
import Diagnostics
import JSON
package import Quiz

/// Results and progress as one JSON document each, for programs. `version` is raised when a reader of an older one would
/// misread the new one.
package enum ProgressJSON {
  /// The layout of all documents here.
  package static let version = 1

  /// How a session ended: `{"version":1,"behaviour":"practice",…}`.
  package static func result(of session: Session) -> [UInt8] {
    JSONText.line { json in
      json.member("version", version)
      json.member("behaviour", session.behaviour.rawValue)
      json.member("phase", session.phase.name)
      json.writeScore(of: session)
      json.list("questions", session.entries) { json, entry in
        json.key(of: entry.exercise.item)
        json.member("answered", entry.isAnswered)
        if session.isHeldBack { json.member("correct", nil as Int?) } else { json.member("correct", entry.isRight) }
        json.member("hintsShown", entry.hintsShown)
      }
      json.writeDropped(of: session)
    }
  }

  /// How far a trainee is: `{"version":1,"trainee":"an",…}`, with what is remembered of each question that was ever
  /// answered, in the order of lesson and question id. Stability (in days) and difficulty (1 to 10) have six decimals.
  package static func progress(of record: TraineeRecord, standings: [Standing], course: Course, today: Day) -> [UInt8] {
    JSONText.line { json in
      json.member("version", version)
      json.member("trainee", record.trainee)
      json.member("names", record.names)
      json.member("today", today.iso)
      json.member("due", Deck.due(record, in: course, today: today, count: nil).count)
      json.list("lessons", standings) { json, standing in
        json.member("lesson", standing.lesson)
        json.member("mastery", standing.mastery.rawValue)
        json.member("seen", standing.seen)
        json.member("total", standing.total)
        json.member("due", standing.due)
        json.member("weakObjectives", standing.weakObjectives)
      }
      json.list("questions", record.memories.sorted { $0.key < $1.key }) { json, entry in
        let (question, memory) = entry
        json.key(of: Event.Item(question: question, revision: memory.revision))
        json.member("reviews", memory.reviews)
        json.member("lapses", memory.lapses)
        json.member("stability", ProgressJSON.rounded(memory.state.memory.stability))
        json.member("difficulty", ProgressJSON.rounded(memory.state.memory.difficulty))
        json.member("due", Day(number: memory.due)?.iso)
      }
    }
  }

  /// Beyond six decimals machines differ in how they work out powers.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  /// The trainees of a store: `{"version":1,"trainees":[…]}`, in the order given.
  package static func trainees(_ rows: [QuizViews.TraineeRow]) -> [UInt8] {
    JSONText.line { json in
      json.member("version", version)
      json.list("trainees", rows) { json, row in
        json.member("id", row.id)
        json.member("code", row.code)
        json.member("group", row.group)
        json.member("names", row.names)
        json.member("passed", row.passed)
        json.member("due", row.due)
      }
    }
  }
}
