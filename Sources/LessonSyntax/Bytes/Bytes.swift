/// A view of a file's bytes for the parser's loops: reading past the end gives NUL, which no text may hold.
///
/// Bounds are always checked; only the lifetime is the caller's business, and ``with(_:_:)`` is the one way to make a
/// view.
@safe
struct Bytes {
  private let base: UnsafePointer<UInt8>?
  let count: Int

  private init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe base = buffer.baseAddress
    count = buffer.count
  }

  /// Runs `body` with a view that must not outlive the call.
  static func with<Result>(_ array: [UInt8], _ body: (Bytes) -> Result) -> Result {
    unsafe array.withUnsafeBufferPointer { buffer in unsafe body(Bytes(buffer)) }
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count), let base = unsafe base else { return 0 }
    return unsafe base[index]
  }

  /// The byte at an index that is known to lie in the file: for loops that have compared it with ``count``.
  @inline(__always)
  func unchecked(_ index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    return unsafe base.unsafelyUnwrapped[index]
  }

  /// The eight bytes from `index` on, the first one lowest; `nil` where fewer are left.
  @inline(__always)
  func word(at index: Int) -> UInt64? {
    guard index >= 0, index + 8 <= count, let base = unsafe base else { return nil }
    return UInt64(littleEndian: unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// The first line feed at or after `start`, or the end of the file.
  func lineFeed(from start: Int) -> Int {
    var index = start
    while let word = word(at: index) {
      let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let hit = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if hit != 0 { return index + hit.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] != .lineFeed { index += 1 }
    return index
  }

  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    let range = range.clamped(to: 0..<count)
    guard let base = unsafe base else { return }
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    guard let base = unsafe base else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count),
      as: UTF8.self
    )
  }

  func areEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where self[a.lowerBound + offset] != self[b.lowerBound + offset] { return false }
    return true
  }

  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    for index in range where self[index] == byte { return true }
    return false
  }
}
