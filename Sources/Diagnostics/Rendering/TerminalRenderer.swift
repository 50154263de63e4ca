import VietnameseText

/// Diagnostics for people at a terminal: what is wrong, where, the line with a caret, and how to repair it.
///
/// ```
/// lỗi K023  bai/chao-co.yaml:2:15  Giá trị có dấu «: » nên phải để trong ngoặc kép
///   2 │ tiêu đề: Bài 1: Chào cờ
///     │               ^ máy tưởng từ đây là một khóa mới
///     ✎ tiêu đề: "Bài 1: Chào cờ"
/// ```
///
/// Sentences are wrapped and whole; only lines of a source are cut, around the caret.
package struct TerminalRenderer {
  package struct Options: Sendable {
    package var language: Language
    package var useColor: Bool
    /// Columns of the terminal.
    package var width: Int

    package init(language: Language, useColor: Bool, width: Int = 80) {
      self.language = language
      self.useColor = useColor
      self.width = max(TerminalRenderer.narrowest, width)
    }
  }

  /// Below this the terminal wraps.
  private static let narrowest = 30
  /// Sentences that are longer than this are hard to read, however wide the window.
  private static let widestSentence = 100

  private let index: SourceIndex
  private let options: Options

  package init(_ sources: SourceSet, options: Options) {
    index = SourceIndex(sources)
    self.options = options
  }

  /// Each diagnostic followed by an empty line.
  package func render(_ diagnostics: [Diagnostic]) -> String { diagnostics.map { render($0) + "\n" }.joined() }

  private func render(_ diagnostic: Diagnostic) -> String {
    let language = options.language
    let table = index.table(for: diagnostic.location.file)
    var out = heading(of: diagnostic, at: table.position(of: diagnostic.location.range.start))

    let bytes = index.sources[diagnostic.location.file].bytes
    var excerpt = Excerpt(table: table, bytes: bytes, columns: options.width)
    excerpt.mark(diagnostic.location.range, with: "^", label: diagnostic.label?(language))
    for note in diagnostic.notes {
      guard let location = note.location, location.file == diagnostic.location.file else { continue }
      excerpt.mark(location.range, with: "-", label: note.message(language))
    }
    let gutter = excerpt.gutterWidth
    // An empty file has no line to show.
    if !bytes.isEmpty { for line in excerpt.lines() { out += paintGutter(line, gutter: gutter) + "\n" } }

    for note in diagnostic.notes where note.location?.file != diagnostic.location.file {
      out += remark("=", place(of: note) + VisibleText.of(note.message(language)), gutter)
    }
    for fix in diagnostic.fixes { out += repair(fix, of: diagnostic, gutter) }
    return out
  }

  /// Code, place and rule; the rule below where it does not fit beside.
  private func heading(of diagnostic: Diagnostic, at position: LineTable.Position) -> String {
    let path = VisibleText.of(index.sources[diagnostic.location.file].path)
    let code = "\(SeverityWord.of(diagnostic.severity)(options.language)) \(diagnostic.code)"
    let place = "\(path):\(position.line):\(position.column)"
    let message = VisibleText.of(diagnostic.message(options.language))
    let painted = paint(code, diagnostic.severity == .error ? .red : .yellow) + "  " + paint(place, .bold)
    if DisplayWidth.of("\(code)  \(place)  \(message)") <= options.width { return "\(painted)  \(message)\n" }
    return "\(painted)\n  \(WrappedText.hanging(message, behind: 2, width: sentenceWidth))\n"
  }

  private var sentenceWidth: Int { min(options.width, TerminalRenderer.widestSentence) }

  /// A sentence behind a sign, under the excerpt.
  private func remark(_ sign: String, _ text: String, _ gutter: Int, _ style: Style? = nil) -> String {
    let indent = String(repeating: " ", count: gutter + 1)
    let lines = WrappedText.hanging(text, behind: gutter + 3, width: sentenceWidth)
    return "\(indent)\(style.map { paint(sign, $0) } ?? sign) \(lines)\n"
  }

  /// What a fix does, and the lines as they would be where they are few and fit. A guess is called one.
  private func repair(_ fix: Diagnostic.Fix, of diagnostic: Diagnostic, _ gutter: Int) -> String {
    let title = VisibleText.of(fix.title(options.language))
    let guess = LocalizedText(vi: "Có thể: ", en: "Perhaps: ")
    let words = fix.grade == .safe ? title : guess(options.language) + title
    let table = index.table(for: diagnostic.location.file)
    let bytes = index.sources[diagnostic.location.file].bytes
    let room = options.width - gutter - 3
    let lines = RepairedLines.of(fix, in: bytes, table)
    guard let first = lines.first, lines.allSatisfy({ DisplayWidth.of($0) <= room }) else {
      return remark("✎", words, gutter, .green)
    }
    if lines.count == 1, DisplayWidth.of("\(words): \(first)") <= room {
      let indent = String(repeating: " ", count: gutter + 1)
      return "\(indent)\(paint("✎", .green)) \(words): \(first)\n"
    }
    let indent = String(repeating: " ", count: gutter + 3)
    return remark("✎", words + ":", gutter, .green) + lines.map { "\(indent)\($0)\n" }.joined()
  }

  private func place(of note: Diagnostic.Note) -> String {
    guard let location = note.location else { return "" }
    let position = index.table(for: location.file).position(of: location.range.start)
    return "\(VisibleText.of(index.sources[location.file].path)):\(position.line):\(position.column)  "
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
