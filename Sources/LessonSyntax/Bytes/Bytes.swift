#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A view of a file's bytes for the parser's loops: reading past the end gives NUL, which no text may hold.
///
/// Bounds are always checked; only the lifetime is the caller's business, and ``with(_:_:)`` is the one way to make a
/// view.
@safe struct Bytes {
  private let base: UnsafePointer<UInt8>
  let count: Int

  private init(_ buffer: UnsafeBufferPointer<UInt8>) {
    count = buffer.count
    // An array without bytes has no address: nothing is ever read from the stand-in.
    unsafe base = buffer.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
  }

  /// Runs `body` with a view that must not outlive the call.
  static func with<Result>(_ array: [UInt8], _ body: (Bytes) -> Result) -> Result {
    unsafe array.withUnsafeBufferPointer { buffer in unsafe body(Bytes(buffer)) }
  }

  @inline(__always) subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? unsafe base[index] : 0
  }

  /// The byte at an index that is known to lie in the file: for loops that have compared it with ``count``.
  @inline(__always) func unchecked(_ index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    return unsafe base[index]
  }

  /// The eight bytes from an index on of which it is known that they lie in the file, the first one lowest.
  @inline(__always) func uncheckedWord(at index: Int) -> UInt64 {
    assert(index >= 0 && index <= count - 8)
    return UInt64(littleEndian: unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The first line feed at or after `start`, or the file's end: lines are long enough for the C library's search to be
  /// quicker than ours.
  func lineFeed(from start: Int) -> Int {
    guard start >= 0, start < count else { return count }
    guard let found = unsafe memchr(base + start, Int32(UInt8.lineFeed), count - start) else { return count }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// All of them.
  var array: [UInt8] {
    var all: [UInt8] = []
    append(0..<count, to: &all)
    return all
  }

  func hash(_ range: Range<Int>, into hasher: inout Hasher) {
    let range = range.clamped(to: 0..<count)
    unsafe hasher.combine(bytes: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    let range = range.clamped(to: 0..<count)
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    return unsafe String(
      decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
  }

  func areEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let file = 0..<count
    guard a.count == b.count, a.clamped(to: file) == a, b.clamped(to: file) == b else { return false }
    return unsafe memcmp(base + a.lowerBound, base + b.lowerBound, a.count) == 0
  }
}
