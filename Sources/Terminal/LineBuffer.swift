/// Cuts bytes into lines, however they arrive.
struct LineBuffer {
  enum Line: Equatable {
    /// Without the line feed.
    case line([UInt8])
    /// A line of more than ``LineBuffer/longestLine`` bytes; none of them was kept.
    case tooLong
  }

  /// No answer is as long. What comes without line feeds (a device, a wrong file) must not fill the memory.
  static let longestLine = 65_536

  private var bytes: [UInt8] = []
  /// Where the first line that was not handed out begins.
  private var start = 0
  /// How far line feeds were looked for.
  private var searched = 0
  private var isSkipping = false

  /// Bytes in memory.
  var held: Int { bytes.count }

  /// - Complexity: O(bytes), when all complete lines were taken out before.
  mutating func append(_ more: some Sequence<UInt8>) {
    bytes.removeSubrange(..<start)
    searched -= start
    start = 0
    bytes.append(contentsOf: more)
  }

  /// The next complete line, or `nil` where more bytes are needed.
  mutating func next() -> Line? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.endIndex
      if searched - start > LineBuffer.longestLine {
        isSkipping = true
        bytes.removeAll(keepingCapacity: true)
        (start, searched) = (0, 0)
      }
      return nil
    }
    defer { (start, searched, isSkipping) = (end + 1, end + 1, false) }
    return isSkipping || end - start > LineBuffer.longestLine ? .tooLong : .line(Array(bytes[start..<end]))
  }

  /// What is left at the end of the input, where the last line has no line feed; `nil` where nothing is.
  mutating func finish() -> Line? {
    defer { self = LineBuffer() }
    if isSkipping { return .tooLong }
    return start == bytes.endIndex ? nil : .line(Array(bytes[start...]))
  }
}
