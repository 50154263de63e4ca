import HTML

extension [Node] {
  /// The nodes with `separator` between each two: the items of a list within a line.
  func separated(by separator: Node = ", ") -> [Node] { Array(map { [$0] }.joined(separator: [separator])) }
}
