import Curriculum
import Diagnostics
import Terminal

/// What stands on the screen for a key of the lesson language: what to write there, when it is needed, an example.
struct KeyReferenceView {
  let language: Language

  func page(of entries: [KeyEntry]) -> Page {
    Page {
      for entry in entries { page(of: entry) }
    }
  }

  private func page(of entry: KeyEntry) -> Page {
    let field = entry.field
    return Page {
      Paragraph {
        Span("\(field.name(language)) · \(field.name(language.other))", .strong)
        Span("  \(place(of: entry))", .faint)
      }
      Paragraph(field.help(language), indent: 2)
      Paragraph(entry.need.words(language), indent: 2)
      values(of: field)
      if let example = field.example {
        Paragraph.blank
        Paragraph("\(field.name(language)): \(example)", indent: 4, isWrapped: false)
      }
      Paragraph.blank
    }
  }

  /// «bài học › câu hỏi»: the objects around the key, from the file's on.
  private func place(of entry: KeyEntry) -> String {
    (entry.owner.path + [entry.owner.object]).map { $0.name(language) }.joined(separator: " › ")
  }

  /// What may stand behind the colon: each word with what it means, else what is expected.
  private func values(of field: FieldShape) -> Page {
    let options = field.shape.options
    return Page {
      if options.isEmpty {
        Paragraph(field.shape.valueSentence(language), indent: 2)
      } else {
        Paragraph(OptionShape.choose(language), indent: 2)
        for option in options {
          Paragraph(
            option.name(language) + (option.help.map { ": " + $0(language) } ?? ""), marker: Span("-"), indent: 4)
        }
      }
    }
  }
}
