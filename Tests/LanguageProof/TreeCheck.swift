import Diagnostics
package import LessonSyntax

extension ParsedFile {
  /// What does not fit in the tree, the diagnostics and the texts.
  package func brokenPart() -> Finding? {
    let check = PlaceCheck(bytes: tree.bytes, hasCharacters: isUTF8)
    if let root = tree.root {
      if let finding = check.finding(in: root, of: tree, within: 0..<tree.bytes.count) { return finding }
    }
    var end: UInt32 = 0
    for comment in tree.comments {
      guard check.fits(comment), comment.start >= end, tree.bytes[Int(comment.start)] == UInt8(ascii: "#") else {
        return Finding(.brokenTree, "comment at \(comment)")
      }
      end = comment.end
    }
    return diagnostics.lazy.compactMap(check.finding).first
  }

  /// A file of UTF-16 can be UTF-8 too, with a character for every byte.
  private var isUTF8: Bool {
    String(validating: tree.bytes, as: UTF8.self) != nil && !diagnostics.contains { $0.code == "K002" }
  }
}
