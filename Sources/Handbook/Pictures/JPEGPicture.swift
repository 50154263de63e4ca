/// A JPEG (ITU-T T.81, annex B): segments, and between them the data of scans.
enum JPEGPicture {
  private static let exif = Array("Exif\0\0".utf8)

  /// - Returns: `nil` where the size, the data or the end is missing.
  static func published(_ bytes: [UInt8]) -> PublishedPicture? {
    var out = PublishedPicture(bytes: [0xFF, 0xD8], facts: PictureFacts(size: PictureSize(width: 0, height: 0)))
    var orientation = 1
    out.bytes.reserveCapacity(bytes.count)
    var place = 2
    var hasData = false
    while place + 1 < bytes.count {
      guard bytes[place] == 0xFF else { return nil }
      // Any number of fill bytes may stand before a marker.
      guard let next = bytes[(place + 1)...].firstIndex(where: { $0 != 0xFF }) else { return nil }
      let marker = bytes[next]
      switch marker {
      case 0xD9:
        out.bytes += [0xFF, 0xD9]
        // What follows the end is no part of the picture: a second one, a film, an older version.
        out.facts.size = out.facts.size.turned(orientation)
        return out.facts.size.pixels > 0 && hasData ? out : nil
      case 0x01, 0xD0...0xD7:
        out.bytes += [0xFF, marker]
        place = next + 1
      default:
        guard let length = bytes.bigEndian(at: next + 1, count: 2), length >= 2, next + 1 + length <= bytes.count else {
          return nil
        }
        let content = bytes[(next + 3)..<(next + 1 + length)]
        keep(marker, content, in: &out, &orientation)
        place = next + 1 + length
        if isFrame(marker), let height = bytes.bigEndian(at: next + 4, count: 2),
          let width = bytes.bigEndian(at: next + 6, count: 2)
        {
          out.facts.size = PictureSize(width: width, height: height)
        }
        if marker == 0xDA {
          hasData = true
          let end = endOfScan(in: bytes, from: place)
          out.bytes += bytes[place..<end]
          place = end
        }
      }
    }
    return nil
  }

  /// Start of frame, which has the size: C0 to CF but for tables (C4, CC) and what is reserved (C8).
  private static func isFrame(_ marker: UInt8) -> Bool {
    0xC0...0xCF ~= marker && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  private static func keep(
    _ marker: UInt8, _ content: ArraySlice<UInt8>, in out: inout PublishedPicture, _ orientation: inout Int
  ) {
    var kept = Array(content)
    switch marker {
    case 0xE0: guard content.starts(with: "JFIF\0".utf8) else { return }
    case 0xE1:
      guard content.starts(with: exif) else {
        out.facts.hasPlace = out.facts.hasPlace || CameraNotes.tellsPlace(xmp: content)
        return
      }
      let notes = CameraNotes(content.dropFirst(exif.count))
      out.facts.hasPlace = out.facts.hasPlace || notes.hasPlace
      orientation = notes.orientation
      guard !notes.turning.isEmpty else { return }
      kept = exif + notes.turning
    case 0xE2: guard content.starts(with: "ICC_PROFILE\0".utf8) else { return }
    // How colours are stored.
    case 0xEE: guard content.starts(with: "Adobe".utf8) else { return }
    // What programs add, and remarks.
    case 0xE3...0xEF, 0xFE: return
    default: break
    }
    let length = kept.count + 2
    out.bytes += [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + kept
  }

  /// In the data of a scan every `FF` that is no marker has a zero behind it; marks for restarting belong to it, too.
  private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while let found = bytes[place...].firstIndex(of: 0xFF) {
      guard found + 1 < bytes.count else { break }
      switch bytes[found + 1] {
      case 0x00, 0xD0...0xD7: place = found + 2
      case 0xFF: place = found + 1
      default: return found
      }
    }
    return bytes.count
  }
}
