import CZlib

/// What was compressed with gzip (RFC 1952), piece by piece; several such files one after the other are one, as `zcat`
/// reads them. zlib checks the sum at the end of each.
@safe package final class GzipReader {
  /// The bytes are not what gzip writes, or not whole.
  package struct Malformed: Error { package init() {} }

  /// zlib keeps the address of its state in the state.
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether one file is at its end and nothing of the next was read.
  private var isBetweenFiles = true
  private static let pieceSize = 1 << 16

  package init() throws(Malformed) {
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe camnang_gunzip_begin(stream) == 0 else { throw Malformed() }
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Whether bytes begin as gzip does.
  package static func isAtStart(of bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Reads more compressed bytes.
  /// - Parameters:
  ///   - bytes: What comes next of the file.
  ///   - receive: Gets what was compressed, in pieces: a few bytes can stand for very many.
  /// - Throws: ``Malformed``; what `receive` throws.
  package func read(_ bytes: [UInt8], _ receive: ([UInt8]) throws -> Void) throws {
    var start = 0
    var hasMore = true
    while start < bytes.count || hasMore {
      if start < bytes.count { isBetweenFiles = false }
      if isBetweenFiles { return }
      let (piece, used, status) = inflatePiece(of: bytes, from: start)
      start += used
      if !piece.isEmpty { try receive(piece) }
      switch status {
      case Z_STREAM_END:
        guard unsafe inflateReset(stream) == Z_OK else { throw Malformed() }
        isBetweenFiles = true
        hasMore = false
      // Nothing to read, or no room: both are mended by the next round.
      case Z_OK, Z_BUF_ERROR: hasMore = piece.count == GzipReader.pieceSize
      default: throw Malformed()
      }
    }
  }

  /// - Throws: ``Malformed`` where the last file is not at its end.
  package func finish() throws(Malformed) { guard isBetweenFiles else { throw Malformed() } }

  private func inflatePiece(of bytes: [UInt8], from start: Int) -> (piece: [UInt8], used: Int, status: Int32) {
    var used = 0
    var status: Int32 = Z_OK
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: GzipReader.pieceSize) { out, count in
      unsafe bytes.withUnsafeBufferPointer { input in
        let left = bytes.count - start
        // zlib's interface does not say that it leaves its input as it is.
        unsafe stream.pointee.next_in = input.baseAddress.map { unsafe UnsafeMutablePointer(mutating: $0 + start) }
        unsafe stream.pointee.avail_in = UInt32(left)
        unsafe stream.pointee.next_out = out.baseAddress
        unsafe stream.pointee.avail_out = UInt32(GzipReader.pieceSize)
        status = unsafe inflate(stream, Z_NO_FLUSH)
        used = unsafe left - Int(stream.pointee.avail_in)
        count = unsafe GzipReader.pieceSize - Int(stream.pointee.avail_out)
      }
    }
    return (piece, used, status)
  }
}
