/// A file after every repair that needs no guess.
package struct SafeRepairs: Sendable {
  package let bytes: [UInt8]
  /// Fixes that were made.
  package let count: Int

  /// No file needs as many: each round mends all that is reported at once. A file that is made to need one for each of
  /// its mistakes keeps some of them: it would be read as often.
  private static let mostRounds = 100

  /// Applies the safe fixes of a file round by round, until there are none: a repair may bring to light what another
  /// mistake stood before, and a file reports only so many at once.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - check: What is wrong in a version of the file.
  /// - Returns: `nil` where there is nothing to mend.
  /// - Complexity: a call of `check` for each round.
  package static func made(in bytes: [UInt8], check: ([UInt8]) -> [Diagnostic]) -> SafeRepairs? {
    // Fixes that bring fixes would swell the file without end. None is known to; the proofs look for them.
    let mostBytes = bytes.count * 16 + 4096
    var current = bytes
    var count = 0
    for _ in 0..<mostRounds {
      let (edits, made) = edits(mending: check(current))
      guard made > 0 else { break }
      let next = edits.applied(to: current)
      guard next != current, next.count <= mostBytes else { break }
      current = next
      count += made
    }
    return count == 0 || current == bytes ? nil : SafeRepairs(bytes: current, count: count)
  }

  /// The edits of the safe fixes that keep clear of each other, the best of each diagnostic, in the order of the places.
  ///
  /// - Complexity: O(edits × log edits), where the edits of a fix are near its place.
  package static func edits(mending diagnostics: [Diagnostic]) -> (edits: TextEdits, fixes: Int) {
    var edits = TextEdits()
    var fixes = 0
    let mendable = diagnostics.compactMap { diagnostic in
      diagnostic.safeFix.map { (start: diagnostic.location.range.start, fix: $0) }
    }
    // Each edit then comes behind nearly all before it, so that little is shifted. Equal ones keep their order.
    let ordered = mendable.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
    for (_, element) in ordered where edits.add(element.fix) { fixes += 1 }
    return (edits, fixes)
  }
}

extension Diagnostic {
  /// The repair that may be made unasked; `nil` where a person must choose.
  package var safeFix: Fix? { fixes.first { $0.grade == .safe && !$0.edits.isEmpty } }
}
