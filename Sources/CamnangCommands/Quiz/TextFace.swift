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
  /// Whether a person reads it in a window, a screenful at a time.
  let hasWindow: Bool
  /// A blank line stands between what was typed and what is shown then, but not at the very top.
  private var hasShown = false
  /// What is asked, and the rows from its first one to the cursor.
  private var question: (moment: QuizMoment, rows: Int)?

  init(views: QuizViews, lines: LineInput, screen: ScreenOptions, output: FileHandle, hasWindow: Bool) {
    self.views = views
    self.lines = lines
    self.screen = screen
    self.output = output
    self.hasWindow = hasWindow
  }

  mutating func show(_ moment: QuizMoment) -> LineInput.Outcome? {
    guard moment.isRemark, let question else { return showAlone(moment) }
    let asked = question.moment.again(after: moment)
    let rows = question.rows + height(of: moment)
    // A remark pushes what it is about out of a small window: there it stands above it, or it is said how to see it.
    let isOutOfSight = hasWindow && rows > self.rows - 1
    let outcome = showAlone(moment)
    if isOutOfSight, fits([moment, asked]) { return outcome ?? showAlone(asked) }
    if isOutOfSight { write(screen.layout(on: output).text(of: views.againKeys())) }
    self.question = (asked, rows)
    return outcome
  }

  private mutating func showAlone(_ moment: QuizMoment) -> LineInput.Outcome? {
    question = if case .question = moment { (moment, height(of: moment)) } else { nil }
    let layout = screen.layout(on: output)
    let sheet = sheet(of: moment)
    if hasShown { write("\n") }
    hasShown = true
    guard hasWindow else {
      write(layout.text(of: sheet.whole))
      return nil
    }
    // The last row is for the sign that a line is waited for. Where a few rows are missing, blank lines make room.
    for page in sheet.isCompact ? [sheet.whole, sheet.whole.filter { $0 != .blank }] : [sheet.whole] {
      let lines = layout.lines(of: page)
      guard lines.count > rows - 1 else {
        write(layout.text(of: lines))
        return nil
      }
    }
    return show(sheet, with: layout)
  }

  func fits(_ moments: [QuizMoment]) -> Bool {
    let counts = moments.map(height)
    return counts.reduce(0, +) + counts.count - 1 <= rows - 1
  }

  private func height(of moment: QuizMoment) -> Int {
    screen.layout(on: output).lines(of: sheet(of: moment).whole).count
  }

  mutating func read() -> LineInput.Outcome {
    let sign = screen.isPlain ? "> " : "❯ "
    if Console.isTerminal(.standardInput) { write(sign) }
    let outcome = lines.next(behind: sign)
    // The line that was typed, and the blank one that follows it.
    question?.rows += 2
    // Ctrl-C and Ctrl-D leave the cursor behind the sign.
    switch outcome {
    case .interrupted(.hangUp): break
    case .end, .unfinished, .failed, .interrupted: if Console.isTerminal(.standardInput) { write("\n") }
    case .line, .tooLong: break
    }
    return outcome
  }

  // MARK: Screenfuls

  /// What is shown at once where there is room for it.
  private struct Sheet {
    let page: Page
    /// Whether blank lines may go where that saves a screenful.
    var isCompact = true
    /// Stands above what is left of the page on a later screenful.
    var reminder: Page = []
    /// Stands below its end: what can be typed.
    var foot: Page = []

    var whole: Page { foot.isEmpty ? page : page + [.blank] + foot }
  }

  private mutating func show(_ sheet: Sheet, with layout: Layout) -> LineInput.Outcome? {
    let more = views.moreKeys()
    let foot = sheet.foot.isEmpty ? [] : layout.lines(of: [.blank] + sheet.foot)
    let room = rows - 1 - layout.lines(of: more).count
    let later = room - layout.lines(of: sheet.reminder).count
    let screenfuls = Screenfuls.of(
      sheet.page.map { layout.lines(of: [$0]) }, first: room, later: later,
      last: rows - 1 - layout.lines(of: sheet.reminder).count - foot.count)
    for (index, lines) in screenfuls.enumerated() {
      if index > 0 { write(layout.text(of: sheet.reminder)) }
      write(layout.text(of: lines))
      guard index + 1 < screenfuls.count else { break }
      write(layout.text(of: more))
      switch read() {
      case .line(let line) where line.allSatisfy(\.isWhitespace): continue
      case let outcome: return outcome
      }
    }
    write(layout.text(of: foot))
    return nil
  }

  private var rows: Int { screen.rows(of: output) }

  private func sheet(of moment: QuizMoment) -> Sheet {
    switch moment {
    case .question(let asked, let behaviour, let change, let canReread):
      Sheet(
        page: views.question(
          asked, behaviour: behaviour, formerRevision: change?.formerRevision, changeNote: change?.note,
          canReread: canReread), reminder: views.questionInShort(asked))
    case .feedback(_, .exam, _): Sheet(page: views.noted())
    case .feedback(let feedback, let behaviour, let next):
      Sheet(
        page: views.feedback(feedback, behaviour: behaviour), reminder: views.verdictInShort(feedback),
        foot: next.map { views.pauseKeys(after: feedback, before: $0) } ?? [])
    case .pause(let feedback, let next):
      Sheet(page: views.verdictInShort(feedback) + views.pauseKeys(after: feedback, before: next))
    case .steps(let feedback, let next):
      Sheet(
        page: views.steps(of: feedback.exercise), isCompact: false,
        foot: views.verdictInShort(feedback) + views.pauseKeys(after: feedback, before: next))
    default: Sheet(page: page(of: moment))
    }
  }

  private func page(of moment: QuizMoment) -> Page {
    switch moment {
    case .question, .feedback, .pause, .steps: []
    case .welcome(let name, let session): views.welcome(session, name: name)
    case .offer(let session, let day): views.resumeOffer(session, from: day)
    case .resumed(let session, let day): views.resumed(session, from: day)
    case .hint(let hint, let asked): views.hint(hint, for: asked)
    case .noHint(let asked, let behaviour): views.noHint(for: asked, behaviour: behaviour)
    case .cannotSkip(let asked, let behaviour): views.cannotSkip(asked, behaviour: behaviour)
    case .skipped(let asked): views.skipped(asked)
    case .unclear(let text): views.unclear(text)
    case .summary(let session): views.summary(session)
    case .leaving(let session, let command): views.leaving(session, command: command)
    }
  }

  private func write(_ text: String) {
    if output === FileHandle.standardError { Console.draw(text) } else { Console.write(text) }
  }
}

extension QuizMoment {
  /// A question as it is asked once more after a remark: a hint is one less.
  fileprivate func again(after remark: QuizMoment) -> QuizMoment {
    guard case .question(let asked, let behaviour, _, let canReread) = self else { return self }
    if case .hint(_, let now) = remark { return .question(now, behaviour, change: nil, canReread: canReread) }
    return .question(asked, behaviour, change: nil, canReread: canReread)
  }

  /// Whether it is said about what is asked, which stays to be answered.
  fileprivate var isRemark: Bool {
    switch self {
    case .hint, .noHint, .cannotSkip, .unclear: true
    default: false
    }
  }
}
