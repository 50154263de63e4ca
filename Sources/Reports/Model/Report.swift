package import Curriculum
package import Diagnostics

/// A report: a title and tables. Every format shows these tables, cell for cell.
package struct Report: Sendable {
  /// What kind of report it is, for machines and names of files.
  package let id: String
  package let title: String
  package let day: Day
  package let language: Language
  package let face: Face
  package let tables: [ReportTable]

  /// Who looks at its page.
  package enum Face: Sendable {
    /// One reader, on a screen or on paper, which is signed.
    case sheet
    /// A whole class, from afar.
    case projector
  }

  /// What is said at its head is a table too, and so are the notes at its end: no format has something that another
  /// lacks.
  init(
    _ id: String, title: String, day: Day, language: Language, face: Face = .sheet, facts: [Fact],
    tables: [ReportTable], notes: [String]
  ) {
    self.id = id
    self.title = PlainWords(title).text
    self.day = day
    self.language = language
    self.face = face
    let (open, secret) = (tables.filter { !$0.isPrivate }, tables.filter(\.isPrivate))
    self.tables =
      [Report.table(of: facts, language)] + open + (notes.isEmpty ? [] : [Report.table(of: notes, language)]) + secret
  }

  /// A line at the head of a report.
  struct Fact {
    let label: String
    let value: String

    init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  private static func table(of facts: [Fact], _ language: Language) -> ReportTable {
    ReportTable(
      "facts", LocalizedText(vi: "Tóm tắt", en: "Summary")(language), layout: .facts, of: facts,
      [
        .text("label", LocalizedText(vi: "Mục", en: "Item")(language)) { $0.label },
        .text("value", LocalizedText(vi: "Giá trị", en: "Value")(language)) { $0.value },
      ])
  }

  private static func table(of notes: [String], _ language: Language) -> ReportTable {
    ReportTable(
      "notes", LocalizedText(vi: "Ghi chú", en: "Notes")(language), layout: .notes, of: notes,
      [.text("note", LocalizedText(vi: "Ghi chú", en: "Note")(language)) { $0 }])
  }
}
