import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct ClassKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Nhập bài làm trên giấy vào sổ.",
    discussion: """
      Ví dụ: camnang class key cai-dat-c-thai-nguyen --group "Tổ 3"
             camnang class key cai-dat-c-thai-nguyen --meeting 3f2a-17
             camnang class key
             camnang class key --discard

      Tắt Unikey. Mỗi xấp bắt đầu bằng số đề in ở góc tờ giấy, mỗi tờ một dòng:

        > 0427-K                  mở xấp bài của đề này
        17r 2 3 134. 1 0 2413 *   ghế 17 chữ r, rồi các câu theo thứ tự trên đề
        -                         bỏ dòng vừa gõ
        /17r                      gõ lại tờ ghế 17, cả khi đã ghi vào sổ
        (Enter không)             ghế nào chưa có tờ
        >                         đóng xấp, ghi vào sổ

      Chọn một ý: một chữ số; đúng là 1, sai là 2; xếp thứ tự, ghép cặp: đủ các chữ số; chọn nhiều ý: các chữ số rồi dấu \
      chấm; điền số: số rồi dấu chấm; câu tự viết: người chấm cho 1 hoặc 0; tình huống: mỗi chặng một chữ số. 0 là bỏ \
      trống, * là không đọc được.

      Mỗi dòng được giữ ngay vào bản nháp cạnh sổ: tắt máy giữa chừng thì gõ lại lệnh này là làm tiếp. Đóng xấp thì gõ lại \
      những tờ sát mức đạt hoặc sai câu bắt buộc. Hôm nay lớp chưa có buổi nào thì buổi học được ghi luôn.
      """)

  @Argument(help: ArgumentHelp("Mã các bài có đề. Làm tiếp bản nháp thì không cần.", valueName: "bài"))
  var lessons: [String] = []

  @Option(help: ArgumentHelp("Lớp nào.", valueName: "tên lớp")) var group: PersonName?
  @Option(
    help: ArgumentHelp("Buổi học đã làm bài, như class list in ra. Mặc định: buổi hôm nay.", valueName: "mã buổi"))
  var meeting: String?
  @Flag(help: "Bỏ bản nháp đang dở; những xấp đã đóng vẫn ở trong sổ.") var discard = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let today = try day.day()
      guard storage.exists else {
        throw UsageMistake(
          vi: "Chưa có sổ. Thêm học viên vào lớp trước: camnang progress add-trainee an \"Tên\" --group \"Tổ 3\"",
          en: "There is no store yet. Add learners: camnang progress add-trainee an \"Name\" --group \"Class 3\"")
      }
      let store = try storage.open(for: .writing)
      let draft = try KeyingDraft(besides: storage.url)
      if discard { return try drop(draft) }
      let loaded = try course.load(today: today, with: storage.url, language: language)
      try Oblivion.settle(store, at: day.moment(), language)
      let (plan, typed) = try plan(draft, store, loaded, today)
      var desk = try KeyingDesk(
        plan, draft: draft, store: store, loaded: loaded, moment: day.moment, screen: screen)
      try desk.goOn(with: typed)
      try desk.run()
    }
  }

  private func drop(_ draft: KeyingDraft) throws {
    try draft.remove()
    let text =
      draft.lines.isEmpty
      ? LocalizedText(vi: "Không có bản nháp nào.", en: "There is no draft.")
      : LocalizedText(vi: "Đã bỏ bản nháp.", en: "The draft is given up.")
    Console.report(text(screen.language) + "\n")
  }

  // MARK: What is keyed in

  /// That of the draft, where there is one; else what was said on the command line.
  private func plan(_ draft: KeyingDraft, _ store: ProgressStore, _ loaded: LoadedCourse, _ today: Day) throws
    -> (KeyingPlan, [String])
  {
    guard draft.lines.isEmpty || KeyingPlan.isCutOff(draft.lines) else {
      guard let (plan, typed) = KeyingPlan.read(draft.lines) else { throw otherDraft(nil) }
      let isAsked = (group == nil || group?.text == plan.group) && (lessons.isEmpty || lessons == plan.lessons)
      guard isAsked, meeting == nil || plan.meeting.map({ ClassMeeting.handle(of: $0) == meeting }) ?? false else {
        throw otherDraft(plan)
      }
      for id in plan.lessons { _ = try loaded.lesson(id, screen.language) }
      return (plan, typed)
    }
    do {
      let plan = try newPlan(store, loaded, today)
      try draft.begin(plan.head)
      return (plan, [])
    } catch {
      try? draft.remove()
      throw error
    }
  }

  private func newPlan(_ store: ProgressStore, _ loaded: LoadedCourse, _ today: Day) throws -> KeyingPlan {
    guard !lessons.isEmpty else {
      throw UsageMistake(
        vi: "Cần nói bài nào: camnang class key MÃ-BÀI. Không có bản nháp nào đang dở.",
        en: "Say which lesson: camnang class key LESSON. There is no draft to go on with.")
    }
    for id in lessons { _ = try loaded.lesson(id, screen.language) }
    let directory = try store.directory()
    let meetings = ClassMeeting.all(in: try store.eventsOfEverybody())
    if let handle = meeting {
      let met = try Attendance(in: store, directory).meeting(handle)
      guard group == nil || group?.text == met.meeting.group else {
        throw UsageMistake(
          vi: "Buổi \(handle) là của lớp «\(met.meeting.group)».",
          en: "\(handle) is of the class “\(met.meeting.group)”.")
      }
      return KeyingPlan(group: met.meeting.group, lessons: lessons, day: met.day, meeting: met.id)
    }
    let group = try directory.group(group, screen)
    let own = meetings.filter { $0.day == today && $0.meeting.group == group }
    let taught = own.filter { !Set($0.meeting.lessons).isDisjoint(with: lessons) }
    let found = taught.isEmpty ? own : taught
    guard found.count < 2 else {
      let handles = found.map(\.handle).joined(separator: ", ")
      throw UsageMistake(
        vi: "Hôm nay lớp có \(found.count) buổi: nói buổi nào bằng --meeting. Có: \(handles).",
        en: "There are \(found.count) meetings today: say which one, --meeting. There are: \(handles).")
    }
    return KeyingPlan(group: group, lessons: lessons, day: today, meeting: found.first?.id)
  }

  private func otherDraft(_ plan: KeyingPlan?) -> UsageMistake {
    guard let plan else {
      return UsageMistake(
        vi: "Bản nháp cạnh sổ không đọc được. Bỏ nó: camnang class key --discard",
        en: "The draft beside the store cannot be read. To give it up: camnang class key --discard")
    }
    let lessons = plan.lessons.joined(separator: ", ")
    return UsageMistake(
      vi: """
        Còn bản nháp của lớp «\(plan.group)», bài \(lessons), chưa ghi vào sổ. Làm tiếp: camnang class key. \
        Bỏ nó: camnang class key --discard
        """,
      en: """
        There is a draft of the class “\(plan.group)”, \(lessons), not yet written down. To go on: camnang class key. \
        To give it up: camnang class key --discard
        """)
  }
}
