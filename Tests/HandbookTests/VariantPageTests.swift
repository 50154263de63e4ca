@testable import Curriculum
import Diagnostics
@testable import Handbook
import TestSupport
import Testing

/// A province's book: what its trainers see of what is different.
@Suite struct VariantPageTests {
  private static let tiny = TinyCourse().adding(
    "bien-the/tinh-mot.yaml",
    """
    mã: tinh-mot
    tiêu đề: Tỉnh Một
    sửa:
      - mã: man-hinh
        bước: bai-mot/mo-ung-dung
        khóa: thấy
        dấu vân tay: v1ed897df
        kiểu: thay
        nội dung: Màn hình có **tên tỉnh**.
        vì sao: Ứng dụng [](nen-tang:ung-dung-mot) của tỉnh khác.
      - mã: loi-dan
        bước: bai-mot/mo-ung-dung
        khóa: ghi chú
        kiểu: thêm
        nội dung: Mở chậm thì chờ.
        vì sao: Sóng ở đây yếu.

    """
  )

  private static func reading() throws -> VariantReading {
    let sources = tiny.sources
    let files = sources.ids.map { id in
      let path = String(sources[id].path.dropFirst("content/".count))
      return CourseReader.decode(ContentFile(id: id, path: path), source: sources[id])
    }
    let base = CourseReader.course(from: files, in: Surroundings(today: .today))
    return try #require(CourseReader.variants(from: files, base: base, in: Surroundings(today: .today)).first)
  }

  private static func pages(_ edition: Edition) throws -> (pages: [String: Markup], diagnostics: [Diagnostic]) {
    let reading = try Self.reading()
    let course = try #require(reading.course)
    let site = Site.plan(course, options: SiteOptions(today: .today, edition: edition))
    var pages: [String: Markup] = [:]
    for file in site.pages.map(site.render) { pages[file.path] = Markup(String(decoding: file.bytes, as: UTF8.self)) }
    return (pages, reading.files.compactMap(\.content).flatMap { ReadTexts($0).mistakes(in: course) })
  }

  @Test func tellsTrainersOfEachDifferenceAndWhy() throws {
    let (pages, diagnostics) = try Self.pages(.trainer)
    #expect(diagnostics.map(\.message.vietnamese) == [])
    let page = try #require(pages["khac-biet.html"]).between("<main", "</main>")
    #expect(page.says(inOrder: ["Bản Tỉnh Một", "2 chỗ", "1. Thay: bước mo-ung-dung", "thấy", "Bài một"]))
    #expect(
      page.says(inOrder: [
        "Vì sao", "Ứng dụng Một của tỉnh khác.", "Sách chung", "Màn hình chính.", "Bản Tỉnh Một",
        "Màn hình có tên tỉnh.",
      ])
    )
    #expect(page.says(inOrder: ["2. Thêm:", "Sóng ở đây yếu.", "Bản Tỉnh Một", "Mở chậm thì chờ."]))
    #expect(page.html.contains("<strong>tên tỉnh</strong>"))
    #expect(page.attributes("href").contains("bai-bai-mot.html#buoc-mo-ung-dung"))
    #expect(try #require(pages["index.html"]).attributes("href").contains("khac-biet.html"))
  }

  @Test func marksLocalTextsForTrainers() throws {
    let lesson = try #require(try Self.pages(.trainer).pages["bai-bai-mot.html"])
    #expect(
      lesson.says(inOrder: ["Sẽ thấy", "Tỉnh Một: Màn hình có tên tỉnh.", "Riêng Tỉnh Một:", "Mở chậm thì chờ."])
    )
    #expect(lesson.attributes("class").filter { $0 == "local" }.count == 2)
  }

  @Test(arguments: [Edition.trainee, .citizen, .poster, .quizSheet])
  func tellsNobodyElse(edition: Edition) throws {
    let pages = try Self.pages(edition).pages
    #expect(pages["khac-biet.html"] == nil)
    for (_, page) in pages {
      #expect(!page.attributes("class").contains("local"))
      #expect(!page.text.contains("Sóng ở đây yếu."))
    }
  }

  @Test func saysOnEveryPageWhoseBookItIs() throws {
    for (path, page) in try Self.pages(.trainee).pages { #expect(page.text.contains("bản Tỉnh Một"), "\(path)") }
  }
}
