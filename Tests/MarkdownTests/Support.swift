import Diagnostics
import HTML

@testable import Markdown

/// A lesson file with one Markdown value in it, and what Markdown makes of the value.
struct Sample {
  let source: String
  let document: MarkdownDocument
  let diagnostics: [Diagnostic]

  /// The value is the whole file.
  init(_ text: String, as mode: MarkdownMode = .blocks) {
    self.init(source: text, value: MappedText.whole(text), mode)
  }

  /// The value is a block text (`|`): its lines stand in the file behind `indentation` columns.
  init(block text: String, indentation: Int, as mode: MarkdownMode = .blocks) {
    let indent = String(repeating: " ", count: indentation)
    var source = "nội dung: |\n"
    var runs: [MappedText.Run] = []
    var decoded = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.utf8.count + 1
      if !line.isEmpty { source += indent }
      runs.append(.init(decodedStart: decoded, count, sourceStart: source.utf8.count, count))
      source += line + "\n"
      decoded += count
    }
    self.init(source: source, value: MappedText(text: text + "\n", source: source, runs: runs), mode)
  }

  /// The value is a folded text (`>`): the file has a line end and indentation where the value has a blank.
  init(folded lines: [String], indentation: Int, as mode: MarkdownMode = .inline) {
    let indent = String(repeating: " ", count: indentation)
    var source = "nội dung: >-\n"
    var runs: [MappedText.Run] = []
    var decoded = 0
    for (index, line) in lines.enumerated() {
      if index > 0 {
        runs.append(.init(decodedStart: decoded, 1, sourceStart: source.utf8.count, 1))
        source += "\n"
        decoded += 1
      }
      source += indent
      runs.append(.init(decodedStart: decoded, line.utf8.count, sourceStart: source.utf8.count, line.utf8.count))
      source += line
      decoded += line.utf8.count
    }
    let text = lines.joined(separator: " ")
    self.init(source: source, value: MappedText(text: text, source: source, runs: runs), mode)
  }

  private init(source: String, value: MappedText, _ mode: MarkdownMode) {
    var diagnostics: [Diagnostic] = []
    self.source = source
    document = MarkdownDocument.parse(
      value,
      as: mode,
      schemes: ["bai", "su-co", "du-kien", "lesson", "fact"],
      into: &diagnostics
    )
    self.diagnostics = diagnostics
  }

  var html: String { html(RenderOptions(headingLevel: 1, image: { SafeURL($0) }, words: .test)) }

  func html(_ options: RenderOptions) -> String { document.render(options).map(\.html).joined() }

  var codes: [String] { diagnostics.map(\.code) }

  /// What stands in the file at a place.
  func excerpt(_ location: Location) -> String {
    String(decoding: Array(source.utf8)[location.range.indices], as: UTF8.self)
  }

  /// What stands at the places of the links.
  var linkExcerpts: [String] { document.links.map { excerpt($0.location) } }

  /// What stands at the places of the diagnostics, behind their codes.
  var reports: [String] { diagnostics.map { $0.code + " " + excerpt($0.location) } }
}

extension RenderWords {
  static let test = RenderWords(
    table: "Bảng",
    task: "Việc cần làm",
    footnote: "Chú thích",
    backToText: "Quay lại chỗ đọc"
  )
}

extension MappedText {
  static func whole(_ text: String) -> MappedText {
    MappedText(
      text: text,
      source: text,
      runs: [.init(decodedStart: 0, text.utf8.count, sourceStart: 0, text.utf8.count)]
    )
  }

  init(text: String, source: String, runs: [Run]) {
    self.init(text: text, file: FileID(index: 0), range: ByteRange(0, source.utf8.count), runs: runs)
  }
}

extension MappedText.Run {
  init(decodedStart: Int, _ decodedCount: Int, sourceStart: Int, _ sourceCount: Int) {
    self.init(
      decodedStart: UInt32(decodedStart),
      decodedCount: UInt32(decodedCount),
      sourceStart: UInt32(sourceStart),
      sourceCount: UInt32(sourceCount)
    )
  }
}
