package import Diagnostics
import LessonSyntax

/// Holds places against the bytes of a file.
package struct PlaceCheck {
  private let bytes: [UInt8]
  private let hasCharacters: Bool

  /// A file that is no UTF-8 has no characters that a place could cut.
  package init(bytes: [UInt8], hasCharacters: Bool = true) {
    self.bytes = bytes
    self.hasCharacters = hasCharacters
  }

  /// In the file, and neither end inside a character.
  func fits(_ range: ByteRange) -> Bool {
    range.end <= bytes.count && isBoundary(range.start) && isBoundary(range.end)
  }

  private func isBoundary(_ offset: UInt32) -> Bool {
    !hasCharacters || Int(offset) >= bytes.count || bytes[Int(offset)] & 0xC0 != 0x80
  }

  // MARK: Trees

  func finding(in node: NodeID, of tree: SyntaxTree, within outer: Range<Int>) -> Finding? {
    let range = tree.range(of: node)
    guard fits(range), outer.lowerBound <= range.start, range.end <= outer.upperBound else {
      return Finding(.brokenTree, "\(tree.kind(of: node)) at \(range.indices) is not within \(outer)")
    }
    if let finding = findingInText(of: node, of: tree) { return finding }
    var start = Int(range.start)
    for child in tree.children(of: node) {
      let entry = tree.keyRange(of: child) ?? tree.range(of: child)
      guard fits(entry), entry.start >= start, tree.range(of: child).start >= entry.start else {
        return Finding(.brokenTree, "the entry at \(entry.indices) is not in order")
      }
      guard tree.keyRange(of: child) == nil || tree.kind(of: node) == .map else {
        return Finding(.brokenTree, "what is no map has a key at \(entry.indices)")
      }
      if let finding = finding(in: child, of: tree, within: start..<Int(range.end)) { return finding }
      start = Int(tree.range(of: child).end)
    }
    return nil
  }

  private func findingInText(of node: NodeID, of tree: SyntaxTree) -> Finding? {
    guard tree.kind(of: node) == .text else { return nil }
    let text = tree.text(of: node)
    let count = text.text.utf8.count
    guard text.text.utf8.elementsEqual(tree.string(of: node).utf8) else {
      return Finding(.brokenText, "two readings at \(tree.range(of: node).indices)")
    }
    guard text.runs.reduce(0, { $0 + Int($1.decodedCount) }) == count else {
      return Finding(.brokenText, "the runs do not cover the text at \(tree.range(of: node).indices)")
    }
    // The last line end of a block text is no part of its range.
    let end = tree.range(of: node).end + (tree.style(of: node) == .literal || tree.style(of: node) == .folded ? 2 : 0)
    for index in [0, count / 2, count] {
      let location = text.location(of: index..<min(index + 1, count))
      guard tree.range(of: node).start <= location.range.start, location.range.end <= end else {
        let place = tree.range(of: node).indices
        return Finding(.brokenText, "byte \(index) of the text at \(place) came from \(location.range.indices)")
      }
    }
    return nil
  }

  // MARK: Diagnostics

  /// What does not fit in a diagnostic and its fixes.
  package func finding(in diagnostic: Diagnostic) -> Finding? {
    let places = [diagnostic.location.range] + diagnostic.notes.compactMap { $0.location?.range }
    guard places.allSatisfy(fits) else {
      return Finding(.brokenDiagnostic, "\(diagnostic.code) at \(places.map(\.indices)) is not in the file")
    }
    for fix in diagnostic.fixes {
      var end: UInt32 = 0
      for edit in fix.edits {
        guard fits(edit.range), edit.range.start >= end else {
          return Finding(.brokenDiagnostic, "\(diagnostic.code) has edits \(fix.edits.map(\.range.indices))")
        }
        end = edit.range.end
      }
      guard !fix.edits.isEmpty else { return Finding(.brokenDiagnostic, "\(diagnostic.code) has a fix without edits") }
    }
    return nil
  }
}
