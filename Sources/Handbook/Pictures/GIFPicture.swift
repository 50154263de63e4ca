/// A GIF (version 89a): blocks behind a head.
enum GIFPicture {
  /// - Returns: `nil` where the picture or the end is missing.
  static func published(_ bytes: [UInt8]) -> PublishedPicture? {
    guard bytes.count > 13 else { return nil }
    var place = 13 + sizeOfColours(bytes[10])
    guard place < bytes.count else { return nil }
    let size = PictureSize(width: Int(bytes[6]) | Int(bytes[7]) << 8, height: Int(bytes[8]) | Int(bytes[9]) << 8)
    var out = PublishedPicture(bytes: Array(bytes[..<place]), facts: PictureFacts(size: size))
    var frames = 0
    while place < bytes.count {
      let start = place
      switch bytes[place] {
      case 0x3B:
        out.bytes.append(0x3B)
        out.facts.isMoving = frames > 1
        return frames > 0 && size.pixels > 0 ? out : nil
      case 0x2C:
        guard place + 10 < bytes.count else { return nil }
        frames += 1
        // The head of the picture, its colours, the size of its codes.
        place += 10 + sizeOfColours(bytes[place + 9]) + 1
      case 0x21:
        guard place + 2 < bytes.count else { return nil }
        place += 2
      default: return nil
      }
      guard let end = endOfBlocks(in: bytes, from: place) else { return nil }
      place = end
      let block = bytes[start..<end]
      if isPublished(block) {
        out.bytes += block
      } else {
        out.facts.hasPlace = out.facts.hasPlace || CameraNotes.tellsPlace(xmp: block)
      }
    }
    return nil
  }

  private static func sizeOfColours(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

  /// Behind blocks of data, each with its length before it, up to one of length 0.
  private static func endOfBlocks(in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      let length = Int(bytes[place])
      place += 1 + length
      if length == 0 { return place }
    }
    return nil
  }

  /// Remarks are not, nor what programs add, but for how often a moving picture begins anew.
  private static func isPublished(_ block: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(block.prefix(14))
    guard bytes[0] == 0x21 else { return true }
    switch bytes[1] {
    case 0xFE: return false
    case 0xFF:
      return bytes.dropFirst(3).starts(with: "NETSCAPE2.0".utf8) || bytes.dropFirst(3).starts(with: "ANIMEXTS1.0".utf8)
    default: return true
    }
  }
}
