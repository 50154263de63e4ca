/// A picture that a page carries within itself, as a `data:` address.
package struct EmbeddedPicture: Sendable, Equatable {
  /// What a picture can be. An SVG can hold scripts, but a browser runs none in what a page shows as a picture.
  package enum Format: String, Sendable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case webp = "image/webp"
    case gif = "image/gif"
    case svg = "image/svg+xml"

    /// By the ending of a file's name, in any case.
    package init?(fileName: String) {
      let parts = fileName.split(separator: ".")
      switch parts.count > 1 ? parts.last?.lowercased() : nil {
      case "png": self = .png
      case "jpg", "jpeg": self = .jpeg
      case "webp": self = .webp
      case "gif": self = .gif
      case "svg": self = .svg
      default: return nil
      }
    }
  }

  let address: String

  package init(_ format: Format, _ bytes: [UInt8]) {
    address = "data:\(format.rawValue);base64," + Base64.text(of: bytes)
  }
}

/// Bytes as text (RFC 4648, section 4).
package enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  package static func text(of bytes: some Collection<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var held = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      held += 1
      guard held == 3 else { continue }
      for shift in [18, 12, 6, 0] as [UInt32] { out.append(letters[Int(group >> shift & 63)]) }
      (group, held) = (0, 0)
    }
    if held > 0 {
      group <<= 8 * UInt32(3 - held)
      out.append(letters[Int(group >> 18 & 63)])
      out.append(letters[Int(group >> 12 & 63)])
      out.append(held == 2 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      out.append(UInt8(ascii: "="))
    }
    return String(decoding: out, as: UTF8.self)
  }
}
