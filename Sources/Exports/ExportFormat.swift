package import Diagnostics
package import Handbook
package import Workspace

/// A form in which the book is handed on, besides a site.
///
/// Each is a file beside this one and a line in ``ExportFormats``: commands, their help and tests read that table.
package protocol ExportFormat: Sendable {
  /// As `--format` has it.
  var name: String { get }
  /// What it is, for the list in `--help`.
  var summary: LocalizedText { get }
  /// What the name of its file ends with where several lie in a folder: `-a5.pdf`.
  var ending: String { get }
  /// What a name that means one file ends with, rather than a folder.
  var fileExtension: String { get }
  /// Whether it may take minutes of other programs' work.
  var needsPrograms: Bool { get }

  /// The same on other paper; `nil` where it has no pages, or none of that size.
  func on(_ paper: PaperSize) -> (any ExportFormat)?
  /// The same as pages on sheets to be folded; `nil` where it has none.
  var booklet: (any ExportFormat)? { get }
  /// Whether there is such a file of an edition.
  func isMade(of edition: Edition) -> Bool

  /// What makes the file of one edition.
  ///
  /// - Parameter programs: Those that can help.
  /// - Returns: What turns an edition into the bytes of a file.
  /// - Throws: ``Workspace/WorkspaceError`` where a program that it needs is not there: before the work, not after it.
  func maker(with programs: InstalledPrograms) throws -> (ExportSource) throws -> ExportedFile
}

extension ExportFormat {
  package func on(_ paper: PaperSize) -> (any ExportFormat)? { nil }
  package var booklet: (any ExportFormat)? { nil }
  package func isMade(of edition: Edition) -> Bool { true }
}

/// Every form in which a book is handed on, in the order in which help tells of them.
package enum ExportFormats {
  package static let all: [any ExportFormat] =
    [OneFileFormat(), EPUBFormat(), PDFFormat()] + CompanionBook.all.map { PDFFormat($0) }
}
