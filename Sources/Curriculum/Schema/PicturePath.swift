import Diagnostics
import VietnameseText

/// What the path of a picture looks like: a file inside the content folder, such as `hinh/mo-cua-hang.png`.
///
/// Names may have blanks and marks, as telephones and people give them; they are compared in NFC. What Windows cannot have
/// in a name is refused, because books are handed round as folders.
package enum PicturePath {
  package static let formats = ["png", "jpg", "jpeg", "webp", "gif", "svg"]

  static let expected = LocalizedText(
    vi: """
      đường dẫn đến một tệp hình trong thư mục nội dung, ví dụ hinh/mo-cua-hang.png \
      (dạng \(formats.joined(separator: ", ")))
      """,
    en: """
      a path to a picture inside the content folder, such as hinh/mo-cua-hang.png \
      (one of \(formats.joined(separator: ", ")))
      """)

  private static let forbidden = #"\:*?"<>|"#

  /// ``allows(_:)`` as a regular expression.
  static let pattern: String = {
    let endings = formats.map { $0.map { "[\($0)\($0.uppercased())]" }.joined() }
    let any = #"[^\x00-\x1F\x7F/\\:*?"<>|]"#
    let edge = #"[^\x00-\x20\x7F/\\:*?"<>|]"#
    let noDot = #"[^\x00-\x20\x7F/\\:*?"<>|.]"#
    return
      "^(?!~)(?:\(noDot)(?:\(any)*\(edge))?/)*\(noDot)(?:\(any)*\(noDot))?\\.(?:\(endings.joined(separator: "|")))$"
  }()

  package static func allows(_ path: String) -> Bool { mistake(in: path) == nil }

  /// Why a path is none, in words for its author; `nil` for one that is.
  static func mistake(in path: String) -> LocalizedText? {
    let lowercased = path.lowercased()
    if lowercased.contains("://") || lowercased.hasPrefix("www.") {
      return LocalizedText(
        vi: "đây là địa chỉ trên mạng: tải hình về, chép vào thư mục «hinh» của sách",
        en: "this is an address: download the picture and copy it to the book's folder “hinh”")
    }
    if path.contains("\\") || path.utf8.dropFirst().first == UInt8(ascii: ":") {
      return LocalizedText(
        vi: "đây là đường dẫn của Windows: chép hình vào thư mục «hinh», ghi hinh/tên-tệp với dấu /",
        en: "this is a path of Windows: copy the picture to the folder “hinh” and write hinh/its-name, with “/”")
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || path.hasPrefix("~") || parts.contains("..") {
      return LocalizedText(
        vi: "hình phải nằm trong thư mục nội dung: chép vào thư mục «hinh», ghi hinh/tên-tệp",
        en: "a picture must lie in the content folder: copy it to “hinh” and write hinh/its-name")
    }
    return parts.lazy.compactMap(mistake(inPart:)).first ?? mistake(inEnding: parts.last ?? "")
  }

  private static func mistake(inPart part: Substring) -> LocalizedText? {
    if part.isEmpty {
      return LocalizedText(vi: "thiếu tên giữa hai dấu /", en: "a name is missing between two “/”")
    }
    if part.first == "." {
      return LocalizedText(
        vi: "tên bắt đầu bằng dấu chấm là tệp ẩn: đổi tên tệp", en: "a name that begins with a dot is hidden: rename it"
      )
    }
    if part.first == " " || part.last == " " {
      return LocalizedText(
        vi: "đầu hoặc cuối tên có dấu cách: đổi tên tệp", en: "the name begins or ends with a blank: rename the file")
    }
    let bad = part.unicodeScalars.first { $0.value < 0x20 || $0.value == 0x7F || forbidden.unicodeScalars.contains($0) }
    guard let bad else { return nil }
    let shown = bad.value <= 0x20 || bad.value == 0x7F ? "" : " «\(bad)»"
    return LocalizedText(
      vi: "tên tệp không được có ký tự\(shown) này, Windows không mở được: đổi tên tệp",
      en: "a name cannot have this character\(shown) on Windows: rename the file")
  }

  /// What telephones and other programs make, by the ending of its name.
  private static let others: Set<String> = ["heic", "heif", "avif", "tif", "tiff", "bmp", "pdf", "docx", "mp4", "mov"]

  private static func mistake(inEnding name: Substring) -> LocalizedText? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return LocalizedText(
        vi: "thiếu đuôi tên tệp, ví dụ .png (bật hiện đuôi tệp để thấy)",
        en: "the ending of the name is missing, such as .png (let your file manager show endings)")
    }
    let ending = name[name.index(after: dot)...].lowercased()
    if formats.contains(ending) {
      return name[..<dot].last == " " || name[..<dot].last == "."
        ? LocalizedText(
          vi: "trước đuôi tên có dấu cách hay dấu chấm thừa: đổi tên tệp",
          en: "a blank or dot stands before the ending: rename the file") : nil
    }
    return others.contains(ending)
      ? LocalizedText(
        vi: "trang sách không hiện được .\(ending): lưu hình thành jpg hoặc png rồi chép vào",
        en: "pages cannot show .\(ending): save the picture as jpg or png and copy that")
      : LocalizedText(
        vi: "đuôi .\(ending) không phải đuôi của hình", en: "the ending .\(ending) is not a picture's")
  }

  /// Whether a file of the content folder is there to be shown in a text: the theme's pictures are not.
  package static func isOfBook(_ path: String) -> Bool { allows(path) && !path.hasPrefix("theme/") }

  /// Whether it can be written anywhere without quotes.
  static func isPlainWord(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
    }
  }
}
