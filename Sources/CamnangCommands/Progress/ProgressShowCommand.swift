import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz
import QuizUI
import Terminal

struct ProgressShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Một học viên đã đạt bài nào, cần ôn gì.",
    discussion: "Ví dụ: camnang progress show --trainee an")

  @Option(help: ArgumentHelp("Mã học viên.", valueName: "mã")) var trainee: TraineeID

  @OptionGroup var page: ProgressPageOptions

  func run() throws {
    let language = page.screen.language
    try reportingWorldErrors(in: language) {
      let today = try page.day.day()
      let course = try page.course.load(today: today, with: page.storage.url, language: language).course
      let store = try page.storage.open(for: .reading)
      let record = try Somebody.find(trainee.text, in: store, language).record(in: store)
      let standings = course.lessons.filter { !$0.questions.isEmpty }.map { record.standing(in: $0, today: today) }
      switch page.format {
      case .text: page.write(page.views(of: course, on: today).progress(of: record, standings: standings))
      case .json: Console.write(ProgressJSON.progress(of: record, standings: standings, course: course, today: today))
      }
    }
  }
}

struct ProgressListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Mọi học viên trong sổ.", discussion: "Ví dụ: camnang progress list")

  @OptionGroup var page: ProgressPageOptions

  func run() throws {
    let language = page.screen.language
    try reportingWorldErrors(in: language) {
      let today = try page.day.day()
      let course = try page.course.load(today: today, with: page.storage.url, language: language).course
      let views = page.views(of: course, on: today)
      let store = try page.storage.open(for: .reading)
      let directory = try store.directory()
      var rows: [QuizViews.TraineeRow] = []
      try directory.forEach(in: store) { row, record, _ in
        // Trainers are no learners.
        if row?.isTrainer == true { return }
        rows.append(
          views.row(
            of: record, called: directory.handle(of: directory.identities.person(of: record.trainee)), group: row?.group
          ))
      }
      rows.sort { $0.id < $1.id }
      let undecided = try store.undecided().mapValues(\.count)
      switch page.format {
      case .text: page.write(views.trainees(rows, undecided: undecided))
      case .json: Console.write(ProgressJSON.trainees(rows))
      }
    }
  }
}

/// What the commands that show progress have in common.
struct ProgressPageOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: ArgumentHelp("Dạng kết quả.", valueName: "text|json")) var format = Format.text

  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  func views(of course: Course, on today: Day) -> QuizViews {
    QuizViews(course: course, language: screen.language, isPlain: screen.isPlain, today: today)
  }

  func write(_ page: Page) { Console.write(screen.layout(on: .standardOutput).text(of: page)) }
}
