/// What is different between two versions of a sentence, by words.
package struct WordDifference: Sendable {
  /// Words that stand next to each other, divided by blanks.
  package enum Piece: Sendable, Equatable {
    case same(String)
    case removed(String)
    case added(String)
  }

  package let pieces: [Piece]

  /// Blanks and line ends only divide words.
  ///
  /// - Complexity: As ``LineDifference``, a word being a line.
  package init(from old: String, to new: String) {
    let lines = LineDifference(from: WordDifference.lines(of: old), to: WordDifference.lines(of: new))
    var pieces: [Piece] = []
    var next = 0
    func words(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String? {
      let words = lines.map { String(decoding: $0.dropLast(), as: UTF8.self) }
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    for change in lines.changes {
      if let same = words(lines.old[next..<change.old.lowerBound]) { pieces.append(.same(same)) }
      if let removed = words(lines.old[change.old]) { pieces.append(.removed(removed)) }
      if let added = words(lines.new[change.new]) { pieces.append(.added(added)) }
      next = change.old.upperBound
    }
    if let same = words(lines.old[next...]) { pieces.append(.same(same)) }
    self.pieces = pieces
  }

  private static func lines(of text: String) -> [UInt8] {
    text.split { $0 == " " || $0 == "\n" }.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }
}
