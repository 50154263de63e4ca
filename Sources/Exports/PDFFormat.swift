package import Diagnostics
package import Handbook
package import Workspace

/// Pages to be printed, by a program that is installed.
package struct PDFFormat: ExportFormat {
  private let size: PaperSize
  /// Whether pages lie two by two on sheets, to be folded.
  private let isBooklet: Bool

  /// A5 pages two by two on A4 sheets: `--booklet`.
  package static let booklet = PDFFormat(size: .a5, isBooklet: true)

  package let name = "pdf"
  package let summary = LocalizedText(
    vi: "để in, --paper a4 hoặc a5; --booklet để gấp thành sách nhỏ",
    en: "to print, --paper a4 or a5; --booklet to fold")
  package var ending: String { isBooklet ? "-gap-doi.pdf" : size == .a4 ? ".pdf" : "-\(size.rawValue).pdf" }
  package let fileExtension = "pdf"
  package let needsPrograms = true

  package init(size: PaperSize) { self.init(size: size, isBooklet: false) }

  private init(size: PaperSize, isBooklet: Bool) {
    self.size = size
    self.isBooklet = isBooklet
  }

  package func maker(with programs: InstalledPrograms) throws -> (ExportSource) throws -> ExportedFile {
    let printer = try BookPrinter.find(among: programs)
    guard isBooklet else { return { source in try printer.pages(of: source, on: size) } }
    let qpdf = try BookletMaker.find(among: programs)
    return { source in
      let pages = try printer.pages(of: source, on: size)
      let (sheets, booklet) = try BookletMaker(qpdf: qpdf, scratch: source.scratch).impose(pages.bytes)
      return ExportedFile(bytes: sheets, remark: booklet.remark, advice: pages.advice + booklet.advice)
    }
  }
}
