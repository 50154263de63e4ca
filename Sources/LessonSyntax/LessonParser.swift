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
    var result = Result(limit: limit)
    if file.bytes.count > Limits.fileBytes {
      result.syntax.add(Mistake(fact: .fileTooLong, range: 0..<0))
    } else {
      Bytes.with(file.bytes) { bytes in result.parse(bytes, root: root) }
    }
    let tree = SyntaxTree(
      file: id, bytes: file.bytes, nodes: result.nodes, comments: result.comments,
      root: result.root == RawNode.none ? nil : NodeID(index: result.root))
    return ParsedFile(tree: tree, diagnostics: result.diagnostics(bytes: file.bytes, file: id))
  }

  /// The largest file that is parsed: whoever reads a disk need not read more.
  package static let largestFile = Limits.fileBytes

  /// What ``parse(_:id:root:)`` says of a larger one, for who did not read it.
  package static func tooLarge(_ id: FileID) -> [Diagnostic] {
    var result = Result(limit: Limits.diagnosticsPerFile)
    result.syntax.add(Mistake(fact: .fileTooLong, range: 0..<0))
    return result.diagnostics(bytes: [], file: id)
  }

  private struct Result {
    let limit: Int
    var bytes = MistakeList()
    var syntax = MistakeList()
    var nodes: [RawNode] = []
    var comments: [ByteRange] = []
    var root = RawNode.none

    init(limit: Int) { self.limit = limit }

    mutating func parse(_ source: Bytes, root rule: RootRule) {
      var validation = ByteValidation(source, mistakes: MistakeList(limit: limit, bytes: source.count))
      let isReadable = validation.run()
      bytes = validation.mistakes
      guard isReadable else { return }
      var parser = BlockParser(
        source, root: rule, brokenLines: brokenLines(source), mistakes: MistakeList(limit: limit, bytes: source.count))
      parser.run(from: validation.startsWithByteOrderMark ? 3 : 0)
      syntax = parser.mistakes
      nodes = parser.nodes
      comments = parser.comments
      root = parser.root
      markDamage(at: bytes.kept.filter { !$0.fact.isWarning }.map(\.range.lowerBound))
    }

    /// The starts of the lines with a mistake in their bytes.
    private func brokenLines(_ source: Bytes) -> Set<Int> {
      var starts: Set<Int> = []
      var (start, read) = (0, 0)
      // They come in the order of the file.
      for mistake in bytes.kept where !mistake.fact.isWarning {
        while read < mistake.range.lowerBound {
          if source[read] == .lineFeed { start = read + 1 }
          read += 1
        }
        starts.insert(start)
      }
      return starts
    }

    /// Marks the nodes around some bytes, which ascend, as damaged.
    ///
    /// - Complexity: O(nodes × log offsets).
    private mutating func markDamage(at offsets: [Int]) {
      guard !offsets.isEmpty else { return }
      for index in nodes.indices {
        let start = Int(nodes[index].keyStart == RawNode.none ? nodes[index].start : nodes[index].keyStart)
        let next = offsets.partitionedIndex { $0 < start }
        guard next < offsets.count, offsets[next] < max(Int(nodes[index].end), start + 1) else { continue }
        nodes[index].isDamaged = true
      }
      if root != RawNode.none { nodes[Int(root)].isDamaged = true }
    }

    /// All mistakes in the order of the file, cut off at the limit.
    func diagnostics(bytes source: [UInt8], file: FileID) -> [Diagnostic] {
      guard !bytes.kept.isEmpty || !syntax.kept.isEmpty else { return [] }
      // Either is one character: where they overlap they are the same.
      let repaired = Set(
        syntax.kept.compactMap { mistake in
          if case .specialSpace = mistake.fact { mistake.range.lowerBound } else { nil }
        })
      var mistakes = bytes.kept.filter { mistake in
        // A hidden character that is an error at its place is no warning besides.
        !mistake.fact.isWarning || !repaired.contains(mistake.range.lowerBound)
      }
      mistakes += syntax.kept
      let sorted = mistakes.enumerated().sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }.map(\.element)
      let shown = sorted.prefix(limit)
      let rest = sorted.dropFirst(limit)
      let catalogue = Catalogue(bytes: source, file: file)
      var diagnostics = shown.map(catalogue.diagnostic)
      let leftOut = rest.count + bytes.leftOut + syntax.leftOut
      if leftOut > 0 {
        let isError = bytes.leftOutErrors + syntax.leftOutErrors > 0 || rest.contains { !$0.fact.isWarning }
        let end = shown.last?.range.upperBound ?? 0
        diagnostics.append(
          catalogue.diagnostic(Mistake(fact: .moreMistakes(leftOut, isError: isError), range: end..<end)))
      }
      return diagnostics
    }
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
