import Curriculum
import Diagnostics
import Quiz
import TestSupport
import Testing

@testable import Reports

/// What a class report says of what happened.
@Suite struct ClassReportTests {
  private let course: Course
  private let sample: SampleClass

  init() throws {
    course = try SampleCourse.course()
    sample = try SampleClass(course)
  }

  private func day(_ text: String) throws -> Day { try SampleCourse.day(text) }

  /// A learner who takes the first lesson.
  private func learner(
    _ code: String, on day: String = "2026-11-20", _ behaviour: Behaviour = .practice, stopsAfter: Int = .max,
    wrong: Set<String> = []
  ) throws -> Person {
    var doings = Doings(code, course)
    try doings.take("bai-mot", on: try self.day(day), behaviour, stopsAfter: stopsAfter) { !wrong.contains($0) }
    return sample.person(code, name: "Tên \(code)", group: "Tổ 1", doings)
  }

  private func meeting(_ day: String, lessons: [String] = ["bai-mot"], present: [String]) throws -> Meeting {
    Meeting(
      id: "m\(day)", day: try self.day(day), group: "Tổ 1", lessons: lessons, plannedMinutes: 90, minutes: 85,
      trainer: "co-ngoc", present: present)
  }

  private func report(_ people: [Person], _ meetings: [Meeting] = []) -> Rows {
    Rows(ClassReport(sample.book(people, meetings), group: "Tổ 1", language: .vietnamese).report)
  }

  // MARK: Hardest questions

  @Test func countsTheFirstAnswerOfEachPerson() throws {
    var people = try (1...7).map { try learner("a\($0)", wrong: $0 <= 4 ? ["chon-mot"] : []) }
    // Wrong later on does not count, nor does right.
    var doings = Doings("a8", course)
    try doings.take("bai-mot", on: try day("2026-11-20")) { _ in true }
    try doings.take("bai-mot", on: try day("2026-11-22")) { _ in false }
    people.append(sample.person("a8", group: "Tổ 1", doings))
    let hardest = report(people).table("hardest")
    #expect(hardest.count == 1)
    #expect(hardest[0]["wrong"] == "4" && hardest[0]["answered"] == "8")
    #expect(hardest[0]["choice"] == "Ứng dụng có nhiều lượt tải hơn." && hardest[0]["chosen"] == "4")
    #expect(hardest[0]["reason"] == "Lượt tải không nói ai làm ra ứng dụng.")
    #expect(hardest[0]["step"]?.hasSuffix(", bước 2: Mở ứng dụng.") == true)
    #expect(hardest[0]["key"] == "bai-mot/chon-mot" && hardest[0]["revision"] == "1")
  }

  @Test(arguments: [
    ("chon-nhieu", "Xin số căn cước.", "Tổ không giữ số căn cước."),
    ("hoi-otp", "Đúng", "Người xin mã OTP là kẻ gian."),
    ("xep", "Bấm nút cài → Gõ tên → Mở cửa hàng → Hỏi xã", "Hỏi trước thì có cái để so."),
    (
      "ghep", "Không có mã → Xóa bớt ảnh; Tìm không ra → Xem lại từng chữ; Máy đầy → Ra chỗ có sóng",
      "Thử việc dễ trước."
    ),
    ("dien-ten", "cán bộ xã", "Cán bộ xã là người báo tin."), ("dien-nam", "2022", "Xem báo."),
    ("tinh-huong", "Đọc ba số đầu.", "Đọc một phần cũng là lộ."),
  ])
  func tellsWhatWasTakenForRight(question: String, choice: String, reason: String) throws {
    let hardest = report(try (1...5).map { try learner("a\($0)", wrong: [question]) }).table("hardest")
    #expect(hardest.map { $0["choice"] } == [choice])
    #expect(hardest.map { $0["reason"] } == [reason])
  }

  @Test func saysNothingOfWhatFourHaveAnswered() throws {
    let report = report(try (1...4).map { try learner("a\($0)", wrong: ["chon-mot"]) })
    #expect(report.table("hardest").isEmpty)
    #expect(report.table("lessons").map { $0["begun"] } == ["4"])
  }

  /// Two learners' own words are no secret, one's are.
  @Test func quotesNobodyAlone() throws {
    let people = try (1...5).map { try learner("a\($0)", wrong: $0 == 1 ? ["dien-ten"] : []) }
    let hardest = report(people).table("hardest")
    #expect(hardest.count == 1 && hardest[0]["choice"] == nil && hardest[0]["chosen"] == nil)
  }

  /// Hands count with the answers of their question, once: the second time they may be the same people's.
  @Test func countsHands() throws {
    let people = try (1...2).map { try learner("a\($0)", wrong: ["chon-mot"]) }
    let meetingID = EventID(device: "0123456789abcdef", counter: 1)
    let lesson = try #require(course.lesson("bai-mot"))
    let question = try #require(lesson.questions.first { $0.id.name == "chon-mot" })
    let choices = if case .singleChoice(let choices) = question.body { choices } else { [Question.Choice]() }
    let item = Event.Item(question: QuestionKey(question, in: lesson), revision: question.revision)
    let right = try #require(choices.first { $0.isCorrect }).text.markdown
    let wrong = try #require(choices.first { !$0.isCorrect }).text.markdown
    let tally = Event.Tally(
      meeting: meetingID, item: item,
      counts: [.init(answer: [right], count: 3), .init(answer: [wrong], count: 4), .init(answer: ["?"], count: 9)])
    let meetings = try ["2026-11-10", "2026-11-12"].map { text in
      Meeting(id: text, day: try day(text), group: "Tổ 1", lessons: ["bai-mot"], present: [], tallies: [tally])
    }
    let book = ClassBook(
      people: people, meetings: meetings, course: course, today: try day(SampleCourse.today), title: "Xã")
    let hardest = Rows(ClassReport(book, group: nil, language: .vietnamese).report).table("hardest")
    #expect(hardest.map { $0["wrong"] } == ["6"] && hardest.map { $0["answered"] } == ["9"])
  }

  /// What was answered to the former revision says nothing of this one.
  @Test func keepsRevisionsApart() throws {
    let people = try (1...5).map { try learner("a\($0)", wrong: ["chon-mot"]) }
    let changed = try SampleCourse.course {
      try $0.replacing("- mã: chon-mot\n    bản: 1", with: "- mã: chon-mot\n    bản: 2", in: "bai-hoc/bai-mot.yaml")
    }
    let book = ClassBook(
      people: people, meetings: [], course: changed, today: try day(SampleCourse.today), title: "Xã")
    #expect(Rows(ClassReport(book, group: nil, language: .vietnamese).report).table("hardest").isEmpty)
  }

  /// An exam says nothing before it is handed in.
  @Test func waitsForAnExamToBeHandedIn() throws {
    let people = try (1...6).map { try learner("a\($0)", .exam, stopsAfter: 8, wrong: ["chon-mot", "xep", "ghep"]) }
    let report = report(people)
    #expect(report.table("hardest").isEmpty)
    #expect(Set(report.table("standing").map { $0["lesson.bai-mot"] }) == ["chưa nộp"])
    #expect(report.table("lessons").map { $0["unfinished"] } == ["6"])
  }

  // MARK: People

  /// What was done on a page of the handbook shows as that: nobody passed by it, and nobody was at a meeting.
  @Test func tellsWhoLearnedByThemselves() throws {
    let rows = report([try learner("a1", .alone), try learner("a2", .alone, stopsAfter: 2), try learner("a3")])
    let standing = rows.table("standing")
    #expect(standing.map { $0["lesson.bai-mot"] } == ["tự làm", "tự làm", "đạt"])
    #expect(standing.map { $0["passed"] } == ["0", "0", "1"])
    #expect(rows.table("lessons").map { $0["unfinished"] } == ["0"])
    #expect(rows.table("lessons").map { $0["passed"] } == ["1"])
  }

  @Test func tellsHowFarEachIs() throws {
    var mastered = Doings("a1", course)
    for text in ["2026-11-10", "2026-11-12"] { try mastered.take("bai-mot", on: try day(text)) { _ in true } }
    let people = [
      sample.person("a1", group: "Tổ 1", mastered), try learner("a2"),
      try learner("a3", wrong: ["chon-mot", "xep", "ghep"]), try learner("a4", stopsAfter: 2),
      sample.person("a5", group: "Tổ 1"),
    ]
    let standing = report(people).table("standing")
    #expect(standing.map { $0["lesson.bai-mot"] } == ["vững", "đạt", "chưa đạt", "chưa nộp", "chưa học"])
    #expect(standing.map { $0["seat"] } == ["1", "2", "3", "4", "5"])
    #expect(standing.map { $0["passed"] } == ["1", "1", "0", "0", "0"])
    #expect(standing.map { $0["last"] } == ["2026-11-12", "2026-11-20", "2026-11-20", "2026-11-20", nil])
  }

  /// Whoever stands where, in whatever order they come: by their codes, never by what they can.
  @Test func seatsPeopleByTheirCodes() throws {
    let people = try ["c", "a", "b"].map { try learner($0, wrong: $0 == "a" ? ["xep"] : []) }
    let names = report(people).table("names")
    #expect(names.map { $0["seat"] } == ["1", "2", "3"] && names.map { $0["code"] } == ["a", "b", "c"])
  }

  @Test func namesPeopleOnTheSheetOfNamesAlone() throws {
    var people = try (1...6).map { try learner("ma-so-\($0)", wrong: ["chon-mot"]) }
    people[2].name = nil
    let meetings = [try meeting("2026-11-20", present: ["ma-so-1"])]
    let report = report(people, meetings)
    #expect(
      report.table("names").map { $0["name"] }.prefix(3) == ["Tên ma-so-1", "Tên ma-so-2", "(chưa đồng ý ghi tên)"])
    #expect(report.table("names").last?["seat"] == "Người dạy 1" && report.table("names").last?["code"] == "co-ngoc")
    for (id, rows) in report.tables where id != "names" {
      for text in rows.flatMap(\.values) { #expect(!text.contains("ma-so") && !text.contains("Tên ma"), "\(id)") }
    }
  }

  @Test func keepsLeaversInPastAttendance() throws {
    var people = try ["a1", "a2", "a3"].map { try learner($0) }
    people[1].leftOn = try day("2026-11-15")
    people[2].joinedOn = try day("2026-11-12")
    people.append(
      Person(
        code: "co-ngoc", name: "Cô Ngọc", group: "Tổ 1", isTrainer: true,
        record: TraineeRecord(trainee: "co-ngoc", events: []), events: []))
    let meetings = [
      try meeting("2026-11-10", present: ["a1", "a2", "co-ngoc"]), try meeting("2026-11-20", present: ["a3", "khach"]),
    ]
    let report = report(people, meetings)
    #expect(report.table("attendance").map { $0["meeting.1"] } == ["có mặt", "có mặt", "không thuộc lớp lúc đó"])
    #expect(report.table("attendance").map { $0["meeting.2"] } == ["vắng", "không thuộc lớp lúc đó", "có mặt"])
    #expect(report.table("meetings").map { "\($0["present"] ?? "")/\($0["members"] ?? "")" } == ["2/2", "1/2"])
    #expect(report.table("meetings").map { $0["guests"] } == ["0", "1"])
    #expect(report.table("standing").map { $0["seat"] } == ["1", "3"])
    #expect(report.table("names").count == 4)
  }

  /// Everybody in one report: nobody is absent where another group met, and nothing is said of what is to come.
  @Test func asksOfEachGroupWhatWasItsOwn() throws {
    var people = try ["a1", "a2", "a3"].map { try learner($0) }
    people[1].group = "Tổ 2"
    people[2].group = nil
    let meetings = [
      try meeting("2026-11-10", present: ["a1"]), try meeting("2026-12-24", present: []),
    ]
    let report = Rows(ClassReport(sample.book(people, meetings), group: nil, language: .vietnamese).report)
    #expect(report.table("attendance").map { $0["meeting.1"] } == ["có mặt", "vắng"])
    #expect(report.table("attendance").map { $0["seat"] } == ["1", "3"] && report.table("meetings").count == 1)
  }

  // MARK: What to do

  @Test func reviewsCriticalQuestionsFirst() throws {
    let review = report(try (1...3).map { try learner("a\($0)", on: "2026-11-30", wrong: ["chon-mot", "xep"]) }).table(
      "review")
    #expect(review.count == 8)
    #expect(review.map { $0["place"] } == (1...8).map(String.init))
    // What was wrong is due today; of the rest nothing is yet, and there the critical ones come first.
    #expect(Set(review.prefix(2).map { $0["question"]?.prefix(3) }) == ["Tro", "Xếp"])
    #expect(review.dropFirst(2).map { $0["critical"] } == ["có", "có"] + Array(repeating: "không", count: 4))
    #expect(review.allSatisfy { $0["learned"] == "3" })
  }

  @Test func reviewsForThoseWhoCame() throws {
    let people = [try learner("a1"), try learner("a2")]
    let review = report(people, [try meeting("2026-11-25", present: ["a2"])]).table("review")
    #expect(review.allSatisfy { $0["learned"] == "1" })
  }

  @Test func proposesAMeetingWhoseMinutesAddUp() throws {
    let people = try (1...6).map { try learner("a\($0)", wrong: ["chon-mot", "xep", "ghep"]) }
    let agenda = report(people, [try meeting("2026-11-20", present: ["a1"])]).table("agenda")
    var minute = 0
    for item in agenda {
      #expect(item["start"] == String(minute))
      minute += Int(item["minutes"] ?? "") ?? 0
    }
    // Opening, eight questions, three hard ones, the lesson, its session's break, closing.
    #expect(agenda.map { $0["minutes"] } == ["5", "8", "9", "40", "10", "5"])
    #expect(agenda[3]["what"]?.hasPrefix("Học tiếp bài 1. Bài số 1") == true)
  }

  @Test func goesOnToWhatMostHaveNotPassed() throws {
    let people = try (1...5).map { try learner("a\($0)", wrong: $0 > 3 ? ["chon-mot", "xep", "ghep"] : []) }
    let agenda = report(people).table("agenda")
    #expect(agenda.contains { $0["what"]?.hasPrefix("Bài mới: 2. Bài số 2") == true })
  }

  @Test func tellsWhatIsWeak() throws {
    let people = try (1...4).map { try learner("a\($0)", wrong: $0 < 3 ? ["hoi-otp"] : []) }
    let weak = report(people).table("objectives")
    #expect(weak.map { $0["objective"] } == ["giữ mã OTP cho riêng mình"])
    #expect(weak.map { $0["weak"] } == ["2"] && weak.map { $0["begun"] } == ["4"])
  }

  // MARK: The wall

  @Test func showsAWallNothingOfOnePerson() throws {
    let few = try (1...4).map { try learner("ma-so-\($0)", wrong: ["chon-mot"]) }
    let shown = Rows(ClassReport(sample.book(few), group: nil, language: .vietnamese).projector)
    #expect(shown.tables.values.allSatisfy { $0.isEmpty })
    let many = try (1...6).map { try learner("ma-so-\($0)", wrong: $0 < 4 ? ["chon-mot"] : []) }
    let report = ClassReport(sample.book(many), group: nil, language: .vietnamese).projector
    let wall = Rows(report)
    #expect(wall.table("hardest").map { $0["reason"] } == ["Khớp nhà phát hành thì mới chắc."])
    #expect(wall.table("lessons").map { $0["passed"] } == ["6"] && report.tables.allSatisfy { !$0.isPrivate })
    let columns = Set(report.tables.flatMap(\.columns).map(\.id))
    #expect(columns.isDisjoint(with: ["seat", "code", "name", "due", "answers", "last", "choice", "trainer"]))
    for text in wall.tables.values.joined().flatMap(\.values) {
      #expect(!text.contains("ma-so") && !text.contains("Tên"))
    }
  }
}

/// A report's tables as texts.
struct Rows {
  private(set) var tables: [String: [[String: String]]] = [:]

  init(_ report: Report) {
    for (id, rows) in ReadBack.of(report).tables {
      tables[id] = rows.map { $0.mapValues { String(decoding: $0, as: UTF8.self) } }
    }
  }

  func table(_ id: String) -> [[String: String]] { tables[id] ?? [] }
}
