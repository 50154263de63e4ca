/// The bytes of a picture: whether they are one, and what of them is published.
///
/// Photos are taken in people's houses. What a camera writes beside the picture (where, when, with which telephone, a
/// small second picture, a short film) is not published; how the picture is turned and its colours are.
package enum PictureFile {
  /// What is to be said of a picture.
  package enum Verdict: Sendable, Equatable {
    /// It is what its name says.
    case sound(PictureFacts)
    case empty
    /// It begins well, and its end is missing.
    case truncated
    /// It is meant to be an SVG, and is not well-formed or says nothing of its size.
    case noDrawing
    case ofAnotherKind(PictureKind)
    case noPicture
  }

  package static func judge(_ bytes: [UInt8], named name: String) -> Verdict {
    guard !bytes.isEmpty else { return .empty }
    guard let kind = PictureKind(bytes) else { return .noPicture }
    guard kind == PictureKind(fileName: name) else { return .ofAnotherKind(kind) }
    guard let published = PictureFile.published(bytes, as: kind) else { return kind == .svg ? .noDrawing : .truncated }
    var facts = published.facts
    facts.byteCount = published.bytes.count
    return .sound(facts)
  }

  /// What is published of a picture that is sound: the bytes as they are where nothing has to go.
  package static func published(_ bytes: [UInt8]) -> [UInt8] {
    PictureKind(bytes).flatMap { published(bytes, as: $0) }?.bytes ?? bytes
  }

  private static func published(_ bytes: [UInt8], as kind: PictureKind) -> PublishedPicture? {
    switch kind {
    case .jpeg: JPEGPicture.published(bytes)
    case .png: PNGPicture.published(bytes)
    case .webp: WebPPicture.published(bytes)
    case .gif: GIFPicture.published(bytes)
    case .svg: SVGPicture.published(bytes)
    case .heic, .avif, .tiff, .bmp, .pdf, .video: nil
    }
  }
}

/// What is published of a picture, and what is known of the file. ``PictureFacts/byteCount`` is set last.
struct PublishedPicture {
  var bytes: [UInt8]
  var facts: PictureFacts
}

extension Collection<UInt8> {
  /// A number of `count` bytes, the highest first; `nil` beyond the end.
  func bigEndian(at place: Int, count: Int) -> Int? {
    guard place >= 0, place + count <= self.count else { return nil }
    return dropFirst(place).prefix(count).reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of `count` bytes, the lowest first; `nil` beyond the end.
  func littleEndian(at place: Int, count: Int) -> Int? {
    guard place >= 0, place + count <= self.count else { return nil }
    return dropFirst(place).prefix(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
