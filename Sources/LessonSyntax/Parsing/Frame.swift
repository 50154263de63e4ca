/// A list or map whose lines are being read.
struct Frame {
  let kind: NodeKind
  let node: UInt32
  /// The column of its keys or dashes.
  var column: Int
  /// Where its keys start among ``DuplicateKeys``.
  let keyMark: Int
  var lastChild = RawNode.none
  /// The entry above it.
  var beforeLast = RawNode.none
  /// The virtual column of what follows the last item's dash.
  var inlineColumn = 0
  /// The column is a repair's guess: the next line of its kind may set it right.
  var columnIsGuess = false
  /// That keys and dashes are mixed in it has been said.
  var isMixed = false
  /// What is deeper than it belongs to a mistake already reported.
  var swallowsDeeper = false
  /// Where the lines right above stand one column too deep, which has been said.
  var otherColumn: Int?
  /// The report of its last items' bullets, by its number among the mistakes.
  var bulletMistake: Int?

  /// Whether the line begins with what its entries begin with.
  @inline(__always) func takes(_ head: Head) -> Bool { (head.kind == .dash) == (kind == .list) }

  /// Takes a new last entry. All at once, because each access to the stack costs a check.
  ///
  /// - Returns: the one that was the last before.
  @inline(__always) mutating func append(_ child: UInt32) -> UInt32 {
    swallowsDeeper = false
    defer { (beforeLast, lastChild) = (lastChild, child) }
    return lastChild
  }

  /// A line of its kind stands at its column: nothing about it is a guess any more.
  @inline(__always) mutating func confirm(_ fits: Bool) {
    otherColumn = nil
    if fits { columnIsGuess = false }
  }
}

/// What stands at the place of an entry: in a line of its own or after a dash.
struct Head {
  enum Kind {
    case dash
    case key
    /// Anything that is neither.
    case text
  }

  let kind: Kind
  let start: Int
  /// The end of a key, and its colon.
  var keyEnd = 0
  var colon = 0
  /// A dash without its blank.
  var isTight = false
  /// What a plain text was found to hold.
  var scan: PlainScan?
  /// What stands in place of a dash.
  var bullet: Bullet?
  /// How many columns the line is away from where it was placed.
  var displacement: Int?

  /// Where the value after a dash can start.
  var afterDash: Int { bullet?.content ?? start + 1 }

  /// The same where its line has been reported already: a missing blank is not worth a second report.
  var loosened: Head {
    var head = self
    head.isTight = false
    return head
  }

  /// The same on a line that stands `columns` away from its place.
  func misplaced(by columns: Int) -> Head {
    var head = self
    head.displacement = columns
    return head
  }
}
