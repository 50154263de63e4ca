import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Ôn những câu đã đến hạn, của mọi bài.",
    discussion: """
      Ví dụ: camnang review --trainee an

      Câu nào sắp quên thì hỏi trước. Mỗi lần hỏi nhiều nhất 20 câu; đổi số ấy bằng --count.
      """)

  /// How many questions are asked at once where nobody says how many.
  static let usualCount = 20

  @OptionGroup var options: QuizOptions

  func run() throws {
    let language = options.screen.language
    try reportingWorldErrors(in: language) {
      let learner = try Learner(options, language: language)
      let runner = SessionRunner(learner: learner, options: options, language: language)
      let former = options.startsAnew ? nil : learner.cutOff(.review, lessons: [])
      let due = learner.due.prefix(options.count ?? ReviewCommand.usualCount)
      guard former != nil || !due.isEmpty else { return runner.showNothingDue() }
      let outcome = try runner.run(resuming: former, command: options.commandLine(["review"], of: learner)) {
        try learner.begin(.review, seed: options.anySeed, items: due.map(\.item))
      }
      try runner.leave(outcome, requiresPass: false)
    }
  }
}
