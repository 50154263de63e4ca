import Foundation

/// What the first hundred bytes of a file say, read without SQLite: a file that is no store is not touched by it.
///
/// Source: «Database File Format», section 1.3, sqlite.org/fileformat.html.
enum FileHeader {
  case missing
  case folder
  /// Nothing in it: SQLite had made it, and the program was ended before the store had begun.
  case empty
  case foreign
  case store(version: Int32)

  init(of url: URL) throws {
    switch try FileHeader.type(of: url) {
    case nil: self = .missing
    case .typeDirectory: self = .folder
    case .typeRegular:
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      self.init(bytes: Array(try handle.read(upToCount: 100) ?? Data()))
    // A pipe or a device could make us wait for ever.
    default: self = .foreign
    }
  }

  /// `nil` where nothing is; links are followed.
  static func type(of url: URL) throws -> FileAttributeType? {
    let path = url.resolvingSymlinksInPath().path(percentEncoded: false)
    do {
      return try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
      return nil
    }
  }

  init(bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)),
      FileHeader.integer(at: 68, of: bytes) == Schema.applicationID
    {
      self = .store(version: FileHeader.integer(at: 60, of: bytes))
    } else {
      self = .foreign
    }
  }

  private static func integer(at offset: Int, of bytes: [UInt8]) -> Int32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }
}
