/// What a file holds, by its place in the content folder.
/// The raw value is its name in commands.
package enum ContentKind: String, Sendable, CaseIterable {
  case book
  case module
  case lesson
  case platform
  case facts
  case sources
  case glossary
  case sheet
  case variant

  /// The folder whose files are of this kind; the book is one file of its own.
  package var folder: String? {
    switch self {
    case .book: nil
    case .module: "hoc-phan"
    case .lesson: "bai-hoc"
    case .platform: "nen-tang"
    case .facts: "du-kien"
    case .sources: "nguon"
    case .glossary: "thuat-ngu"
    case .sheet: "phieu"
    case .variant: "bien-the"
    }
  }

  /// What it is called in commands besides its raw value: the name of its folder, or of its file without the ending.
  package var vietnameseName: String { folder ?? String(ContentKind.bookFile.prefix { $0 != "." }) }

  /// The path of the book inside the content folder.
  package static let bookFile = "sach.yaml"

  /// - Parameter path: inside the content folder, with `/` between its parts; `nil` where no file of the book stands there.
  package init?(path: String) {
    if path == ContentKind.bookFile {
      self = .book
      return
    }
    guard let slash = path.firstIndex(of: "/"),
      let kind = ContentKind.allCases.first(where: { $0.folder == String(path[..<slash]) })
    else { return nil }
    self = kind
  }

  /// The part of a file's path that is inside its content folder, told by the names of the book's file and folders.
  ///
  /// - Returns: for `../sach/content/bai-hoc/bai-mot.yaml` the part from `bai-hoc` on; `nil` where no folder of the book is
  ///   named.
  package static func pathInside(_ path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.last != bookFile else { return bookFile }
    let folders = Set(allCases.compactMap(\.folder))
    guard let start = parts.dropLast().lastIndex(where: folders.contains) else { return nil }
    return parts[start...].joined(separator: "/")
  }
}
