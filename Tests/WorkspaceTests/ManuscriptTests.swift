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
    var numbers = SeededNumbers(seed: seed)
    let today = try #require(Day(year: 2026, month: 11, day: 30))
    try withTemporaryFolder { folder in
      let course = try TinyCourse().replacing(
        "    làm:", with: "    lưu ý: \"Xem \\u1EA1 [x](bai:sai) và **đậm\"\n    làm:", in: Self.lesson)
      try folder.write(course.files)
      let disk = try ContentFolder(at: folder.url, name: "content")
      var bytes = Array(try #require(course.files[Self.lesson]).utf8)
      var kept = Manuscript(disk, today: today)
      for _ in 0..<60 {
        let start = numbers.below(bytes.count + 1)
        let end = min(bytes.count, start + (numbers.below(3) == 0 ? numbers.below(8) : 0))
        let removed = Array(bytes[start..<end])
        let text = Array(Self.typed[numbers.below(Self.typed.count)].utf8)
        bytes.replaceSubrange(start..<end, with: text)
        let content = disk.replacing([Self.lesson: bytes])
        kept = Manuscript(content, after: kept)
        #expect(
          kept.diagnostics == Manuscript(content, today: today).diagnostics, "\(String(decoding: bytes, as: UTF8.self))"
        )
        // A typo is mended in the end, so that most of the lesson stays a lesson.
        guard numbers.below(4) > 0 else { continue }
        bytes.replaceSubrange(start..<start + text.count, with: removed)
      }
    }
  }
}
