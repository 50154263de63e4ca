package import Diagnostics
import LessonSyntax

/// A source in its canonical layout.
package enum FormattedSource {
  /// How a source comes out of formatting.
  package enum Outcome: Sendable {
    /// The edits that bring it into its layout; none where it is in it.
    case edits([Diagnostic.Edit])
    /// It has syntax errors: nobody knows what it says.
    case refused([Diagnostic])
    /// The file would say something else in that layout, which is a mistake of this program.
    case unsound
  }

  /// Formats a file: indentation, blanks, line ends, quotes around what other readers of YAML would type.
  ///
  /// - Parameters:
  ///   - path: inside the content folder: says which schema the file has. In a file of no known place only what needs no
  ///     schema is done.
  ///   - source: its bytes.
  ///   - id: the file in diagnostics.
  ///   - language: The language of keys and options; `nil` where they stay as they are.
  /// - Returns: what to change. A file with syntax errors is left alone.
  /// - Complexity: O(bytes + nodes × fields of an object).
  package static func format(path: String, source: SourceFile, id: FileID, keys language: Language? = nil) -> Outcome {
    let file = LessonParser.parse(source, id: id)
    guard !file.diagnostics.hasErrors else { return .refused(file.diagnostics.filter { $0.severity == .error }) }
    let advice =
      SchemaGuide(path: path).map { $0.layoutAdvice(for: file.tree, language) } ?? Layout.Advice { _ in false }
    let edits = Layout.edits(of: file.tree, advice: advice)
    guard !edits.isEmpty else { return .edits([]) }
    // To read it once more costs little, and nobody's work hangs on this program's being without mistakes.
    let result = SourceFile(path: source.path, bytes: TextEdits.apply(edits, to: source.bytes))
    let again = LessonParser.parse(result, id: id)
    guard !again.diagnostics.hasErrors, file.tree.says(sameAs: again.tree, under: advice) else { return .unsound }
    return .edits(edits)
  }
}

extension SchemaGuide {
  /// What the layout of a file of this kind must know.
  func layoutAdvice(for tree: SyntaxTree, _ language: Language?) -> Layout.Advice {
    var texts: Set<NodeID> = []
    var names: [NodeID: String] = [:]
    var words: [NodeID: String] = [:]
    visit(tree) { place in
      if let shape = place.shape, shape.isScalar, !shape.isTyped { texts.insert(place.node) }
      if let field = place.field {
        let key = tree.key(of: place.node)
        let name = field.name(language ?? field.language(of: key))
        // Bytes: a key in another normal form looks the same, and is not to other tools.
        if !name.utf8.elementsEqual(key.utf8) { names[place.node] = name }
      }
      guard let language else { return }
      if tree.kind(of: place.node) == .text, case .option(let options)? = place.shape {
        let text = tree.string(of: place.node)
        if let option = options.first(where: { $0.isNamed(text) }), option.name(language) != text {
          words[place.node] = option.name(language)
        }
      }
    }
    return Layout.Advice(isText: { texts.contains($0) }, key: { names[$0] }, text: { words[$0] })
  }
}
