/// One source file as it was read: where it is and its bytes.
package struct SourceFile: Sendable, Equatable {
  /// The path as a person would type it, relative to the content folder's parent, with `/` between parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// A file's number in a ``SourceSet``.
package struct FileID: Hashable, Sendable, Comparable {
  package let index: UInt32

  package init(index: UInt32) { self.index = index }

  package static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// The files of one run, in a fixed order. Diagnostics name files by their number here.
package struct SourceSet: Sendable {
  package private(set) var files: [SourceFile] = []

  package init(_ files: [SourceFile] = []) { self.files = files }

  package mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(index: UInt32(files.count - 1))
  }

  package subscript(id: FileID) -> SourceFile { files[Int(id.index)] }

  package var ids: [FileID] { files.indices.map { FileID(index: UInt32($0)) } }
}
