/// Cuts a stream of bytes into messages and puts messages into one: a header with `Content-Length`, an empty line, and
/// the body.
///
/// Source: Language Server Protocol 3.17, "Base Protocol".
package struct MessageFraming: Sendable {
  private var buffer: [UInt8] = []
  /// Where in ``buffer`` the next header starts; what lies before was handed out.
  private var start = 0

  /// A header is a few dozen bytes; more than this is no header.
  private static let maximumHeader = 4_096
  /// A file of the largest size that a lesson may have, with every byte escaped, is shorter.
  private static let maximumBody = 256 << 20

  package init() {}

  /// Something that was cut from the stream.
  package enum Frame: Sendable, Equatable {
    case message([UInt8])
    /// A header that cannot be understood; reading goes on at the next one.
    case malformedHeader
  }

  package mutating func append(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    buffer += bytes
  }

  /// The next message, or `nil` where more bytes are needed.
  package mutating func next() -> Frame? {
    guard let header = headerEnd() else {
      guard buffer.count - start > MessageFraming.maximumHeader else { return nil }
      skipToNextHeader(from: start + 1)
      return .malformedHeader
    }
    guard let length = MessageFraming.contentLength(in: buffer[start..<header.lowerBound]) else {
      skipToNextHeader(from: header.upperBound)
      return .malformedHeader
    }
    guard buffer.count - header.upperBound >= length else { return nil }
    let end = header.upperBound + length
    defer { start = end }
    return .message(Array(buffer[header.upperBound..<end]))
  }

  /// A body with its header.
  package static func framed(_ body: [UInt8]) -> [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body }

  /// The empty line that ends the header at ``start``. Lines that end in a line feed alone will do.
  private func headerEnd() -> Range<Int>? {
    var i = start
    let limit = min(buffer.count, start + MessageFraming.maximumHeader)
    while i < limit {
      if buffer[i] == UInt8(ascii: "\n") {
        if i + 1 < buffer.count, buffer[i + 1] == UInt8(ascii: "\n") { return i..<i + 2 }
        if i + 2 < buffer.count, buffer[i + 1] == UInt8(ascii: "\r"), buffer[i + 2] == UInt8(ascii: "\n") {
          return i..<i + 3
        }
      }
      i += 1
    }
    return nil
  }

  private static func contentLength(in header: ArraySlice<UInt8>) -> Int? {
    for line in header.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      guard String(decoding: line[..<colon], as: UTF8.self).lowercased() == "content-length" else { continue }
      let digits = line[(colon + 1)...].filter { $0 != UInt8(ascii: " ") }
      guard !digits.isEmpty, digits.count <= 10, digits.allSatisfy({ (0x30...0x39).contains($0) }),
        let length = Int(String(decoding: digits, as: UTF8.self)), length <= maximumBody
      else { return nil }
      return length
    }
    return nil
  }

  /// After nonsense the next `Content-Length` is the likeliest start of a message.
  private mutating func skipToNextHeader(from offset: Int) {
    let wanted = Array("content-length".utf8)
    var i = offset
    while i + wanted.count <= buffer.count {
      if wanted.indices.allSatisfy({ buffer[i + $0] | 0x20 == wanted[$0] | 0x20 }) {
        start = i
        return
      }
      i += 1
    }
    // The word may have begun to arrive.
    start = max(start, max(offset, buffer.count - wanted.count))
    start = min(start, buffer.count)
  }
}
