import Curriculum

/// The meetings of a class and who was there.
struct MeetingTables {
  let basis: Basis

  var meetings: ReportTable {
    ReportTable(
      "meetings", basis.say("Các buổi học", "Meetings"), of: basis.meetings,
      [
        .day("day", basis.say("Ngày", "Day")) { $0.day },
        .text("lessons", basis.say("Bài số", "Lesson no."), .heading) { basis.numbers(of: $0) },
        .integer("trainer", basis.say("Người dạy số", "Trainer no.")) { meeting in
          meeting.trainer.flatMap { basis.roster.trainer($0) }?.number
        },
        .part("present", basis.say("Có mặt", "Present"), of: ("members", basis.say("Trên số người", "Of learners"))) {
          basis.presence(at: $0)
        },
        .integer("guests", basis.say("Nhóm khác", "Other groups")) { basis.guests(at: $0) },
        .integer("planned", basis.say("Phút dự kiến", "Minutes planned")) { $0.plannedMinutes },
        .integer("minutes", basis.say("Phút thực tế", "Minutes taken")) { $0.minutes },
      ])
  }

  /// Who left stands there for the meetings before; trainers are no learners.
  var attendance: ReportTable {
    let marks = basis.meetings.enumerated().map { index, meeting -> ReportField<Roster.Learner> in
      let title = basis.say(
        "Buổi \(index + 1), \(basis.say(meeting.day))", "Meeting \(index + 1), \(basis.say(meeting.day))")
      return .mark("meeting.\(index + 1)", title, short: MeetingTables.short(meeting.day)) { mark($0, at: meeting) }
    }
    let came = basis.roster.learners.filter { learner in basis.meetings.contains { learner.belongs(to: $0) } }
    return ReportTable(
      "attendance", basis.say("Điểm danh", "Attendance"), layout: .wide,
      of: basis.meetings.isEmpty ? [] : came,
      [.integer("seat", basis.say("Ghế", "Seat"), .heading) { $0.seat }] + marks + [
        .part(
          "present", basis.say("Số buổi có mặt", "Meetings attended"),
          of: ("meetings", basis.say("Trên số buổi", "Of meetings")), short: basis.say("Có mặt", "Present"),
          hasBar: false
        ) { presence(of: $0) }
      ])
  }

  /// Of one learner.
  func attendance(of learner: Roster.Learner) -> ReportTable {
    ReportTable(
      "attendance", basis.say("Điểm danh", "Attendance"), of: basis.meetings.filter(learner.belongs),
      [
        .day("day", basis.say("Ngày", "Day")) { $0.day },
        .text("lessons", basis.say("Bài đã dạy", "Lessons"), .heading) { basis.titles(of: $0) },
        .mark("present", basis.say("Có mặt", "Present")) { mark(learner, at: $0) },
      ])
  }

  private func mark(_ learner: Roster.Learner, at meeting: Meeting) -> Mark {
    guard learner.belongs(to: meeting) else { return .outside }
    return meeting.present.contains(learner.person.code) ? .present : .absent
  }

  func presence(of learner: Roster.Learner) -> Share {
    let own = basis.meetings.filter(learner.belongs)
    return Share(own.count { $0.present.contains(learner.person.code) }, of: own.count)
  }

  /// «30/11».
  private static func short(_ day: Day) -> String { "\(day.day)/\(day.month)" }
}
