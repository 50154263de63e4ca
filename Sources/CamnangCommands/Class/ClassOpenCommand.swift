import ArgumentParser
import Classroom
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz
import Serving
import Terminal
import Workspace

struct ClassOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Mở lớp cho cả lớp trả lời bằng điện thoại, không cần Internet.",
    discussion: """
      Ví dụ: camnang class open cai-dat-c-thai-nguyen --group "Tổ 3"
             camnang class open cai-dat-c-thai-nguyen --group "Tổ 3" --seats 20
             camnang class open --session buoi-1 --wifi "Lop hoc" --password "12345678"
             camnang class open                  mở tiếp lớp đang dở

      Điện thoại vào cùng Wi-Fi (bộ phát không cần Internet), mở địa chỉ được in ra, gõ mã lớp và số thứ tự. Cả lớp trả lời \
      từng câu; chỉ người hướng dẫn đóng câu và hiện đáp án. Không tính giờ, không xếp hạng, không ai thấy câu trả lời của ai.
      Ai không có máy thì giơ tay: gõ số tay đếm được ở trang điều khiển. Máy tắt giữa chừng thì gõ lại camnang class open: \
      câu trả lời đã nhận đều còn, điện thoại tự nối lại.
      """)

  @Argument(help: ArgumentHelp("Mã các bài được hỏi.", valueName: "bài")) var lessons: [String] = []

  @Option(help: ArgumentHelp("Lớp nào.", valueName: "tên lớp")) var group: PersonName?
  @Option(help: ArgumentHelp("Mã buổi trong chương trình: hỏi mọi bài của buổi ấy.", valueName: "buổi"))
  var session: String?
  @Option(help: ArgumentHelp("Lớp có ít nhất bấy nhiêu chỗ; chỗ thêm không cần tên.", valueName: "số chỗ"))
  var seats: Int?
  @Option(help: ArgumentHelp("Hỏi nhiều nhất bấy nhiêu câu; thiếu câu thì bài chưa tính đạt.", valueName: "số câu"))
  var count: Int?
  @Option(help: ArgumentHelp("Người dạy, bằng mã hoặc tên ngắn.", valueName: "mã")) var trainer: TraineeID?
  @Option(help: ArgumentHelp("Tên Wi-Fi của lớp, để in mã QR.", valueName: "tên")) var wifi: String?
  @Option(help: ArgumentHelp("Mật khẩu Wi-Fi ấy.", valueName: "mật khẩu")) var password: String?
  @Option(help: ArgumentHelp("Cổng; 0 là cổng nào còn trống.", valueName: "cổng")) var port: UInt16 = 4480
  @Flag(help: "Mở luôn trang điều khiển trong trình duyệt.") var open = false
  @Flag(help: "Bỏ lớp đang dở, mở lớp mới.") var new = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    if let seats, !(1...500).contains(seats) {
      throw UsageMistake(vi: "--seats là số chỗ từ 1 đến 500.", en: "--seats is a number from 1 to 500.")
    }
    if let count, !(1...500).contains(count) {
      throw UsageMistake(vi: "--count là số câu từ 1 đến 500.", en: "--count is a number from 1 to 500.")
    }
    if password != nil, wifi == nil {
      throw UsageMistake(vi: "--password cần đi cùng --wifi.", en: "--password goes with --wifi.")
    }
    if !lessons.isEmpty, session != nil {
      throw UsageMistake(
        vi: "Chỉ chọn một: mã các bài, hoặc --session.", en: "Choose one: ids of lessons, or --session.")
    }
  }

  /// Phones' results are the longest that is sent; a browser has two connections or three open.
  private static let bounds = Server.Bounds(body: PhoneResults.largestBody, connections: 1_000)

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let today = try day.day()
      let loaded = try course.load(today: today, with: storage.url, language: language)
      let store = try storage.open(for: .writing)
      try Oblivion.settle(store, at: day.moment(), language)
      let file = ClassFile(besides: storage.url)
      let (plan, isOld) = try plan(loaded, store, file, today)
      let places = ClassPlaces(store: store, group: plan.group, today: today)
      let seats = try places.atLeast(self.seats ?? 0)
      guard !seats.isEmpty else { throw noLearners(plan.group) }
      let room = try ClassRoom(
        plan, course: loaded.course, seats: seats, store: store, file: file,
        ClassRoom.Surroundings(
          network: ClassNetwork(wifi: wifi, password: password), language: language, today: today,
          moment: day.moment, addSeats: { try places.add($0) }))
      loaded.book.note(besides: storage.url)
      // Before anybody is told that it runs, and so may end it.
      let signals = SignalWatch()
      try serve(room, loaded, signals, isOld: isOld)
    }
  }

  private func serve(_ room: ClassRoom, _ loaded: LoadedCourse, _ signals: SignalWatch?, isOld: Bool) throws {
    let book = ServedBook(loaded, today: room.today, language: room.language)
    let door = ClassDoor()
    let requests = ClassRequests(room, door: door, book: book.reply, picture: book.picture)
    let server = try Server(port: port, isOpen: true, bounds: ClassOpenCommand.bounds, answer: requests.answer)
    door.opened(at: server.port)
    let talk = ClassTalk(screen: screen, room: room, port: server.port)
    talk.tellAddresses(door.addresses, wifi: wifi, isOld: isOld)
    let page = "http://127.0.0.1:\(server.port)\(room.leaderPath)"
    if open, !Browser.open(page) { talk.tellNoBrowser() }
    let signal = signals.map { wait(for: $0, room) } ?? .terminate
    room.end()
    server.stop()
    talk.tellEnd()
    // Ctrl-C is how it is ended, and no failure.
    guard signal == .interrupt else { throw Failure(code: ExitStatus(rawValue: signal.exitCode) ?? .terminated) }
  }

  /// How often streams get a sign of life, in milliseconds: a phone that is gone shows only then.
  private static let beat: Int32 = 10_000

  private func wait(for signals: SignalWatch, _ room: ClassRoom) -> StopSignal {
    while true {
      _ = signals.wait(for: nil, atMost: ClassOpenCommand.beat)
      if let signal = signals.take() { return signal }
      room.beat()
    }
  }

  // MARK: What is asked

  /// The class that was broken off, where it is meant; else a new one, whose meeting is recorded.
  private func plan(_ loaded: LoadedCourse, _ store: ProgressStore, _ file: ClassFile, _ today: Day) throws
    -> (plan: ClassPlan, isOld: Bool)
  {
    if !new, let former = try file.unfinished(), former.day == today, isMeant(former, loaded) { return (former, true) }
    let asked = try asked(loaded)
    let group = try store.directory().group(group, screen, mayBeNew: seats != nil)
    let meeting = Event.Meeting(
      group: group, lessons: asked.map(\.id.name), training: session,
      trainer: try Teacher.code(trainer, of: group, in: store, screen.language))
    let id = try store.record(meeting, present: [], at: day.moment(), edition: loaded.edition)
    let seed = UInt64.random(in: .min ... .max)
    let items = Deck.questions(of: asked, behaviour: .live, seed: seed, count: count)
    let start = Event.SessionStart(behaviour: .live, seed: seed, items: items, meeting: id)
    return (
      ClassPlan(
        meeting: id, group: group, day: today, edition: loaded.edition, start: start, code: ClassPlan.classCode(),
        leader: ClassPlan.secret()), false
    )
  }

  private func isMeant(_ former: ClassPlan, _ loaded: LoadedCourse) -> Bool {
    guard former.edition == loaded.edition, group == nil || group?.text == former.group else { return false }
    if lessons.isEmpty, session == nil { return true }
    return (try? asked(loaded).map(\.id.name)) == former.lessons
  }

  private func asked(_ loaded: LoadedCourse) throws -> [Lesson] {
    guard !lessons.isEmpty || session != nil else {
      throw UsageMistake(
        vi: "Không có lớp nào đang dở. Cần nói hỏi bài nào: mã các bài, hoặc --session và mã buổi.",
        en: "No class was broken off. Say what is asked: ids of lessons, or --session and the id of a session.")
    }
    let ids = try MeetingLessons(lessons: lessons, session: session).ids(in: loaded.course)
    let found = ids.compactMap(loaded.course.lesson).filter(loaded.canAsk)
    guard !found.isEmpty else {
      throw UsageMistake(
        vi: "Các bài ấy chưa có câu hỏi nào hỏi được.", en: "These lessons have no question that can be asked.")
    }
    return found
  }

  private func noLearners(_ group: String) -> UsageMistake {
    UsageMistake(
      vi: "Lớp «\(group)» chưa có chỗ nào. Thêm chỗ không cần tên: --seats 20",
      en: "The class “\(group)” has no seats. To add some without names: --seats 20")
  }
}
