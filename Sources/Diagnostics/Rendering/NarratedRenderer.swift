/// Diagnostics as sentences, one line for each: to be read aloud by a screen reader, or pasted into a chat. No colour, no
/// drawn line, nothing that means something by where it stands.
///
/// ```
/// Tệp bai/chao-co.yaml:
/// Dòng 2, cột 15: lỗi K023. Giá trị có dấu «: » nên phải để trong ngoặc kép. Dòng ấy viết: «tiêu đề: Bài 1: Chào cờ».
/// Sửa: để trong ngoặc kép, thành «tiêu đề: "Bài 1: Chào cờ"».
/// ```
///
/// (One line in truth.) Lines are not wrapped: a chat and a screen reader do that themselves.
package struct NarratedRenderer {
  /// Letters of a quoted line that are kept: nobody listens to more.
  private static let longestQuote = 160

  private let index: SourceIndex
  private let language: Language

  package init(_ sources: SourceSet, language: Language) {
    index = SourceIndex(sources)
    self.language = language
  }

  /// The diagnostics by file, as they come. Empty where there are none.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    var out = ""
    var file: FileID?
    for diagnostic in diagnostics {
      if file != diagnostic.location.file {
        let path = VisibleText.of(index.sources[diagnostic.location.file].path)
        out += text(vi: "Tệp \(path):\n", en: "File \(path):\n")
        file = diagnostic.location.file
      }
      out += sentences(of: diagnostic).joined(separator: " ") + "\n"
    }
    return out
  }

  private func sentences(of diagnostic: Diagnostic) -> [String] {
    let table = index.table(for: diagnostic.location.file)
    let bytes = index.sources[diagnostic.location.file].bytes
    let start = diagnostic.location.range.start
    let severity = SeverityWord.of(diagnostic.severity)(language)
    var sentences = ["\(place(table.position(of: start))): \(severity) \(diagnostic.code)."]
    sentences.append(sentence(diagnostic.message(language)))
    if let label = diagnostic.label { sentences.append(sentence(label(language))) }
    let line = quote(String(decoding: bytes[table.range(ofLine: table.position(of: start).line)], as: UTF8.self))
    if !line.isEmpty { sentences.append(text(vi: "Dòng ấy viết: «\(line)».", en: "The line says: “\(line)”.")) }
    for note in diagnostic.notes {
      sentences.append(sentence(placed(note, besides: diagnostic) + note.message(language)))
    }
    for (number, fix) in diagnostic.fixes.enumerated() {
      sentences.append(repair(fix, isFirst: number == 0, in: bytes, table))
    }
    return sentences
  }

  private func repair(_ fix: Diagnostic.Fix, isFirst: Bool, in bytes: [UInt8], _ table: LineTable) -> String {
    let title = fix.title(language)
    let start =
      switch (isFirst, fix.grade) {
      case (true, .safe): text(vi: "Sửa: ", en: "To mend it: ")
      case (true, .maybe): text(vi: "Có thể sửa: ", en: "Perhaps: ")
      case (false, _): text(vi: "Hoặc: ", en: "Or: ")
      }
    let lines = RepairedLines.of(fix, in: bytes, table)
    let line = lines.count == 1 ? quote(lines[0]) : ""
    let result = line.isEmpty ? "" : text(vi: ", thành «\(line)»", en: ", which gives “\(line)”")
    return start + title.prefix(1).lowercased() + VisibleText.of(String(title.dropFirst())) + result + "."
  }

  private func placed(_ note: Diagnostic.Note, besides diagnostic: Diagnostic) -> String {
    guard let location = note.location else { return "" }
    let position = place(index.table(for: location.file).position(of: location.range.start))
    guard location.file != diagnostic.location.file else { return "\(position): " }
    return "\(VisibleText.of(index.sources[location.file].path)), \(position.prefix(1).lowercased())"
      + "\(position.dropFirst()): "
  }

  private func place(_ position: LineTable.Position) -> String {
    text(vi: "Dòng \(position.line), cột \(position.column)", en: "Line \(position.line), column \(position.column)")
  }

  /// A line of a source without its indentation; its end is left out where it is long.
  private func quote(_ line: String) -> String {
    let shown = VisibleText.of(String(line.drop { $0 == " " }))
    return shown.count > NarratedRenderer.longestQuote ? shown.prefix(NarratedRenderer.longestQuote) + "…" : shown
  }

  /// With a capital letter and a full stop.
  private func sentence(_ words: String) -> String {
    let shown = VisibleText.of(words)
    let isEnded = shown.last.map { ".!?:".contains($0) } ?? true
    return shown.prefix(1).uppercased() + shown.dropFirst() + (isEnded ? "" : ".")
  }

  private func text(vi: String, en: String) -> String { language == .vietnamese ? vi : en }
}
