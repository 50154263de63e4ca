/// What a text may have at most. Real lessons stay far below each figure.
///
/// cmark-gfm 0.29.0.gfm.6 has constructs that cost it the square of their length, or more: a text is measured here, in
/// one pass, before cmark sees it. `BoundsTests` names the constructs and what they cost.
enum Bounds {
  /// Bytes of one text.
  static let size = 65_536
  /// Quotes and list items open at once on a line.
  static let containers = 32
  /// Levels of the finished tree: a list and its item count apart, emphasis and links too.
  static let treeDepth = 100
  /// Columns of a table.
  static let columns = 64
  /// Pipes on a line of a table, or of what may become its header: cmark goes through the cells before for each.
  static let pipes = 256
  /// Cells of a table, those of short rows that cmark fills up included.
  static let cells = 32_768
  /// Bytes without a blank between: cmark looks for the end of an address again at each `www.`, `@` and `)`.
  static let unbroken = 2_048
  /// `<!` and `<?`: cmark looks for the end of each in all of the rest.
  static let declarations = 100
  /// `[^`: at each cmark walks through the signs of emphasis before it.
  static let footnotes = 1_000
  /// Brackets times bytes of the longest paragraph of link definitions: each use copies the definition.
  static let expansion = 16_777_216
  /// Bytes of a paragraph times its lines, summed over what may be rows of dashes under it: cmark reads the paragraph
  /// again at each, and without pipes once more for each line, or else goes through the cells before for each cell.
  static let headerWork = 100_000_000

  /// The bound that a text passes, and where.
  struct Excess: Equatable {
    let bound: Bound
    let range: Range<Int>

    init(_ bound: Bound, _ range: Range<Int>) {
      self.bound = bound
      self.range = range
    }
  }

  enum Bound: Equatable {
    case size
    case depth
    case columns
    case cells
    case unbroken
    case declarations
    case footnotes
    case expansion
  }

  /// The first bound that the text passes.
  ///
  /// - Complexity: linear in the text.
  static func firstExcess(in bytes: [UInt8]) -> Excess? {
    guard bytes.count <= size else { return Excess(.size, bytes.indices) }
    return excessOfLines(in: bytes) ?? excessOfBytes(in: bytes)
  }

  /// What depends on where a line begins and what stands above it.
  private static func excessOfLines(in bytes: [UInt8]) -> Excess? {
    var measure = ContainerMeasure()
    var paragraph = ParagraphMeasure()
    var references = ReferenceMeasure()
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
      let line = bytes[start..<end]
      if measure.read(line) > containers { return Excess(.depth, start..<end) }
      let bound = paragraph.read(line)
      references.read(line, endsParagraph: paragraph.isEmpty, paragraphSize: paragraph.size)
      if let bound { return Excess(bound, start..<end) }
      start = end + 1
    }
    if references.work > expansion { return Excess(.expansion, references.firstDefinition) }
    return nil
  }

  /// What can be counted without regard to lines.
  private static func excessOfBytes(in bytes: [UInt8]) -> Excess? {
    var runStart = 0
    var declarationCount = 0
    var footnoteCount = 0
    for i in bytes.indices {
      if bytes[i].isBlank || bytes[i].isLineEnd {
        runStart = i + 1
        continue
      }
      if i - runStart >= unbroken { return Excess(.unbroken, runStart..<endOfRun(in: bytes, from: i)) }
      guard i > 0 else { continue }
      switch (bytes[i - 1], bytes[i]) {
      case (UInt8(ascii: "<"), UInt8(ascii: "!")), (UInt8(ascii: "<"), UInt8(ascii: "?")):
        declarationCount += 1
        if declarationCount > declarations { return Excess(.declarations, i - 1..<i + 1) }
      case (UInt8(ascii: "["), UInt8(ascii: "^")):
        footnoteCount += 1
        if footnoteCount > footnotes { return Excess(.footnotes, i - 1..<i + 1) }
      default: break
      }
    }
    return nil
  }

  private static func endOfRun(in bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { $0.isBlank || $0.isLineEnd } ?? bytes.count
  }
}
