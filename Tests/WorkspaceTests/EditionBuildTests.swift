import Curriculum
import Diagnostics
import Foundation
import Handbook
import TestSupport
import Testing
import Workspace

/// Builds of several editions, and what they leave of other files.
@Suite struct EditionBuildTests {
  @discardableResult
  private func build(_ editions: [Edition], _ course: TinyCourse, in folder: TemporaryFolder) throws -> [Diagnostic] {
    try? FileManager.default.removeItem(at: folder.url.appending(path: "content"))
    try folder.write(Dictionary(uniqueKeysWithValues: course.files.map { ("content/\($0.key)", $0.value) }))
    let content = folder.url.appending(path: "content")
    let output = try OutputFolder(at: folder.url.appending(path: "output"), besides: content)
    return try pipeline(content).build(editions, into: output).diagnostics
  }

  @Test func putsEachEditionInItsFolder() throws {
    try withTemporaryFolder { folder in
      let found = try build(Edition.allCases, TinyCourse(), in: folder)
      #expect(found == [])
      for edition in Edition.allCases { #expect(folder.exists("output/\(edition.folder)/index.html")) }
      let home = try folder.read("output/index.html")
      for edition in Edition.allCases { #expect(home.contains("href=\"\(edition.folder)/index.html\"")) }
    }
  }

  @Test func removesTheFoldersOfAnEarlierBuildAndKeepsWhatIsNotItsOwn() throws {
    try withTemporaryFolder { folder in
      try build(Edition.allCases, TinyCourse(), in: folder)
      try folder.write(["output/hoc-vien/ghi-chu.txt": "của tôi", "output/CNAME": "sach.vn"])
      try build([.trainee], TinyCourse(), in: folder)
      #expect(folder.exists("output/index.html"))
      #expect(!folder.exists("output/nguoi-day"))
      #expect(!folder.exists("output/hoc-vien/index.html"))
      #expect(try folder.read("output/hoc-vien/ghi-chu.txt") == "của tôi")
      try build(Edition.allCases, TinyCourse(), in: folder)
      #expect(try folder.read("output/hoc-vien/ghi-chu.txt") == "của tôi")
      #expect(folder.exists("output/hoc-vien/index.html"))
    }
  }

  @Test(arguments: ["output/hoc-vien", "output/hoc-vien/index.html"])
  func overwritesNoStrangersFile(path: String) throws {
    try withTemporaryFolder { folder in
      try folder.write([path: "của tôi"])
      #expect(throws: WorkspaceError.self) { _ = try build(Edition.allCases, TinyCourse(), in: folder) }
      #expect(try folder.read(path) == "của tôi")
    }
  }

  /// Sheets have few of the texts; a mistake in any of them stops the build all the same.
  @Test(arguments: Edition.allCases)
  func isStoppedByAMistakeInAnyText(edition: Edition) throws {
    let broken = try TinyCourse().replacing(
      "các bước:\n",
      with: "người dạy:\n  câu mở đầu: \"[x](bai:khong-co)\"\ncác bước:\n",
      in: "bai-hoc/bai-mot.yaml"
    )
    try withTemporaryFolder { folder in
      let codes = try build([edition], broken, in: folder).map(\.code)
      #expect(codes == ["H501"])
      #expect(!folder.exists("output"))
    }
  }

  @Test func readsTheBooksOwnLook() throws {
    let course = TinyCourse().adding("theme/book.css", ":root { --accent: #060; }\n")
      .adding("theme/footer.md", "In tại **Đại Từ**.\n").adding("theme/logo.svg", "<svg viewBox=\"0 0 1 1\"></svg>")
    try withTemporaryFolder { folder in
      let found = try build([.trainee], course, in: folder)
      #expect(found == [])
      #expect(try folder.read("output/camnang.css").hasSuffix(":root { --accent: #060; }\n"))
      #expect(try folder.read("output/index.html").contains("In tại <strong>Đại Từ</strong>."))
      #expect(try folder.read("output/logo.svg").contains(" viewBox=\"0 0 1 1\"></svg>"))
    }
  }

  @Test func placesAMistakeOfTheFooterInItsFile() throws {
    let course = TinyCourse().adding("theme/footer.md", "Xem\n[trang](bai:khong-co).\n")
    try withTemporaryFolder { folder in
      let found = try build([.trainee], course, in: folder)
      let diagnostic = try #require(found.first)
      #expect(diagnostic.code == "H501")
      let start = Int(diagnostic.location.range.start)
      #expect(Array("Xem\n[trang](bai:khong-co).\n".utf8)[start...].starts(with: "bai:khong-co".utf8))
    }
  }
}
