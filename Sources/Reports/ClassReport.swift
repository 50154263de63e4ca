package import Diagnostics

/// What a trainer needs to know of a class: how far it is, who was there, what to do at the next meeting.
package struct ClassReport: Sendable {
  private let basis: Basis
  private let hardest: [HardQuestion]

  /// The id of the report.
  package static let id = "class"

  private static let hardCount = 5

  /// - Parameters:
  ///   - book: All that is known.
  ///   - group: Whom the report is about; everybody without one.
  ///   - language: Of the report.
  package init(_ book: ClassBook, group: String?, language: Language) {
    basis = Basis(book, group.map(Scope.group) ?? .everyone, language)
    hardest = HardQuestion.hardest(
      for: basis.roster.active, at: basis.meetings, basis.words, count: ClassReport.hardCount)
  }

  package var report: Report {
    let review = ReviewNeed.most(for: basis.attending, basis.words)
    let questions = QuestionTables(basis: basis)
    let lessons = LessonTables(basis: basis)
    let meetings = MeetingTables(basis: basis)
    return Report(
      ClassReport.id, title: title(basis.say("Báo cáo lớp", "Class report")), day: basis.book.today,
      language: basis.language, facts: facts,
      tables: [
        questions.agenda(Agenda(basis, review: review, hardest: hardest)), lessons.lessons,
        questions.hardest(hardest), questions.review(review), lessons.objectives, meetings.meetings, lessons.standing,
        meetings.attendance, NamesTable(basis: basis).table(of: basis.roster.learners),
      ], notes: notes)
  }

  /// The page for the wall: counts of the class alone, and only where nobody is known by them.
  package var projector: Report {
    let isLarge = basis.standings.count >= HardQuestion.fewestAnswers
    return Report(
      "projector", title: title(basis.say("Lớp mình", "Our class")), day: basis.book.today, language: basis.language,
      face: .projector, facts: isLarge ? classFacts : [],
      tables: [shownLessons, QuestionTables(basis: basis).shownHardest(Array(hardest.prefix(3)))], notes: [])
  }

  private func title(_ kind: String) -> String {
    let group = if case .group(let name) = basis.scope { " · \(name)" } else { "" }
    return "\(kind): \(basis.book.title)\(group)"
  }

  private var shownLessons: ReportTable {
    let shown = basis.shownLessons.filter { index in
      basis.standings.count { $0.marks[index] != .notBegun } >= HardQuestion.fewestAnswers
    }
    return ReportTable(
      "lessons", basis.say("Các bài đã học", "What we have learned"), of: shown,
      [
        .text("lesson", basis.say("Bài", "Lesson"), .heading) { basis.words.numberedTitle(of: basis.lessons[$0]) },
        .part("passed", basis.say("Đã đạt", "Passed"), of: ("learners", basis.say("Trên số người", "Of learners"))) {
          basis.passed($0)
        },
      ])
  }

  // MARK: At its head and its end

  /// What says nothing of one person.
  private var classFacts: [Report.Fact] {
    let begun = Share(basis.standings.count(where: \.hasBegun), of: basis.standings.count)
    var facts = [
      Report.Fact(basis.say("Học viên", "Learners"), String(basis.standings.count)),
      Report.Fact(basis.say("Đã bắt đầu học", "Have begun"), basis.say(begun)),
      Report.Fact(basis.say("Số buổi đã học", "Meetings held"), String(basis.meetings.count)),
    ]
    if let last = basis.meetings.last {
      facts.append(
        Report.Fact(
          basis.say("Buổi gần nhất", "Last meeting"),
          "\(basis.say(last.day)), " + basis.say("có mặt ", "present ") + basis.say(basis.presence(at: last))))
    }
    return facts
  }

  private var facts: [Report.Fact] {
    let left = basis.roster.learners.count - basis.standings.count
    let passes = basis.standings.reduce(0) { $0 + $1.passed }
    let due = basis.standings.reduce(0) { $0 + $1.due }
    var facts = [Report.Fact(basis.say("Ngày lập", "Made on"), basis.say(basis.book.today))] + classFacts
    if left > 0 { facts.append(Report.Fact(basis.say("Đã nghỉ lớp", "Have left"), String(left))) }
    facts.append(
      Report.Fact(
        basis.say("Bài đạt, cộng cả lớp", "Lessons passed, all together"), basis.say("\(passes) lượt", String(passes))))
    facts.append(
      Report.Fact(basis.say("Cần ôn hôm nay", "Due today"), basis.say("\(due) lượt câu", "\(due) questions")))
    return facts
  }

  private var notes: [String] {
    let rest = basis.lessons.count - basis.shownLessons.count
    var notes = [
      basis.say(
        "Số ghế thay cho tên: thứ tự trong danh sách ở tờ cuối.",
        "A seat number stands for a name: the list is on the last sheet.")
    ]
    if rest > 0 {
      notes.append(basis.say("Còn \(rest) bài cả lớp chưa học.", "\(rest) lessons that nobody has begun."))
    }
    return notes + UndecidedNote.of(basis)
  }
}

/// What has to be said where events are of nobody in particular.
enum UndecidedNote {
  static func of(_ basis: Basis) -> [String] {
    guard basis.undecided > 0 else { return [] }
    return [
      basis.say(
        "Có \(basis.undecided) kết quả chưa rõ của ai. Hãy hỏi lại rồi sửa trong sổ.",
        "It is not settled whose \(basis.undecided) results are. Please ask, and settle it in the store.")
    ]
  }
}
