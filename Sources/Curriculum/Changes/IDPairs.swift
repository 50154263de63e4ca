/// What went from a book, and what of it is there under another id.
struct IDPairs {
  /// Ids that are there no more, and nothing like what they named.
  private(set) var vanished: [ObjectKey] = []
  /// The new ids of what is there still.
  private(set) var renamed: [ObjectKey: ObjectKey] = [:]

  /// Words that two things share at least which are one thing, edited, under two ids.
  private static let likeness = 0.7
  /// Pairs that are compared by their words, of one kind: of a book that was written anew nobody asks what became what.
  private static let most = 20_000

  init(from old: CourseTrace, to new: CourseTrace) {
    let gone = old.order.filter { new.items[$0] == nil && !new.unread.mayHold($0) }
    let come = new.order.filter { old.items[$0] == nil && !old.unread.mayHold($0) }
    for kind in IDKind.allCases {
      let (lost, found) = (gone.filter { $0.kind == kind }, come.filter { $0.kind == kind })
      guard !lost.isEmpty else { continue }
      pair(lost.compactMap { old.items[$0] }, found.compactMap { new.items[$0] })
      vanished += lost.filter { renamed[$0] == nil }
    }
    // What is in a lesson that has another id went with it.
    let moved = Dictionary(
      renamed.filter { $0.key.kind.owner == nil }.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    renamed = renamed.filter { key, value in
      guard let owner = key.owner, let other = moved[owner] else { return true }
      return value.owner != other
    }
  }

  private mutating func pair(_ lost: [CourseTrace.Item], _ found: [CourseTrace.Item]) {
    var left = found.map { (item: $0, wording: $0.wording) }
    var waiting: [(item: CourseTrace.Item, wording: Wording)] = []
    var byWords = Dictionary(grouping: left.indices, by: { left[$0].wording.bare })
    var taken: Set<Int> = []
    for item in lost {
      let wording = item.wording
      let same = (byWords[wording.bare] ?? []).filter { !taken.contains($0) }
      // The one in the same lesson is meant, where there are several.
      guard !wording.words.isEmpty,
        let match = same.first(where: { left[$0].item.key.scope == item.key.scope }) ?? same.first
      else {
        waiting.append((item, wording))
        continue
      }
      taken.insert(match)
      renamed[item.key] = left[match].item.key
    }
    byWords = [:]
    left = left.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    guard waiting.count * left.count <= IDPairs.most else { return }
    let likely = waiting.indices.flatMap { row in
      left.indices.map { (row, $0, waiting[row].wording.likeness(to: left[$0].wording)) }
    }.filter { $0.2 >= IDPairs.likeness }.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
    var used: (rows: Set<Int>, columns: Set<Int>) = ([], [])
    for (row, column, _) in likely where !used.rows.contains(row) && !used.columns.contains(column) {
      used.rows.insert(row)
      used.columns.insert(column)
      renamed[waiting[row].item.key] = left[column].item.key
    }
  }
}
