import Curriculum
package import Diagnostics
import Quiz

/// One learner: lessons, what is due and weak, attendance, what was answered wrong last.
package struct TraineeReport: Sendable {
  private let basis: Basis
  private let learner: Roster.Learner
  private let standing: LearnerStanding

  /// The id of the report.
  package static let id = "trainee"

  private static let mostAnswers = 10

  /// - Parameters:
  ///   - book: All that is known.
  ///   - code: Of a learner; `nil` where the book has none of this code.
  ///   - language: Of the report.
  package init?(_ book: ClassBook, code: String, language: Language) {
    guard let person = book.people.first(where: { $0.code == code && !$0.isTrainer }) else { return nil }
    basis = Basis(book, person.group.map(Scope.group) ?? .everyone, language)
    guard let learner = basis.roster.learners.first(where: { $0.person.code == code }) else { return nil }
    self.learner = learner
    standing = LearnerStanding(learner, lessons: basis.lessons, today: book.today)
  }

  package var report: Report {
    let seat = basis.say("ghế \(learner.seat)", "seat \(learner.seat)")
    let group = learner.person.group.map { " · \($0)" } ?? ""
    return Report(
      TraineeReport.id, title: basis.say("Học viên ", "Learner, ") + "\(seat): \(basis.book.title)\(group)",
      day: basis.book.today, language: basis.language, facts: facts,
      tables: [
        lessons, objectives, wrongAnswers, MeetingTables(basis: basis).attendance(of: learner),
        NamesTable(basis: basis).table(of: [learner]),
      ], notes: notes)
  }

  private var facts: [Report.Fact] {
    let record = learner.person.record
    let shown = basis.lessons.count
    var facts = [
      Report.Fact(basis.say("Ngày lập", "Made on"), basis.say(basis.book.today)),
      Report.Fact(basis.say("Bài đã đạt", "Lessons passed"), basis.say(Share(standing.passed, of: shown))),
      Report.Fact(
        basis.say("Cần ôn hôm nay", "Due today"), basis.say("\(standing.due) câu", "\(standing.due) questions")),
      Report.Fact(basis.say("Số câu đã trả lời", "Answers"), String(record.answerCount)),
      Report.Fact(
        basis.say("Số buổi có mặt", "Meetings attended"),
        basis.say(MeetingTables(basis: basis).presence(of: learner))),
    ]
    if let last = learner.person.lastDay {
      facts.append(Report.Fact(basis.say("Lần học cuối", "Last day"), basis.say(last)))
    }
    if let left = learner.person.leftOn {
      facts.append(Report.Fact(basis.say("Nghỉ lớp từ", "Left on"), basis.say(left)))
    }
    return facts
  }

  private var notes: [String] {
    guard learner.person.undecided > 0 else { return [] }
    return [
      basis.say(
        "Có \(learner.person.undecided) kết quả chưa rõ có phải của người này không.",
        "It is not settled whether \(learner.person.undecided) results are this learner's.")
    ]
  }

  private var lessons: ReportTable {
    let begun = basis.lessons.indices.filter { standing.marks[$0] != .notBegun }
    return ReportTable(
      "lessons", basis.say("Các bài đã học", "Lessons begun"), of: begun,
      [
        .integer("number", basis.say("Số", "No.")) { basis.number(of: basis.lessons[$0]) },
        .text("lesson", basis.say("Bài", "Lesson"), .heading) { basis.words.title(of: basis.lessons[$0]) },
        .mark("standing", basis.say("Mức", "Standing")) { standing.marks[$0] },
        .part(
          "seen", basis.say("Câu đã trả lời", "Questions answered"),
          of: ("questions", basis.say("Trên số câu", "Of questions"))
        ) { Share(standing.standings[$0].seen, of: standing.standings[$0].total) },
        .integer("due", basis.say("Cần ôn", "Due")) { standing.standings[$0].due },
      ])
  }

  private var objectives: ReportTable {
    let weak = zip(basis.lessons, standing.standings).flatMap { lesson, standing in
      lesson.objectives.filter { standing.weakObjectives.contains($0.id.name) }.map { (lesson: lesson, objective: $0) }
    }
    return ReportTable(
      "objectives", basis.say("Mục tiêu còn yếu", "Weak objectives"), of: weak,
      [
        .text("lesson", basis.say("Bài", "Lesson")) { basis.words.numberedTitle(of: $0.lesson) },
        .text("objective", basis.say("Người học làm được", "What a learner can do"), .heading) {
          basis.words.plain($0.objective.learner, of: $0.lesson)
        },
      ])
  }

  /// What was wrong when it was answered last, the newest first.
  private var wrongAnswers: ReportTable {
    var last: [Event.Item: (attempt: Attempt, place: Int)] = [:]
    for (place, attempt) in learner.person.attempts.enumerated() { last[attempt.item] = (attempt, place) }
    var wrong: [(words: QuestionWords, attempt: Attempt, place: Int)] = []
    for lesson in basis.course.lessons {
      for question in lesson.questions {
        let item = Event.Item(question: QuestionKey(question, in: lesson), revision: question.revision)
        guard let (attempt, place) = last[item], attempt.isWrong else { continue }
        wrong.append((QuestionWords(question, in: lesson, basis.words), attempt, place))
      }
    }
    let newest = wrong.sorted { $0.place > $1.place }.prefix(TraineeReport.mostAnswers)
    return ReportTable(
      "wrong", basis.say("Trả lời gần nhất chưa đúng", "Not right when answered last"), layout: .cards,
      of: Array(newest),
      [
        .text("question", basis.say("Câu hỏi", "Question"), .heading) { row in
          row.words.prompt(stage: row.attempt.wrongStage)
        },
        .day("day", basis.say("Ngày", "Day")) { $0.attempt.day },
        .text("given", basis.say("Đã trả lời", "Answered")) { row in
          row.attempt.wrongAnswer.map { row.words.given(in: $0) }
        },
        .text("right", basis.say("Trả lời đúng", "Right answer")) { $0.words.right(stage: $0.attempt.wrongStage) },
        .text("reason", basis.say("Vì sao", "Why")) { $0.words.reasonOfRight(stage: $0.attempt.wrongStage) },
        .text("step", basis.say("Xem lại", "Read again")) { $0.words.placeToReread },
        .text("key", basis.say("Mã câu", "Id"), .fine) { $0.words.key },
        .integer("revision", basis.say("Bản", "Revision"), .fine) { $0.words.item.revision },
      ])
  }
}
