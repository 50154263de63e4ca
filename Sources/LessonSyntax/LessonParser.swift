package import Diagnostics

/// Reads a lesson file: first its bytes, then its lines.
package enum LessonParser {
  /// Gives a tree of what was understood and every mistake, in the order of the file.
  ///
  /// - Parameters:
  ///   - file: its bytes.
  ///   - id: the file in diagnostics.
  ///   - root: What may stand at the top.
  ///   - limit: How many mistakes are told; one more diagnostic says how many were left out.
  /// - Returns: the tree and the mistakes.
  /// - Complexity: O(bytes).
  package static func parse(
    _ file: SourceFile, id: FileID, root: RootRule = .document, limit: Int = Limits.diagnosticsPerFile
  ) -> ParsedFile {
    var tree = SyntaxTree(file: id, bytes: file.bytes, nodes: [], comments: [], root: nil)
    guard file.bytes.count <= Limits.fileBytes else { return ParsedFile(tree: tree, diagnostics: tooLarge(id)) }
    let mistakes = MistakeList(limit: limit, bytes: file.bytes.count)
    let diagnostics = Bytes.with(file.bytes) { bytes in
      var validation = ByteValidation(bytes, mistakes: mistakes)
      guard validation.run() else { return validation.mistakes.diagnostics(with: mistakes, in: tree) }
      let errors = validation.mistakes.kept.filter(\.isError)
      var parser = BlockParser(bytes, root: root, brokenLines: brokenLines(bytes, errors), mistakes: mistakes)
      parser.run(from: bytes.startsWithByteOrderMark ? 3 : 0)
      tree.nodes = parser.nodes
      tree.comments = parser.comments
      tree.root = parser.root == RawNode.none ? nil : NodeID(index: parser.root)
      tree.markDamage(at: errors.map(\.range.lowerBound))
      return validation.mistakes.diagnostics(with: parser.mistakes, in: tree)
    }
    return ParsedFile(tree: tree, diagnostics: diagnostics)
  }

  /// The largest file that is parsed: whoever reads a disk need not read more.
  package static let largestFile = Limits.fileBytes

  /// What ``parse(_:id:root:)`` says of a larger one, for who did not read it.
  package static func tooLarge(_ id: FileID) -> [Diagnostic] {
    [PlacedMistake(.fileTooLong, at: 0..<0).diagnostic(in: id, bytes: 0)]
  }

  /// The starts of the lines with a mistake in their bytes.
  private static func brokenLines(_ source: Bytes, _ errors: [PlacedMistake]) -> Set<Int> {
    var starts: Set<Int> = []
    var (start, read) = (0, 0)
    // They come in the order of the file.
    for mistake in errors {
      while read < mistake.range.lowerBound {
        if source[read] == .lineFeed { start = read + 1 }
        read += 1
      }
      starts.insert(start)
    }
    return starts
  }
}

extension SyntaxTree {
  /// Marks the nodes around some bytes, which ascend, as damaged.
  ///
  /// - Complexity: O(nodes × log offsets).
  mutating func markDamage(at offsets: [Int]) {
    guard !offsets.isEmpty else { return }
    for index in nodes.indices {
      let start = Int(nodes[index].keyStart == RawNode.none ? nodes[index].start : nodes[index].keyStart)
      let next = offsets.partitionedIndex { $0 < start }
      guard next < offsets.count, offsets[next] < max(Int(nodes[index].end), start + 1) else { continue }
      nodes[index].isDamaged = true
    }
    if let root { nodes[Int(root.index)].isDamaged = true }
  }
}

extension [Int] {
  /// The first place whose value is not `isBefore`, of values that ascend.
  ///
  /// - Complexity: O(log count).
  fileprivate func partitionedIndex(where isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
