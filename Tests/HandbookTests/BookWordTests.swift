@testable import Curriculum
import Diagnostics
@testable import Handbook
import TestSupport
import Testing

/// Words of the book on its pages: in titles, texts, questions, leaflets and the search.
@Suite struct BookWordTests {
  private static func course(_ variant: String?) throws -> Course {
    let lesson = "bai-hoc/bai-mot.yaml"
    let tiny = try TinyCourse()
      .replacing("tiêu đề: Sách nhỏ", with: "tiêu đề: Sách của [](chu:tinh)", in: "sach.yaml")
      .replacing(
        "học phần: [hoc-phan-mot]\n",
        with: "học phần: [hoc-phan-mot]\nchữ của sách:\n  - {mã: tinh, chữ: Thái Nguyên}\n", in: "sach.yaml"
      )
      .replacing("tiêu đề: Bài một", with: "tiêu đề: Bài của [](chu:tinh)", in: lesson)
      .replacing("thấy: Màn hình chính.", with: "thấy: Màn hình có tên [](word:tinh).", in: lesson)
      .replacing("hỏi: Có nên đọc", with: "hỏi: Ở [](chu:tinh) có nên đọc", in: lesson)
      .replacing("dành cho: [thành viên tổ]", with: "dành cho: [thành viên tổ, người dân]", in: lesson)
      .replacing(
        "dữ kiện: [nam-ra-doi]\n",
        with: "dữ kiện: [nam-ra-doi]\ntờ rơi:\n  lời dặn: [\"Hỏi tổ ở [](chu:tinh).\"]\n  bước: [mo-ung-dung]\n",
        in: lesson
      )
      .adding("bien-the/tinh-mot.yaml", "mã: tinh-mot\ntiêu đề: Tỉnh Một\n" + (variant ?? "sửa: []\n"))
    let sources = tiny.sources
    let files = sources.ids.map { id in
      let path = String(sources[id].path.dropFirst("content/".count))
      return CourseReader.decode(ContentFile(id: id, path: path), source: sources[id])
    }
    let base = CourseReader.course(from: files, in: Surroundings(today: .today))
    #expect(base.diagnostics.map(\.message.vietnamese) == [])
    guard variant != nil else { return try #require(base.value) }
    let reading = CourseReader.variants(from: files, base: base, in: Surroundings(today: .today)).first
    return try #require(reading?.course)
  }

  @Test(arguments: [
    (nil, "Thái Nguyên", "Bắc Ninh"),
    ("chữ của sách:\n  - {thay: tinh, bằng: Bắc Ninh}\n", "Bắc Ninh", "Thái Nguyên"),
  ])
  func saysTheWordWhereverItIsInserted(variant: String?, word: String, other: String) throws {
    let course = try Self.course(variant)
    let site = RenderedSite(course)
    #expect(site.diagnostics.map(\.message.vietnamese) == [])
    let lesson = site.page("bai-bai-mot.html").html
    for text in ["Bài của \(word)", "Màn hình có tên \(word).", "Ở \(word) có nên đọc", "Sách của \(word)"] {
      #expect(lesson.contains(text), "\(text)")
    }
    #expect(!lesson.contains("chu:") && !lesson.contains("word:") && !lesson.contains(other))
    let parts = site.site.searchableLessons.compactMap { site.site.searchPart(of: $0) }
    let search = parts.map { String(decoding: $0.file.bytes, as: UTF8.self) }.joined()
    #expect(search.contains(word) && !search.contains(other))
    for edition in [Edition.citizen, .quizSheet, .trainer] {
      let pages = RenderedSite(course, edition: edition).pages.filter { $0.path != "khac-biet.html" }
      let text = pages.map(\.markup.html).joined()
      #expect(text.contains(word) && !text.contains(other) && !text.contains("chu:tinh"), "\(edition)")
    }
  }

  /// A text of the link's own would stay when the word is replaced; an id that no word has is told with a near one.
  @Test(arguments: [("[tỉnh ta](chu:tinh)", "H520"), ("[](chu:tinhh)", "H501"), ("[](chu:tinh)", nil)])
  func judgesLinksToWords(text: String, code: String?) throws {
    let course = try Self.course(nil)
    let term = Term(id: ident("tu"), term: inline("Từ"), aliases: [], meaning: blocks(text), facts: [])
    let found = ReadTexts(.terms([term])).mistakes(in: course)
    #expect(found.map(\.code) == [code].compactMap(\.self))
  }
}
