@testable import Curriculum
import Diagnostics
import Scenes
import Testing

@testable import Handbook

/// Leaflets with words of their own, and what was asked before they were printed.
struct LeafletBoxTests {
  private static func box(
    branch: String? = nil, step: String? = nil, _ words: String? = nil, otherwise: String? = nil, scene: String? = nil
  ) -> Leaflet.Box {
    Leaflet.Box(
      branch: branch.map { inline($0) }, step: step.map(ref), words: words.map { inline($0) },
      otherwise: otherwise.map { inline($0) }, scene: scene.flatMap(Scene.named), sign: nil)
  }

  private static let lesson = Lesson.make(
    "tra-tien",
    steps: [.make("mo-ung-dung", action: "Mở ứng dụng ngân hàng."), .make("quet", action: "Quét mã QR ở quầy.")],
    leaflet: Leaflet(
      task: inline("Trả tiền bằng mã QR"), messages: [inline("Đọc to tên người nhận.")], picture: nil, steps: [],
      boxes: [
        box(step: "mo-ung-dung", "Bác mở ứng dụng ngân hàng.", otherwise: "Không thấy thì gọi tổ."),
        box(step: "quet"),
        box(branch: "Nếu bác nhận tiền", "Bác mở mã nhận tiền của bác.", scene: "mo-ung-dung"),
        box("Bác đợi tiếng báo có tiền."),
      ],
      blanks: []))

  private static let sheet = RenderedSite(.make(lessons: [lesson]), edition: .citizen).main("to-roi-tra-tien.html").html

  @Test func isCalledByItsTask() {
    #expect(Self.sheet.contains("<h1>Trả tiền bằng mã QR</h1>"))
  }

  @Test func saysItsOwnWordsOrThoseOfItsStep() {
    #expect(Self.sheet.contains("Bác mở ứng dụng ngân hàng."))
    #expect(!Self.sheet.contains("Mở ứng dụng ngân hàng.</p>"))
    #expect(Self.sheet.contains("Quét mã QR ở quầy."))
    #expect(Self.sheet.contains("<p class=\"box-otherwise\">Không thấy thì gọi tổ.</p>"))
  }

  @Test func countsABranchFromOne() throws {
    let groups = LeafletGroup.all(of: Self.lesson)
    #expect(groups.map(\.boxes.count) == [2, 2])
    #expect(groups.map(\.firstNumber) == [1, 1])
    let heading = try #require(Self.sheet.firstRange(of: "Nếu bác nhận tiền"))
    let second = try #require(Self.sheet.firstRange(of: "Bác mở mã nhận tiền của bác."))
    #expect(heading.lowerBound < second.lowerBound)
  }

  @Test func drawsWhatTheBoxNamesElseWhatTheStepHas() {
    let boxes = LeafletGroup.all(of: Self.lesson).flatMap(\.boxes)
    #expect(boxes.map { $0.scene?.name } == [nil, nil, "mo-ung-dung", nil])
    #expect(LeafletPage.scenes(of: Self.lesson).map(\.name) == ["mo-ung-dung"])
  }
}

/// What the place where the book is used was told.
struct FactAnswerTests {
  private static let doubtful = Fact.make(
    "gio", statement: "Giờ mở cửa.", status: .unverified, question: "Mấy giờ mở cửa?")

  private static func course(answeredOn day: Day?) -> Course {
    let answer = day.map { FactAnswer(fact: ref("gio"), text: inline("8 giờ đến 11 giờ"), day: $0, by: inline("Xã")) }
    let lesson = Lesson.make(
      "ra-xa", facts: ["gio"],
      leaflet: Leaflet(
        task: nil, messages: [inline("Ra xã lúc [](du-kien:gio).")], picture: nil, steps: [], boxes: [],
        blanks: [inline("[Giờ](du-kien:gio) mở cửa (hỏi xã)")]))
    let base = Course.make(lessons: [lesson], facts: [FactTopic(title: inline("Giờ"), facts: [doubtful])])
    return Course(
      book: base.book, modules: base.modules, lessons: base.lessons, platforms: [], factTopics: base.factTopics,
      sources: [], terms: [], sheets: [], answers: [answer].compactMap(\.self))
  }

  @Test func isABlankUntilSomebodyWasAsked() {
    let sheet = RenderedSite(Self.course(answeredOn: nil), edition: .citizen).main("to-roi-ra-xa.html").html
    #expect(sheet.contains("class=\"rule\""))
    #expect(!sheet.contains("8 giờ đến 11 giờ"))
  }

  @Test func standsInSentencesAndInBlanks() {
    let site = RenderedSite(Self.course(answeredOn: .today), edition: .citizen)
    let sheet = site.main("to-roi-ra-xa.html").html
    #expect(sheet.contains("Ra xã lúc 8 giờ đến 11 giờ."))
    #expect(sheet.contains("<strong class=\"rule answered\">8 giờ đến 11 giờ</strong>"))
    let lesson = RenderedSite(Self.course(answeredOn: .today)).main("bai-ra-xa.html").html
    #expect(lesson.contains("đã hỏi xong"))
    #expect(!lesson.contains("cần kiểm tra lại"))
  }

  @Test func isAskedAgainAfterAYear() throws {
    let old = try #require(Day(year: Day.today.year - 2, month: 1, day: 1))
    let lesson = RenderedSite(Self.course(answeredOn: old)).main("bai-ra-xa.html").html
    #expect(lesson.contains("1 điều chưa chắc"))
  }
}
