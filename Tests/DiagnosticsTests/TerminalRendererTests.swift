import Diagnostics
import Testing

@Suite struct TerminalRendererTests {
  @Test func showsTheLineACaretAndTheRepair() {
    let source = "mã: a\ntiêu đề: Bài 1: Chào cờ\n"
    let colon = source.utf8Offset(of: ": Chào")
    let value = source.utf8Offset(of: "Bài 1")
    let diagnostic = Diagnostic(
      code: "K023",
      at: location(colon..<colon + 1),
      LocalizedText(vi: "Giá trị có dấu hai chấm phải để trong ngoặc kép", en: "Colon inside a value"),
      label: LocalizedText(vi: "máy tưởng từ đây là một khóa mới", en: "read as a new key"),
      fixes: [
        Diagnostic.Fix(
          LocalizedText(vi: "Thêm ngoặc kép", en: "Quote it"),
          grade: .safe,
          edits: [Diagnostic.Edit(ByteRange(value, source.utf8.count - 1), "\"Bài 1: Chào cờ\"")]
        )
      ]
    )
    #expect(
      render(diagnostic, source) == """
        lỗi K023  bai/chao.yaml:2:15  Giá trị có dấu hai chấm phải để trong ngoặc kép
          2 │ tiêu đề: Bài 1: Chào cờ
            │               ^ máy tưởng từ đây là một khóa mới
            ✎ Thêm ngoặc kép: tiêu đề: "Bài 1: Chào cờ"


        """
    )
  }

  @Test func showsBothPlacesOfADuplicate() {
    let source = "đáp án: B\nx: 1\nđáp án: C\n"
    let second = source.utf8Offset(of: "đáp án: C")
    let key = "đáp án".utf8.count
    let diagnostic = Diagnostic(
      code: "K026",
      at: location(second..<second + key),
      LocalizedText(vi: "Khóa bị lặp", en: "Duplicate key"),
      label: LocalizedText(vi: "lần hai", en: "second"),
      notes: [Diagnostic.Note(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: location(0..<key))]
    )
    #expect(
      render(diagnostic, source) == """
        lỗi K026  bai/chao.yaml:3:1  Khóa bị lặp
          1 │ đáp án: B
            │ ------ lần đầu ở đây
          3 │ đáp án: C
            │ ^^^^^^ lần hai


        """
    )
  }

  @Test func neverSendsControlCharactersToTheTerminal() {
    let source = "a: x\u{1B}[31m\u{202E}y\n"
    let rendered = render(Diagnostic(code: "K003", at: location(4..<5), LocalizedText(vi: "v", en: "e")), source)
    #expect(!rendered.unicodeScalars.contains("\u{1B}"))
    #expect(!rendered.unicodeScalars.contains("\u{202E}"))
    #expect(rendered.contains("‹U+001B›[31m‹U+202E›"))
  }

  @Test func cutsLongLinesAroundTheCaret() {
    let source = "a: " + String(repeating: "ắ", count: 100_000) + "!" + String(repeating: "b", count: 100_000)
    let mark = source.utf8Offset(of: "!")
    let rendered = render(
      Diagnostic(code: "K082", at: location(mark..<mark + 1), LocalizedText(vi: "v", en: "e")),
      source
    )
    let lines = rendered.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 100 })
    #expect(lines[1].contains("!"))
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    let sign = lines[1].firstIndex(of: "!").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
    #expect(caret == sign)
  }

  @Test func pointsUnderWideLetters() {
    let source = "日本: x\n"
    let rendered = render(Diagnostic(code: "S201", at: location(8..<9), LocalizedText(vi: "v", en: "e")), source)
    #expect(rendered.contains("  1 │ 日本: x\n    │       ^"))
  }

  @Test func coloursOnlyWhenAsked() {
    let diagnostic = Diagnostic(code: "S201", severity: .warning, at: location(0..<1), LocalizedText(vi: "v", en: "e"))
    #expect(!render(diagnostic, "a: b\n").contains("\u{1B}"))
    #expect(render(diagnostic, "a: b\n", color: true).contains("\u{1B}[1;33mcảnh báo S201\u{1B}[0m"))
  }

  private func location(_ range: Range<Int>) -> Location {
    Location(file: FileID(index: 0), range: ByteRange(range.lowerBound, range.upperBound))
  }

  private func render(_ diagnostic: Diagnostic, _ source: String, color: Bool = false) -> String {
    let sources = SourceSet([SourceFile(path: "bai/chao.yaml", text: source)])
    let renderer = TerminalRenderer(sources, options: .init(language: .vietnamese, useColor: color))
    return renderer.render([diagnostic])
  }
}

extension String {
  /// Where `part` first stands, in bytes.
  func utf8Offset(of part: String) -> Int {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? bytes.count
  }
}
