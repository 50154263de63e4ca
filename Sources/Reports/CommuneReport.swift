package import Diagnostics

/// All groups side by side, for the commune: counts alone, nobody of the learners.
package struct CommuneReport: Sendable {
  private let whole: Basis
  private let groups: [Basis]

  /// The id of the report.
  package static let id = "commune"

  private static let hardCount = 3

  /// - Parameters:
  ///   - book: All that is known.
  ///   - language: Of the report.
  package init(_ book: ClassBook, language: Language) {
    whole = Basis(book, .everyone, language)
    groups = Scope.groups(of: book).map { Basis(book, $0, language) }
  }

  package var report: Report {
    Report(
      CommuneReport.id, title: whole.say("Báo cáo xã: ", "Commune report: ") + whole.book.title,
      day: whole.book.today, language: whole.language, facts: facts,
      tables: [
        groupTable, LessonTables(basis: whole).lessons, hardest, hardestOfGroups,
        NamesTable(basis: whole).table(of: []),
      ],
      notes: notes)
  }

  private func name(_ basis: Basis) -> String {
    switch basis.scope {
    case .group(let name): name
    case .ungrouped, .everyone: whole.say("(chưa xếp nhóm)", "(in no group)")
    }
  }

  private var groupTable: ReportTable {
    ReportTable(
      "groups", whole.say("Từng nhóm", "Each group"),
      about: whole.say(
        "«Lượt đạt»: mỗi người đạt một bài đã dạy là một lượt.",
        "“Passes”: one for each learner and each lesson taught that the learner has passed."),
      layout: .wide, of: groups,
      [
        .text("group", whole.say("Nhóm", "Group"), .heading) { name($0) },
        .text("trainers", whole.say("Người dạy số", "Trainers no.")) { trainers(of: $0) },
        .integer("learners", whole.say("Học viên", "Learners")) { $0.standings.count },
        .integer("notStarted", whole.say("Chưa bắt đầu", "Not begun")) { $0.notStarted },
        .integer("meetings", whole.say("Số buổi", "Meetings")) { $0.meetings.count },
        .part(
          "present", whole.say("Lượt có mặt", "Present"), of: ("expected", whole.say("Trên số lượt", "Of")),
          hasBar: false
        ) { $0.presence },
        .integer("planned", whole.say("Phút dự kiến", "Minutes planned")) { $0.plannedMinutes },
        .integer("minutes", whole.say("Phút thực tế", "Minutes taken")) { $0.minutes },
        .part("passed", whole.say("Lượt đạt", "Passes"), of: ("possible", whole.say("Trên số lượt dạy", "Of possible")))
        {
          $0.passes
        },
      ])
  }

  /// By the numbers that the sheet of names has, not those of one group alone.
  private func trainers(of basis: Basis) -> String {
    basis.roster.trainers.compactMap { whole.roster.trainer($0.code) }.map { String($0.number) }.joined(separator: ", ")
  }

  private var hardest: ReportTable {
    QuestionTables(basis: whole).hardest(
      HardQuestion.hardest(for: whole.roster.active, at: whole.meetings, whole.words, count: CommuneReport.hardCount))
  }

  /// What each group finds hard, with what it takes for right; why that is not right the groups' own reports say.
  private var hardestOfGroups: ReportTable {
    struct Row {
      let group: String
      let hard: HardQuestion
    }
    let rows = groups.flatMap { basis in
      HardQuestion.hardest(for: basis.roster.active, at: basis.meetings, basis.words, count: CommuneReport.hardCount)
        .map {
          Row(group: name(basis), hard: $0)
        }
    }
    return ReportTable(
      "groupHardest", whole.say("Câu khó nhất của từng nhóm", "The hardest questions of each group"), layout: .wide,
      of: rows,
      [
        .text("group", whole.say("Nhóm", "Group"), .heading) { $0.group },
        .text("question", whole.say("Câu hỏi", "Question")) { $0.hard.prompt },
        .part(
          "wrong", whole.say("Chưa đúng lần đầu", "Not right at first"),
          of: ("answered", whole.say("Trên số người trả lời", "Of those who answered")),
          short: whole.say("Chưa đúng", "Not right"), hasBar: false
        ) { $0.hard.wrong },
        .text("choice", whole.say("Hay chọn nhầm", "Most often taken for right")) { $0.hard.take?.take.words },
      ])
  }

  private var facts: [Report.Fact] {
    func sum(_ value: (Basis) -> Int) -> Int { groups.reduce(0) { $0 + value($1) } }
    let presence = Share(sum { $0.presence.part }, of: sum { $0.presence.whole })
    let passes = Share(sum { $0.passes.part }, of: sum { $0.passes.whole })
    let minutes = Share(sum(\.minutes), of: sum(\.plannedMinutes))
    return [
      Report.Fact(whole.say("Ngày lập", "Made on"), whole.say(whole.book.today)),
      Report.Fact(whole.say("Số nhóm", "Groups"), String(groups.count)),
      Report.Fact(whole.say("Người dạy", "Trainers"), String(whole.roster.trainers.count)),
      Report.Fact(whole.say("Học viên", "Learners"), String(whole.standings.count)),
      Report.Fact(whole.say("Chưa bắt đầu học", "Not begun"), String(whole.notStarted)),
      Report.Fact(whole.say("Số buổi", "Meetings"), String(whole.meetings.count)),
      Report.Fact(whole.say("Lượt có mặt", "Present"), whole.say(presence)),
      Report.Fact(
        whole.say("Phút thực tế", "Minutes taken"),
        whole.say("\(minutes.part), dự kiến \(minutes.whole)", "\(minutes.part), planned \(minutes.whole)")),
      Report.Fact(whole.say("Lượt đạt", "Passes"), whole.say(passes)),
    ]
  }

  private var notes: [String] {
    [
      whole.say(
        "Báo cáo này không nêu học viên nào. Tên người dạy ở tờ cuối.",
        "No learner is named here. The trainers' names are on the last sheet.")
    ] + UndecidedNote.of(whole)
  }
}

extension Basis {
  fileprivate var notStarted: Int { standings.count { !$0.hasBegun } }
  fileprivate var plannedMinutes: Int { meetings.reduce(0) { $0 + ($1.plannedMinutes ?? 0) } }
  fileprivate var minutes: Int { meetings.reduce(0) { $0 + ($1.minutes ?? 0) } }

  /// Over all meetings.
  fileprivate var presence: Share {
    meetings.map(presence(at:)).reduce(Share(0, of: 0)) { Share($0.part + $1.part, of: $0.whole + $1.whole) }
  }

  /// Of the lessons that were taught or begun.
  fileprivate var passes: Share {
    shownLessons.map(passed).reduce(Share(0, of: 0)) { Share($0.part + $1.part, of: $0.whole + $1.whole) }
  }
}
