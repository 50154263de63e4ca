import Curriculum
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Workspace

/// The content as it is understood while somebody types in it.
@Suite struct ManuscriptTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"
  /// What is typed: markup, references that lead nowhere, answers that look alike, escapes, and what breaks the layout.
  private static let typed = [
    "**đậm", "[x](bai:khong-co)", "[](thuat-ngu:khong-co)", "![](a.png)", "![hình](a.png)", "<b>", "`mã", "\\u1EA1",
    "\"",
    "\n", "\n  ", "\n\n", "ế", "e\u{301}", ": ", " #", "- ", "    làm: ", "[chữ][r]", "https://a.vn", "\t", "'",
    "|\n      x",
  ]

  @Test(arguments: 1...6) func findsAfterEachKeystrokeWhatReadingAnewFinds(seed: UInt64) throws {
    let course = try TinyCourse().replacing(
      "    làm:", with: "    lưu ý: \"Xem \\u1EA1 [x](bai:sai) và **đậm\"\n    làm:", in: Self.lesson)
    try type(in: [Self.lesson], of: course, seed: seed)
  }

  /// What another file says of an id, a name or a value shows in files that nobody touched.
  @Test(arguments: 1...8) func findsAcrossFilesWhatReadingAnewFinds(seed: UInt64) throws {
    let tiny = TinyCourse()
    let lesson = try #require(tiny.files[Self.lesson])
    let other = lesson.replacing("bai-mot", with: "bai-hai").replacing(
      "các bước:\n",
      with: "giới thiệu: |\n  Xem [](bai:bai-mot), [bước](buoc:bai-mot/mo-ung-dung), [](du-kien:nam-mo).\ncác bước:\n")
    try type(in: tiny.files.keys.sorted(), of: tiny.adding("bai-hoc/bai-hai.yaml", other), seed: seed)
  }

  /// Types in the files, one after the other, and compares with the files as they are, read anew.
  private func type(in paths: [String], of course: TinyCourse, seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let today = try #require(Day(year: 2026, month: 11, day: 30))
    try withTemporaryFolder { folder in
      try folder.write(course.files)
      let disk = try ContentFolder(at: folder.url, name: "content")
      var texts = course.files.mapValues { Array($0.utf8) }
      var kept = Manuscript(disk, today: today)
      for _ in 0..<60 {
        let path = paths[numbers.below(paths.count)]
        var bytes = try #require(texts[path])
        let start = numbers.below(bytes.count + 1)
        let end = min(bytes.count, start + (numbers.below(3) == 0 ? numbers.below(8) : 0))
        let removed = Array(bytes[start..<end])
        let text = Array(Self.typed[numbers.below(Self.typed.count)].utf8)
        bytes.replaceSubrange(start..<end, with: text)
        texts[path] = bytes
        let content = disk.replacing(texts)
        kept = Manuscript(content, after: kept)
        let anew = Manuscript(content, today: today).diagnostics
        #expect(kept.diagnostics == anew, "\(path): \(String(decoding: bytes, as: UTF8.self))")
        // A typo is mended in the end, so that most of the course stays a course.
        guard numbers.below(4) > 0 else { continue }
        bytes.replaceSubrange(start..<start + text.count, with: removed)
        texts[path] = bytes
      }
    }
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
