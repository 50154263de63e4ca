import Diagnostics
import LessonSyntax
import VietnameseText

/// A short name for what a place of a source says, so that a patch can tell whether that has changed.
///
/// It is made of the words in NFC and not of the layout: breaking a line elsewhere, quotes, the order of normal forms and
/// the language of keys and of words to choose from make no difference.
package enum TextFingerprint {
  /// `v` and eight hexadecimal digits. With the letter in front no parser of YAML takes it for a number.
  package static func of(_ text: String) -> String {
    var fingerprint = Fingerprint()
    add(words: text, to: &fingerprint)
    return name(fingerprint)
  }

  /// The fingerprint of a node and all that is in it. Of a text it is that of its words alone.
  static func of(_ node: NodeID, in tree: SyntaxTree, _ shape: Shape?) -> String {
    var fingerprint = Fingerprint()
    add(node, of: tree, shape, to: &fingerprint)
    return name(fingerprint)
  }

  private static func add(_ node: NodeID, of tree: SyntaxTree, _ shape: Shape?, to fingerprint: inout Fingerprint) {
    switch tree.kind(of: node) {
    case .empty: break
    case .text:
      let written = tree.string(of: node)
      let option = shape?.ofScalar.options.first { $0.isNamed(written) }
      add(words: option?.name.vietnamese ?? written, to: &fingerprint)
    case .list:
      for item in tree.children(of: node) {
        // U+001E to U+001F stand in no source: the parser refuses them.
        fingerprint.add([0x1E])
        add(item, of: tree, shape?.item, to: &fingerprint)
      }
    case .map:
      for member in tree.children(of: node) {
        let key = tree.key(of: member)
        let field = shape?.object?.field(named: key)
        fingerprint.add([0x1F])
        add(words: field?.name.vietnamese ?? key, to: &fingerprint)
        fingerprint.add([0x1F])
        add(member, of: tree, field?.shape, to: &fingerprint)
      }
    }
  }

  private static func add(words text: String, to fingerprint: inout Fingerprint) {
    let words = Normalization.nfc(text).split { $0 == " " || $0 == "\n" }
    fingerprint.add(words.joined(separator: " ").utf8)
  }

  /// 64 bits folded to 32, as the authors of FNV advise.
  private static func name(_ fingerprint: Fingerprint) -> String {
    let folded = UInt32(truncatingIfNeeded: fingerprint.value ^ (fingerprint.value >> 32))
    return "v" + Digits.padded(folded, to: 8, radix: 16)
  }
}

extension Shape {
  /// What the items of a list are; `nil` for what is no list.
  var item: Shape? { if case .list(let item, _) = self { item } else { nil } }
}
