import Curriculum

/// What the next meeting might look like, in minutes that add up.
struct Agenda: Sendable {
  let items: [Item]

  struct Item: Sendable {
    /// Minutes from the beginning of the meeting.
    let start: Int
    let minutes: Int
    let what: String
    let detail: String
  }

  var minutes: Int { items.last.map { $0.start + $0.minutes } ?? 0 }

  private static let opening = 5
  private static let closing = 5
  private static let minutesOfAQuestion = 1
  private static let minutesOfAHardOne = 3
  private static let mostHardOnes = 3

  init(_ basis: Basis, review: [ReviewNeed], hardest: [HardQuestion]) {
    var items: [Item] = []
    func add(_ minutes: Int, _ what: String, _ detail: String = "") {
      let start = items.last.map { $0.start + $0.minutes } ?? 0
      items.append(Item(start: start, minutes: minutes, what: what, detail: detail))
    }
    add(
      Agenda.opening, basis.say("Điểm danh, chào hỏi", "Attendance, welcome"),
      basis.say("Hỏi mỗi người đã làm được gì từ buổi trước.", "Ask what each has done since the last meeting."))
    if !review.isEmpty {
      add(
        review.count * Agenda.minutesOfAQuestion,
        basis.say("Ôn ngay: \(review.count) câu", "Review: \(review.count) questions"),
        basis.say("Theo bảng «Ôn ngay», mỗi câu một phút.", "From the table “Review now”, a minute each."))
    }
    let hard = hardest.prefix(Agenda.mostHardOnes)
    if !hard.isEmpty {
      add(
        hard.count * Agenda.minutesOfAHardOne, basis.say("Nói lại chỗ khó", "What was hard, once more"),
        basis.say(
          "\(hard.count) câu đầu của bảng «Câu khó nhất», mỗi câu ba phút.",
          "The first \(hard.count) of the table “Hardest questions”, three minutes each."))
    }
    if let next = Agenda.nextLesson(basis) {
      let lesson = basis.lessons[next]
      let share = basis.passed(next)
      let wasTaught = basis.meetings.contains { $0.lessons.contains(lesson.id.name) }
      add(
        lesson.minutes,
        (wasTaught ? basis.say("Học tiếp bài ", "Go on with lesson ") : basis.say("Bài mới: ", "New lesson: "))
          + basis.words.numberedTitle(of: lesson),
        share.whole > 0 ? basis.say("Đã đạt: \(basis.say(share)) người.", "Passed by \(basis.say(share)).") : "")
      if let pause = Agenda.pause(with: lesson, in: basis.course) {
        add(pause, basis.say("Nghỉ giải lao", "Break"))
      }
    }
    add(
      Agenda.closing, basis.say("Tóm tắt, hẹn buổi sau", "Summary, next date"),
      basis.say("Mỗi người nói một điều sẽ làm ở nhà.", "Everybody names one thing to do at home."))
    self.items = items
  }

  /// The first lesson of the roadmap that most have not passed.
  private static func nextLesson(_ basis: Basis) -> Int? {
    basis.lessons.indices.first { index in
      let share = basis.passed(index)
      return share.part * 2 <= share.whole
    }
  }

  /// The break of the session that the roadmap has the lesson in.
  private static func pause(with lesson: Lesson, in course: Course) -> Int? {
    let session = course.modules.flatMap(\.sessions).first { $0.lessons.contains { $0.name == lesson.id.name } }
    return session.flatMap { $0.pause > 0 ? $0.pause : nil }
  }
}
