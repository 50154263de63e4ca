import Diagnostics
package import LessonSyntax

extension ParsedFile {
  /// Whether the parser has found nothing that is an error.
  package var isAccepted: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Where libyaml reads an accepted file in another way, or not at all.
  package func disagreementWithLibYAML() -> Finding? { LibYAML.disagreement(with: tree, about: tree.bytes) }
}

extension LibYAML {
  /// Where libyaml reads these bytes as something else than the tree.
  package static func disagreement(with tree: SyntaxTree, about bytes: [UInt8]) -> Finding? {
    let ours = tree.events()
    do throws(Refusal) {
      let theirs = try events(of: bytes)
      if ours == theirs || tree.root == nil && emptyFiles.contains(theirs) { return nil }
      return Finding(.disagreement, difference(ours, theirs))
    } catch {
      return Finding(.disagreement, "libyaml refuses line \(error.line): \(error.problem)")
    }
  }

  /// A file without a value has no document, or behind `---` one that is empty.
  private static let emptyFiles = [["+STR", "-STR"], ["+STR", "+DOC", "=VAL :", "-DOC", "-STR"]]

  private static func difference(_ ours: [String], _ theirs: [String]) -> String {
    let same = zip(ours, theirs).prefix { $0 == $1 }.count
    let (our, their) = (ours.dropFirst(same).first, theirs.dropFirst(same).first)
    return "event \(same): ours \(our ?? "none"), libyaml's \(their ?? "none")"
  }
}
