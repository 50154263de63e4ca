import Diagnostics

/// Turns the bytes of a text node into the text: without quotes, escapes, indentation and folded line ends.
struct TextDecoder {
  private let bytes: Bytes
  private let wantsRuns: Bool
  private var output: [UInt8] = []
  private var runs: [MappedText.Run] = []

  private init(_ bytes: Bytes, wantsRuns: Bool) {
    self.bytes = bytes
    self.wantsRuns = wantsRuns
  }

  static func string(of node: RawNode, _ bytes: Bytes) -> String {
    guard node.kind == .text else { return "" }
    if let verbatim = verbatimRange(of: node, bytes) { return bytes.string(verbatim) }
    var decoder = TextDecoder(bytes, wantsRuns: false)
    decoder.decode(node)
    return String(decoding: decoder.output, as: UTF8.self)
  }

  static func mapped(_ node: RawNode, _ bytes: Bytes, file: FileID) -> MappedText {
    if let verbatim = verbatimRange(of: node, bytes), !verbatim.isEmpty {
      let (start, count) = (UInt32(verbatim.lowerBound), UInt32(verbatim.count))
      return MappedText(
        text: bytes.string(verbatim), file: file, range: ByteRange(node.start, node.end),
        runs: [MappedText.Run(decodedStart: 0, decodedCount: count, sourceStart: start, sourceCount: count)],
        isDoubleQuoted: node.style == .doubleQuoted)
    }
    var decoder = TextDecoder(bytes, wantsRuns: true)
    if node.kind == .text { decoder.decode(node) }
    return MappedText(
      text: String(decoding: decoder.output, as: UTF8.self), file: file, range: ByteRange(node.start, node.end),
      runs: decoder.runs, isDoubleQuoted: node.style == .doubleQuoted)
  }

  /// Where the text stands as it is: without escapes, on one line. `nil` for a text that must be decoded.
  private static func verbatimRange(of node: RawNode, _ bytes: Bytes) -> Range<Int>? {
    guard node.kind == .text else { return nil }
    let range = Int(node.start)..<Int(node.end)
    switch node.style {
    case .plain: return range
    case .singleQuoted, .doubleQuoted: return node.needsDecoding ? nil : quotedContent(range, bytes)
    case .literal, .folded, .block, .flow: return nil
    }
  }

  static func key(of node: RawNode, _ bytes: Bytes) -> String {
    node.keyStart == RawNode.none ? "" : key(Int(node.keyStart)..<Int(node.keyEnd), bytes)
  }

  /// What a key says that stands, with its quotes, at `range`.
  static func key(_ range: Range<Int>, _ bytes: Bytes) -> String {
    guard range.count >= 2, bytes[range.lowerBound].isQuote else { return bytes.string(range) }
    var decoder = TextDecoder(bytes, wantsRuns: false)
    decoder.decodeQuoted(range)
    return String(decoding: decoder.output, as: UTF8.self)
  }

  private mutating func decode(_ node: RawNode) {
    let range = Int(node.start)..<Int(node.end)
    switch node.style {
    case .singleQuoted, .doubleQuoted: decodeQuoted(range)
    case .literal, .folded: decodeBlock(node)
    case .plain, .block, .flow: copy(range)
    }
  }

  // MARK: Pieces

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    addRun(count: range.count, source: range)
    bytes.append(range, to: &output)
  }

  private mutating func put(_ byte: UInt8, for source: Range<Int>) {
    addRun(count: 1, source: source)
    output.append(byte)
  }

  private mutating func put(scalar: UInt32, for source: Range<Int>) {
    let scalar = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    addRun(count: encoded.count, source: source)
    output.append(contentsOf: encoded)
  }

  /// Adds a run, or lengthens the last one where both are copies without a gap.
  private mutating func addRun(count: Int, source: Range<Int>) {
    guard wantsRuns else { return }
    let decodedStart = UInt32(output.count)
    if count == source.count, let last = runs.last, last.decodedCount == last.sourceCount,
      last.sourceStart + last.sourceCount == UInt32(source.lowerBound)
    {
      runs[runs.count - 1] = MappedText.Run(
        decodedStart: last.decodedStart, decodedCount: last.decodedCount + UInt32(count), sourceStart: last.sourceStart,
        sourceCount: last.sourceCount + UInt32(count))
      return
    }
    runs.append(
      MappedText.Run(
        decodedStart: decodedStart, decodedCount: UInt32(count), sourceStart: UInt32(source.lowerBound),
        sourceCount: UInt32(source.count)))
  }

  // MARK: Quoted

  /// The part between the quotes; a text that was never closed has no second one.
  private static func quotedContent(_ range: Range<Int>, _ bytes: Bytes) -> Range<Int> {
    let line = Line(start: range.lowerBound, end: range.upperBound, next: range.upperBound)
    let close = bytes.closingQuote(of: range.lowerBound, in: line) ?? range.upperBound
    return range.lowerBound + 1..<max(close, range.lowerBound + 1)
  }

  private mutating func decodeQuoted(_ range: Range<Int>) {
    let content = Self.quotedContent(range, bytes)
    let quote = bytes[range.lowerBound]
    var index = content.lowerBound
    var copied = index
    while index < content.upperBound {
      let byte = bytes[index]
      if byte == .singleQuote, quote == .singleQuote {
        copy(copied..<index)
        put(.singleQuote, for: index..<index + 2)
        index += 2
        copied = index
      } else if byte == .backslash, quote == .doubleQuote {
        copy(copied..<index)
        let escape = Escape(bytes, at: index, end: content.upperBound)
        let source = index..<index + escape.length
        switch escape.meaning {
        case .scalar(let scalar): put(scalar: scalar, for: source)
        case .unknown: copy(source)
        }
        index = source.upperBound
        copied = index
      } else {
        index += 1
      }
    }
    copy(copied..<max(copied, content.upperBound))
  }

  // MARK: Block

  private mutating func decodeBlock(_ node: RawNode) {
    var line = bytes.line(from: Int(node.start))
    let isFolded = node.style == .folded
    let end = Int(node.end)
    var breaks: [Range<Int>] = []
    var isFirst = true
    var wasDeeper = false
    while line.next <= end, !line.isLast {
      line = bytes.line(from: line.next)
      let content = blockContent(of: line, indentation: Int(node.indentation))
      let lineBreak = line.end..<line.next
      if content.isEmpty {
        breaks.append(lineBreak)
        continue
      }
      let isDeeper = bytes[content.lowerBound].isBlank
      if isFirst {
        putBreaks(breaks)
      } else if isFolded, !isDeeper, !wasDeeper {
        putFolded(breaks)
      } else {
        putBreaks(breaks)
      }
      copy(content)
      breaks = [lineBreak]
      (isFirst, wasDeeper) = (false, isDeeper)
    }
    finishBlock(node, breaks)
  }

  /// The line without its indentation; a line that is not deep enough loses what it has.
  private func blockContent(of line: Line, indentation: Int) -> Range<Int> {
    var start = line.start
    while start < line.end, start - line.start < indentation, bytes[start].isBlank { start += 1 }
    return start..<line.end
  }

  private mutating func putBreaks(_ breaks: [Range<Int>]) { for lineBreak in breaks { put(.lineFeed, for: lineBreak) } }

  /// One line end folds to a space; of several, the first goes and the others stay.
  private mutating func putFolded(_ breaks: [Range<Int>]) {
    guard let first = breaks.first else { return }
    if breaks.count == 1 { return put(.space, for: first) }
    putBreaks(Array(breaks.dropFirst()))
  }

  /// The line ends after the last text: one, none (`-`) or all (`+`).
  private mutating func finishBlock(_ node: RawNode, _ breaks: [Range<Int>]) {
    var sign = bytes[Int(node.start) + 1]
    if sign.isDigit { sign = bytes[Int(node.start) + 2] }
    if sign == .plus { return putBreaks(breaks) }
    if sign != .dash, let first = breaks.first { put(.lineFeed, for: first) }
  }
}
