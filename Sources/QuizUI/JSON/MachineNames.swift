import Curriculum
import Diagnostics
import JSON
import Marking
import Quiz

// What programs read for the values of a quiz: English, and never changed.

extension Verdict {
  var name: String {
    switch self {
    case .right: "right"
    case .rightButForDiacritics: "right-but-for-diacritics"
    case .wrong: "wrong"
    case .wrongDiacritics: "wrong-diacritics"
    case .noNumber: "no-number"
    }
  }
}

extension Session {
  /// An exam says nothing of right and wrong before its end.
  var isHeldBack: Bool { behaviour == .exam && phase == .asking }
}

extension Session.Phase {
  var name: String {
    switch self {
    case .asking: "asking"
    case .summary: "summary"
    case .retrying: "retrying"
    case .finished: "finished"
    }
  }
}

extension JSONText {
  /// Which question in which revision.
  mutating func key(of item: Event.Item) {
    member("lesson", item.question.lesson)
    member("question", item.question.question)
    member("revision", item.revision)
  }

  /// What was planned and is no longer in the course.
  mutating func writeDropped(of session: Session) {
    list("dropped", session.dropped) { json, question in
      json.member("lesson", question.lesson)
      json.member("question", question.question)
    }
  }

  /// Right first answers, whether that is a pass, and the lessons all of whose questions were asked.
  mutating func writeScore(of session: Session) {
    member("right", session.isHeldBack ? nil : session.entries.count(where: \.isRight))
    member("total", session.entries.count)
    member("passed", session.isPassed)
    list("lessons", session.results) { json, result in
      json.member("lesson", result.lesson)
      json.member("revision", result.revision)
      json.member("right", result.right)
      json.member("total", result.total)
      json.member("passed", result.isPassed)
    }
  }
}
