package import Diagnostics

/// The canonical layout of a source, as edits of its bytes: whatever no edit touches stays as it was written, comments
/// first of all.
///
/// - Levels are indented by two columns each; a list stands two columns inside its key.
/// - One blank follows a colon and a dash; lines have none at their ends.
/// - Between entries there is one empty line at most; none at the start and the end of the file.
/// - Lines end with a line feed, the last one too; there is no byte order mark.
/// - A plain text that other readers of YAML would type is put in quotes (``ImplicitType``).
/// - A comment in a line of its own stands where the entry below it does, or where the entries above it do.
///
/// Quotes, brackets and the kind of a block text are the author's choice and stay.
package struct Layout {
  /// What the layout asks about nodes, which the language does not know.
  package struct Advice {
    /// Whether a plain text is meant as a text, and no number or date.
    package let isText: (NodeID) -> Bool
    /// What to call a key; `nil` where it keeps its name.
    package let key: (NodeID) -> String?
    /// What to write for a text; `nil` where it stays.
    package let text: (NodeID) -> String?

    package init(
      isText: @escaping (NodeID) -> Bool, key: @escaping (NodeID) -> String? = { _ in nil },
      text: @escaping (NodeID) -> String? = { _ in nil }
    ) {
      self.isText = isText
      self.key = key
      self.text = text
    }
  }

  /// The edits that bring a file into its layout: ascending, not overlapping; none where it is in it.
  ///
  /// - Parameters:
  ///   - tree: of a file without syntax errors.
  ///   - advice: what is known about its nodes.
  /// - Returns: edits after which the file says the same, with the keys and texts that the advice gives.
  /// - Complexity: O(bytes + nodes × log nodes).
  package static func edits(of tree: SyntaxTree, advice: Advice) -> [Diagnostic.Edit] {
    Bytes.with(tree.bytes) { bytes in
      var builder = LayoutBuilder(tree, bytes)
      builder.placeLines()
      var edits = builder.edits + WordEdits.edits(of: tree, advice: advice)
      edits.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
      // Behind a quote that closes there.
      if builder.lacksLastLineFeed { edits.append(Diagnostic.Edit(ByteRange(bytes.count, bytes.count), "\n")) }
      return edits
    }
  }
}

/// The edits inside lines that change words: names of keys, options, and quotes around what others would type.
private enum WordEdits {
  static func edits(of tree: SyntaxTree, advice: Layout.Advice) -> [Diagnostic.Edit] {
    var edits: [Diagnostic.Edit] = []
    for index in tree.nodes.indices {
      let node = NodeID(index: UInt32(index))
      if let range = tree.keyRange(of: node), let name = advice.key(node) {
        edits.append(Diagnostic.Edit(range, quoted(name, like: tree.bytes[Int(range.start)])))
      }
      guard tree.kind(of: node) == .text else { continue }
      let style = tree.style(of: node)
      let range = tree.range(of: node)
      if let text = advice.text(node), style != .literal, style != .folded {
        let isTyped = ImplicitType.isTyped(Array(text.utf8)[...])
        edits.append(Diagnostic.Edit(range, isTyped ? "\"\(text)\"" : text))
      } else if style == .plain, ImplicitType.isTyped(tree.bytes[range.indices]), advice.isText(node) {
        edits.append(Diagnostic.Edit(ByteRange(range.start, range.start), "\""))
        edits.append(Diagnostic.Edit(ByteRange(range.end, range.end), "\""))
      }
    }
    return edits
  }

  /// In JSON's manner a quoted key may stand without a blank behind its colon: it keeps its quotes.
  private static func quoted(_ name: String, like first: UInt8) -> String {
    guard first.isQuote else { return name }
    let quote = String(Unicode.Scalar(first))
    return quote + name + quote
  }
}
