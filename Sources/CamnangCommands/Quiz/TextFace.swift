import Diagnostics
import Foundation
import Quiz
import QuizUI
import Terminal

/// A person at a terminal, or a file of answers: pages of text, one below the other.
struct TextFace: QuizFace {
  let views: QuizViews
  private var lines: LineInput
  private let output: FileHandle
  private let screen: ScreenOptions
  /// A blank line stands between what was typed and what is shown then, but not at the very top.
  private var hasShown = false

  init(views: QuizViews, lines: LineInput, screen: ScreenOptions, output: FileHandle) {
    self.views = views
    self.lines = lines
    self.screen = screen
    self.output = output
  }

  mutating func show(_ moment: QuizMoment) {
    var page = page(of: moment)
    if hasShown { page.insert(.blank, at: 0) }
    hasShown = true
    write(screen.layout(on: output).text(of: page))
  }

  mutating func read() -> LineInput.Outcome {
    let sign = screen.isPlain ? "> " : "❯ "
    if Console.isTerminal(.standardInput) { write(sign) }
    let outcome = lines.next(behind: sign)
    // Ctrl-C and Ctrl-D leave the cursor behind the sign.
    switch outcome {
    case .interrupted(.hangUp): break
    case .end, .unfinished, .failed, .interrupted: if Console.isTerminal(.standardInput) { write("\n") }
    case .line, .tooLong: break
    }
    return outcome
  }

  private func page(of moment: QuizMoment) -> Page {
    switch moment {
    case .welcome(let name, let session): views.welcome(session, name: name)
    case .offer(let session, let day): views.resumeOffer(session, from: day)
    case .resumed(let session, let day): views.resumed(session, from: day)
    case .question(let asked, let behaviour, let change):
      views.question(asked, behaviour: behaviour, formerRevision: change?.formerRevision, changeNote: change?.note)
    case .feedback(let feedback, let behaviour):
      behaviour == .exam ? views.noted() : views.feedback(feedback, behaviour: behaviour)
    case .hint(let hint, let asked): views.hint(hint, for: asked)
    case .noHint(let asked, let behaviour): views.noHint(for: asked, behaviour: behaviour)
    case .cannotSkip(let asked, let behaviour): views.cannotSkip(asked, behaviour: behaviour)
    case .skipped: views.skipped()
    case .unclear(let text): views.unclear(text)
    case .summary(let session): views.summary(session)
    case .leaving(let session, let command): views.leaving(session, command: command)
    }
  }

  private func write(_ text: String) {
    if output === FileHandle.standardError { Console.draw(text) } else { Console.write(text) }
  }
}
