import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz
import QuizUI
import Terminal

/// Chooses between the session that was cut off and a new one, runs it, and ends the command with the right code.
struct SessionRunner {
  let learner: Learner
  let options: QuizOptions
  let language: Language

  struct Outcome {
    let session: Session
    let ending: Sitting.Ending
  }

  /// - Parameters:
  ///   - former: A session that was cut off.
  ///   - isChosen: Whether it was chosen to go on with it already.
  ///   - command: The command line that goes on with the session.
  ///   - begin: Makes a new session.
  /// - Returns: How far the session came.
  /// - Throws: `StoreError` where an answer cannot be recorded.
  func run(resuming former: CutOff?, isChosen: Bool = false, command: String, begin: () throws -> Session) throws
    -> Outcome
  {
    let watch = SignalWatch()
    var face = makeFace(watch)
    let session: Session
    switch try choose(former, isChosen: isChosen, &face) {
    case .goOn(let former): session = former
    case .begin:
      session = try begin()
      face.show(.welcome(name: learner.record.names.first, session))
    case .leave(let former, let ending):
      try learner.store.confirm(former.id)
      face.show(.leaving(former, command: command))
      return Outcome(session: former, ending: ending)
    }
    var sitting = Sitting(session, of: learner, face: face, command: command)
    let ending = try sitting.run()
    return Outcome(session: sitting.session, ending: ending)
  }

  /// Ends the command: with the result as JSON where that was asked for, and with the exit code for how it went.
  func leave(_ outcome: Outcome, requiresPass: Bool) throws {
    if options.format == .json { Console.write(ProgressJSON.result(of: outcome.session)) }
    switch outcome.ending {
    case .stopped(.interrupt): throw Failure(code: .interrupted)
    case .stopped(.terminate): throw Failure(code: .terminated)
    case .stopped(.hangUp): throw Failure(code: .hungUp)
    case .finished, .left: if requiresPass, !outcome.session.isPassed { throw Failure(code: .contentHasErrors) }
    }
  }

  func showNothingDue() {
    guard options.format == .text else {
      let next = Deck.nextDueDay(learner.record, in: learner.loaded.course, after: learner.today)
      let lines = QuizLines(course: learner.loaded.course, language: language, today: learner.today)
      return Console.write(lines.nothingDue(next: next))
    }
    let page = views.nothingDue(
      learner.record, next: learner.nextLesson, command: options.commandLine(["quiz"], of: learner))
    Console.write(options.screen.layout(on: .standardOutput).text(of: page))
  }

  private enum Choice {
    case goOn(Session)
    case begin
    case leave(Session, Sitting.Ending)
  }

  /// Where a person sits at the terminal, offers to go on; else goes on and says so.
  private func choose(_ former: CutOff?, isChosen: Bool, _ face: inout any QuizFace) throws -> Choice {
    guard let former else { return .begin }
    guard options.isInteractive, !isChosen else {
      face.show(.resumed(former.session, from: former.day))
      return .goOn(former.session)
    }
    face.show(.offer(former.session, from: former.day))
    while true {
      switch face.read() {
      case .line(let line):
        switch OfferReply.read(line, allowsNew: true) {
        case .accept: return .goOn(former.session)
        case .new:
          try learner.giveUp(former.session)
          return .begin
        case .quit: return .leave(former.session, .left)
        case .unclear(let text): face.show(.unclear(text))
        }
      case .tooLong, .unfinished: continue
      case .end, .failed: return .leave(former.session, .left)
      case .interrupted(let signal): return .leave(former.session, .stopped(signal))
      }
    }
  }

  private func makeFace(_ watch: SignalWatch?) -> any QuizFace {
    let input = LineInput(
      descriptor: FileHandle.standardInput.fileDescriptor, watch: watch,
      window: options.showsKeys ? FileHandle.standardOutput.fileDescriptor : nil)
    return switch options.format {
    case .text:
      TextFace(
        views: views, lines: input, screen: options.screen, output: .standardOutput, hasWindow: options.hasWindow)
    case .json:
      TextFace(views: views, lines: input, screen: options.screen, output: .standardError, hasWindow: false)
    case .jsonl: LinesFace(course: learner.loaded.course, language: language, today: learner.today, input: input)
    }
  }

  private var views: QuizViews {
    QuizViews(course: learner.loaded.course, language: language, isPlain: options.screen.isPlain, today: learner.today)
  }
}
