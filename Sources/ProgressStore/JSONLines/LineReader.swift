import Foundation

/// Reads a file line by line, without holding more of it than a line and a block.
struct LineReader {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var next = 0
  private var hasEnded = false

  /// No event is that long: a file without line breaks, such as a film, is not read into memory.
  static let longestLine = 1 << 24
  private static let blockSize = 1 << 18

  init(_ url: URL) throws { handle = try FileHandle(forReadingFrom: url) }

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
      let block = try handle.read(upToCount: LineReader.blockSize) ?? Data()
      hasEnded = block.isEmpty
      buffer.removeFirst(next)
      searched -= next
      next = 0
      buffer.append(contentsOf: block)
    }
  }

  func close() { try? handle.close() }
}
