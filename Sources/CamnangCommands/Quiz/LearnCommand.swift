import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz
import QuizUI
import Terminal

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Hôm nay học gì: hỏi bạn là ai, nói việc hôm nay, rồi bắt đầu.",
    discussion: """
      Ví dụ: camnang
             camnang learn --trainee an

      Gõ camnang không thôi cũng vậy: hỏi bạn là ai, cho biết câu nào cần ôn, bài nào đang dở, bài nào kế tiếp, rồi bấm \
      Enter để bắt đầu. Người mới được ghi tên. Sách là sách ở thư mục này, hoặc sách đã học lần trước.
      """)

  @OptionGroup var options: QuizOptions

  mutating func validate() throws {
    guard options.format == .text, !options.isInputOff else {
      throw UsageMistake(
        vi: "learn hỏi người ngồi trước máy. Cho chương trình khác dùng: camnang quiz, camnang review.",
        en: "learn asks the person at the terminal. For other programs: camnang quiz, camnang review.")
    }
  }

  func run() throws {
    let language = options.screen.language
    try reportingWorldErrors(in: language) {
      guard options.hasWindow else {
        throw UsageMistake(
          vi: "learn hỏi người ngồi trước máy. Không có ai ở đó thì dùng: camnang quiz --trainee mã",
          en: "learn asks the person at the terminal. Where nobody sits there: camnang quiz --trainee id")
      }
      let loaded = try options.course.load(
        today: try options.day.day(), with: options.storage.url, language: language)
      let store = try options.storage.open(for: .writing)
      try Oblivion.settle(store, at: options.day.moment(), language)
      var desk = Desk(options)
      var who = try begin(loaded, store, &desk)
      while let next = try serve(who, loaded, store, &desk) { who = next }
    }
  }

  private func begin(_ loaded: LoadedCourse, _ store: ProgressStore, _ desk: inout Desk) throws -> Somebody {
    if let trainee = options.trainee { return try Somebody.find(trainee.text, in: store, options.screen.language) }
    let directory = try store.directory()
    let learners = directory.learners
    if learners.count == 1 { return Somebody(person: learners[0], directory: directory) }
    if learners.isEmpty {
      let title = try views(of: loaded).bookTitle
      let page = WhoView.newcomer(book: title, lessons: loaded.lessons.count, options.screen.language)
      return try desk.newcomer(in: store, greeting: page)
    }
    return try desk.somebody(of: directory, in: store)
  }

  /// Serves one person until they leave.
  /// - Returns: Who comes next; `nil` where nothing is left to do.
  private func serve(_ who: Somebody, _ loaded: LoadedCourse, _ store: ProgressStore, _ desk: inout Desk) throws
    -> Somebody?
  {
    var isFirst = true
    while true {
      let learner = try Learner(who, loaded, store, options)
      let tasks = learner.tasks
      let page = try views(of: loaded).today(
        tasks.map(\.shown), of: learner.record, name: learner.record.names.first, isFirst: isFirst,
        canChange: options.trainee == nil)
      guard !tasks.isEmpty else {
        desk.show(page.dropLast(2).map(\.self))
        return nil
      }
      isFirst = false
      switch reply(try desk.ask(page), of: tasks.count) {
      case .task(let index): try run(tasks[index], of: learner)
      case .change: return try desk.somebody(of: store.directory(), in: store)
      case .unclear:
        desk.show([
          Paragraph(
            desk.say(
              "Hãy bấm Enter, hoặc gõ số của một việc.", "Press Enter, or type the number of something to do."))
        ])
      }
    }
  }

  private enum Reply {
    case task(Int)
    case change
    case unclear
  }

  private func reply(_ typed: String, of count: Int) -> Reply {
    if typed.isEmpty { return .task(0) }
    if typed.lowercased() == "k", options.trainee == nil { return .change }
    guard let number = Int(typed), (1...count).contains(number) else { return .unclear }
    return .task(number - 1)
  }

  private func run(_ task: Learner.Task, of learner: Learner) throws {
    let language = options.screen.language
    let runner = SessionRunner(learner: learner, options: options, language: language)
    let seed = options.anySeed
    let outcome =
      switch task {
      case .goOn(let former):
        try runner.run(resuming: former, isChosen: true, command: "camnang") { former.session }
      case .review(let due):
        try runner.run(resuming: nil, command: "camnang") {
          try learner.begin(.review, seed: seed, items: due.prefix(ReviewCommand.usualCount).map(\.item))
        }
      case .learn(let lesson):
        try runner.run(resuming: nil, command: "camnang") {
          let items = Deck.questions(of: [lesson], behaviour: .practice, seed: seed, count: options.count)
          return try learner.begin(.practice, seed: seed, items: items)
        }
      }
    if outcome.ending == .left { throw Failure(code: .done) }
    try runner.leave(outcome, requiresPass: false)
  }

  private func views(of loaded: LoadedCourse) throws -> QuizViews {
    QuizViews(
      course: loaded.course, language: options.screen.language, isPlain: options.screen.isPlain,
      today: try options.day.day())
  }
}

extension Learner {
  /// Something that can be done today.
  enum Task {
    case goOn(CutOff)
    case review([Deck.Due])
    case learn(Lesson)

    var shown: DayTask {
      switch self {
      case .goOn(let former): .goOn(former.session)
      case .review(let due): .review(min(due.count, ReviewCommand.usualCount))
      case .learn(let lesson): .learn(lesson)
      }
    }
  }

  /// What today brings: what was cut off, what is due, the next lesson; the first is best done first.
  var tasks: [Task] {
    var tasks: [Task] = []
    let open = [Behaviour.practice, .exam, .review].compactMap { cutOff($0, lessons: []) }.max { $0.day < $1.day }
    if let open { tasks.append(.goOn(open)) }
    let due = due
    if !due.isEmpty, open?.session.behaviour != .review { tasks.append(.review(due)) }
    if let next = nextLesson, !isDone(next), open?.session.lessonIDs != [next.id.name] { tasks.append(.learn(next)) }
    return tasks
  }

  /// Whether a lesson need not be asked today: it is mastered, or was passed today, and only another day counts.
  private func isDone(_ lesson: Lesson) -> Bool {
    switch record.standing(in: lesson, today: today).mastery {
    case .mastered: true
    case .passed:
      record.results.contains { $0.result.lesson == lesson.id.name && $0.result.isPassed && $0.day == today }
    case .notStarted, .started, .retired: false
    }
  }
}

extension Session {
  /// The lessons that are asked about.
  fileprivate var lessonIDs: Set<String> { Set(entries.map(\.exercise.item.question.lesson)) }
}
