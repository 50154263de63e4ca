package import Diagnostics

/// The ids that links in texts name, found without reading Markdown.
package enum LinkedNames {
  /// Appends what follows each of these schemes and a colon.
  ///
  /// This reads bytes and not Markdown: a plan that parsed every text would double the work of a build. At worst a
  /// lesson that shows such a link as code is listed under that fact too.
  package static func append(of schemes: [String], in text: MappedText, to names: inout [String]) {
    let schemes = schemes.map { Array($0.utf8) }
    let bytes = text.text.utf8.span
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: ":") {
      guard schemes.contains(where: { ends(bytes, at: offset, with: $0) }) else { continue }
      var name: [UInt8] = []
      for i in offset + 1..<bytes.count {
        guard isOfName(bytes[i]) else { break }
        name.append(bytes[i])
      }
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
    }
  }

  private static func ends(_ bytes: borrowing Span<UInt8>, at end: Int, with word: [UInt8]) -> Bool {
    guard word.count <= end else { return false }
    for i in word.indices where bytes[end - word.count + i] != word[i] { return false }
    return true
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// The schemes of links to facts.
  package static let factSchemes = ["du-kien", "fact"]
}
