import CZlib

/// What zlib does for a zip and for a PNG: checksums and compression. This file alone hands it memory.
package enum Deflate {
  /// `bytes` as a raw deflate stream (RFC 1951); `nil` where that would be no shorter. The same bytes give the same stream
  /// with the same version of zlib.
  package static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    let compressed = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
      let written = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe camnang_deflate(buffer.baseAddress, UInt32(buffer.count), out.baseAddress, UInt32(bytes.count))
      }
      count = max(0, written)
    }
    return compressed.isEmpty ? nil : compressed
  }

  /// `bytes` as zlib's own stream (RFC 1950), which a PNG holds.
  package static func zlibStream(_ bytes: [UInt8]) -> [UInt8] {
    let sum = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(truncatingIfNeeded: adler32(1, buffer.baseAddress, UInt32(buffer.count)))
    }
    let tail = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    return [0x78, 0xDA] + (compress(bytes) ?? stored(bytes)) + tail
  }

  /// What would become no shorter: in blocks, as it is.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let most = 65_535
    return stride(from: 0, to: max(1, bytes.count), by: most).flatMap { start -> [UInt8] in
      let piece = bytes[start..<min(bytes.count, start + most)]
      let count = UInt16(piece.count)
      let lengths = [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return [start + most >= bytes.count ? 1 : 0] + lengths + piece
    }
  }

  /// The CRC-32 of a zip's file, and of a PNG's chunk.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(buffer.count)))
    }
  }
}
