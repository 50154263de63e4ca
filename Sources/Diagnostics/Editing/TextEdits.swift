/// Edits of one file that can be made together: ascending, and none touches another.
///
/// Two insertions at one place touch, because nothing says which comes first; so do a replacement and an insertion at
/// its edge.
package struct TextEdits: Sendable {
  package private(set) var edits: [Diagnostic.Edit] = []

  package init() {}

  package var isEmpty: Bool { edits.isEmpty }

  /// Takes a fix whole, or leaves it where one of its edits touches one that was taken before.
  ///
  /// - Returns: whether it was taken.
  /// - Complexity: O(edits of the fix × log edits), and the shift of those behind.
  @discardableResult package mutating func add(_ fix: Diagnostic.Fix) -> Bool {
    guard !fix.edits.isEmpty, fix.edits.allSatisfy(isFree) else { return false }
    for edit in fix.edits {
      // A fix may insert twice at one place: its own order stays.
      var place = index(of: edit)
      while place < edits.count, edits[place].range.start == edit.range.start { place += 1 }
      edits.insert(edit, at: place)
    }
    return true
  }

  /// The file with all edits made.
  ///
  /// - Complexity: O(bytes + edits).
  package func applied(to bytes: [UInt8]) -> [UInt8] { TextEdits.apply(edits, to: bytes) }

  /// The file with these edits made, which are ascending and do not overlap.
  package static func apply(_ edits: [Diagnostic.Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var copied = 0
    for edit in edits {
      result += bytes[copied..<Int(edit.range.start)]
      result += edit.replacement.utf8
      copied = Int(edit.range.end)
    }
    return result + bytes[copied...]
  }

  private func isFree(_ edit: Diagnostic.Edit) -> Bool {
    let next = index(of: edit)
    let endsBefore = next == 0 || edits[next - 1].range.end < edit.range.start
    let startsBehind = next == edits.count || edit.range.end < edits[next].range.start
    return endsBefore && startsBehind
  }

  /// Where an edit belongs among those that are there: before the first that starts at its place or behind it.
  private func index(of edit: Diagnostic.Edit) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.start < edit.range.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
