/// A page cut into what a window shows at once.
package enum Screenfuls {
  /// Cuts where a blank line is, if one is in the last third of what fits, else between two paragraphs: a thought stays
  /// whole where it can.
  ///
  /// - Parameters:
  ///   - paragraphs: The lines of each, as ``Layout/lines(of:)`` gives them.
  ///   - first: How many rows there are for the first screenful.
  ///   - later: The same for each that follows.
  ///   - last: The same for the last one, below which more may stand.
  /// - Returns: At least one screenful; none of the later ones begins or ends with a blank line.
  package static func of(_ paragraphs: [[[Span]]], first: Int, later: Int, last: Int) -> [[[Span]]] {
    let lines = paragraphs.flatMap(\.self)
    let starts = paragraphs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    var screenfuls: [[[Span]]] = []
    var rest = lines[...]
    while true {
      let room = max(1, screenfuls.isEmpty ? first : later)
      if rest.count <= max(1, min(room, last)) { return screenfuls + [Array(rest)] }
      let end = rest.startIndex + min(room, rest.count - 1)
      let allowed = min(end, rest.startIndex + max(1, room * 2 / 3))...end
      let cut = allowed.last { lines[$0].isEmpty } ?? starts.last { allowed.contains($0) } ?? end
      screenfuls.append(Array(rest[..<cut]))
      rest = rest[cut...].drop(while: \.isEmpty)
      if rest.isEmpty { return screenfuls }
    }
  }
}
