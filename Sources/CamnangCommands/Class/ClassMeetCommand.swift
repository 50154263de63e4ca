import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct ClassMeetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meet", abstract: "Ghi một buổi học và điểm danh.",
    discussion: """
      Ví dụ: camnang class meet cai-dat-c-thai-nguyen
             camnang class meet --group "Tổ 3" --session buoi-1 --minutes 85 --absent "3 7"
             camnang class meet cai-dat-c-thai-nguyen --today 2026-11-28

      Coi như đủ mặt, rồi hỏi ai vắng: gõ số thứ tự của người vắng. Một ngày ghi được nhiều buổi; ghi nhầm thì sửa bằng \
      camnang class amend.
      """)

  @Argument(help: ArgumentHelp("Mã các bài đã dạy.", valueName: "bài")) var lessons: [String] = []

  @Option(help: ArgumentHelp("Lớp nào.", valueName: "tên lớp")) var group: PersonName?
  @Option(help: ArgumentHelp("Mã buổi trong chương trình: lấy mọi bài của buổi ấy.", valueName: "buổi")) var session:
    String?
  @Option(help: ArgumentHelp("Buổi học kéo dài bao nhiêu phút.", valueName: "số phút")) var minutes: Int?
  @Option(help: ArgumentHelp("Người dạy, bằng mã hoặc tên ngắn.", valueName: "mã")) var trainer: TraineeID?
  @Option(help: ArgumentHelp("Ai vắng: số thứ tự, cách nhau bằng dấu cách; \"\" nếu đủ mặt.", valueName: "số thứ tự"))
  var absent: String?

  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    if let minutes, !(1...1_440).contains(minutes) {
      throw UsageMistake(vi: "--minutes là số phút từ 1 đến 1440.", en: "--minutes is a number from 1 to 1440.")
    }
    guard lessons.isEmpty != (session == nil) else {
      throw UsageMistake(
        vi: "Cần nói đã dạy gì: mã các bài, hoặc --session và mã buổi.",
        en: "Say what was taught: ids of lessons, or --session and the id of a session.")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let today = try day.day()
      let loaded = try course.load(today: today, with: storage.url, language: language)
      let taught = try MeetingLessons(lessons: lessons, session: session).ids(in: loaded.course)
      let store = try storage.open(for: .writing)
      try Oblivion.settle(store, at: day.moment(), language)
      let directory = try store.directory()
      let register = Register(of: try directory.group(group, screen), on: today, directory)
      guard !register.entries.isEmpty else {
        throw UsageMistake(
          vi: "Lớp «\(register.group)» chưa có học viên nào.", en: "The class “\(register.group)” has no learners.")
      }
      let meeting = Event.Meeting(
        group: register.group, lessons: taught, training: session, minutes: minutes ?? 0,
        trainer: try Teacher.code(trainer, of: register.group, in: store, language))
      let absent = try self.absentees(of: register)
      let present = register.entries.filter { entry in !absent.contains { $0.seat == entry.seat } }
      let id = try store.record(
        meeting, present: present.map { ($0.code, .hand) }, at: day.moment(), edition: loaded.edition)
      let handle = ClassMeeting(id: id, day: today, meeting: meeting).handle
      Console.report(told(meeting, present.count, of: register.entries.count, today, handle)(language) + "\n")
    }
  }

  private func absentees(of register: Register) throws -> [Register.Entry] {
    if let absent { return try register.named(by: absent) }
    guard Interview.canAsk else { return [] }
    Console.say(register.lines)
    let question = LocalizedText(
      vi: "Ai vắng? Gõ số thứ tự, ví dụ 3 7; đủ mặt thì bấm Enter:",
      en: "Who is absent? Type the numbers, such as 3 7; Enter if nobody is:")
    var interview = Interview(screen: screen)
    return try interview.value(
      nil, of: question, lacking: UsageMistake(vi: "Chưa ghi buổi nào.", en: "No meeting was recorded."),
      read: register.named)
  }

  private func told(_ meeting: Event.Meeting, _ present: Int, of all: Int, _ day: Day, _ handle: String)
    -> LocalizedText
  {
    LocalizedText(
      vi: """
        Đã ghi buổi học ngày \(day.vietnamese) của lớp «\(meeting.group)»: có mặt \(present) trên \(all) người.
        Sửa điểm danh: camnang class amend \(handle) --absent "3" --present "7"
        """,
      en: """
        Recorded the meeting of “\(meeting.group)” on \(day.iso): \(present) of \(all) present.
        To change it: camnang class amend \(handle) --absent "3" --present "7"
        """)
  }
}
