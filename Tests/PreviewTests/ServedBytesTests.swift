import Curriculum
import Diagnostics
import Foundation
import Handbook
import Serving
import TestSupport
import Testing
import Workspace

@testable import Preview

/// What is served is what a build writes, whatever was typed and saved before.
@Suite struct ServedBytesTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"
  /// What is typed: words, what breaks the layout, what leads nowhere.
  private static let typed = [
    "a", "**đậm** ", "ế", "[](thuat-ngu:ung-dung)", "[x](bai:khong-co)", "\n", "\n  ", "\"", ": ", "<b>", "- ", "\t",
  ]

  private static let variant = """
    mã: tinh-mot
    tiêu đề: Tỉnh Một
    sửa:
      - mã: man-hinh
        bước: bai-mot/mo-ung-dung
        khóa: thấy
        dấu vân tay: v1ed897df
        kiểu: thay
        nội dung: Màn hình có tên tỉnh.
        vì sao: Ứng dụng của tỉnh khác.

    """

  private struct Case: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let editions: [Edition]
    let variants: VariantChoice
    var testDescription: String { "\(seed) \(editions.map(\.name)) \(variants)" }
  }

  private static let cases = [
    Case(seed: 1, editions: [.trainee], variants: .base), Case(seed: 2, editions: [.trainer], variants: .base),
    Case(seed: 3, editions: Edition.allCases, variants: .base), Case(seed: 4, editions: [.trainee], variants: .all),
    Case(seed: 5, editions: Edition.allCases, variants: .all),
    Case(seed: 6, editions: [.trainee], variants: .one("tinh-mot")),
  ]

  @Test(arguments: cases) private func isWhatABuildWrites(what: Case) throws {
    var numbers = SeededNumbers(seed: what.seed)
    let today = try #require(Day(year: 2026, month: 11, day: 30))
    try withTemporaryFolder { folder in
      let content = folder.url.appending(path: "content")
      var files = TinyCourse().files
      files["bien-the/tinh-mot.yaml"] = Self.variant
      files["theme/book.css"] = "p { color: red }\n"
      try write(files, in: folder)
      try folder.write(SamplePicture.png, to: "content/theme/logo.png")
      let session = PreviewSession(
        at: content, name: "content", showing: PreviewSession.Choice(editions: what.editions, variants: what.variants),
        options: SiteOptions(today: today), language: .vietnamese)
      _ = session.refresh(today: today)
      var compared = 0
      for round in 0..<12 {
        let path = numbers.below(3) == 0 ? files.keys.sorted()[numbers.below(files.count)] : Self.lesson
        let before = try #require(files[path])
        files[path] = edited(before, &numbers)
        try write(files, in: folder)
        _ = session.refresh(today: today)
        if try isSame(session, what, content, today, "round \(round): \(path)") { compared += 1 }
        guard session.snapshot.mistakes.hasErrors || numbers.below(2) == 0 else { continue }
        files[path] = before
      }
      try write(files, in: folder)
      _ = session.refresh(today: today)
      #expect(try isSame(session, what, content, today, "the end"))
      #expect(compared > 0)
    }
  }

  /// A province that is out of date keeps its last good pages, and stops nobody else's.
  @Test func keepsTheLastGoodPagesOfAProvince() throws {
    let today = try #require(Day(year: 2026, month: 11, day: 30))
    try withTemporaryFolder { folder in
      var files = TinyCourse().files
      files["bien-the/tinh-mot.yaml"] = Self.variant
      try write(files, in: folder)
      let session = PreviewSession(
        at: folder.url.appending(path: "content"), name: "content",
        showing: PreviewSession.Choice(editions: [.trainee], variants: .all), options: SiteOptions(today: today),
        language: .vietnamese)
      _ = session.refresh(today: today)
      files[Self.lesson] = files[Self.lesson]?.replacing("Màn hình chính.", with: "Màn hình chào.")
      try write(files, in: folder)
      let news = try #require(session.refresh(today: today))
      #expect(news.isCurrent && news.mistakes.map(\.code) == ["C325"])
      let requests = Requests(session, guide: [])
      for (path, words) in [("ban-chung", "Màn hình chào."), ("tinh-tinh-mot", "Màn hình có tên tỉnh.")] {
        guard case .file(let reply) = requests.answer(Request(path: "/\(path)/bai-bai-mot.html", host: "localhost"))
        else {
          Issue.record("\(path) is a stream")
          continue
        }
        #expect(reply.status == 200 && String(decoding: reply.bytes, as: UTF8.self).contains(words))
      }
    }
  }

  private func write(_ files: [String: String], in folder: TemporaryFolder) throws {
    try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("content/\($0.key)", $0.value) }))
  }

  private func edited(_ text: String, _ numbers: inout SeededNumbers) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = numbers.below(scalars.count + 1)
    scalars.insert(contentsOf: Self.typed[numbers.below(Self.typed.count)].unicodeScalars, at: place)
    return String(String.UnicodeScalarView(scalars))
  }

  /// - Returns: Whether there is a build to compare with.
  private func isSame(_ session: PreviewSession, _ what: Case, _ content: URL, _ today: Day, _ when: String) throws
    -> Bool
  {
    try withTemporaryFolder { output in
      let pipeline = Pipeline(
        content: try ContentFolder(at: content, name: "content"), options: SiteOptions(today: today))
      let folder = try OutputFolder(at: output.url.appending(path: "output"), besides: content)
      let built = try pipeline.build(what.editions, of: what.variants, into: folder)
      #expect(session.snapshot.mistakes == built.diagnostics, "\(when)")
      guard let report = built.value else { return false }
      var files = try output.contents(of: "output")
      files[".camnang-manifest"] = nil
      let book = try #require(session.snapshot.book)
      // Of a province that is wrong by now the last good pages stay.
      let stay = Set(book.paths).subtracting(files.keys)
      #expect(Set(files.keys).isSubset(of: book.paths) && stay.isEmpty == report.leftOut.isEmpty, "\(when)")
      let requests = Requests(session, guide: [])
      for (path, bytes) in files {
        guard case .file(let reply) = requests.answer(Request(path: "/\(path)", host: "localhost")) else {
          Issue.record("\(path) is a stream")
          continue
        }
        #expect(reply.status == 200 && bare(reply.bytes) == bytes, "\(when): \(path)")
      }
      return true
    }
  }

  /// Without the tag that a page is served with.
  private func bare(_ bytes: [UInt8]) -> [UInt8] {
    let opening = Array("<script src=\"/_xem/xem.js\"".utf8)
    let closing = Array("</script>".utf8)
    guard let start = bytes.firstRange(of: opening), let end = bytes[start.upperBound...].firstRange(of: closing) else {
      return bytes
    }
    return Array(bytes[..<start.lowerBound] + bytes[end.upperBound...])
  }
}
