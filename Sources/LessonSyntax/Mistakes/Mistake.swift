import Diagnostics

/// One mistake as the parser sees it: what is wrong and where. The words are the catalogue's.
struct Mistake {
  let fact: Fact
  let range: Range<Int>
  /// Another place that belongs to it: the first of two equal keys, the value above a deeper line.
  var related: Range<Int>?
  var repairs: [Repair] = []
}

/// A fix in the making: what to do, how sure it is, which bytes to change.
struct Repair {
  enum Action {
    case quote, insertSpace, deleteCharacter, replaceTabs, indent, dedent, addColon, closeQuote, closeBracket
    case insertComma, deleteComma, moveUp, foldText, blockText, newLine, trim, toKey, toDashes, singleQuotes
    case replaceBreak, toComment, addKey

    /// Whether the edits hold the blanks that a line is to begin with.
    var countsColumns: Bool {
      switch self {
      case .replaceTabs, .indent, .foldText, .blockText, .newLine, .closeBracket: true
      default: false
      }
    }
  }

  let action: Action
  var grade: Diagnostic.Fix.Grade = .safe
  var edits: [Edit]

  struct Edit {
    let range: Range<Int>
    let replacement: String

    init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }

    static func insert(_ text: String, at offset: Int) -> Edit { Edit(offset..<offset, text) }
  }

  /// In the place of one that would have too many edits (``Limits/editsPerFix``): it is not offered.
  static let tooLong = Repair(action: .indent, grade: .maybe, edits: [])

  /// The same repair where another one may be meant.
  var asGuess: Repair { Repair(action: action, grade: .maybe, edits: edits) }

  static func insertSpace(at offset: Int, grade: Diagnostic.Fix.Grade = .safe) -> Repair {
    Repair(action: .insertSpace, grade: grade, edits: [.insert(" ", at: offset)])
  }
}

extension [Repair.Edit] {
  /// Whether one more is too many for a fix.
  var isFull: Bool { count >= Limits.editsPerFix }
}

/// The mistakes of a file up to the limit; beyond it they are only counted.
struct MistakeList {
  private(set) var kept: [Mistake] = []
  private(set) var leftOut = 0
  private(set) var leftOutErrors = 0

  private let limit: Int
  /// Beyond as many mistakes as are shown: a repair may change all lines behind its mistake, so that there may be only
  /// so many of those.
  private let mostEdits: Int
  private var edits = 0

  init(limit: Int = Limits.diagnosticsPerFile, bytes: Int = 0) {
    self.limit = limit
    mostEdits = bytes / 2
  }

  /// Whether another one would still be shown: repairs need not be worked out where it would not.
  var hasRoom: Bool { kept.count < limit && (kept.count < Limits.diagnosticsPerFile || edits < mostEdits) }

  mutating func add(_ mistake: Mistake) {
    if hasRoom {
      kept.append(mistake)
      for repair in mistake.repairs { edits += repair.edits.count }
    } else {
      leftOut += 1
      if !mistake.fact.isWarning { leftOutErrors += 1 }
    }
  }

  /// Whether the last mistake is one of tabs on the line that starts at `lineStart`.
  func lastIsTab(onLineAt lineStart: Int) -> Bool {
    guard let last = kept.last, last.range.lowerBound >= lineStart, case .tab = last.fact else { return false }
    return true
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

  mutating func addRepairs(_ repairs: [Repair], at index: Int) { kept[index].repairs += repairs }
}
