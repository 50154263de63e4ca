import Quiz
import Curriculum

/// How far a class is with its lessons.
struct LessonTables {
  let basis: Basis

  /// A row for each seat, in the order of the seats: nobody is ranked.
  var standing: ReportTable {
    let shown = basis.shownLessons
    let marks = shown.map { index -> ReportField<LearnerStanding> in
      let lesson = basis.lessons[index]
      return .mark(
        "lesson.\(lesson.id.name)", basis.words.numberedTitle(of: lesson), short: String(basis.number(of: lesson))
      ) { $0.marks[index] }
    }
    return ReportTable(
      "standing", basis.say("Từng người, từng bài", "Each person, each lesson"),
      about: basis.say(
        "Mỗi cột là một bài, mang số của bài trong cẩm nang. Xếp theo số ghế, không xếp hạng.",
        "A column is a lesson with its number in the handbook. In the order of the seats: nobody is ranked."),
      layout: .wide, of: basis.standings,
      [.integer("seat", basis.say("Ghế", "Seat"), .heading) { $0.learner.seat }] + marks + [
        .integer("passed", basis.say("Số bài đạt", "Lessons passed"), short: basis.say("Đạt", "Passed")) { $0.passed },
        .integer("due", basis.say("Số câu cần ôn", "Questions due"), short: basis.say("Cần ôn", "Due")) { $0.due },
        .integer("answers", basis.say("Số câu đã trả lời", "Answers"), short: basis.say("Trả lời", "Answers")) {
          $0.learner.person.record.answerCount
        },
        .day("last", basis.say("Ngày học cuối", "Last day"), short: basis.say("Lần cuối", "Last")) {
          $0.learner.person.lastDay
        },
      ])
  }

  var lessons: ReportTable {
    ReportTable(
      "lessons", basis.say("Từng bài", "Each lesson"),
      about: basis.say(
        "Chỉ những bài lớp đã học hoặc có người đã bắt đầu.",
        "Only lessons that were taught or that somebody has begun."),
      of: basis.shownLessons,
      [
        .integer("number", basis.say("Số", "No.")) { basis.number(of: basis.lessons[$0]) },
        .text("lesson", basis.say("Bài", "Lesson"), .heading) { basis.words.title(of: basis.lessons[$0]) },
        .integer("begun", basis.say("Đã bắt đầu", "Begun")) { count($0) { $0 != .notBegun } },
        .part("passed", basis.say("Đã đạt", "Passed"), of: ("learners", basis.say("Trên số người", "Of learners"))) {
          basis.passed($0)
        },
        .integer("unfinished", basis.say("Chưa nộp", "Not handed in")) { count($0) { $0 == .unfinished } },
        .integer("due", basis.say("Số lượt cần ôn", "Due")) { index in
          basis.standings.reduce(0) { $0 + $1.standings[index].due }
        },
      ])
  }

  private func count(_ index: Int, _ isCounted: (Mark) -> Bool) -> Int {
    basis.standings.count { isCounted($0.marks[index]) }
  }

  /// The objectives that the most were wrong about when they were asked last.
  var objectives: ReportTable {
    struct Weak {
      let lesson: Lesson
      let objective: Lesson.Objective
      let share: Share
    }
    let weak = basis.shownLessons.flatMap { index -> [Weak] in
      let lesson = basis.lessons[index]
      let begun = basis.standings.map { $0.standings[index] }.filter { $0.seen > 0 }
      return lesson.objectives.compactMap { objective in
        let count = begun.count { $0.weakObjectives.contains(objective.id.name) }
        return count > 0 ? Weak(lesson: lesson, objective: objective, share: Share(count, of: begun.count)) : nil
      }
    }
    let most = weak.enumerated().sorted { a, b in
      (-a.element.share.part, a.offset) < (-b.element.share.part, b.offset)
    }.prefix(LessonTables.mostObjectives).map(\.element)
    return ReportTable(
      "objectives", basis.say("Mục tiêu còn yếu", "Weak objectives"),
      about: basis.say(
        "Số người trả lời chưa đúng ở lần gần nhất, trên số người đã học bài.",
        "Who was not right when asked last, of those who have begun the lesson."),
      of: most,
      [
        .integer("lesson", basis.say("Bài số", "Lesson no.")) { basis.number(of: $0.lesson) },
        .text("objective", basis.say("Người học làm được", "What a learner can do"), .heading) {
          basis.words.plain($0.objective.learner, of: $0.lesson)
        },
        .part(
          "weak", basis.say("Còn yếu", "Weak"), of: ("begun", basis.say("Trên số người đã học", "Of learners")),
          hasBar: false
        ) {
          $0.share
        },
      ])
  }

  private static let mostObjectives = 6
}
