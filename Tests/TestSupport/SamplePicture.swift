/// Small pictures, whole and sound, made byte by byte so that a test can say what is in them.
package enum SamplePicture {
  /// One grey pixel.
  package static let png: [UInt8] = png(with: [])

  /// One grey pixel, with further chunks before its data; their checksums are not right, and nobody asks for them.
  package static func png(with chunks: [(type: String, content: [UInt8])]) -> [UInt8] {
    let head = chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0], sum: [0x3A, 0x7E, 0x9B, 0x55])
    let data = chunk(
      "IDAT",
      [0x78, 0xDA, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81],
      sum: [0xDA, 0x45, 0x08, 0x3B]
    )
    let end = chunk("IEND", [], sum: [0xAE, 0x42, 0x60, 0x82])
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + head + chunks.flatMap { chunk($0.type, $0.content) }
      + data
      + end
  }

  private static func chunk(_ type: String, _ content: [UInt8], sum: [UInt8] = [0, 0, 0, 0]) -> [UInt8] {
    bigEndian(content.count, 4) + Array(type.utf8) + content + sum
  }

  /// A JPEG as far as its segments go: what is in its scan is no picture of anything.
  package static func jpeg(
    with segments: [(marker: UInt8, content: [UInt8])] = [], after: [UInt8] = [],
    size: (width: Int, height: Int) = (1, 1)
  ) -> [UInt8] {
    func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
      [0xFF, marker] + bigEndian(content.count + 2, 2) + content
    }
    return [0xFF, 0xD8] + segments.flatMap { segment($0.marker, $0.content) }
      + segment(0xC0, [8] + bigEndian(size.height, 2) + bigEndian(size.width, 2) + [1, 1, 0x11, 0])
      + segment(0xDA, [1, 1, 0, 0, 63, 0])
      // A zero behind FF, a mark for restarting, fill bytes before the end.
      + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xFF, 0xD9] + after
  }

  /// What a camera writes: how the picture is turned, who made the telephone, and where it was taken.
  package static func notes(orientation: UInt8, hasPlace: Bool = true, isLittle: Bool = false) -> [UInt8] {
    func number(_ number: Int, _ count: Int) -> [UInt8] {
      isLittle ? bigEndian(number, count).reversed() : bigEndian(number, count)
    }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(count, 4) + value + [UInt8](repeating: 0, count: 4 - value.count)
    }
    let place = number(1, 2) + entry(hasPlace ? 2 : 0, 5, 3, number(0, 4)) + number(0, 4)
    return Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(3, 2)
      + entry(0x010F, 2, 4, Array("Hãn".utf8.prefix(4))) + entry(0x0112, 3, 1, number(Int(orientation), 2))
      + entry(0x8825, 4, 1, number(50, 4)) + number(0, 4) + place
  }

  /// One WebP of a picture without loss, with further chunks behind it.
  package static func webp(with chunks: [(type: String, content: [UInt8])]) -> [UInt8] {
    func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
      Array(type.utf8) + bigEndian(content.count, 4).reversed() + content + (content.count % 2 == 0 ? [] : [0])
    }
    let body =
      chunk("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]) + chunk("VP8L", [0x2F, 0, 0, 0, 0])
      + chunks.flatMap { chunk($0.type, $0.content) }
    return Array("RIFF".utf8) + bigEndian(body.count + 4, 4).reversed() + Array("WEBP".utf8) + body
  }

  /// One pixel, with further blocks before it.
  package static func gif(with blocks: [[UInt8]] = []) -> [UInt8] {
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255] + blocks.flatMap(\.self)
      + frame + [0x3B]
  }

  /// What is drawn in a GIF: one of them is a picture, several are a moving one.
  package static let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]

  private static func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
