import Curriculum
import Diagnostics
import Quiz
import QuizUI
import Terminal

/// Another program: lines of JSON out, and in the lines that a person would type.
struct LinesFace: QuizFace {
  let hasWindow = false
  private let lines: QuizLines
  private var input: LineInput

  init(course: Course, language: Language, today: Day, input: LineInput) {
    lines = QuizLines(course: course, language: language, today: today)
    self.input = input
  }

  func show(_ moment: QuizMoment) -> LineInput.Outcome? {
    Console.write(line(for: moment))
    return nil
  }

  func fits(_ moments: [QuizMoment]) -> Bool { true }

  mutating func read() -> LineInput.Outcome { input.next() }

  private func line(for moment: QuizMoment) -> [UInt8] {
    switch moment {
    case .welcome(_, let session): lines.session(session, isResumed: false)
    case .offer(let session, _), .resumed(let session, _): lines.session(session, isResumed: true)
    case .question(let asked, let behaviour, let change, _):
      lines.question(asked, behaviour: behaviour, formerRevision: change?.formerRevision, changeNote: change?.note)
    case .feedback(let feedback, let behaviour, _): lines.feedback(feedback, behaviour: behaviour)
    // Only a person at a window is waited for.
    case .pause, .steps: []
    case .hint(let hint, let asked): lines.hint(hint, for: asked)
    case .noHint: lines.noHint()
    case .cannotSkip: lines.cannotSkip()
    case .skipped: lines.skipped()
    case .unclear(let text): lines.unclear(text)
    case .summary(let session): lines.summary(session)
    case .leaving(let session, _): lines.left(session)
    }
  }
}
