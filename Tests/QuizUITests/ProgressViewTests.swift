import Curriculum
import Diagnostics
import Quiz
import Terminal
import TestSupport
import Testing

@testable import QuizUI

@Suite struct ProgressViewTests {
  private let quiz: QuizCourse
  private let layout = Layout(width: 80)

  init() throws { quiz = try QuizCourse() }

  /// What the log says after a whole session on the day before, with some questions missed.
  private func record(missing: [String], names: [String] = ["An"]) throws -> TraineeRecord {
    let device = "0123456789abcdef"
    let day = try #require(Day(number: quiz.today.number - 1))
    var session = quiz.session()
    let start = Event.SessionStart(
      behaviour: .practice,
      seed: 7,
      items: session.entries.map(\.exercise.item)
    )
    var bodies: [Event.Body] = [.started(start)]
    while let asked = session.asked {
      let isRight = !missing.contains(asked.exercise.question.id.name)
      let response = try Typing.response(try Typing.line(for: asked, isRight: isRight), to: asked)
      bodies += session.answer(response, milliseconds: 1)?.record ?? []
    }
    bodies += names.map { .named(Event.Naming(name: $0, replaces: [])) }
    let events = bodies.enumerated().map { index, body in
      Event(
        id: EventID(device: device, counter: Int64(index + 1)),
        trainee: "an",
        moment: Moment(day: day, time: Int64(index)),
        edition: "thử",
        body: body
      )
    }
    return TraineeRecord(trainee: "an", events: events)
  }

  private func standings(_ record: TraineeRecord) -> [Standing] {
    quiz.course.lessons.map { record.standing(in: $0, today: quiz.today) }
  }

  @Test(arguments: [Language.vietnamese, .english])
  func tellsHowFarATraineeIs(language: Language) throws {
    let record = try record(missing: ["hoi-otp", "xep", "ghep"])
    let page = quiz.views(language).progress(of: record, standings: standings(record))
    expectSnapshot(layout.transcript(of: page), named: "progress/\(language.rawValue).txt")
  }

  @Test func warnsOfTwoNames() throws {
    let record = try record(missing: [], names: ["An", "Bình"])
    let page = quiz.views(isPlain: true).progress(of: record, standings: standings(record))
    expectSnapshot(layout.transcript(of: page), named: "progress/two-names.txt")
  }

  @Test func tellsWhoNeverBegan() {
    let record = TraineeRecord(trainee: "an", events: [])
    let page = quiz.views().progress(of: record, standings: standings(record))
    #expect(page.map(\.plainText).contains("Chưa học bài nào."))
  }

  @Test func listsTrainees() throws {
    let record = try record(missing: ["xep"], names: ["An", "Bình"])
    let rows = [
      quiz.views().row(of: record, called: "an", group: nil),
      QuizViews.TraineeRow(id: "cuc", code: "h7k3mq2zc", names: [], group: "Tổ 3", passed: 0, due: 0),
    ]
    expectSnapshot(layout.transcript(of: quiz.views().trainees(rows)), named: "trainees.txt")
    #expect(quiz.views().trainees([]).map(\.plainText) == ["Chưa có học viên nào."])
  }

  @Test func saysWhenSomethingIsDue() throws {
    let views = quiz.views()
    let learned = try record(missing: [])
    expectSnapshot(
      layout.transcript(of: views.nothingDue(learned, next: quiz.lesson, command: "camnang quiz")),
      named: "nothing-due/learned.txt"
    )
    expectSnapshot(
      layout.transcript(of: quiz.views(.english).nothingDue(learned, next: quiz.lesson, command: "camnang quiz")),
      named: "nothing-due/english.txt"
    )
    let empty = TraineeRecord(trainee: "an", events: [])
    expectSnapshot(
      layout.transcript(of: views.nothingDue(empty, next: quiz.lesson, command: "camnang quiz bai-mot --as an")),
      named: "nothing-due/never-learned.txt"
    )
    #expect(views.nothingDue(learned, next: nil, command: "camnang quiz").count == 1)
  }

  /// Today is Tuesday, 24 November 2026.
  @Test(arguments: [
    ("2026-11-25", "ngày mai", "tomorrow"), ("2026-11-26", "ngày kia", "the day after tomorrow"),
    ("2026-12-04", "thứ sáu 4/12", "Friday, 4 December"), ("2026-11-29", "chủ nhật 29/11", "Sunday, 29 November"),
    ("2027-01-02", "thứ bảy 2/1/2027", "Saturday, 2 January 2027"),
  ])
  func saysADayAsPeopleDo(day: String, vietnamese: String, english: String) throws {
    let day = try #require(Day(day))
    #expect(quiz.views().spoken(day) == vietnamese)
    #expect(quiz.views(.english).spoken(day) == english)
  }

  // MARK: JSON

  @Test func writesProgressForPrograms() throws {
    let record = try record(missing: ["xep"])
    let json = ProgressJSON.progress(
      of: record,
      standings: standings(record),
      course: quiz.course,
      today: quiz.today
    )
    expectSnapshot(String(decoding: json, as: UTF8.self), named: "json/progress.json")
  }

  @Test func writesTraineesForPrograms() throws {
    let json = ProgressJSON.trainees([quiz.views().row(of: try record(missing: []), called: "an", group: nil)])
    let expected =
      #"{"version":1,"trainees":[{"id":"an","code":"an","group":null,"names":["An"],"passed":1,"due":0}]}"# + "\n"
    #expect(String(decoding: json, as: UTF8.self) == expected)
  }
}
