/// Guesses what someone meant: for «ý bạn là …?».
package enum NearMiss {
  /// The candidates nearest to what was typed, the best first: at most `limit`, none farther than a third of the word.
  ///
  /// Words are compared without marks and case, with blanks, `_` and `-` alike, so that `muc_tieu` is «mục tiêu» exactly.
  ///
  /// - Complexity: O(candidates × length²).
  package static func suggestions(for typed: String, among candidates: [String], limit: Int = 3) -> [String] {
    let wanted = Array(Folding.name(typed).unicodeScalars)
    guard wanted.count <= 100 else { return [] }
    return candidates.compactMap { candidate -> (distance: Int, candidate: String)? in
      let folded = Array(Folding.name(candidate).unicodeScalars)
      let bound = max(1, max(wanted.count, folded.count) / 3)
      guard abs(folded.count - wanted.count) <= bound else { return nil }
      let distance = distance(wanted, folded)
      return distance <= bound ? (distance, candidate) : nil
    }.sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }.prefix(limit).map(\.candidate)
  }

  /// Damerau–Levenshtein (optimal string alignment): insertions, deletions, substitutions, swaps of neighbours.
  package static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
