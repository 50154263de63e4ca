import Diagnostics
package import LessonSyntax

/// The canonical layout as `camnang format` makes it.
package enum LayoutCheck {
  /// What a layout breaks: the data, a comment, the file, or its own rule that once is enough.
  package static func finding(in file: ParsedFile, root: RootRule) -> Finding? {
    // Every plain text is meant as one: as many quotes as there can be.
    let advice = Layout.Advice { _ in true }
    let edits = Layout.edits(of: file.tree, advice: advice)
    if let finding = finding(in: edits, bytes: file.tree.bytes.count) { return finding }
    guard !edits.isEmpty else { return nil }
    let again = LessonParser.parse(
      SourceFile(path: "", bytes: TextEdits.apply(edits, to: file.tree.bytes)),
      id: FileID(index: 0),
      root: root
    )
    guard again.isAccepted else {
      return Finding(.brokenLayout, "refused in its layout: \(again.diagnostics.map(\.code))")
    }
    guard file.tree.says(sameAs: again.tree, under: advice) else {
      return Finding(.brokenLayout, "says something else in its layout")
    }
    guard comments(of: file.tree) == comments(of: again.tree) else {
      return Finding(.brokenLayout, "has other comments in its layout")
    }
    let second = Layout.edits(of: again.tree, advice: advice)
    guard second.isEmpty else {
      return Finding(.brokenLayout, "is laid out anew the second time: \(second.prefix(3))")
    }
    return again.disagreementWithLibYAML()
  }

  private static func finding(in edits: [Diagnostic.Edit], bytes count: Int) -> Finding? {
    var end: UInt32 = 0
    for edit in edits {
      guard edit.range.start >= end, Int(edit.range.end) <= count else {
        return Finding(.brokenLayout, "edits overlap at byte \(edit.range.start)")
      }
      end = edit.range.end
    }
    return nil
  }

  /// Blanks at their ends are no part of them.
  private static func comments(of tree: SyntaxTree) -> [ArraySlice<UInt8>] {
    tree.comments.map { comment in
      var text = tree.bytes[comment.indices]
      while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") || last == UInt8(ascii: "\r")
      {
        text = text.dropLast()
      }
      return text
    }
  }
}
