import Diagnostics

/// Reads the Markdown of a page: the few blocks and headings that pages are written with.
struct ErrorPageReader {
  /// What stands below a heading.
  private struct Section {
    let heading: Substring
    var blocks: [ErrorPage.Block] = []
  }

  private var sections: [Section] = []
  private var paragraph: [Substring] = []

  /// `nil` where a part is missing: a test holds that no page lacks one.
  static func page(_ markdown: String) -> ErrorPage? {
    var reader = ErrorPageReader()
    reader.read(markdown)
    return reader.makePage(of: markdown)
  }

  private mutating func read(_ markdown: String) {
    var code: [Substring]?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = code {
        if line == "```" {
          add(.code(lines.joined(separator: "\n")))
          code = nil
        } else {
          code = lines + [line]
        }
      } else if line.hasPrefix("```") {
        endParagraph()
        code = []
      } else {
        readProse(line)
      }
    }
    endParagraph()
  }

  private mutating func readProse(_ line: Substring) {
    if line.hasPrefix("# ") || line.hasPrefix("## ") {
      endParagraph()
      sections.append(Section(heading: line.drop { $0 == "#" }.dropFirst()))
    } else if line.hasPrefix("- ") {
      endParagraph()
      add(.item(String(line.dropFirst(2))))
    } else if line.isEmpty {
      endParagraph()
    } else {
      paragraph.append(line)
    }
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { add(.paragraph(paragraph.joined(separator: " "))) }
    paragraph = []
  }

  private mutating func add(_ block: ErrorPage.Block) {
    guard let last = sections.indices.last else { return }
    sections[last].blocks.append(block)
  }

  private func makePage(of markdown: String) -> ErrorPage? {
    guard let top = sections.first, let divider = top.heading.firstRange(of: " · "),
      case .paragraph(let titleInEnglish)? = top.blocks.first,
      let remedy = sections.first(where: { $0.heading == "Cách sửa" })?.blocks,
      let english = sections.first(where: { $0.heading == "In English" })?.blocks,
      case .paragraph(let verdict)? = remedy.last
    else { return nil }
    return ErrorPage(
      code: String(top.heading[..<divider.lowerBound]),
      title: LocalizedText(
        vi: String(top.heading[divider.upperBound...]), en: String(titleInEnglish.dropFirst(2).dropLast(2))),
      meaning: Array(top.blocks.dropFirst()), meaningInEnglish: english, remedy: remedy,
      isMendedByFix: verdict.hasPrefix("**Tự sửa:** được"), examples: sections.compactMap(example), markdown: markdown)
  }

  private func example(_ section: Section) -> ErrorPage.Example? {
    let texts = section.blocks.compactMap { block in if case .code(let text) = block { text } else { nil } }
    if section.heading == "Đúng" { return ErrorPage.Example(isWrong: false, line: nil, texts: texts) }
    guard section.heading == "Sai" || section.heading.hasPrefix("Sai: dòng ") else { return nil }
    let line = section.heading.split(separator: " ").last.flatMap { Int($0) }
    return ErrorPage.Example(isWrong: true, line: line, texts: texts)
  }
}
