package import Curriculum
package import Diagnostics
import LessonSyntax

/// The sources of a book as they are written: where its objects stand, which ids are taken, in which language its keys
/// are. What is wrong with them matters only where one is to be edited.
package struct BookSources: Sendable {
  struct File: Sendable {
    /// The path inside the content folder.
    let path: String
    let guide: SchemaGuide
    let source: SourceFile
    let parsed: ParsedFile

    var tree: SyntaxTree { parsed.tree }
  }

  private let files: [File]

  package init(_ files: [ContentFile], in sources: SourceSet) {
    self.files = files.compactMap { file in
      SchemaGuide(path: file.path).map { guide in
        let source = sources[file.id]
        return File(
          path: file.path, guide: guide, source: source, parsed: LessonParser.parse(source, id: file.id))
      }
    }
  }

  // MARK: What there is

  /// Something with an id that a file is.
  package struct Titled: Sendable, Equatable {
    package let id: String
    package let title: String
  }

  /// In the order of their paths.
  package var modules: [Titled] { files(of: .module).compactMap(titled) }
  package var lessons: [Titled] { files(of: .lesson).compactMap(titled) }

  /// The names of the files of a kind, without folder and ending.
  package func fileNames(of kind: ContentKind) -> [String] {
    files(of: kind).map { file in
      let name = file.path.split(separator: "/").dropFirst().joined(separator: "/")
      return String(name.dropLast(".yaml".count))
    }
  }

  /// The ids of a kind that objects have, wherever they stand; in provinces' files, too.
  package func ids(of kind: IDKind) -> Set<String> { BookSources.ids(of: kind, in: files) }

  private static func ids(of kind: IDKind, in files: [File]) -> Set<String> {
    var ids: Set<String> = []
    for file in files {
      file.guide.visit(file.tree) { place in
        guard case .identifier? = place.shape, place.owner?.identifierKind == kind else { return }
        ids.insert(file.tree.string(of: place.node))
      }
    }
    return ids
  }

  /// An id that nothing of the kind has: the name, or the name with a number.
  package func freshID(_ name: String, for kind: IDKind) -> String {
    BookSources.freshID(name, notAmong: ids(of: kind))
  }

  /// An id that nothing of the kind has in a file, nor in what provinces put into it.
  func freshID(_ name: String, for kind: IDKind, in file: File) -> String {
    BookSources.freshID(name, notAmong: BookSources.ids(of: kind, in: [file] + files(of: .variant)))
  }

  private static func freshID(_ name: String, notAmong taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    return (2...(taken.count + 2)).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
  }

  // MARK: Files

  func files(of kind: ContentKind) -> [File] { files.filter { $0.guide.kind == kind } }

  /// The file that is an object with this id.
  func file(_ kind: ContentKind, _ id: String) -> File? { files(of: kind).first { titled($0)?.id == id } }

  func file(at path: String) -> File? { files.first { $0.path == path } }

  /// The language of a book's keys: that of its first file which tells.
  var keys: Language { (files(of: .book) + files).lazy.compactMap(\.keys).first ?? .vietnamese }

  private func titled(_ file: File) -> Titled? {
    guard let id = file.text(of: file.guide.root.identifierField, of: file.tree.root) else { return nil }
    let title = file.guide.root.field(named: "tiêu đề") ?? file.guide.root.field(named: "tên")
    return Titled(id: id, title: file.text(of: title, of: file.tree.root) ?? id)
  }
}

extension BookSources.File {
  var keys: Language? { guide.keyLanguage(of: tree) }

  func member(_ field: FieldShape?, of map: NodeID?) -> NodeID? {
    guard let field, let map, tree.kind(of: map) == .map else { return nil }
    return tree.member(field, of: map)
  }

  func text(of field: FieldShape?, of map: NodeID?) -> String? {
    guard let node = member(field, of: map), tree.kind(of: node) == .text else { return nil }
    return tree.string(of: node)
  }

  /// The items of a list; a text alone is a list of one.
  func items(of field: FieldShape?, of map: NodeID?) -> [NodeID] {
    guard let node = member(field, of: map), [.list, .text].contains(tree.kind(of: node)) else { return [] }
    return tree.items(of: node)
  }
}

extension ObjectShape {
  func objects(in field: String) -> (field: FieldShape, object: ObjectShape)? {
    self.field(named: field).flatMap { field in field.shape.object.map { (field, $0) } }
  }
}
