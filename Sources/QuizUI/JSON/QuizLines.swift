package import Curriculum
package import Diagnostics
import JSON
import Marking
package import Quiz

/// A session as a protocol, for other front ends and for tests: one line of JSON for each thing that a trainee would be
/// shown. What comes in are the lines that a person would type (``QuizInput``).
///
/// Keys and words for programs are English and stay what they are, days are ISO 8601, texts of the course are without
/// markup. What is meant for a person to read and is ours (`message`, `rightAnswerText`, marks in texts) is in the
/// language of the screen. Every line has a `type`.
package struct QuizLines: Sendable {
  let course: Course
  private let views: QuizViews

  /// `today` decides which facts are marked as to be checked again; `language` is of what a person is to read.
  package init(course: Course, language: Language, today: Day) {
    self.course = course
    views = QuizViews(course: course, language: language, isPlain: true, today: today)
  }

  // MARK: How it begins

  /// `{"type":"session",…}`: a session begins, or goes on where it was cut off.
  package func session(_ session: Session, isResumed: Bool) -> [UInt8] {
    JSONText.line { json in
      json.member("type", "session")
      json.member("version", ProgressJSON.version)
      json.member("behaviour", session.behaviour.rawValue)
      json.member("resumed", isResumed)
      json.member("answered", session.entries.count(where: \.isAnswered))
      json.member("total", session.entries.count)
      json.member("lessons", views.lessons(of: session).map(\.id.name))
      json.writeDropped(of: session)
    }
  }

  /// `{"type":"nothing-due",…}`: there is nothing to review; `next` is the day on which there will be.
  package func nothingDue(next: Day?) -> [UInt8] {
    JSONText.line { json in
      json.member("type", "nothing-due")
      json.member("next", next?.iso)
    }
  }

  // MARK: What is asked

  /// `{"type":"question",…}`: what is asked, with the choices in the order shown. An answer names them by `number`, or
  /// by `letter` and `number`.
  ///
  /// - Parameters:
  ///   - asked: The prompt and where it stands in its round.
  ///   - behaviour: An exam gives no hint and skips nothing.
  ///   - formerRevision: The revision that the trainee learned, where the question's meaning has changed since.
  ///   - changeNote: What changed, if the author says so.
  /// - Returns: The line with its end.
  package func question(
    _ asked: Session.Asked, behaviour: Behaviour, formerRevision: Int? = nil, changeNote: InlineText? = nil
  ) -> [UInt8] {
    let exercise = asked.exercise
    let texts = views.texts(of: exercise.lesson)
    let isExam = behaviour == .exam
    return JSONText.line { json in
      json.member("type", "question")
      json.key(of: exercise.item)
      json.member("kind", exercise.question.body.kind.name)
      json.member("number", asked.number)
      json.member("total", asked.total)
      json.member("critical", exercise.isCritical)
      json.member("formerRevision", formerRevision)
      json.member("changeNote", changeNote.map { texts.plain($0) })
      json.member("prompt", texts.plain(exercise.question.prompt))
      json.picture(of: exercise.question, texts)
      if let stage = asked.prompt.stage {
        json.member("stage") { json in
          json.member("id", stage.id.name)
          json.member("number", asked.promptIndex + 1)
          json.member("total", exercise.prompts.count)
          json.member("situation", texts.plain(stage.situation))
          json.picture(of: stage, texts)
        }
      }
      asked.prompt.face.write(texts, into: &json)
      json.member("hintsLeft", isExam ? 0 : exercise.question.hints.count - asked.hintsShown)
      json.member("canSkip", !isExam && asked.number < asked.total)
      json.member("commands") { json in
        json.member("hint", Command.hint.key(in: asked.prompt).english)
        json.member("skip", Command.skip.key(in: asked.prompt).english)
        json.member("quit", Command.quit.key(in: asked.prompt).english)
      }
    }
  }

  // MARK: What is said to it

  /// `{"type":"feedback",…}`: what was answered, what would have been right, why, and where the lesson says it. An exam
  /// only tells that an answer was noted: `{"type":"noted"}`.
  package func feedback(_ feedback: Feedback, behaviour: Behaviour) -> [UInt8] {
    guard behaviour != .exam else { return plain("noted") }
    return JSONText.line { json in
      json.member("type", "feedback")
      write(feedback, into: &json)
    }
  }

  func write(_ feedback: Feedback, into json: inout JSONText) {
    let exercise = feedback.exercise
    let face = feedback.prompt.face
    let texts = views.texts(of: exercise.lesson)
    json.key(of: exercise.item)
    json.member("stage", feedback.prompt.stage?.id.name)
    json.member("correct", feedback.judgement.isCorrect)
    json.member("verdict", feedback.judgement.verdict.name)
    json.member("answer", face.given(feedback, texts))
    json.member("written", feedback.judgement.verdict.written)
    json.member("rightAnswer", face.right(feedback, texts))
    json.member("rightAnswerText", face.rightOnOneLine(feedback, texts))
    json.list("reasons", feedback.reasons) { json, choice in
      json.member("choice", texts.plain(choice.text))
      json.member("correct", choice.isCorrect)
      json.member("reason", texts.plain(choice.reason))
    }
    json.member("reply", feedback.reply.map { texts.plain($0) })
    let explanation = feedback.isLastPrompt ? exercise.question.explanation : nil
    json.member("explanation", explanation.map { texts.plain($0) })
    json.list("steps", views.steps(for: exercise)) { json, place in
      json.member("lesson", place.lesson.id.name)
      json.member("step", place.lesson.steps[place.number - 1].id.name)
      json.member("number", place.number)
    }
  }

  /// `{"type":"hint",…}`; `asked` is what is asked after the hint was taken.
  package func hint(_ hint: InlineText, for asked: Session.Asked) -> [UInt8] {
    JSONText.line { json in
      json.member("type", "hint")
      json.member("number", asked.hintsShown)
      json.member("total", asked.exercise.question.hints.count)
      json.member("text", views.texts(of: asked.exercise.lesson).plain(hint))
    }
  }

  /// `{"type":"unclear",…}`: the line was no answer and counts as none.
  package func unclear(_ message: LocalizedText) -> [UInt8] {
    JSONText.line { json in
      json.member("type", "unclear")
      json.member("message", message(views.language))
      json.member("messageEnglish", message.english)
    }
  }

  /// `{"type":"no-hint"}`: there is none left, or none at all.
  package func noHint() -> [UInt8] { plain("no-hint") }
  /// `{"type":"skipped"}`: the question comes back after the others.
  package func skipped() -> [UInt8] { plain("skipped") }
  /// `{"type":"cannot-skip"}`: it is the last one, or an exam.
  package func cannotSkip() -> [UInt8] { plain("cannot-skip") }

  private func plain(_ type: String) -> [UInt8] { JSONText.line { $0.member("type", type) } }

  // MARK: How it ended

  /// `{"type":"summary",…}`: the score, the lessons' results, what was missed. After an exam, `missed` has the feedback
  /// that was held back.
  package func summary(_ session: Session) -> [UInt8] {
    JSONText.line { json in
      json.member("type", "summary")
      json.writeScore(of: session)
      json.list("missed", session.missed) { json, entry in
        json.key(of: entry.exercise.item)
        guard session.behaviour == .exam else { return }
        json.list("feedback", entry.feedback) { json, feedback in write(feedback, into: &json) }
      }
      json.member("canRetry", session.canRetry)
    }
  }

  /// `{"type":"left",…}`: left before the end; `next` is the number of the question that it goes on at.
  package func left(_ session: Session) -> [UInt8] {
    JSONText.line { json in
      json.member("type", "left")
      json.member("answered", session.entries.count(where: \.isAnswered))
      json.member("next", session.phase == .asking ? session.asked?.number : nil)
    }
  }
}
