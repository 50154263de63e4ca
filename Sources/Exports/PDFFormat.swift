package import Diagnostics
package import Handbook
package import Workspace

/// Pages to be printed, by a program that is installed.
package struct PDFFormat: ExportFormat {
  let size: PaperSize

  package let name = "pdf"
  package let summary = LocalizedText(
    vi: "để in, --paper a4 hoặc a5; --booklet để gấp thành sách nhỏ",
    en: "to print, --paper a4 or a5; --booklet to fold")
  package var ending: String { size == .a4 ? ".pdf" : "-\(size.rawValue).pdf" }
  package let fileExtension = "pdf"
  package let needsPrograms = true

  package init(size: PaperSize) { self.size = size }

  package func maker(with programs: InstalledPrograms) throws -> (ExportSource) throws -> ExportedFile {
    let printer = try BookPrinter.find(among: programs)
    return { source in try printer.pages(of: source, on: size) }
  }
}
