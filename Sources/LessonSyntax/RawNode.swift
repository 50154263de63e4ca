import Diagnostics

/// A node as it lies in the arena: 32 bytes, links by index, spans by offset.
struct RawNode: Sendable {
  static let none = UInt32.max

  var kind: NodeKind
  var style: NodeStyle
  /// The node or something inside it holds a syntax error.
  var isDamaged: Bool
  /// The value: with quotes, brackets or block header. An empty node has an empty range.
  var start: UInt32
  var end: UInt32
  /// The key, with its quotes; `keyStart == RawNode.none` where the node is no member of a map.
  var keyStart: UInt32
  var keyEnd: UInt32
  var firstChild: UInt32
  var nextSibling: UInt32
}
