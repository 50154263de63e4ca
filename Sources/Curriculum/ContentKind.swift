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
  case exceptions
  case answers

  /// Where in the content folder files of a kind lie.
  private enum Place {
    /// One file of its own.
    case file(String)
    /// A folder whose files are all of this kind.
    case folder(String)
  }

  private var place: Place {
    switch self {
    case .book: .file(ContentKind.bookFile)
    case .module: .folder("hoc-phan")
    case .lesson: .folder("bai-hoc")
    case .platform: .folder("nen-tang")
    case .facts: .folder("du-kien")
    case .sources: .folder("nguon")
    case .glossary: .folder("thuat-ngu")
    case .sheet: .folder("phieu")
    case .variant: .folder("bien-the")
    case .exceptions: .file("ngoai-le.yaml")
    case .answers: .file("tra-loi.yaml")
    }
  }

  /// The folder whose files are of this kind; `nil` for what is one file of its own.
  package var folder: String? { if case .folder(let name) = place { name } else { nil } }

  /// The path of the one file of this kind; `nil` for what has a folder.
  package var file: String? { if case .file(let name) = place { name } else { nil } }

  /// What it is called in commands besides its raw value: the name of its folder, or of its file without the ending.
  package var vietnameseName: String {
    switch place {
    case .folder(let name): name
    case .file(let name): String(name.prefix { $0 != "." })
    }
  }

  /// The path of the book inside the content folder.
  package static let bookFile = "sach.yaml"

  /// The path inside the content folder of a file of this kind, which is called so where there can be several.
  package func path(named name: String) -> String {
    switch place {
    case .folder(let folder): "\(folder)/\(name).yaml"
    case .file(let name): name
    }
  }

  /// - Parameter path: inside the content folder, with `/` between its parts; `nil` where no file of the book stands there.
  package init?(path: String) {
    let top = String(path.prefix { $0 != "/" })
    let isTop = top.utf8.count == path.utf8.count
    guard let kind = ContentKind.allCases.first(where: { (isTop ? $0.file : $0.folder) == top }) else { return nil }
    self = kind
  }

  /// The part of a file's path that is inside its content folder, told by the names of the book's files and folders.
  ///
  /// - Returns: for `../sach/content/bai-hoc/bai-mot.yaml` the part from `bai-hoc` on; `nil` where no folder of the book is
  ///   named.
  package static func pathInside(_ path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    if let name = parts.last, allCases.contains(where: { $0.file == name }) { return name }
    let folders = Set(allCases.compactMap(\.folder))
    guard let start = parts.dropLast().lastIndex(where: folders.contains) else { return nil }
    return parts[start...].joined(separator: "/")
  }
}
