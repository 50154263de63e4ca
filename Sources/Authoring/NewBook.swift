package import Curriculum
package import Diagnostics
import Foundation

/// A small whole book to begin with: its sources, the schemas for editors, and what servers publish it by.
package struct NewBook: Sendable {
  private let title: String
  private let keys: Language
  private let schemas: Language
  private let today: Day
  private let version: String

  /// What a book is called whose author has not said it.
  package static let usualTitle = "Cẩm nang của tổ"

  /// - Parameters:
  ///   - title: What it is called.
  ///   - keys: The language of its keys.
  ///   - schemas: The language of the help texts in editors.
  ///   - today: The day on which its facts count as checked.
  ///   - version: Of the program that servers build it with.
  package init(title: String, keys: Language, schemas: Language, today: Day, version: String) {
    self.title = title
    self.keys = keys
    self.schemas = schemas
    self.today = today
    self.version = version
  }

  /// By their paths in the book's folder, in the order of these.
  package var files: [NewFile] {
    let written = EmbeddedTemplates.files.compactMap { file -> NewFile? in
      guard file.path.hasPrefix("sach/") else { return nil }
      return self.file(at: String(file.path.dropFirst("sach/".count)), file.text)
    }
    let forEditors = ContentKind.allCases.map { kind in
      NewFile(
        path: "content/.schemas/\(JSONSchema.fileName(of: kind))",
        bytes: Array(JSONSchema(kind, language: schemas).text.utf8))
    }
    return (written + forEditors).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func file(at path: String, _ text: String) -> NewFile {
    if path.hasSuffix(".png") { return NewFile(path: path, bytes: Array(Data(base64Encoded: text) ?? Data())) }
    guard path.hasPrefix("content/") else {
      let filled = text.replacing("@VERSION@", with: version).replacing("@HEADING@", with: title)
      return NewFile(path: path, bytes: Array(filled.utf8))
    }
    var template = Template(text: text, at: String(path.dropFirst("content/".count)))
    template.fill("BOOK", IdentifierRule.proposal(for: title) ?? "sach-moi")
    template.fill("TITLE", Template.scalar(title))
    template.fill("TODAY", today.iso)
    template.fill("NEXT-YEAR", today.nextYear.iso)
    return NewFile(path: path, bytes: template.source(keys: keys).bytes)
  }
}
