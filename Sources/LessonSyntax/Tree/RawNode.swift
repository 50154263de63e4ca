/// A node as it lies in the arena: 32 bytes, links by index, spans by offset.
struct RawNode: Sendable {
  static let none = UInt32.max

  var kind: NodeKind
  var style: NodeStyle
  /// The node or something inside it holds a syntax error.
  var isDamaged: Bool = false
  /// The text is more than its bytes: it holds escapes, or doubled quotes.
  var needsDecoding: Bool = false
  /// The value: with quotes, brackets or block header. An empty node has an empty range.
  var start: UInt32
  var end: UInt32
  /// The key, with its quotes; `keyStart == RawNode.none` where the node is no member of a map.
  var keyStart: UInt32 = none
  var keyEnd: UInt32 = none
  var firstChild: UInt32 = none
  var nextSibling: UInt32 = none
  /// Of a block text: how many columns each of its lines loses.
  var indentation: UInt32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
  var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }

  /// A key or dash that waits for its value.
  static func empty(at offset: Int, key: Range<Int>? = nil) -> RawNode {
    RawNode(
      kind: .empty, style: .plain, start: UInt32(offset), end: UInt32(offset),
      keyStart: key.map { UInt32($0.lowerBound) } ?? none, keyEnd: key.map { UInt32($0.upperBound) } ?? none)
  }

  /// Ends a list or map behind its last entry.
  @inline(__always) mutating func close(behind last: RawNode) {
    end = max(last.end, last.keyEnd == RawNode.none ? 0 : last.keyEnd)
    if last.isDamaged { isDamaged = true }
  }

  /// Gives the node its value. All at once, because each access to the arena costs a check.
  @inline(__always) mutating func fill(_ kind: NodeKind, _ style: NodeStyle, at range: Range<Int>) {
    self.kind = kind
    self.style = style
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }
}
