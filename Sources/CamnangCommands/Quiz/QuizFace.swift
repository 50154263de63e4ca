import Curriculum
import Diagnostics
import Quiz
import QuizUI
import Terminal

/// What a sitting shows and reads: a screen for a person, or lines of JSON for another program.
protocol QuizFace {
  /// Whether a person reads in a window, who is waited for.
  var hasWindow: Bool { get }
  /// Shows it; where somebody looks at a window that it does not fit, a screenful at a time.
  ///
  /// - Returns: What came at the end of a screenful in the place of Enter: the rest was not shown.
  @discardableResult mutating func show(_ moment: QuizMoment) -> LineInput.Outcome?
  /// Whether these stand in the window together, one below the other, when the sign comes that a line is waited for.
  func fits(_ moments: [QuizMoment]) -> Bool
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
  /// `canReread` where the steps of the question before can be shown again.
  case question(Session.Asked, Behaviour, change: QuestionChange?, canReread: Bool)
  /// `pause` where it waits to be read, and what comes then.
  case feedback(Feedback, Behaviour, pause: QuizViews.Next?)
  /// The pause once more, after something else was said in it.
  case pause(Feedback, QuizViews.Next)
  /// The steps that the question refers to, and the pause after them.
  case steps(Feedback, QuizViews.Next)
  case hint(InlineText, Session.Asked)
  case noHint(Session.Asked, Behaviour)
  case cannotSkip(Session.Asked, Behaviour)
  case skipped(Session.Asked)
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
