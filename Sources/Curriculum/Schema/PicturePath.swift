import Diagnostics

/// What the path of a picture looks like: a file inside the content folder, such as `hinh/mo-cua-hang.png`.
///
/// There is no SVG among them: it is a document that can hold scripts, and opened by itself these would run as if the
/// site had written them.
package enum PicturePath {
  package static let formats = ["png", "jpg", "jpeg", "webp", "gif"]

  static let expected = LocalizedText(
    vi: """
      đường dẫn đến một tệp hình trong thư mục nội dung, ví dụ hinh/mo-cua-hang.png \
      (dạng \(formats.joined(separator: ", ")))
      """,
    en: """
      a path to a picture inside the content folder, such as hinh/mo-cua-hang.png \
      (one of \(formats.joined(separator: ", ")))
      """)

  /// ``allows(_:)`` as a regular expression.
  static let pattern: String = {
    let endings = formats.map { $0.map { "[\($0)\($0.uppercased())]" }.joined() }
    let name = "[A-Za-z0-9_-][A-Za-z0-9._-]*"
    return "^(?:\(name)/)*\(name)\\.(?:\(endings.joined(separator: "|")))$"
  }()

  package static func allows(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in !part.isEmpty && part.first != "." && part.utf8.allSatisfy(isFileNameByte)
    }
    guard isPlain, let name = parts.last?.lowercased() else { return false }
    return formats.contains { name.hasSuffix(".\($0)") }
  }

  /// Whether a file of the content folder is there to be shown in a text: the theme's pictures are not.
  static func isOfBook(_ path: String) -> Bool { allows(path) && !path.hasPrefix("theme/") }

  private static func isFileNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
