import Curriculum
import Foundation
import TestSupport
import Testing

@testable import Workspace

/// What the book has and nothing shows.
@Suite struct UnusedItemTests {
  private static let facts = "du-kien/chung.yaml"
  private static let lesson = "bai-hoc/bai-mot.yaml"

  private static func manuscript(_ course: TinyCourse, others: [String: String] = [:]) throws -> Manuscript {
    try withTemporaryFolder { folder in
      try folder.write(course.files.merging(others) { first, _ in first })
      return Manuscript(
        try ContentFolder(at: folder.url, name: "content"), today: try #require(Day(year: 2026, month: 11, day: 30)))
    }
  }

  @Test func findsNothingInABookThatUsesAll() throws {
    let manuscript = try Self.manuscript(TinyCourse())
    #expect(manuscript.diagnostics == [])
    #expect(manuscript.unused.isEmpty)
  }

  /// A fact that only a text's link leads to is used; so is what only a province's patch names.
  @Test(arguments: [
    ("dữ kiện: [nam-ra-doi]\n", "", lesson, [String](), [String]()),
    ("[](du-kien:nam-ra-doi)", "đâu đó", "nen-tang/ung-dung-mot.yaml", [], []),
    ("nguồn: [bao-mot]", "nguồn: []", facts, [], ["bao-mot"]),
    ("chủ đề: Chung\n", "chủ đề: Chung\n# bao-mot\n", facts, [], []),
  ])
  func namesWhatNothingShows(old: String, new: String, path: String, unusedFacts: [String], unusedSources: [String])
    throws
  {
    let unused = try Self.manuscript(TinyCourse().replacing(old, with: new, in: path)).unused
    #expect(unused.facts == unusedFacts)
    #expect(unused.sources == unusedSources)
  }

  @Test func namesFactsOfWhichNothingIsSaid() throws {
    let course = try TinyCourse().replacing("dữ kiện: [nam-ra-doi]\n", with: "", in: Self.lesson)
      .replacing("[](du-kien:nam-ra-doi)", with: "đâu đó", in: "nen-tang/ung-dung-mot.yaml")
    #expect(try Self.manuscript(course).unused.facts == ["nam-ra-doi"])
    let variant = "mã: tinh-mot\ntên: Tỉnh Một\nbản vá: []\n# nam-ra-doi\n"
    #expect(try Self.manuscript(course.adding("bien-the/tinh-mot.yaml", variant)).unused.facts == [])
  }

  /// That a province replaces a word inserts it nowhere.
  @Test(arguments: [("Học phần để thử.", ["tinh"]), ("Học phần ở [](chu:tinh).", [])])
  func namesWordsThatNoTextInserts(summary: String, unused: [String]) throws {
    let course = try TinyCourse()
      .replacing("học phần: [", with: "chữ của sách: [{mã: tinh, chữ: Tỉnh Một}]\nhọc phần: [", in: "sach.yaml")
      .replacing("Học phần để thử.", with: summary, in: "hoc-phan/hoc-phan-mot.yaml")
      .adding("bien-the/tinh-hai.yaml", "mã: tinh-hai\ntiêu đề: Hai\nchữ của sách: [{thay: tinh, bằng: Tỉnh Hai}]\n")
    #expect(try Self.manuscript(course).unused.words == unused)
  }

  @Test func namesPicturesThatNoStepShows() throws {
    let others = ["hinh/a.png": "", "hinh/b.JPG": "", "hinh/ghi-chu.txt": "", "theme/logo.png": ""]
    let course = try TinyCourse().replacing(
      "    thấy:", with: "    hình:\n      tệp: hinh/a.png\n      mô tả: Màn hình\n    thấy:", in: Self.lesson)
    #expect(try Self.manuscript(course, others: others).unused.pictures == ["hinh/b.JPG"])
  }
}
