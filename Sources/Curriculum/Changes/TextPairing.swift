/// Which texts of a list stand in the place of which of another, in whatever order.
struct TextPairing {
  private(set) var pairs: [(Int, Int)] = []
  private(set) var gone: [Int]
  private(set) var come: [Int]

  /// - Parameters:
  ///   - old: The texts as they were.
  ///   - new: The texts as they are.
  ///   - likeness: What two texts have in common at least which are the same, edited.
  init(_ old: [String], _ new: [String], likeness: Double = 0.4) {
    gone = Array(old.indices)
    come = Array(new.indices)
    let (before, after) = (old.map(Wording.init), new.map(Wording.init))
    for index in gone {
      // Signs alone can be a choice, too.
      if let match = come.first(where: {
        before[index].words.isEmpty ? old[index] == new[$0] : before[index].bare == after[$0].bare
      }) {
        pair(index, match)
      }
    }
    let likely = gone.flatMap { row in come.map { (row, $0, before[row].likeness(to: after[$0])) } }
      .filter { $0.2 >= likeness }.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
    for (row, column, _) in likely where gone.contains(row) && come.contains(column) { pair(row, column) }
  }

  private mutating func pair(_ row: Int, _ column: Int) {
    pairs.append((row, column))
    gone.removeAll { $0 == row }
    come.removeAll { $0 == column }
  }
}
