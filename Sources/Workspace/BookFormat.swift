package import Handbook

/// The form of a book that is no site.
package enum BookFormat: Sendable, Equatable {
  /// One HTML file.
  case single
  case epub
  case pdf(PaperSize)
  /// A PDF whose A5 pages lie two by two on A4 sheets, to be folded.
  case booklet

  /// Whether other programs make it.
  package var needsPrograms: Bool {
    switch self {
    case .single, .epub: false
    case .pdf, .booklet: true
    }
  }

  /// What the file is called in a folder; a province's book bears its id, in which no `--` is.
  func fileName(of edition: Edition, for variant: String?) -> String {
    BoundBook.fileStem(of: edition) + (variant.map { "--" + $0 } ?? "") + ending
  }

  private var ending: String {
    switch self {
    case .single: ".html"
    case .epub: ".epub"
    case .pdf(.a4): ".pdf"
    case .pdf(let size): "-\(size.rawValue).pdf"
    case .booklet: "-gap-doi.pdf"
    }
  }

  /// What a name that means one file ends with, rather than a folder.
  package var fileExtension: String {
    switch self {
    case .single: "html"
    case .epub: "epub"
    case .pdf, .booklet: "pdf"
    }
  }
}
