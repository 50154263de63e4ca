@testable import Curriculum
@testable import Handbook
import Testing

@Suite struct IndexPageTests {
  private let sample = RenderedSite(SampleCourse.course)

  @Test func showsTheRoadmapAtHome() {
    #expect(
      sample.main("index.html").says(inOrder: [
        "Đoàn xã", "Sách thử", "Sách để thử.", "Học từ đầu", "Giúp một việc ngay", "Gặp sự cố", "Lộ trình học",
        "Học phần m", "bài 1–2", "Buổi b1", "Tháng 6/2022", "1Giữ an toàn", "Buổi b2", "2Cài ứng dụng3 bước",
        "Học phần n", "bài 3", "Bán hàng",
      ])
    )
  }

  /// Which `check` reports; an editor shows the book all the same.
  @Test func placesALessonOfTwoSessionsInTheFirst() {
    let module = Module(
      id: ident("m"), title: inline("M"), summary: nil, label: nil, introduction: nil, picture: nil,
      sessions: [.make("b1", lessons: ["a", "b"]), .make("b2", lessons: ["c", "b"])], english: nil)
    let site = RenderedSite(
      .make(modules: [module], lessons: [.make("a"), .make("b", title: "Bài B"), .make("c")]))
    #expect(site.main("index.html").text.ranges(of: "Bài B").count == 1)
    #expect(site.site.pages.map(\.path).filter { $0 == "bai-b.html" }.count == 1)
  }

  @Test func registersFactsWithAllThatIsKnown() {
    let fact = sample.main("du-kien.html").element("du-kien-qua-han", "article")
    #expect(
      fact.says(inOrder: [
        "Điều qua-han là thật. cần kiểm tra lại", "Đã kiểm chứng", "kiểm tra ngày 23/11/2026",
        "hạn xem lại 22/11/2026 (đã quá hạn)", "Giá trị", "500 đồng", "Hỏi ai để xác nhận", "Hỏi xã về qua-han.",
        "Nguồn",
        "Trang bao — Báo bao", "đăng 08/2025", "xem ngày 23/11/2026", "Dùng trong bài", "Cài ứng dụng",
      ])
    )
    #expect(fact.attributes("href").contains("https://example.org/bai?a=1&b=2"))
  }

  @Test func saysWhereASourceOnPaperIsKept() {
    let paper = Source(
      id: ident("giay"), title: inline("Thông báo của xã"), publisher: inline("UBND xã"), number: inline("12/TB-UBND"),
      url: nil, keptAt: inline("Văn phòng xã"), published: "2026-09-05", accessed: .today)
    let fact = Fact.make("nam-mo", value: "năm 2021", sources: ["giay"])
    let entry = RenderedSite(.make(facts: [.make("Giấy", [fact])], sources: [paper])).main("du-kien.html")
      .element("du-kien-nam-mo", "article")
    #expect(
      entry.says(inOrder: [
        "Thông báo của xã — UBND xã", "số 12/TB-UBND", "ban hành 05/09/2026", "bản giấy giữ tại Văn phòng xã",
        "xem ngày 23/11/2026",
      ]))
    #expect(!entry.attributes("href").contains { $0.hasPrefix("http") })
  }

  @Test func ordersTermsByTheAlphabet() {
    #expect(sample.main("thuat-ngu.html").says(inOrder: ["Nghĩa của ảnh.", "Nghĩa của ẩn.", "Nghĩa của OTP."]))
  }

  @Test func leadsFromAProblemToItsLesson() {
    let page = sample.main("su-co.html")
    #expect(page.says(inOrder: ["Học phần m", "Cài ứng dụng", "Hỏng ket", "Học phần n", "Hỏng e"]))
    #expect(page.attributes("href").contains("bai-cai.html#su-co-ket"))
  }

  @Test func leadsFromAQuestionToItsLesson() {
    #expect(sample.main("cau-hoi.html").attributes("href").contains("bai-cai.html#cau-hoi-tinh-huong"))
  }

  @Test func listsEverythingInTheContents() {
    #expect(
      sample.main("muc-luc.html").says(inOrder: [
        "Học phần m", "Buổi b1", "Giữ an toàn", "Cài ứng dụng", "Học phần n", "Bán hàng", "Bài chưa xếp buổi", "Bài lẻ",
        "Ứng dụng app", "Thuật ngữ",
      ])
    )
  }

  @Test func givesEveryPageATitleOfItsOwn() {
    let twins = Course.make(lessons: [.make("a", title: "Cùng tên"), .make("b", title: "Cùng tên")])
    let titles = RenderedSite(twins).pages.map { $0.markup.between("<title", "</title>").text }
    #expect(Set(titles).count == titles.count)
  }

  @Test func leavesOutIndexesThatWouldBeEmpty() {
    let site = RenderedSite(.make(lessons: [.make("a")])).site
    #expect(
      site.pages.map(\.path) == ["index.html", "muc-luc.html", "ve-sach-nay.html", "hoc-phan-m.html", "bai-a.html"])
  }

  @Test(arguments: [("một hai ba", 7, "một …"), ("một hai", 9, "một hai"), ("dài", 2, "dà")])
  func shortensPromptsBetweenWords(text: String, limit: Int, short: String) {
    #expect(QuestionIndexPage.shortened(text, to: limit) == short)
  }

  /// No page is heavier than the limit, unless one thing alone is; and no page ends before it must.
  @Test(arguments: [
    ([30_000, 30_000], [[30_000, 30_000]]), ([30_000, 30_000, 1], [[30_000, 30_000], [1]]),
    ([30_000, 30_001], [[30_000], [30_001]]), ([70_000, 1], [[70_000], [1]]), ([70_000], [[70_000]]),
  ])
  func splitsAnIndexThatIsTooHeavy(weights: [Int], pages: [[Int]]) {
    let section = IndexPage<Int>.Section(id: "m", suffix: nil, title: "M", items: weights)
    let split = IndexPage.split([section], as: "su-co", weight: \.self)
    #expect(split.flatMap(\.sections).map(\.items) == pages)
    // An overview comes first where there are several.
    #expect(
      split.first?.entries.map(\.count) ?? [] == (pages.count > 1 || weights[0] > 60_000 ? pages.map(\.count) : []))
  }
}
