/// Writes lessons in other layouts: deeper or shallower, with more blanks, blank lines and comments, with other line ends.
/// Most of what it makes says what the lesson said. The same seed gives the same files on every machine.
package struct LayoutMutator {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  private let documents: [[UInt8]]
  private var random: SplitMix

  /// - Parameters:
  ///   - documents: what is written anew; at least one.
  ///   - seed: of the random numbers.
  package init(_ documents: [[UInt8]], seed: UInt64) {
    self.documents = documents
    random = SplitMix(state: seed)
    precondition(!documents.isEmpty, "nothing to write anew")
  }

  /// The next file.
  package mutating func next() -> [UInt8] {
    var lines = documents[random.below(documents.count)].split(
      separator: Self.lineFeed,
      omittingEmptySubsequences: false
    )
    let start = random.below(lines.count)
    // From the top, because what stands above a line gives it its level.
    lines = Array(lines.prefix(start + 1 + random.below(40)))
    stretch(&lines)
    for _ in 0..<random.below(12) { change(&lines) }
    var bytes = Array(lines.joined(separator: [Self.lineFeed]))
    if random.below(8) > 0 { bytes.append(Self.lineFeed) }
    if random.below(6) == 0 { bytes = bytes.flatMap { $0 == Self.lineFeed ? [0x0D, $0] : [$0] } }
    if random.below(12) == 0 { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    return bytes
  }

  /// Makes every level wider or narrower by the same factor; lists may lose the two columns inside their key.
  private mutating func stretch(_ lines: inout [ArraySlice<UInt8>]) {
    let (factor, divisor) = [(1, 1), (1, 1), (1, 2), (2, 1), (3, 2), (5, 2)][random.below(6)]
    for index in lines.indices {
      let margin = lines[index].prefix { $0 == Self.space }.count
      let wanted = margin * factor / divisor
      lines[index] = ArraySlice(repeatElement(Self.space, count: wanted)) + lines[index].dropFirst(margin)
    }
  }

  private mutating func change(_ lines: inout [ArraySlice<UInt8>]) {
    let index = random.below(lines.count)
    let blanks = ArraySlice(repeatElement(Self.space, count: random.below(6)))
    switch random.below(9) {
    case 0: lines.insert([], at: index)
    case 1: lines.insert(blanks, at: index)
    case 2: lines.insert(blanks + "# chú thích".utf8, at: index)
    case 3: lines[index] += blanks
    case 4: lines[index] += "  # bên phải".utf8
    case 5, 6: widen(&lines[index], behind: UInt8(ascii: ":"), by: blanks)
    case 7: widen(&lines[index], behind: UInt8(ascii: "-"), by: blanks)
    default:
      // A line and what stands below it, deeper.
      for later in index..<min(lines.count, index + 1 + random.below(4)) { lines[later] = blanks + lines[later] }
    }
  }

  private func widen(_ line: inout ArraySlice<UInt8>, behind byte: UInt8, by blanks: ArraySlice<UInt8>) {
    guard let place = line.firstIndex(of: byte) else { return }
    line = line[...place] + blanks + line[(place + 1)...]
  }
}
