import Diagnostics
import VietnameseText

/// What an id looks like: ASCII words joined by hyphens, such as `c-thai-nguyen`. Ids become file names and anchors.
package enum IdentifierRule {
  /// In bytes.
  package static let maximumLength = 80
  static let expected = LocalizedText(vi: "một mã như c-thai-nguyen", en: "an id such as c-thai-nguyen")

  /// ``allows(_:)`` as a regular expression, but for the length.
  static let pattern = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
  /// The same, with the id of a lesson before it or without: `LESSON/ID`.
  static let pairPattern = "^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?$"

  /// Whether the text is `[a-z0-9]+(-[a-z0-9]+)*` and not too long.
  package static func allows(_ text: String) -> Bool {
    guard (1...maximumLength).contains(text.utf8.count) else { return false }
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      // Neither first nor last nor twice.
      case UInt8(ascii: "-") where previous != byte: break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// The nearest well-formed id: «Mở cửa hàng» → `mo-cua-hang`.
  package static func proposal(for text: String) -> String? {
    let words = Folding.bare(text).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let id = words.joined(separator: "-")
    return allows(id) ? id : nil
  }
}
