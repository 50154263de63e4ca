import HTML

/// What a file is by its first bytes, whatever its name says.
package enum PictureKind: String, Sendable, CaseIterable {
  case png = "PNG"
  case jpeg = "JPEG"
  case webp = "WebP"
  case gif = "GIF"
  case svg = "SVG"
  case heic = "HEIC"
  case avif = "AVIF"
  case tiff = "TIFF"
  case bmp = "BMP"
  case pdf = "PDF"
  case video = "video"

  /// By the ending of a file's name; `nil` for what no browser shows as a picture.
  package init?(fileName: String) {
    switch EmbeddedPicture.Format(fileName: fileName) {
    case .png: self = .png
    case .jpeg: self = .jpeg
    case .webp: self = .webp
    case .gif: self = .gif
    case .svg: self = .svg
    case nil: return nil
    }
  }

  /// By the first bytes; `nil` for what is none of these.
  package init?(_ bytes: [UInt8]) {
    func starts(_ text: String, at place: Int = 0) -> Bool { bytes.dropFirst(place).starts(with: text.utf8) }
    switch true {
    case bytes.starts(with: PNGPicture.signature): self = .png
    case bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
    case starts("RIFF") && starts("WEBP", at: 8): self = .webp
    case starts("GIF87a") || starts("GIF89a"): self = .gif
    case starts("ftyp", at: 4):
      self = PictureKind.ofBrand(String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self))
    case bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]): self = .tiff
    case starts("BM"): self = .bmp
    case starts("%PDF-"): self = .pdf
    default:
      guard PictureKind.isSVG(bytes) else { return nil }
      self = .svg
    }
  }

  /// The kinds of one family of files (ISO/IEC 14496-12) say who they are in four letters.
  private static func ofBrand(_ brand: String) -> PictureKind {
    switch brand {
    case "avif", "avis": .avif
    case "heic", "heix", "heim", "heis", "heif", "hevc", "hevx", "mif1", "msf1": .heic
    default: .video
    }
  }

  /// Something before the root is allowed: a declaration, comments, a document type.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(64 << 10)
    let first = beginning.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "<") && beginning.firstRange(of: "<svg".utf8) != nil
  }

  /// What a name of this kind ends with; `nil` where no page can show it.
  package var ending: String? {
    switch self {
    case .png: "png"
    case .jpeg: "jpg"
    case .webp: "webp"
    case .gif: "gif"
    case .svg: "svg"
    case .heic, .avif, .tiff, .bmp, .pdf, .video: nil
    }
  }
}
