import Curriculum
package import Diagnostics
import Foundation

/// Sources in their canonical layout; nothing of it is written yet.
package struct FormattedSources: Sendable {
  /// How many were looked at.
  package let count: Int
  /// Those that change, in the order in which they were named or found.
  package let rewrites: [SourceRewrite]
  /// The files, for the places in ``diagnostics``.
  package let sources: SourceSet
  /// Syntax errors of those that cannot be laid out, which stay as they are.
  package let diagnostics: [Diagnostic]
  /// Files that stay as they are because of a mistake of this program.
  package let errors: [WorkspaceError]

  /// Lays out the sources at some paths.
  ///
  /// - Parameters:
  ///   - paths: files, and content folders with all that is in them, as they were typed.
  ///   - language: The language of keys and options; `nil` where they stay.
  /// - Throws: ``WorkspaceError`` where there is nothing at a path, or it cannot be read.
  package init(at paths: [String], keys language: Language?) throws {
    var files: [File] = []
    var unread = Unread()
    for path in paths { files += try FormattedSources.files(at: path, &unread) }
    self.init(files, unread, keys: language)
  }

  /// Lays out one text that is no file: what an editor sends.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - path: Where the file stands: says which schema it has.
  ///   - language: as above.
  package init(text bytes: [UInt8], path: String, keys language: Language?) {
    let inside = ContentKind.pathInside(path) ?? path
    self.init(
      [File(url: URL(filePath: path), inside: inside, source: SourceFile(path: path, bytes: bytes))], Unread(),
      keys: language)
  }

  private struct File: Sendable {
    let url: URL
    /// The path inside the content folder.
    let inside: String
    let source: SourceFile
  }

  /// What is no file, has no readable name or is too large, and what is wrong with it.
  private struct Unread {
    var sources = SourceSet()
    var diagnostics: [Diagnostic] = []
  }

  private init(_ files: [File], _ unread: Unread, keys language: Language?) {
    var sources = unread.sources
    let numbered = files.map { (file: $0, id: sources.add($0.source)) }
    let outcomes = ParallelMap.map(numbered) { file, id in
      FormattedSource.format(path: file.inside, source: file.source, id: id, keys: language)
    }
    var rewrites: [SourceRewrite] = []
    var diagnostics = unread.diagnostics
    var errors: [WorkspaceError] = []
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .edits(let edits):
        guard !edits.isEmpty else { continue }
        let bytes = TextEdits.apply(edits, to: file.source.bytes)
        rewrites.append(SourceRewrite(of: file.source, at: file.url, to: bytes))
      case .refused(let found): diagnostics += found
      case .unsound: errors.append(FormattedSources.unsound(file.source.path))
      }
    }
    count = files.count
    self.sources = sources
    self.rewrites = rewrites
    self.diagnostics = diagnostics
    self.errors = errors
  }

  private static func files(at path: String, _ unread: inout Unread) throws -> [File] {
    let url = URL(filePath: path)
    let system = url.path(percentEncoded: false)
    if ItemKind.isLink(atPath: system), ItemKind(atPath: system) == .file { throw isLink(path) }
    guard ItemKind(atPath: system).map({ $0 != .folder }) ?? false else {
      let content = try ContentFolder(at: url, name: ShownPath.of(path))
      for diagnostic in content.diagnostics where diagnostic.severity == .error {
        let id = unread.sources.add(content.sources[diagnostic.location.file])
        let start = Location(file: id, range: ByteRange(0, 0))
        unread.diagnostics.append(Diagnostic(code: diagnostic.code, at: start, diagnostic.message))
      }
      return content.files.map { file in
        File(url: url.appending(path: file.path), inside: file.path, source: content.sources[file.id])
      }
    }
    guard let bytes = try ContentFolder.bytes(ofSource: url) else {
      unread.diagnostics += CourseReader.tooLarge(unread.sources.add(SourceFile(path: ShownPath.of(path), bytes: [])))
      return []
    }
    let source = SourceFile(path: ShownPath.of(path), bytes: bytes)
    return [File(url: url, inside: ContentKind.pathInside(system) ?? path, source: source)]
  }

  private static func isLink(_ path: String) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "«\(path)» là liên kết tắt (symbolic link): hãy chỉ đến tệp thật",
        en: "“\(path)” is a symbolic link: name the file itself"), isUsage: true)
  }

  private static func unsound(_ path: String) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi:
          "Không xếp lại được «\(path)» mà giữ nguyên nội dung, nên để nguyên tệp ấy. Đây là lỗi của camnang: xin báo lại.",
        en:
          "“\(path)” would not say the same in its layout and is left alone. This is a mistake of camnang: please report it."
      ))
  }
}
