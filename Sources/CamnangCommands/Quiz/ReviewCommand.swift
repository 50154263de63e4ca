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

  @OptionGroup var options: QuizOptions

  func run() throws {
    let language = options.screen.language
    try reportingWorldErrors(in: language) {
      let learner = try Learner(options.trainee, options, language: language)
      let runner = SessionRunner(learner: learner, options: options, language: language)
      let former = options.startsAnew ? nil : learner.cutOff(.review, lessons: [])
      let askable = Set(learner.loaded.lessons.map(\.id.name))
      let due = Deck.due(learner.record, in: learner.loaded.course, today: learner.today, count: nil).filter {
        askable.contains($0.item.question.lesson)
      }.prefix(options.count ?? 20)
      guard former != nil || !due.isEmpty else { return runner.showNothingDue() }
      let outcome = try runner.run(resuming: former, command: options.commandLine(["review"])) {
        try learner.begin(.review, seed: options.anySeed, items: due.map(\.item))
      }
      try runner.leave(outcome, requiresPass: false)
    }
  }
}
