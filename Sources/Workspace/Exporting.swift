package import Diagnostics
import Foundation
package import Handbook

/// What an export is made of: one edition of one course.
package struct ExportSource {
  /// The province's id; `nil` for the base.
  package let variant: String?
  package let options: SiteOptions
  /// For what other programs read and write meanwhile.
  package let scratch: ScratchFolder
  private let content: ContentFolder
  private let site: Site

  init(_ volume: Volume, _ options: SiteOptions, _ content: ContentFolder, _ scratch: ScratchFolder) {
    variant = volume.variant
    self.options = options
    self.content = content
    self.scratch = scratch
    site = Site.plan(volume.course, options: options, sizes: content.pictures.sizes)
  }

  /// The pages of the edition as a book.
  package var book: BoundBook { BoundBook(site) }

  /// A book for one use of the course, as a page to print.
  package func page(of companion: CompanionBook, on paper: PaperSize) throws -> [UInt8] {
    companion.oneFile(of: site, on: paper, pictures: try pictures())
  }

  /// The papers of a class, as a page to print.
  package func page(of papers: ClassPapers) throws -> [UInt8] { papers.oneFile(of: site, pictures: try pictures()) }

  /// The bytes of the pictures that pages show, by their names in the output.
  package func pictures() throws -> [String: [UInt8]] {
    let drawings = Dictionary(site.drawings.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return try site.copies.reduce(into: drawings) { pictures, copy in
      pictures[copy.destination] = try content.pictures.published(copy.source)
    }
  }
}

/// A file that was made of a course.
package struct ExportedFile: Sendable {
  package let bytes: [UInt8]
  /// What there is to say of it besides its size: how its pages lie on sheets.
  package let remark: LocalizedText?
  /// What a person should know who goes on with it.
  package let advice: [LocalizedText]

  package init(bytes: [UInt8], remark: LocalizedText? = nil, advice: [LocalizedText] = []) {
    self.bytes = bytes
    self.remark = remark
    self.advice = advice
  }
}

/// What was made: for the lines that a run ends with.
package struct ExportReport: Sendable {
  package let lessons: Int
  package internal(set) var files: [(name: String, file: ExportedFile)] = []
  /// What a person should hear of besides: that something was left behind, or brought back.
  package internal(set) var notes: [LocalizedText] = []
  /// The provinces, by id, of which nothing was made because they have errors.
  package internal(set) var leftOut: [String] = []
}

extension Pipeline {
  /// Where exports go.
  package enum ExportPlace: Sendable {
    /// A folder, which is replaced whole: a file for each edition.
    case folder(OutputFolder)
    /// The file itself, for one edition.
    case file(BookFile)

    fileprivate var url: URL {
      switch self {
      case .folder(let folder): folder.url
      case .file(let file): file.url
      }
    }
  }

  /// Makes a file of every edition, or, where the book has errors, of none.
  ///
  /// - Parameters:
  ///   - editions: which.
  ///   - variants: of which courses.
  ///   - place: where the files go.
  ///   - ending: what their names end with in a folder.
  ///   - make: makes the file of an edition.
  /// - Returns: what was made (`nil` where errors prevent it), and all mistakes.
  /// - Throws: ``WorkspaceError`` where the disk does not let it; what `make` throws.
  package func export(
    _ editions: [Edition], of variants: VariantChoice = .base, to place: ExportPlace, ending: String,
    make: (ExportSource) throws -> ExportedFile
  ) throws -> Checked<ExportReport?> {
    let checked = try manuscript.volumes(variants)
    guard let volumes = checked.value else { return Checked(nil, checked.diagnostics) }
    var report = ExportReport(lessons: volumes.lessonCount)
    let scratch = try ScratchFolder(besides: place.url)
    defer { scratch.remove() }
    // The page that verifies is a site's: it has a script.
    let options = options.with(content.theme)
    for volume in volumes.all {
      for edition in editions {
        let source = ExportSource(volume, options.with(edition), content, scratch)
        report.files.append((Volume.fileStem(of: edition, for: volume.variant) + ending, try make(source)))
      }
    }
    switch place {
    case .file(let file): for made in report.files { try file.write(made.file.bytes) }
    case .folder(let folder):
      let staging = try folder.stage()
      defer { staging.discard() }
      for made in report.files { try staging.write(made.file.bytes, to: made.name) }
      try staging.commit()
      report.notes = staging.notes
    }
    report.leftOut = volumes.leftOut
    return Checked(report, checked.diagnostics)
  }
}

extension Volume {
  /// «cam-nang-hoc-vien»; a province's book bears its id, in which no `--` is.
  static func fileStem(of edition: Edition, for variant: String?) -> String {
    BoundBook.fileStem(of: edition) + (variant.map { "--" + $0 } ?? "")
  }
}
