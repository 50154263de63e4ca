import CZlib

/// What zlib does for a zip: checksums and compression. This file alone hands it memory.
enum Deflate {
  /// `bytes` as a raw deflate stream (RFC 1951); `nil` where that would be no shorter. The same bytes give the same stream
  /// with the same version of zlib.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    let compressed = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
      let written = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe camnang_deflate(buffer.baseAddress, UInt32(buffer.count), out.baseAddress, UInt32(bytes.count))
      }
      count = max(0, written)
    }
    return compressed.isEmpty ? nil : compressed
  }

  /// The CRC-32 of a zip's file.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(buffer.count)))
    }
  }
}
