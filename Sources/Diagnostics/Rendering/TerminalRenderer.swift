import VietnameseText

/// Diagnostics for people at a terminal: what is wrong, where, the line with a caret, and how to repair it.
///
/// ```
/// lỗi K023  bai/chao-co.yaml:2:15  Giá trị có dấu «: » nên phải để trong ngoặc kép
///   2 │ tiêu đề: Bài 1: Chào cờ
///     │               ^ máy tưởng từ đây là một khóa mới
///     ✎ tiêu đề: "Bài 1: Chào cờ"
/// ```
package struct TerminalRenderer {
  package struct Options: Sendable {
    package var language: Language
    package var useColor: Bool
    /// Columns of an excerpt; longer lines are cut around the caret.
    package var width: Int

    package init(language: Language, useColor: Bool, width: Int = 80) {
      self.language = language
      self.useColor = useColor
      self.width = width
    }
  }

  private var index: SourceIndex
  private let options: Options

  package init(_ sources: SourceSet, options: Options) {
    index = SourceIndex(sources)
    self.options = options
  }

  /// Each diagnostic followed by an empty line.
  package mutating func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) + "\n" }.joined()
  }

  private mutating func render(_ diagnostic: Diagnostic) -> String {
    let language = options.language
    let table = index.table(for: diagnostic.location.file)
    let position = table.position(of: diagnostic.location.range.start)
    let path = VisibleText.of(index.sources[diagnostic.location.file].path)
    let heading = "\(word(for: diagnostic.severity)) \(diagnostic.code)"
    var out = paint(heading, diagnostic.severity == .error ? .red : .yellow)
    out += "  \(paint("\(path):\(position.line):\(position.column)", .bold))"
    out += "  \(VisibleText.of(diagnostic.message(language)))\n"

    var excerpt = Excerpt(table: table, bytes: index.sources[diagnostic.location.file].bytes, width: options.width)
    excerpt.mark(diagnostic.location.range, with: "^", label: diagnostic.label?(language))
    for note in diagnostic.notes {
      guard let location = note.location, location.file == diagnostic.location.file else { continue }
      excerpt.mark(location.range, with: "-", label: note.message(language))
    }
    let gutter = excerpt.gutterWidth
    for line in excerpt.lines() { out += paintGutter(line, gutter: gutter) + "\n" }

    let indent = String(repeating: " ", count: gutter + 1)
    for note in diagnostic.notes where note.location?.file != diagnostic.location.file {
      out += indent + "= " + place(of: note) + VisibleText.of(note.message(language)) + "\n"
    }
    for fix in diagnostic.fixes { out += indent + paint("✎", .green) + " " + describe(fix, of: diagnostic) + "\n" }
    return out
  }

  private mutating func place(of note: Diagnostic.Note) -> String {
    guard let location = note.location else { return "" }
    let position = index.table(for: location.file).position(of: location.range.start)
    return "\(VisibleText.of(index.sources[location.file].path)):\(position.line):\(position.column)  "
  }

  /// The repaired line where the repair stays in one line, else what it does.
  private mutating func describe(_ fix: Diagnostic.Fix, of diagnostic: Diagnostic) -> String {
    let title = VisibleText.of(fix.title(options.language))
    guard let edit = fix.edits.first, fix.edits.count == 1, !edit.replacement.utf8.contains(UInt8(ascii: "\n"))
    else { return title }
    let table = index.table(for: diagnostic.location.file)
    let bytes = index.sources[diagnostic.location.file].bytes
    let line = table.range(ofLine: table.position(of: edit.range.start).line)
    guard Int(edit.range.end) <= line.upperBound else { return title }
    let repaired =
      String(decoding: bytes[line.lowerBound..<Int(edit.range.start)], as: UTF8.self) + edit.replacement
      + String(decoding: bytes[Int(edit.range.end)..<line.upperBound], as: UTF8.self)
    let shown = VisibleText.of(repaired.drop { $0 == " " }.description)
    return DisplayWidth.of(shown) > options.width ? title : "\(title): \(shown)"
  }

  private func word(for severity: Diagnostic.Severity) -> String {
    switch (severity, options.language) {
    case (.error, .vietnamese): "lỗi"
    case (.error, .english): "error"
    case (.warning, .vietnamese): "cảnh báo"
    case (.warning, .english): "warning"
    }
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case blue = "34"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    options.useColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func paintGutter(_ line: Excerpt.Line, gutter: Int) -> String {
    let number = line.number.map(String.init) ?? ""
    let padded = String(repeating: " ", count: gutter - number.utf8.count) + number
    return paint("\(padded) │", .blue) + (line.text.isEmpty ? "" : " \(line.text)")
  }
}
