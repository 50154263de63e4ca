/// Reads line by line, without holding more than a line and a block.
struct LineReader {
  private var stream: ByteStream
  private var buffer: [UInt8] = []
  private var next = 0
  private var hasEnded = false

  /// No event is that long: a file without line breaks, such as a film, is not read into memory.
  static let longestLine = 1 << 24

  init(_ stream: ByteStream) { self.stream = stream }

  struct LineTooLong: Error {}

  /// The next line without its line feed; `nil` after the last. A file that does not end with a line feed ends with a
  /// line all the same.
  mutating func line() throws -> ArraySlice<UInt8>? {
    var searched = next
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { next = end + 1 }
        return buffer[next..<end]
      }
      searched = buffer.count
      if hasEnded {
        defer { next = buffer.count }
        return next < buffer.count ? buffer[next...] : nil
      }
      guard searched - next <= LineReader.longestLine else { throw LineTooLong() }
      buffer.removeFirst(next)
      searched -= next
      next = 0
      hasEnded = try !stream.next { bytes in
        buffer.append(contentsOf: bytes)
        // A few bytes of gzip can stand for a thousand times as many.
        guard buffer.count <= 2 * LineReader.longestLine else { throw LineTooLong() }
      }
    }
  }

  func close() { stream.close() }
}
