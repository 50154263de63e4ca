import Curriculum
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Workspace

/// What could not be read is one mistake: nothing is said of what refers to it.
@Suite struct UnreadPartTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"

  private static func codes(_ course: TinyCourse) throws -> [String] {
    try withTemporaryFolder { folder in
      try folder.write(course.files)
      let day = try #require(Day(year: 2026, month: 11, day: 30))
      return Manuscript(try ContentFolder(at: folder.url, name: "content"), today: day).diagnostics.map(\.code)
    }
  }

  @Test(arguments: TinyCourse().files.keys.filter { $0 != "sach.yaml" }.sorted())
  func saysNothingOfReferencesIntoAFile(path: String) throws {
    #expect(try Self.codes(TinyCourse().adding(path, "")) == ["C316"])
  }

  /// A list that is a text; an item that is a text. The rest of the list is read.
  @Test(arguments: [
    (lesson, "mục tiêu:\n  - mã: mo-duoc\n    người học: mở được ứng dụng\n", "mục tiêu: mở được ứng dụng\n"),
    (lesson, "  - mã: mo-duoc\n    người học: mở được ứng dụng\n", "  - mở được ứng dụng\n"),
    (
      lesson, "  - mã: khong-mo-duoc\n    dấu hiệu: Ứng dụng không mở.\n    cách xử lý: Khởi động lại điện thoại.\n",
      "  - Ứng dụng không mở\n"
    ),
    ("nguon/chung.yaml", "  - mã: bao-mot\n", "  - Bài báo\n  - mã: bao-hai\n"),
    (
      "thuat-ngu/chung.yaml",
      "thuật ngữ:\n  - mã: ung-dung\n    từ: Ứng dụng\n    nghĩa: Chương trình chạy trên điện thoại.\n",
      "thuật ngữ: Ứng dụng\n"
    ),
  ])
  func saysNothingOfReferencesIntoAnObject(path: String, old: String, new: String) throws {
    #expect(try Self.codes(TinyCourse().replacing(old, with: new, in: path)) == ["S203"])
  }

  @Test func stillNamesWhatIsNowhere() throws {
    let course = try TinyCourse().adding("thuat-ngu/chung.yaml", "")
      .replacing("[nam-ra-doi]", with: "[khong-co]", in: Self.lesson)
    #expect(Set(try Self.codes(course)) == ["C316", "S207"])
    let objective = try TinyCourse().replacing("mục tiêu: [mo-duoc]", with: "mục tiêu: [khong-co]", in: Self.lesson)
    #expect(try Self.codes(objective).contains("S207"))
  }
}
