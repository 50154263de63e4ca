import Curriculum
package import Diagnostics
import Foundation
package import Handbook
import Zip

extension Pipeline {
  /// Where books go.
  package enum BookPlace: Sendable {
    /// A folder, which is replaced whole: a file for each edition.
    case folder(OutputFolder)
    /// The file itself, for one edition.
    case file(BookFile)
  }

  /// Makes books: of every edition, or, where there are errors, of none.
  ///
  /// - Parameters:
  ///   - editions: which.
  ///   - variants: of which courses.
  ///   - format: what they become.
  ///   - place: where they go.
  ///   - programs: those that can help to make a PDF.
  /// - Returns: what was made (`nil` where errors prevent it), and all mistakes.
  /// - Throws: ``WorkspaceError`` where the disk or a program that is needed does not let it.
  package func makeBooks(
    of editions: [Edition], variants: VariantChoice = .base, as format: BookFormat, in place: BookPlace,
    with programs: InstalledPrograms
  ) throws -> (report: BookReport?, diagnostics: [Diagnostic]) {
    // Before the work, not after it.
    let press = try Press(for: format, programs)
    let checked = try manuscript.volumes(variants)
    guard let volumes = checked.value else { return (nil, checked.diagnostics) }
    var report = BookReport(lessons: volumes.lessonCount, hasPageNumbers: press.printer?.numbersContents ?? true)
    let scratch = try ScratchFolder(besides: place.url)
    defer { scratch.remove() }
    var books: [(name: String, bytes: [UInt8])] = []
    for volume in volumes.all {
      for edition in editions {
        let site = Site.plan(volume.course, options: options.with(edition))
        let made = try press.make(BoundBook(site), pictures: pictures(of: site), in: scratch)
        let name = format.fileName(of: edition, for: volume.variant)
        books.append((name, made.bytes))
        report.add(made, as: name)
      }
    }
    switch place {
    case .file(let file): for book in books { try file.write(book.bytes) }
    case .folder(let folder):
      let staging = try folder.stage()
      defer { staging.discard() }
      for book in books { try staging.write(book.bytes, to: book.name) }
      try staging.commit()
      report.notes = staging.notes
    }
    return (report, checked.diagnostics)
  }

  private func pictures(of site: Site) throws -> [String: [UInt8]] {
    try site.copies.reduce(into: [:]) { pictures, copy in
      pictures[copy.destination] = try content.pictures.published(copy.source)
    }
  }
}

/// What turns a book into a file of one format, with the programs that it takes.
private struct Press {
  let format: BookFormat
  let printer: BookPrinter?
  private let qpdf: ExternalProgram?

  init(for format: BookFormat, _ programs: InstalledPrograms) throws {
    self.format = format
    switch format {
    case .single, .epub: (printer, qpdf) = (nil, nil)
    case .pdf: (printer, qpdf) = (try BookPrinter.find(among: programs), nil)
    case .booklet: (printer, qpdf) = (try BookPrinter.find(among: programs), try BookletMaker.find(among: programs))
    }
  }

  func make(_ book: BoundBook, pictures: [String: [UInt8]], in scratch: ScratchFolder) throws -> MadeBook {
    switch format {
    case .single: return MadeBook(bytes: book.oneFile(for: .screen, pictures: pictures))
    case .epub: return MadeBook(bytes: try Press.zip(EPUBBook(book, pictures: pictures)))
    case .pdf(let size): return MadeBook(bytes: try pages(of: book, size, pictures, scratch))
    case .booklet:
      let pages = try pages(of: book, .a5, pictures, scratch)
      guard let qpdf else { return MadeBook(bytes: pages) }
      return try BookletMaker(qpdf: qpdf, scratch: scratch).impose(pages)
    }
  }

  private func pages(of book: BoundBook, _ size: PaperSize, _ pictures: [String: [UInt8]], _ scratch: ScratchFolder)
    throws -> [UInt8]
  {
    guard let printer else { return [] }
    return try printer.pdf(of: book.oneFile(for: .paper(size), pictures: pictures), in: scratch)
  }

  private static func zip(_ book: EPUBBook) throws -> [UInt8] {
    var archive = ZipArchive()
    for file in book.files where !archive.add(file.path, file.bytes, file.isStored ? .stored : .deflated) {
      throw WorkspaceError(LocalizedText(vi: "Sách quá lớn cho một tệp EPUB", en: "The book is too large for an EPUB"))
    }
    return archive.finished()
  }
}

extension Pipeline.BookPlace {
  fileprivate var url: URL {
    switch self {
    case .folder(let folder): folder.url
    case .file(let file): file.url
    }
  }
}

/// A book that was made, and how it lies on sheets.
struct MadeBook {
  let bytes: [UInt8]
  var booklet: Booklet?
}

/// What was made: for the lines that a run ends with.
package struct BookReport: Sendable {
  package struct Book: Sendable {
    package let name: String
    package let bytes: Int
    /// How its sheets are folded; `nil` for what is no booklet.
    package let booklet: Booklet?
  }

  package let lessons: Int
  /// Whether the list of contents says on which page each entry is.
  package let hasPageNumbers: Bool
  package private(set) var books: [Book] = []
  /// What a person should hear of besides: that something was left behind, or brought back.
  package internal(set) var notes: [LocalizedText] = []

  init(lessons: Int, hasPageNumbers: Bool) {
    self.lessons = lessons
    self.hasPageNumbers = hasPageNumbers
  }

  mutating func add(_ made: MadeBook, as name: String) {
    books.append(Book(name: name, bytes: made.bytes.count, booklet: made.booklet))
  }
}
