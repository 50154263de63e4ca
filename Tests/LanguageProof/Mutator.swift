/// Makes files that are nearly lessons: a few lines of real ones, changed in up to three places as a slip of the hand, an
/// editor or a paste would. The same seed gives the same files on every machine.
package struct Mutator {
  /// What means something to YAML, or looks as if it did.
  private static let tokens: [[UInt8]] = [
    ":", ": ", " :", "-", "- ", "- - ", "?", "? ", ",", "[", "]", "{", "}", "#", " #", " # ", "&a ", "*a", "!",
    "!!str ",
    "|", ">", "|-", ">-", "|+", "|2", "'", "''", "\"", "\\", "\\\"", "\\n", "\\u00e1", "\\x41", "%", "%YAML 1.2\n", "@",
    "`", "<<: ", "---\n", "--- ", "...\n", "\n", "\n\n", "\n  ", "\r", "\r\n", "\t", " ", "  ", "    ", "~", "null",
    "k:",
    "k: v\n", "k: |\n    x\n", "[a, b]", "{a: b}", "đ", "ề", "e\u{302}\u{301}", "\u{A0}", "\u{200B}", "\u{FEFF}",
    "\u{85}", "\u{2028}", "\u{1F600}", "“", "”", "\u{0}", "\u{1B}", "0208", "=", "x",
  ].map { Array($0.utf8) }

  private static let lineFeed = UInt8(ascii: "\n")

  private let documents: [[ArraySlice<UInt8>]]
  private var random: SplitMix

  /// `documents` are cut into lines; at least one must not be empty.
  package init(_ documents: [[UInt8]], seed: UInt64) {
    self.documents = documents.map(Self.lines).filter { !$0.isEmpty }
    random = SplitMix(state: seed)
    precondition(!self.documents.isEmpty, "nothing to change")
  }

  /// The next file.
  package mutating func next() -> [UInt8] {
    var lines = someLines()
    let changes = [0, 1, 1, 1, 1, 2, 2, 3][random.below(8)]
    let linesToChange = random.below(changes + 1)
    for _ in 0..<linesToChange { change(&lines) }
    var bytes = lines.flatMap { $0 }
    for _ in linesToChange..<changes { change(&bytes) }
    return bytes
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == lineFeed {
      lines.append(bytes[start...index])
      start = index + 1
    }
    return start < bytes.count ? lines + [bytes[start...]] : lines
  }

  /// A run of lines of one document, out of the margin that they have in common.
  private mutating func someLines() -> [ArraySlice<UInt8>] {
    let document = documents[random.below(documents.count)]
    let start = random.below(document.count)
    let lines = document[start..<min(document.count, start + 1 + random.below(12))]
    let margin = lines.filter { $0.first != Self.lineFeed }.map(Self.margin).min() ?? 0
    return lines.map { $0.first == Self.lineFeed ? $0 : $0.dropFirst(margin) }
  }

  private static func margin(of line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == UInt8(ascii: " ") }.count }

  // MARK: Lines

  private mutating func change(_ lines: inout [ArraySlice<UInt8>]) {
    guard !lines.isEmpty else { return }
    let index = random.below(lines.count)
    switch random.below(8) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: random.below(lines.count))
    case 2: lines.swapAt(index, random.below(lines.count))
    case 3: lines.insert(contentsOf: someLines().prefix(2), at: index)
    case 4: indent(&lines[index])
    case 5: for later in index..<min(lines.count, index + 4) { indent(&lines[later], by: 2) }
    case 6: lines[index] = lines[index].dropFirst(random.below(Self.margin(of: lines[index]) + 1))
    default: insertToken(intoMarginOf: &lines[index])
    }
  }

  private mutating func indent(_ line: inout ArraySlice<UInt8>) { indent(&line, by: 1 + random.below(4)) }

  private func indent(_ line: inout ArraySlice<UInt8>, by columns: Int) {
    line = ArraySlice(repeatElement(UInt8(ascii: " "), count: columns)) + line
  }

  private mutating func insertToken(intoMarginOf line: inout ArraySlice<UInt8>) {
    let token = Self.tokens[random.below(Self.tokens.count)]
    let margin = Self.margin(of: line)
    line = line.prefix(margin) + token + line.dropFirst(margin)
  }

  // MARK: Bytes

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + 1 + random.below(4))
    switch random.below(8) {
    case 0, 1, 2: bytes.insert(contentsOf: Self.tokens[random.below(Self.tokens.count)], at: place)
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: random.below(bytes.count + 1))
    case 5 where place < end: bytes.swapAt(place, random.below(bytes.count))
    case 6 where place < end: bytes[place] = UInt8(random.below(256))
    default: bytes.removeSubrange((random.below(8) == 0 ? place : bytes.count)...)
    }
  }
}
