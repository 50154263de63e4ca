/// A half-open range of byte offsets in one source file.
package struct ByteRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  package init(_ start: UInt32, _ end: UInt32) {
    precondition(start <= end, "a range ends where it starts or later")
    self.start = start
    self.end = end
  }

  package init(_ start: Int, _ end: Int) { self.init(UInt32(start), UInt32(end)) }

  package var count: Int { Int(end - start) }
  package var isEmpty: Bool { start == end }
  package var indices: Range<Int> { Int(start)..<Int(end) }

  package func shifted(by bytes: Int) -> ByteRange { ByteRange(Int(start) + bytes, Int(end) + bytes) }
}

/// A range of bytes in one of the files of a ``SourceSet``.
package struct Location: Hashable, Sendable {
  package var file: FileID
  package var range: ByteRange

  package init(file: FileID, range: ByteRange) {
    self.file = file
    self.range = range
  }

  package func shifted(by bytes: Int) -> Location { Location(file: file, range: range.shifted(by: bytes)) }
}

extension Location: Comparable {
  package static func < (a: Location, b: Location) -> Bool {
    (a.file, a.range.start, a.range.end) < (b.file, b.range.start, b.range.end)
  }
}
