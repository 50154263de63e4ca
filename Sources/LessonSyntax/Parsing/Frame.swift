/// A list or map whose lines are being read.
///
/// Kept small, as ``Head`` is: each line looks at several. A file is shorter than 2 GB, a line than 64 KB.
struct Frame {
  private static let none = Int32.min

  let kind: NodeKind
  /// The column is a repair's guess: the next line of its kind may set it right.
  var columnIsGuess = false
  /// That keys and dashes are mixed in it has been said.
  var isMixed = false
  /// What is deeper than it belongs to a mistake already reported.
  var swallowsDeeper = false
  let node: UInt32
  var lastChild: UInt32 = RawNode.none
  /// The entry above it.
  var beforeLast: UInt32 = RawNode.none
  private var columnOffset: Int32
  private var inlineOffset: Int32 = 0
  private var otherOffset = none
  private var bulletIndex = none
  private let keyOffset: UInt32

  init(kind: NodeKind, column: Int, node: UInt32, keyMark: Int) {
    self.kind = kind
    self.node = node
    columnOffset = Int32(truncatingIfNeeded: column)
    keyOffset = UInt32(truncatingIfNeeded: keyMark)
  }

  /// The column of its keys or dashes.
  var column: Int {
    get { Int(columnOffset) }
    set { columnOffset = Int32(truncatingIfNeeded: newValue) }
  }

  /// The virtual column of what follows the last item's dash.
  var inlineColumn: Int {
    get { Int(inlineOffset) }
    set { inlineOffset = Int32(truncatingIfNeeded: newValue) }
  }

  /// Where the lines right above stand one column too deep, which has been said.
  var otherColumn: Int? {
    get { otherOffset == Frame.none ? nil : Int(otherOffset) }
    set { otherOffset = newValue.map { Int32(truncatingIfNeeded: $0) } ?? Frame.none }
  }

  /// The report of its last items' bullets, by its number among the mistakes.
  var bulletMistake: Int? {
    get { bulletIndex == Frame.none ? nil : Int(bulletIndex) }
    set { bulletIndex = newValue.map { Int32(truncatingIfNeeded: $0) } ?? Frame.none }
  }

  /// Where its keys start among ``DuplicateKeys``.
  var keyMark: Int { Int(keyOffset) }

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
    otherOffset = Frame.none
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

  private static let none = Int32.min

  var kind: Kind
  /// A dash without its blank.
  var isTight: Bool
  private var startOffset: UInt32
  private var keyEndOffset: UInt32
  private var colonOffset: UInt32
  private var displacementColumns = none
  /// What a plain text was found to hold.
  var scan: PlainScan?
  /// What stands in place of a dash.
  var bullet: Bullet?

  init(kind: Kind, start: Int, keyEnd: Int = 0, colon: Int = 0, isTight: Bool = false, scan: PlainScan? = nil) {
    self.kind = kind
    self.isTight = isTight
    self.scan = scan
    startOffset = UInt32(truncatingIfNeeded: start)
    keyEndOffset = UInt32(truncatingIfNeeded: keyEnd)
    colonOffset = UInt32(truncatingIfNeeded: colon)
  }

  var start: Int { Int(startOffset) }
  /// The end of a key, and its colon.
  var keyEnd: Int { Int(keyEndOffset) }
  var colon: Int { Int(colonOffset) }

  /// How many columns the line is away from where it was placed.
  var displacement: Int? {
    get { displacementColumns == Head.none ? nil : Int(displacementColumns) }
    set { displacementColumns = newValue.map { Int32(truncatingIfNeeded: $0) } ?? Head.none }
  }

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
