import Zip

/// A PNG (third edition, section 5): chunks behind a signature.
enum PNGPicture {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What the picture itself is made of, its colours, its size on paper, and its frames where it moves.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD",
    "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
  ]

  /// - Returns: `nil` where the head, the data or the end is missing, or either of the first is damaged.
  static func published(_ bytes: [UInt8]) -> PublishedPicture? {
    var out = PublishedPicture(bytes: signature, facts: PictureFacts(size: PictureSize(width: 0, height: 0)))
    var orientation = 1
    out.bytes.reserveCapacity(bytes.count)
    var place = signature.count
    var hasData = false
    while let length = bytes.bigEndian(at: place, count: 4), place + 12 + length <= bytes.count {
      let type = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
      let content = bytes[(place + 8)..<(place + 8 + length)]
      let end = place + 12 + length
      if kept.contains(type) {
        out.bytes += bytes[place..<end]
      } else if type == "eXIf" {
        let notes = CameraNotes(content)
        out.facts.hasPlace = out.facts.hasPlace || notes.hasPlace
        orientation = notes.orientation
        if !notes.turning.isEmpty { out.bytes += chunk("eXIf", notes.turning) }
      } else {
        out.facts.hasPlace = out.facts.hasPlace || CameraNotes.tellsPlace(xmp: content)
      }
      if type == "IHDR" || type == "IDAT" {
        let sum = bytes.bigEndian(at: end - 4, count: 4)
        guard sum == Int(Deflate.checksum(Array(bytes[(place + 4)..<(end - 4)]))) else { return nil }
        if type == "IHDR", let width = bytes.bigEndian(at: place + 8, count: 4),
          let height = bytes.bigEndian(at: place + 12, count: 4)
        {
          out.facts.size = PictureSize(width: width, height: height)
        }
        hasData = hasData || type == "IDAT" && length > 0
      }
      // What follows the end may be the rest of a picture that was cut.
      if type == "IEND" {
        out.facts.size = out.facts.size.turned(orientation)
        return out.facts.size.pixels > 0 && hasData ? out : nil
      }
      if type == "acTL" { out.facts.isMoving = bytes.bigEndian(at: place + 8, count: 4) ?? 1 > 1 }
      place = end
    }
    return nil
  }

  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + content
    return fourBytes(content.count) + named + fourBytes(Int(Deflate.checksum(named)))
  }

  static func fourBytes(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
}
