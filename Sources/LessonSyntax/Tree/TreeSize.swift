import Diagnostics

extension SyntaxTree {
  /// Bytes of memory that the tree takes beside its source, with what was reserved and not used.
  package var byteCount: Int {
    nodes.capacity * MemoryLayout<RawNode>.stride + comments.capacity * MemoryLayout<ByteRange>.stride
  }
}
