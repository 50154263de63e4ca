import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct ClassListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Các buổi học đã ghi, và ai có mặt.",
    discussion: "Ví dụ: camnang class list --group \"Tổ 3\"")

  @Option(help: ArgumentHelp("Chỉ một lớp.", valueName: "tên lớp")) var group: PersonName?

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .reading)
      let directory = try store.directory()
      let attendance = try Attendance(in: store, directory)
      let meetings = attendance.meetings.filter { group == nil || $0.meeting.group == group?.text }
      guard !meetings.isEmpty else {
        return Console.write(
          LocalizedText(vi: "Chưa ghi buổi học nào.", en: "No meeting is recorded.")(language) + "\n")
      }
      for meeting in meetings { Console.report(line(meeting, attendance, directory)(language) + "\n") }
    }
  }

  private func line(_ met: ClassMeeting, _ attendance: Attendance, _ directory: Directory) -> LocalizedText {
    let register = Register(of: met.meeting.group, on: met.day, directory)
    let present = attendance.present[met.id] ?? [:]
    let absent = register.entries.filter { present[$0.person] == nil }.map { String($0.seat) }.joined(separator: " ")
    let lessons = met.meeting.lessons.joined(separator: ", ")
    return LocalizedText(
      vi:
        "\(met.handle)  \(met.day.vietnamese)  \(met.meeting.group): \(lessons); có mặt \(present.count)\(absent.isEmpty ? "" : ", vắng số \(absent)")",
      en:
        "\(met.handle)  \(met.day.iso)  \(met.meeting.group): \(lessons); \(present.count) present\(absent.isEmpty ? "" : ", absent \(absent)")"
    )
  }
}

/// Who was at which meeting.
struct Attendance {
  let meetings: [ClassMeeting]
  /// For each meeting, the people who were there, by the events that say so.
  private(set) var present: [EventID: [String: [EventID]]] = [:]

  init(in store: ProgressStore, _ directory: Directory) throws {
    meetings = ClassMeeting.all(in: try store.eventsOfEverybody())
    var present: [EventID: [String: [EventID]]] = [:]
    try store.forEachPerson { person, events in
      for event in events {
        guard case .present(let meeting, _) = event.body else { continue }
        present[meeting, default: [:]][person, default: []].append(event.id)
      }
    }
    self.present = present
  }

  /// - Throws: ``UsageMistake`` where there is no such meeting, or more than one.
  func meeting(_ handle: String) throws -> ClassMeeting { try meetings.named(handle) }
}

extension [ClassMeeting] {
  /// - Throws: ``UsageMistake`` where there is no such meeting, or more than one.
  func named(_ handle: String) throws -> ClassMeeting {
    let found = filter { $0.handle == handle }
    guard let meeting = found.first, found.count == 1 else {
      throw UsageMistake(
        vi: "Không có buổi «\(handle)». Xem mã các buổi: camnang class list",
        en: "There is no meeting “\(handle)”. For all of them: camnang class list")
    }
    return meeting
  }
}

struct ClassAmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Sửa điểm danh của một buổi đã ghi.",
    discussion: "Ví dụ: camnang class amend 3f2a-17 --absent \"3\" --present \"7 9\"")

  @Argument(help: ArgumentHelp("Mã buổi, như class list in ra.", valueName: "mã buổi")) var meeting: String

  @Option(help: ArgumentHelp("Ai thật ra vắng.", valueName: "số thứ tự")) var absent = ""
  @Option(help: ArgumentHelp("Ai thật ra có mặt.", valueName: "số thứ tự")) var present = ""

  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let directory = try store.directory()
      let attendance = try Attendance(in: store, directory)
      let met = try attendance.meeting(meeting)
      let register = Register(of: met.meeting.group, on: met.day, directory)
      let there = attendance.present[met.id] ?? [:]
      let (absent, present) = (try register.named(by: absent), try register.named(by: present))
      let withdrawn = absent.flatMap { there[$0.person] ?? [] }
      let added = present.filter { there[$0.person] == nil }
      try store.amend(met.id, withdrawing: withdrawn, present: added.map { ($0.code, .hand) }, at: day.moment())
      let count = there.count - absent.count { there[$0.person] != nil } + added.count
      Console.report(
        LocalizedText(
          vi: "Đã sửa buổi \(met.handle): có mặt \(count) người.",
          en: "The meeting \(met.handle) is changed: \(count) present.")(language) + "\n")
    }
  }
}

struct ClassCancelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Bỏ một buổi đã ghi nhầm.",
    discussion: """
      Ví dụ: camnang class cancel 3f2a-17

      Điểm danh của buổi ấy không còn được tính. Câu trả lời của học viên vẫn còn.
      """)

  @Argument(help: ArgumentHelp("Mã buổi, như class list in ra.", valueName: "mã buổi")) var meeting: String

  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let attendance = try Attendance(in: store, try store.directory())
      let met = try attendance.meeting(meeting)
      let presences = (attendance.present[met.id] ?? [:]).values.flatMap(\.self).sorted()
      try store.record([.withdrawn([met.id] + presences)], at: day.moment()) { _, _ in }
      Console.report(
        LocalizedText(
          vi: "Đã bỏ buổi \(met.handle) ngày \(met.day.vietnamese).",
          en: "The meeting \(met.handle) on \(met.day.iso) is cancelled.")(language) + "\n")
    }
  }
}
