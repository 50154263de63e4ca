package import Diagnostics

extension SyntaxTree {
  /// The decoded key of a member of a map; "" for the items of a list.
  package func key(of node: NodeID) -> String { Bytes.with(bytes) { TextDecoder.key(of: self[node], $0) } }

  /// The decoded text with its map to the file. Empty for a node that is no text.
  package func text(of node: NodeID) -> MappedText {
    Bytes.with(bytes) { TextDecoder.mapped(self[node], $0, file: file) }
  }

  /// The decoded text.
  package func string(of node: NodeID) -> String { Bytes.with(bytes) { TextDecoder.string(of: self[node], $0) } }
}
