package import Diagnostics

/// What a file says, as nodes with byte ranges: no field names, no types, no strings until asked for.
///
/// The tree keeps the file's bytes, so whatever lies between the nodes (blanks, comments, line ends) is still there: an
/// edit is a replacement of bytes, never a re-emission.
package struct SyntaxTree: Sendable {
  package let file: FileID
  package let bytes: [UInt8]
  var nodes: [RawNode]
  /// Comments in the order of the file, each from its `#` to the end of its line.
  package internal(set) var comments: [ByteRange]
  /// `nil` where the file has no value: it is empty, all comments, or could not be read at all.
  package internal(set) var root: NodeID?
}

/// A node's number in its tree.
package struct NodeID: Hashable, Sendable { let index: UInt32 }

/// What a node of a tree is.
package enum NodeKind: UInt8, Sendable {
  /// A key or dash with nothing after it: distinct from an empty text.
  case empty
  case text
  case list
  case map
}

/// How a text was written.
package enum NodeStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  /// `|`
  case literal
  /// `>`
  case folded
  /// A list or map in its own lines.
  case block
  /// `[…]` or `{…}`
  case flow
}
