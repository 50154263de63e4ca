/// A WebP (RFC 9649): chunks in a RIFF.
enum WebPPicture {
  private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
  /// The head of a lossless picture, the shorter of the two kinds.
  private static let smallestData = 5
  private static let exifFlag: UInt8 = 0x08
  private static let xmpFlag: UInt8 = 0x04

  /// - Returns: `nil` where the end is missing.
  static func published(_ bytes: [UInt8]) -> PublishedPicture? {
    guard let size = bytes.littleEndian(at: 4, count: 4), size >= 4, 8 + size <= bytes.count else { return nil }
    var chunks: [UInt8] = []
    var flags: Int?
    var turning: [UInt8] = []
    var hasData = false
    var facts = PictureFacts(size: PictureSize(width: 0, height: 0))
    var orientation = 1
    var frames = 0
    var place = 12
    while place < 8 + size {
      guard let length = bytes.littleEndian(at: place + 4, count: 4), place + 8 + length <= 8 + size else { return nil }
      let type = String(decoding: bytes[place..<(place + 4)], as: UTF8.self)
      let content = bytes[(place + 8)..<(place + 8 + length)]
      let end = min(place + 8 + length + length % 2, bytes.count)
      if kept.contains(type) {
        if type == "VP8X" { flags = chunks.count + 8 }
        // The canvas, where there is one, stands before the picture.
        if facts.size.pixels == 0 { facts.size = canvas(type, Array(content.prefix(10))) ?? facts.size }
        frames += type == "ANMF" ? 1 : 0
        hasData = hasData || ["VP8 ", "VP8L", "ANMF"].contains(type) && length >= smallestData
        chunks += bytes[place..<end]
      } else if type == "EXIF" {
        // Some programs put the head of a JPEG's notes before them.
        let notes = CameraNotes(content.starts(with: "Exif\0\0".utf8) ? content.dropFirst(6) : content)
        facts.hasPlace = facts.hasPlace || notes.hasPlace
        turning = notes.turning
        orientation = notes.orientation
      } else {
        facts.hasPlace = facts.hasPlace || CameraNotes.tellsPlace(xmp: content)
      }
      place = end
    }
    guard hasData, facts.size.pixels > 0 else { return nil }
    facts.size = facts.size.turned(orientation)
    facts.isMoving = frames > 1
    if let flags, flags < chunks.count {
      chunks[flags] &= ~xmpFlag
      chunks[flags] = turning.isEmpty ? chunks[flags] & ~exifFlag : chunks[flags] | exifFlag
      if !turning.isEmpty { chunks += Array("EXIF".utf8) + fourBytes(turning.count) + turning }
    }
    return PublishedPicture(
      bytes: Array("RIFF".utf8) + fourBytes(chunks.count + 4) + Array("WEBP".utf8) + chunks, facts: facts)
  }

  /// Of the canvas, or of the picture where it stands alone (RFC 9649, sections 2.5 to 2.7; RFC 6386, section 9.1).
  private static func canvas(_ type: String, _ content: [UInt8]) -> PictureSize? {
    switch type {
    case "VP8X":
      guard let width = content.littleEndian(at: 4, count: 3), let height = content.littleEndian(at: 7, count: 3) else {
        return nil
      }
      return PictureSize(width: width + 1, height: height + 1)
    case "VP8L":
      guard content.first == 0x2F, let bits = content.littleEndian(at: 1, count: 4) else { return nil }
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    case "VP8 ":
      guard let width = content.littleEndian(at: 6, count: 2), let height = content.littleEndian(at: 8, count: 2) else {
        return nil
      }
      return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
    default: return nil
    }
  }

  private static func fourBytes(_ number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
