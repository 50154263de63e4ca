package import Diagnostics

/// Reads a lesson file: first its bytes, then its lines.
package enum LessonParser {
  /// Gives a tree of what was understood and every mistake, in the order of the file.
  package static func parse(_ file: SourceFile, id: FileID, root: RootRule = .document) -> ParsedFile {
    var result = Result()
    if file.bytes.count > Limits.fileBytes {
      result.syntax.add(Mistake(fact: .fileTooLong, range: 0..<0))
    } else {
      Bytes.with(file.bytes) { bytes in result.parse(bytes, root: root) }
    }
    let tree = SyntaxTree(
      file: id,
      bytes: file.bytes,
      nodes: result.nodes,
      comments: result.comments,
      root: result.root == RawNode.none ? nil : NodeID(index: result.root)
    )
    return ParsedFile(tree: tree, diagnostics: result.diagnostics(bytes: file.bytes, file: id))
  }

  /// The largest file that is parsed: whoever reads a disk need not read more.
  package static let largestFile = Limits.fileBytes

  /// What ``parse(_:id:root:)`` says of a larger one, for who did not read it.
  package static func tooLarge(_ id: FileID) -> [Diagnostic] {
    var result = Result()
    result.syntax.add(Mistake(fact: .fileTooLong, range: 0..<0))
    return result.diagnostics(bytes: [], file: id)
  }

  private struct Result {
    var bytes = MistakeList()
    var syntax = MistakeList()
    var nodes: [RawNode] = []
    var comments: [ByteRange] = []
    var root = RawNode.none

    mutating func parse(_ source: Bytes, root rule: RootRule) {
      var validation = ByteValidation(source)
      let isReadable = validation.run()
      bytes = validation.mistakes
      guard isReadable else { return }
      var parser = BlockParser(source, root: rule, brokenLines: brokenLines(source))
      parser.run(from: validation.startsWithByteOrderMark ? 3 : 0)
      syntax = parser.mistakes
      nodes = parser.nodes
      comments = parser.comments
      root = parser.root
      for mistake in bytes.kept where !mistake.fact.isWarning { markDamage(at: mistake.range.lowerBound) }
    }

    /// The starts of the lines with a mistake in their bytes.
    private func brokenLines(_ source: Bytes) -> Set<Int> {
      var starts: Set<Int> = []
      for mistake in bytes.kept where !mistake.fact.isWarning {
        var start = mistake.range.lowerBound
        while start > 0, source[start - 1] != .lineFeed { start -= 1 }
        starts.insert(start)
      }
      return starts
    }

    /// Marks the nodes around a byte as damaged.
    private mutating func markDamage(at offset: Int) {
      var node = root
      while node != RawNode.none {
        nodes[Int(node)].isDamaged = true
        guard nodes[Int(node)].kind == .list || nodes[Int(node)].kind == .map else { return }
        var child = nodes[Int(node)].firstChild
        while child != RawNode.none {
          let raw = nodes[Int(child)]
          let start = raw.keyStart == RawNode.none ? raw.start : raw.keyStart
          if Int(start) <= offset, offset < max(Int(raw.end), Int(start) + 1) { break }
          child = raw.nextSibling
        }
        node = child
      }
    }

    /// All mistakes in the order of the file, cut off at the limit.
    func diagnostics(bytes source: [UInt8], file: FileID) -> [Diagnostic] {
      guard !bytes.kept.isEmpty || !syntax.kept.isEmpty else { return [] }
      let repaired = syntax.kept.compactMap { mistake in
        if case .specialSpace = mistake.fact { mistake.range } else { nil }
      }
      var mistakes = bytes.kept.filter { mistake in
        // A hidden character that is an error at its place is no warning besides.
        !mistake.fact.isWarning || !repaired.contains { $0.overlaps(mistake.range) }
      }
      mistakes += syntax.kept
      let sorted = mistakes.enumerated()
        .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
        .map(\.element)
      let shown = sorted.prefix(Limits.diagnosticsPerFile)
      let rest = sorted.dropFirst(Limits.diagnosticsPerFile)
      let catalogue = Catalogue(bytes: source, file: file)
      var diagnostics = shown.map(catalogue.diagnostic)
      let leftOut = rest.count + bytes.leftOut + syntax.leftOut
      if leftOut > 0 {
        let isError = bytes.leftOutErrors + syntax.leftOutErrors > 0 || rest.contains { !$0.fact.isWarning }
        let end = shown.last?.range.upperBound ?? 0
        diagnostics.append(
          catalogue.diagnostic(Mistake(fact: .moreMistakes(leftOut, isError: isError), range: end..<end))
        )
      }
      return diagnostics
    }
  }
}
