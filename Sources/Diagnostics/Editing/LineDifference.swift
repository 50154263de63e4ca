/// What is different between two versions of a file, by lines.
package struct LineDifference: Sendable {
  /// Lines of the old version and those that take their place; one of them may be empty.
  package struct Change: Sendable, Equatable {
    /// Of ``LineDifference/old``.
    package let old: Range<Int>
    /// Of ``LineDifference/new``.
    package let new: Range<Int>
  }

  /// Lines with their ends.
  package let old: [ArraySlice<UInt8>]
  package let new: [ArraySlice<UInt8>]
  /// Ascending, with a line or more between one and the next.
  package let changes: [Change]

  /// Lines of both versions together up to which the least difference is looked for: the search takes their square.
  /// Between the first and the last change of longer files everything counts as changed.
  private static let mostLines = 4000

  /// - Complexity: O(bytes), and O(lines × changes) where the middles are not too long.
  package init(from old: [UInt8], to new: [UInt8]) {
    self.old = LineDifference.lines(of: old)
    self.new = LineDifference.lines(of: new)
    let start = zip(self.old, self.new).prefix { $0 == $1 }.count
    let end = zip(self.old[start...].reversed(), self.new[start...].reversed()).prefix { $0 == $1 }.count
    let oldMiddle = start..<self.old.count - end
    let newMiddle = start..<self.new.count - end
    if oldMiddle.isEmpty && newMiddle.isEmpty {
      changes = []
    } else if oldMiddle.isEmpty || newMiddle.isEmpty || oldMiddle.count + newMiddle.count > LineDifference.mostLines {
      changes = [Change(old: oldMiddle, new: newMiddle)]
    } else {
      changes = LineDifference.changes(self.old[oldMiddle], self.new[newMiddle])
    }
  }

  private static func changes(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) -> [Change] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in Array(new).difference(from: Array(old)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
      case .insert(let offset, _, _): inserted.insert(new.startIndex + offset)
      }
    }
    var changes: [Change] = []
    var (left, right) = (old.startIndex, new.startIndex)
    while left < old.endIndex || right < new.endIndex {
      let (firstLeft, firstRight) = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      if left > firstLeft || right > firstRight {
        changes.append(Change(old: firstLeft..<left, new: firstRight..<right))
      } else {
        left += 1
        right += 1
      }
    }
    return changes
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}
