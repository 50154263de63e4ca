package import Diagnostics
package import Handbook
package import Workspace

/// Pages to be printed, by a program that is installed: of the whole handbook, or of a book for one use of it.
package struct PDFFormat: ExportFormat {
  /// `nil` for the handbook.
  private let companion: CompanionBook?
  private let size: PaperSize
  /// Whether pages lie two by two on sheets, to be folded.
  private let isBooklet: Bool

  package var name: String { companion?.name ?? "pdf" }
  package var summary: LocalizedText {
    companion?.summary
      ?? LocalizedText(
        vi: "để in, --paper a4 hoặc a5; --booklet để gấp thành sách nhỏ",
        en: "to print, --paper a4 or a5; --booklet to fold")
  }
  package var ending: String {
    (companion?.ending ?? "") + (isBooklet ? "-gap-doi" : size == sizes.first ? "" : "-\(size.rawValue)") + ".pdf"
  }
  package let fileExtension = "pdf"
  package let needsPrograms = true

  package init(size: PaperSize = .a4) { self.init(nil, size: size, isBooklet: false) }

  package init(_ companion: CompanionBook) {
    self.init(companion, size: companion.papers.first ?? .a4, isBooklet: false)
  }

  private init(_ companion: CompanionBook?, size: PaperSize, isBooklet: Bool) {
    self.companion = companion
    self.size = size
    self.isBooklet = isBooklet
  }

  /// The usual one first.
  private var sizes: [PaperSize] { companion?.papers ?? PaperSize.allCases }

  package func on(_ paper: PaperSize) -> (any ExportFormat)? {
    sizes.contains(paper) ? PDFFormat(companion, size: paper, isBooklet: false) : nil
  }

  /// A5 pages two by two on A4 sheets.
  package var booklet: (any ExportFormat)? { PDFFormat(companion, size: .a5, isBooklet: true) }

  package func isMade(of edition: Edition) -> Bool { companion?.isMade(of: edition) ?? true }

  package func maker(with programs: InstalledPrograms) throws -> (ExportSource) throws -> ExportedFile {
    let printer = try BookPrinter.find(among: programs)
    let fonts = FontCheck(programs)
    let qpdf = isBooklet ? try BookletMaker.find(among: programs) : nil
    return { source in
      let pages = try printer.pdf(of: page(of: source), in: source.scratch)
      let advice = printer.advice + (try fonts.advice(in: source.scratch))
      guard let qpdf else { return ExportedFile(bytes: pages, advice: advice) }
      let (sheets, booklet) = try BookletMaker(qpdf: qpdf, scratch: source.scratch).impose(pages)
      return ExportedFile(bytes: sheets, remark: booklet.remark, advice: advice + booklet.advice)
    }
  }

  private func page(of source: ExportSource) throws -> [UInt8] {
    guard let companion else {
      return try source.book.oneFile(for: .paper(size), pictures: source.pictures())
    }
    return try source.page(of: companion, on: size)
  }
}
