import Curriculum
import Diagnostics
import Quiz
import QuizUI
import Terminal

/// What a sitting shows and reads: a screen for a person, or lines of JSON for another program.
protocol QuizFace {
  mutating func show(_ moment: QuizMoment)
  /// Waits for a line, after the sign that one is waited for.
  mutating func read() -> LineInput.Outcome
}

/// What there is to show.
enum QuizMoment {
  case welcome(name: String?, Session)
  /// A session that was cut off, and the day it began on: to be gone on with, if the trainee likes.
  case offer(Session, from: Day)
  /// The same where nobody can be asked: it is gone on with.
  case resumed(Session, from: Day)
  case question(Session.Asked, Behaviour, change: QuestionChange?)
  case feedback(Feedback, Behaviour)
  case hint(InlineText, Session.Asked)
  case noHint(Session.Asked, Behaviour)
  case cannotSkip(Session.Asked, Behaviour)
  case skipped
  case unclear(LocalizedText)
  case summary(Session)
  case leaving(Session, command: String)
}

/// A question whose meaning has changed since the trainee learned it.
struct QuestionChange {
  let formerRevision: Int
  /// What changed, in the author's words.
  let note: InlineText?
}
