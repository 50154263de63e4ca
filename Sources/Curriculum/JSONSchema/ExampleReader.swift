import Diagnostics
import JSON
import LessonSyntax

/// A field's example as the data that readers of YAML make of it.
struct ExampleReader {
  let shape: Shape
  let text: String

  var value: JSONValue? {
    let source = SourceFile(path: "example", text: "k: \(text)\n")
    let tree = LessonParser.parse(source, id: FileID(index: 0)).tree
    guard let root = tree.root else { return nil }
    for member in tree.children(of: root) { return value(member, tree) }
    return nil
  }

  private func value(_ node: NodeID, _ tree: SyntaxTree) -> JSONValue? {
    switch tree.kind(of: node) {
    case .text:
      let text = tree.string(of: node)
      guard shape.isTyped, tree.style(of: node) == .plain, NumberSpelling.isDecimal(text) else { return .string(text) }
      return Int(text).map(JSONValue.integer) ?? .number(text)
    case .list: return .array(tree.children(of: node).compactMap { value($0, tree) })
    case .empty, .map: return nil
    }
  }
}
