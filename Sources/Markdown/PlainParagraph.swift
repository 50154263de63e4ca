package import Diagnostics

/// Whether Markdown means by `text` one paragraph of just that text, so that cmark need not be asked.
///
/// Most titles, steps and choices of a lesson are such texts. The answer errs on the side of `false`; a test holds it
/// against cmark.
package func isPlainParagraph(_ text: String) -> Bool { isPlainParagraph(text.utf8.span) }

/// The same for a text with its place in a file: one that nothing need be asked about. Where its lines were joined, it
/// may have been meant otherwise.
package func isPlainParagraph(_ text: MappedText) -> Bool { text.runs.count <= 1 && isPlainParagraph(text.text) }

private func isPlainParagraph(_ bytes: borrowing Span<UInt8>) -> Bool {
  guard bytes.count > 0, bytes.count <= 4_096, canStartPlainParagraph(bytes), bytes[bytes.count - 1] != 0x20 else {
    return false
  }
  var unbroken = 0
  for i in bytes.indices {
    let byte = bytes[i]
    unbroken = byte == 0x20 ? 0 : unbroken + 1
    // A longer run is for ``Bounds`` to judge.
    guard unbroken <= Bounds.unbroken else { return false }
    switch byte {
    case 0..<0x20, 0x7F: return false
    case UInt8(ascii: "w") where i + 1 < bytes.count && bytes[i + 1] == byte: return false
    case UInt8(ascii: ":") where i + 1 < bytes.count && canFollowScheme(bytes[i + 1]): return false
    case UInt8(ascii: ":") where isInParenthesis(bytes, i): return false
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "|"),
      UInt8(ascii: "@"), UInt8(ascii: "#"):
      return false
    default: break
    }
  }
  return true
}

/// Whether what follows a colon can make an address of it, or a reference such as `bai:ma-bai`.
private func canFollowScheme(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte.isASCIILowercase }

/// Whether a word before a colon has a parenthesis before it: `(bai: ma-bai)` may be half of a link.
private func isInParenthesis(_ bytes: borrowing Span<UInt8>, _ colon: Int) -> Bool {
  var i = colon
  while i > 0, bytes[i - 1].isASCIILowercase || bytes[i - 1] == UInt8(ascii: "-") { i -= 1 }
  return i > 0 && i < colon && bytes[i - 1] == UInt8(ascii: "(")
}

/// Whether the first bytes can begin neither a list nor an underline.
private func canStartPlainParagraph(_ bytes: borrowing Span<UInt8>) -> Bool {
  switch bytes[0] {
  case 0x20, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"): return false
  case let first where first.isASCIIDigit:
    var i = 1
    while i < bytes.count, bytes[i].isASCIIDigit { i += 1 }
    return i == bytes.count || (bytes[i] != UInt8(ascii: ".") && bytes[i] != UInt8(ascii: ")"))
  // A byte order mark, which cmark drops.
  case 0xEF: return false
  default: return true
  }
}
