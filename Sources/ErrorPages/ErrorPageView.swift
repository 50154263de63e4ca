package import Diagnostics
package import Terminal
import VietnameseText

/// What stands on the screen for a code, for a word that is none, and for all codes.
package struct ErrorPageView: Sendable {
  package let language: Language

  package init(language: Language) { self.language = language }

  package func page(of error: ErrorPage) -> Page {
    let other: Language = language == .vietnamese ? .english : .vietnamese
    return Page {
      Paragraph("\(error.code) · \(error.title(language))", .strong)
      Paragraph(error.title(other), .faint)
      Paragraph.blank
      body(of: error)
      for example in error.examples { self.example(example) }
    }
  }

  /// Every code with its rule, by family.
  package func list() -> Page {
    Page {
      Paragraph(
        LocalizedText(
          vi: "Gõ «camnang explain» kèm một mã để đọc cách sửa, ví dụ: camnang explain K023",
          en: "Type “camnang explain” and a code to read how to mend it, for example: camnang explain K023")(language))
      for family in ErrorFamily.allCases {
        Paragraph.blank
        Paragraph(family.name(language), .strong)
        for error in family.pages { Paragraph(error.title(language), marker: Span(error.code), indent: 2) }
      }
    }
  }

  /// What to say of a word that is neither a code nor a key of the lesson language; `nearKeys` are nearly written so.
  package func unknown(_ typed: String, nearKeys: [String]) -> Page {
    let wanted = ErrorPage.canonicalCode(typed) ?? typed
    let near = (NearMiss.suggestions(for: wanted, among: ErrorPage.all.map(\.code)) + nearKeys).joined(separator: ", ")
    let guess = LocalizedText(vi: " Có phải bạn tìm \(near)?", en: " Did you mean \(near)?")
    return Page {
      Paragraph(
        LocalizedText(
          vi: "Không có mã lỗi hay khóa «\(typed)».\(near.isEmpty ? "" : guess.vietnamese) Xem mọi mã: camnang explain",
          en: "There is no code or key “\(typed)”.\(near.isEmpty ? "" : guess.english) See all codes: camnang explain")(
            language))
    }
  }

  private func body(of error: ErrorPage) -> Page {
    switch language {
    case .english: paragraphs(error.meaningInEnglish)
    case .vietnamese:
      Page {
        paragraphs(error.meaning)
        heading("Cách sửa", .strong)
        paragraphs(error.remedy)
      }
    }
  }

  private func example(_ example: ErrorPage.Example) -> Page {
    let title =
      switch (example.isWrong, example.line) {
      case (true, let line?): LocalizedText(vi: "Sai, ở dòng \(line)", en: "Wrong, in line \(line)")
      case (true, nil): LocalizedText(vi: "Sai", en: "Wrong")
      case (false, _): LocalizedText(vi: "Đúng", en: "Right")
      }
    return Page {
      heading(" \(title(language)) ", example.isWrong ? .bad : .good)
      for text in example.texts { code(text) }
    }
  }

  private func heading(_ text: String, _ style: Style) -> Page {
    Page {
      Paragraph(text, style)
      Paragraph.blank
    }
  }

  /// Each followed by a blank line; items of a list stand close.
  private func paragraphs(_ blocks: [ErrorPage.Block]) -> Page {
    var page: Page = []
    for (block, next) in zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]) {
      switch block {
      case .paragraph(let text): page += [Paragraph { spans(text) }, .blank]
      case .code(let text): page += code(text)
      case .item(let text):
        page.append(Paragraph(marker: "-") { spans(text) })
        if case .item? = next { continue }
        page.append(.blank)
      }
    }
    return page
  }

  /// Lines of a lesson: wrapped by nobody, for where they begin matters.
  private func code(_ text: String) -> Page { [Paragraph(text, indent: 4, isWrapped: false), .blank] }

  /// `**strong**` in its style, code in the quotes that messages use.
  private func spans(_ markdown: String) -> [Span] {
    let (open, close) = language == .vietnamese ? ("«", "»") : ("“", "”")
    return InlineMarkdown(markdown).parts.map { part in
      let words = part.runs.map { $0.isCode ? open + $0.text + close : $0.text }.joined()
      return Span(words, part.isStrong ? .strong : .plain)
    }
    .filter { !$0.text.isEmpty }
  }
}
