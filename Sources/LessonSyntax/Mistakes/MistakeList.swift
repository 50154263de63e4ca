import Diagnostics

/// The mistakes of a file up to the limit; beyond it they are only counted.
struct MistakeList {
  private(set) var kept: [PlacedMistake] = []
  private(set) var leftOut = 0
  private(set) var leftOutErrors = 0

  private let limit: Int
  /// Beyond as many mistakes as are shown: a repair may change all lines behind its mistake, so that there may be only
  /// so many of those.
  private let mostEdits: Int
  private var edits = 0

  init(limit: Int, bytes: Int) {
    self.limit = limit
    mostEdits = bytes / 2
  }

  /// Whether another one would still be shown: repairs need not be worked out where it would not.
  var hasRoom: Bool { kept.count < limit && (kept.count < Limits.diagnosticsPerFile || edits < mostEdits) }

  mutating func add(_ mistake: PlacedMistake) {
    if hasRoom {
      kept.append(mistake)
      for repair in mistake.repairs { edits += repair.edits.count }
    } else {
      leftOut += 1
      if mistake.isError { leftOutErrors += 1 }
    }
  }

  /// Whether the last mistake is one of tabs on the line that starts at `lineStart`.
  func lastIsTab(onLineAt lineStart: Int) -> Bool {
    guard let last = kept.last else { return false }
    return last.range.lowerBound >= lineStart && last.mistake.isOfTabs
  }

  /// Adds an edit to the last mistake, which is one of tabs.
  mutating func extendTabs(with edit: Repair.Edit) {
    // By index, not by a copy: the edits grow in place. Blanks at the end of an entry in brackets are looked at twice.
    let last = kept.count - 1
    let taken = kept[last].repairs[0].edits.last?.range.upperBound ?? 0
    if edit.range.lowerBound >= taken { kept[last].repairs[0].edits.append(edit) }
  }

  /// Adds an edit to the best repair of a mistake; what goes beyond a fix's length the next round mends.
  mutating func extendRepair(at index: Int, with edit: Repair.Edit) {
    guard !kept[index].repairs.isEmpty, !kept[index].repairs[0].edits.isFull else { return }
    kept[index].repairs[0].edits.append(edit)
    edits += 1
  }

  /// Moving a whole file to the left is safe only where no other repair counts on columns.
  mutating func settleDedent() {
    let dedents = kept.indices.filter { kept[$0].repairs.first?.action == .dedent }
    guard !dedents.isEmpty, kept.contains(where: { $0.repairs.contains { $0.action.countsColumns } }) else { return }
    for index in dedents { kept[index].repairs[0].grade = .maybe }
  }

  /// Drops the last mistakes that lie in the range: a repair of the whole range does away with them.
  mutating func dropLast(within range: Range<Int>) {
    guard hasRoom else { return }
    while let last = kept.last, range.contains(last.range.lowerBound) { kept.removeLast() }
  }

  /// These, which are of the bytes, and those of the syntax, in the order of the file and cut off at the limit.
  func diagnostics(with syntax: MistakeList, in tree: SyntaxTree) -> [Diagnostic] {
    guard !kept.isEmpty || !syntax.kept.isEmpty else { return [] }
    // Either is one character: where they overlap they are the same, and what is an error is no warning besides.
    let spaces = Set(syntax.kept.lazy.filter(\.mistake.isOfSpecialSpace).map(\.range.lowerBound))
    let mistakes = kept.filter { $0.isError || !spaces.contains($0.range.lowerBound) } + syntax.kept
    let sorted = mistakes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    var shown = Array(sorted.prefix(limit))
    let rest = sorted.dropFirst(limit)
    let leftOut = rest.count + leftOut + syntax.leftOut
    if leftOut > 0 {
      let isError = leftOutErrors + syntax.leftOutErrors > 0 || rest.contains(where: \.isError)
      let end = shown.last?.range.upperBound ?? 0
      shown.append(PlacedMistake(.moreMistakes(leftOut, severity: isError ? .error : .warning), at: end..<end))
    }
    return shown.map { $0.diagnostic(in: tree.file, bytes: tree.bytes.count) }
  }
}
