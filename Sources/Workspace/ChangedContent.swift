package import Curriculum
package import Diagnostics
import Foundation

/// A content folder with new versions of some of its sources, which are not written yet.
package struct ChangedContent: Sendable {
  /// A source and its new version.
  package struct Change: Sendable {
    package let file: ContentFile
    package let bytes: [UInt8]
    /// Mistakes that are mended by it.
    package let repairs: Int
  }

  /// The folder as it is on the disk.
  package let original: ContentFolder
  /// In the order of the files.
  package let changes: [Change]

  /// The folder's sources after every repair that needs no guess.
  ///
  /// Each file is mended by itself: what shows only across files has no repair without a guess.
  package static func repairing(_ content: ContentFolder) -> ChangedContent {
    let changes = ParallelMap.map(content.files) { file -> Change? in
      let source = content.sources[file.id]
      let repairs = SafeRepairs.made(in: source.bytes) { bytes in
        CourseReader.decode(file, source: SourceFile(path: source.path, bytes: bytes)).diagnostics
      }
      return repairs.map { Change(file: file, bytes: $0.bytes, repairs: $0.count) }
    }
    return ChangedContent(original: content, changes: changes.compactMap(\.self))
  }

  package var repairs: Int { changes.reduce(0) { $0 + $1.repairs } }

  /// The folder as it would be with the new versions.
  package var result: ContentFolder {
    original.replacing(Dictionary(uniqueKeysWithValues: changes.map { ($0.file.path, $0.bytes) }))
  }

  /// How a change looks as a diff.
  package func diff(of change: Change) -> UnifiedDiff {
    let source = original.sources[change.file.id]
    return UnifiedDiff(path: source.path, from: source.bytes, to: change.bytes)
  }

  /// Writes the new versions, each whole or not at all. A file that cannot be written does not keep the others from it.
  ///
  /// - Returns: What was written, and what went wrong with the others.
  package func write() -> (written: ChangedContent, errors: [WorkspaceError]) {
    var written: [Change] = []
    var errors: [WorkspaceError] = []
    for change in changes {
      let source = original.sources[change.file.id]
      do {
        let url = original.url.appending(path: change.file.path)
        try FileReplacement.replace(url, named: source.path, expecting: source.bytes, with: change.bytes)
        written.append(change)
      } catch {
        errors.append(error)
      }
    }
    return (ChangedContent(original: original, changes: written), errors)
  }
}
