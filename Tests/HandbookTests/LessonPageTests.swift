@testable import Curriculum
@testable import Handbook
import Testing

@Suite struct LessonPageTests {
  private static let sample = RenderedSite(SampleCourse.course)
  private static let page = sample.main("bai-cai.html")
  private var sample: RenderedSite { Self.sample }
  private var lesson: Markup { Self.page }

  @Test func reportsNothingAboutAGoodCourse() { #expect(sample.diagnostics == []) }

  @Test func tellsALessonInTheOrderOfTheWork() {
    #expect(
      lesson.says(inOrder: [
        "Trang chủ", "Học phần m", "Cài ứng dụng", "Bài 2 · 3 bước", "Một bài ngắn.", "Không dành cho", "người vội",
        "Nghiêm trọng: Coi chừng otp", "Trước khi bắt đầu", "Cần học trước: Giữ an toàn", "Sạc đầy pin.", "Các bước",
        "Chú ý: Coi chừng nhe", "Khi gặp sự cố", "Hỏng ket", "Do ket", "Sửa ket.", "Cần nhớ", "Nhớ kỹ cai.",
        "Học kỹ hơn", "Học xong, bạn làm được", "Làm được việc cai.", "Nguồn chính thức", "Tự kiểm tra",
        "Dữ kiện đã dùng", "Về bài này", "Dành cho", "thành viên tổ, người dân", "Bài trước", "Giữ an toàn", "Bài sau",
        "Bán hàng",
      ])
    )
  }

  @Test func numbersStepsOnThroughTheParts() {
    #expect(
      lesson.says(inOrder: [
        "Phần đầu", "Bước 1. Làm mot.", "Sẽ thấy Thấy mot.", "Nếu không Không thấy mot.", "Ghi chú mot.",
        "Bước 2. Làm hai.", "Phần cuối", "Bước 3. Xem sự cố",
      ])
    )
    #expect(lesson.tags.compactMap { $0.attributes["start"] } == ["1", "3"])
  }

  @Test(arguments: [
    "buoc-mot", "buoc-hai", "canh-bao-otp", "canh-bao-nhe", "su-co-ket", "cau-hoi-mot", "cau-hoi-tinh-huong",
  ])
  func givesPartsAddresses(anchor: String) { #expect(lesson.attributes("id").contains(anchor)) }

  /// By their numbers.
  @Test(arguments: ["buoc-mot", "cau-hoi-mot", "cau-hoi-tinh-huong"]) func showsAddresses(anchor: String) {
    #expect(lesson.attributes("href").contains("#" + anchor))
  }

  /// What is not for the doorstep is folded away, and nothing of it is lost.
  @Test(arguments: ["canh-bao-otp", "su-co-ket", "muc-tieu", "nguon-chinh-thuc", "tu-kiem-tra", "du-kien"])
  func foldsAway(anchor: String) {
    #expect(lesson.tags.contains { $0.name == "details" && $0.attributes["id"] == anchor })
  }

  @Test(arguments: ["47", "phút"]) func keepsTeachingTimesForTrainers(word: String) {
    #expect(!lesson.text.contains(word))
  }

  @Test(
    arguments: [
      (
        "mot",
        ["Chọn một câu", "sai một", "đúng một", "cả hai", "✗ Sai: Lý do sai một.", "✓ Đúng: Lý do"]
      ),
      ("nhieu", ["Chọn tất cả câu đúng", "✓ Đúng: Lý do đúng a.", "✓ Đúng: Lý do đúng b.", "✗ Sai: Lý do sai c."]),
      ("dung-sai", ["Đáp án: Sai.", "Nếu bạn chọn «Đúng»: Chọn đúng là nhầm.", "Nếu bạn chọn «Sai»: Sai là phải."]),
      ("xep", ["Xếp đúng thứ tự", "trước", "giữa", "sau", "cuối", "Vì thứ tự."]),
      (
        "ghep",
        ["trái 1", "trái 2", "trái 3", "1 – ", ": trái 1 → phải 1", "2 – ", ": trái 2 → phải 2", "Vì hợp nhau."]
      ),
      ("ngan", ["Đáp án: nhà phát hành / nơi phát hành (viết đúng dấu)", "✗ Sai: hàng xóm", "Hàng xóm không làm ra."]),
      ("so", ["Đơn vị: triệu đồng", "Đáp án: 3,5 triệu đồng (lệch không quá 0,25 vẫn đúng)", "Vì tính ra."]),
      (
        "tinh-huong",
        [
          "Chặng 1", "Có người gọi.", "Xem đáp án chặng 1", "✓ Đúng: Lý do cúp máy.", "✗ Sai: Lý do đọc mã.",
          "Chặng 2", "✓ Đúng: Lý do báo công an.",
        ]
      ),
    ]
  ) func asksAndAnswersEveryTypeOfQuestion(question: String, words: [String]) {
    let markup = lesson.element("cau-hoi-\(question)", "article")
    let missing = words.filter { !markup.text.contains($0) }
    #expect(missing == [])
    #expect(markup.text.contains("Gợi ý \(question)."))
  }

  @Test func foldsAnswersAwayAndShowsNoneBefore() {
    let shown = lesson.element("cau-hoi-mot", "details").text
    #expect(!shown.contains("Lý do"))
    #expect(!shown.contains("✓"))
  }

  @Test func mixesWhatMustBeOrdered() {
    let shown = lesson.element("cau-hoi-xep", "ol")
    #expect(!shown.says(inOrder: ["trước", "giữa", "sau", "cuối"]))
    let answer = lesson.element("cau-hoi-xep", "article").between("class=\"judged\"", "</ol>")
    #expect(answer.says(inOrder: ["trước", "giữa", "sau", "cuối"]))
  }

  @Test func listsPinnedChoicesLast() {
    let choices: [Question.Choice] = [.make("ghim", pinned: true), .make("một", correct: true), .make("hai")]
    let course = Course.make(lessons: [.make("a", questions: [.make("q", .singleChoice(choices))])])
    #expect(RenderedSite(course).main("bai-a.html").element("cau-hoi-q", "ol").says(inOrder: ["một", "hai", "ghim"]))
  }

  @Test func copiesPicturesAndShowsThemWithTheirText() {
    #expect(sample.site.copies.map(\.source) == ["hinh/buoc-hai.png"])
    #expect(sample.site.copies.map(\.destination) == ["hinh-hinh-buoc-hai.png"])
    let picture = lesson.tags.first { $0.name == "img" && $0.attributes["src"] != "camnang.svg" }
    #expect(picture?.attributes["src"] == "hinh-hinh-buoc-hai.png")
    #expect(picture?.attributes["alt"] == "Hình hai")
  }

  @Test(arguments: Edition.allCases)
  func copiesNoPictureThatNoPageShows(edition: Edition) {
    let site = RenderedSite(SampleCourse.course, edition: edition)
    let shown = site.pages.flatMap(\.markup.tags).filter { $0.name == "img" }.compactMap { $0.attributes["src"] }
    #expect(Set(site.site.copies.map(\.destination)) == Set(shown.filter { $0.hasPrefix("hinh-") }))
  }

  @Test func listsTheFactsWithStatusSourceAndDate() {
    let facts = lesson.between("Dữ kiện đã dùng", "</section>")
    #expect(
      facts.says(inOrder: ["3 · hỏi lại 2", "Điều nam-mo là thật.", "Đã kiểm chứng · 23/11/2026 · Báo bao"])
    )
    #expect(facts.says(inOrder: ["Điều con-chay là thật.", "Chưa kiểm chứng"]))
    #expect(facts.says(inOrder: ["Điều qua-han là thật.", "quá hạn từ 22/11/2026"]))
  }
}

@Suite struct ReviewMarkTests {
  private static let mark = "cần kiểm tra lại"

  private func lesson(on day: Day?) -> Markup {
    let lesson = Lesson.make("a", introduction: "Phí là [](du-kien:phi).")
    let facts = FactTopic.make("Chủ đề", [.make("phi", value: "5 đồng", reviewBy: Day("2026-11-23") ?? .past)])
    return RenderedSite(.make(lessons: [lesson], facts: [facts]), today: day ?? .past).main("bai-a.html")
  }

  @Test(arguments: ["2026-11-22", "2026-11-23"]) func marksNothingUntilTheLastDay(day: String) {
    #expect(!lesson(on: Day(day)).text.contains(Self.mark))
  }

  @Test(arguments: ["2026-11-24", "2027-01-01"]) func marksAFactWhereItIsUsedFromTheDayAfter(day: String) {
    let text = lesson(on: Day(day)).text
    #expect(text.contains("Phí là 5 đồng \(Self.mark)."))
    #expect(text.contains("1 · hỏi lại 1"))
  }

  /// A page that repeats it at every turn is read as one that doubts all it says.
  @Test func marksAFactOnAPageOnce() {
    let lesson = Lesson.make(
      "a", introduction: "Phí là [](du-kien:phi), hạn là [](du-kien:han). Nhớ [phí](du-kien:phi).", steps: [.make("s")])
    let facts = FactTopic.make(
      "Chủ đề",
      [.make("phi", value: "5 đồng", status: .unverified), .make("han", value: "7 ngày", status: .unverified)])
    let text = RenderedSite(.make(lessons: [lesson], facts: [facts])).main("bai-a.html").text
    #expect(text.ranges(of: Self.mark).count == 2)
    #expect(text.contains("Phí là 5 đồng \(Self.mark), hạn là 7 ngày \(Self.mark). Nhớ phí."))
  }

  /// What was never verified and what is overdue are looked up alike.
  @Test func countsEveryFactThatIsToBeLookedUp() {
    let lesson = Lesson.make("a", introduction: "Phí là [](du-kien:phi), hạn là [](du-kien:han).")
    let facts = FactTopic.make(
      "Chủ đề",
      [
        .make("phi", value: "5 đồng", reviewBy: Day("2026-11-23") ?? .past),
        .make("han", value: "7 ngày", status: .unverified),
      ])
    let site = RenderedSite(.make(lessons: [lesson], facts: [facts]), today: Day("2026-11-24") ?? .past)
    #expect(site.main("bai-a.html").text.contains("2 · hỏi lại 2"))
  }
}
