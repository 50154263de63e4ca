package import Diagnostics
package import Foundation

/// A new version of a source that is not written yet.
package struct SourceRewrite: Sendable {
  package let url: URL
  /// The file as it is on the disk, with its path as a person would type it.
  package let source: SourceFile
  package let bytes: [UInt8]

  package init(of source: SourceFile, at url: URL, to bytes: [UInt8]) {
    self.url = url
    self.source = source
    self.bytes = bytes
  }

  package var diff: UnifiedDiff { UnifiedDiff(path: source.path, from: source.bytes, to: bytes) }

  /// Puts it in the place of the file, whole or not at all.
  ///
  /// - Throws: ``WorkspaceError`` where it cannot be written, or where another program wrote to the file meanwhile.
  package func write() throws(WorkspaceError) {
    try FileReplacement.replace(url, named: source.path, expecting: source.bytes, with: bytes)
  }
}

extension [SourceRewrite] {
  /// Writes each; one that cannot be written does not keep the others from it.
  ///
  /// - Returns: What was written, and what went wrong with the others.
  package func write() -> (written: [SourceRewrite], errors: [WorkspaceError]) {
    var written: [SourceRewrite] = []
    var errors: [WorkspaceError] = []
    for rewrite in self {
      do {
        try rewrite.write()
        written.append(rewrite)
      } catch { errors.append(error) }
    }
    return (written, errors)
  }
}
