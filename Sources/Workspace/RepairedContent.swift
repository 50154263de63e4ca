import Curriculum
import Diagnostics
import Foundation

/// A content folder with what needs no guess mended; nothing of it is written yet.
package struct RepairedContent: Sendable {
  /// A source that was mended.
  package struct Repair: Sendable {
    package let rewrite: SourceRewrite
    /// Mistakes that are mended by it.
    package let count: Int
    /// The path inside the folder.
    fileprivate let path: String
  }

  /// The folder as it is on the disk.
  private let original: ContentFolder
  /// In the order of the files.
  package let repairs: [Repair]

  /// Mends each file by itself: what shows only across files has no repair without a guess.
  package init(_ content: ContentFolder) {
    original = content
    repairs = ParallelMap.map(content.files) { file -> Repair? in
      let source = content.sources[file.id]
      return CourseReader.repairs(in: file, source: source).map { repairs in
        let rewrite = SourceRewrite(of: source, at: content.url.appending(path: file.path), to: repairs.bytes)
        return Repair(rewrite: rewrite, count: repairs.count, path: file.path)
      }
    }.compactMap(\.self)
  }

  /// No text needs as many: each round mends all that is reported at once.
  private static let mostRounds = 8

  /// The same with what shows only when the book is judged as a whole, such as signs in texts: round by round, until
  /// there is nothing left that needs no guess.
  ///
  /// - Parameter before: The folder as it was understood before.
  /// - Returns: The folder with both kinds mended, and how it is understood then.
  package func mended(after before: Manuscript) -> (repaired: RepairedContent, manuscript: Manuscript) {
    var mended = self
    var manuscript = Manuscript(result, after: before)
    for _ in 0..<RepairedContent.mostRounds {
      let folder = manuscript.content
      let found = Dictionary(grouping: manuscript.diagnostics, by: \.location.file)
      let more = folder.files.compactMap { file -> Repair? in
        let (edits, count) = SafeRepairs.edits(mending: found[file.id] ?? [])
        guard count > 0, let old = original.files.first(where: { $0.path == file.path }) else { return nil }
        let before = mended.repairs.first { $0.path == file.path }
        let bytes = edits.applied(to: folder.sources[file.id].bytes)
        let rewrite = SourceRewrite(
          of: original.sources[old.id], at: original.url.appending(path: file.path), to: bytes)
        return Repair(rewrite: rewrite, count: count + (before?.count ?? 0), path: file.path)
      }
      guard !more.isEmpty else { break }
      let paths = Set(more.map(\.path))
      let all = mended.repairs.filter { !paths.contains($0.path) } + more
      mended = RepairedContent(original, repairs: all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
      manuscript = Manuscript(mended.result, after: manuscript)
    }
    return (mended, manuscript)
  }

  private init(_ original: ContentFolder, repairs: [Repair]) {
    self.original = original
    self.repairs = repairs
  }

  /// Mistakes that are mended, in all files.
  package var count: Int { repairs.reduce(0) { $0 + $1.count } }

  /// The folder as it would be.
  package var result: ContentFolder {
    original.replacing(Dictionary(uniqueKeysWithValues: repairs.map { ($0.path, $0.rewrite.bytes) }))
  }

  /// Writes the files, each whole or not at all.
  ///
  /// - Returns: What was written, and what went wrong with the others.
  package func write() -> (written: RepairedContent, errors: [WorkspaceError]) {
    let (written, errors) = repairs.map(\.rewrite).write()
    let urls = Set(written.map(\.url))
    return (RepairedContent(original, repairs: repairs.filter { urls.contains($0.rewrite.url) }), errors)
  }
}
