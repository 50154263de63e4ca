/// Mark-up that is shown raw: `**Chú ý`, a backquote without its fellow, a table that became none.
extension FidelityCheck {
  mutating func checkRawMarks(_ shown: ShownText) {
    checkStars(shown)
    checkSingles(shown)
    checkBackquotes(shown)
    checkReferences(shown)
    checkTableLines(shown)
    checkHashes(shown)
  }

  /// `**` and `__` and `~~` beside words. `**21*` is a code to be dialled.
  private mutating func checkStars(_ shown: ShownText) {
    var i = 0
    var apart: [UInt8: Range<Int>] = [:]
    while i < shown.bytes.count {
      let sign = shown.typed(i)
      guard "*_~".utf8.contains(sign), sign != 0 else {
        i += 1
        continue
      }
      var end = i + 1
      while shown.typed(end) == sign { end += 1 }
      let touchesWord = isInk(shown, i - 1) || isInk(shown, end) || isBeforeNumber(shown, i, end)
      let isBlankToFillIn = sign == UInt8(ascii: "_") && (!isInk(shown, end) || isInk(shown, i - 1))
      if (2...3).contains(end - i), touchesWord, !isBlankToFillIn {
        let source = shown.source(of: i..<end)
        add(.rawSigns(sign), source, fixes: source.map { .insert("\\", at: $0) })
      }
      if end - i == 2, !touchesWord, sign != UInt8(ascii: "_") {
        // `** chữ **`: two that stand apart are a pair.
        if let first = apart[sign] { add(.rawSigns(sign), shown.source(of: first.lowerBound..<end)) }
        apart[sign] = apart[sign] == nil ? i..<end : nil
      }
      i = end
    }
  }

  /// `**100`: bold that was never closed. `**21*…#` is a code, `2**3` a power.
  private func isBeforeNumber(_ shown: ShownText, _ start: Int, _ end: Int) -> Bool {
    guard shown.byte(end).isASCIIDigit, !shown.byte(start - 1).isASCIIDigit else { return false }
    var i = end
    while shown.byte(i).isASCIIDigit { i += 1 }
    return shown.byte(i) != UInt8(ascii: "*") && shown.byte(i) != UInt8(ascii: "#")
  }

  /// What a word consists of, or quotes and brackets around it; not a digit.
  private func isInk(_ shown: ShownText, _ index: Int) -> Bool {
    let byte = shown.byte(index)
    return byte.isPartOfLetter || "\"'().,:;!?".utf8.contains(byte) || (0x01...0x04).contains(byte)
  }

  /// `*chữ *`: a blank before the star that should close.
  private mutating func checkSingles(_ shown: ShownText) {
    let star = UInt8(ascii: "*")
    var opener: Int?
    for i in shown.bytes.indices where shown.typed(i) == star && shown.byte(i - 1) != star && shown.byte(i + 1) != star
    {
      let (before, after) = (shown.byte(i - 1), shown.byte(i + 1))
      if let start = opener, before.isSpace, after == 0 || after.isSpace || after.isASCIIPunctuation {
        let source = shown.source(of: start..<i + 1)
        add(.rawSigns(star), source, fixes: [source.lowerBound, source.upperBound - 1].map { .insert("\\", at: $0) })
        opener = nil
      } else if before == 0 || before.isSpace, after.isPartOfLetter {
        opener = i
      }
    }
  }

  private mutating func checkBackquotes(_ shown: ShownText) {
    let tick = UInt8(ascii: "`")
    guard let first = shown.bytes.indices.first(where: { shown.typed($0) == tick }) else { return }
    var end = first
    while shown.typed(end) == tick { end += 1 }
    let source = shown.source(of: first..<end)
    add(.rawSigns(tick), source, fixes: source.map { .insert("\\", at: $0) })
  }

  /// `&nbsp` without its `;`, or with a name that does not exist.
  private mutating func checkReferences(_ shown: ShownText) {
    let known = ["nbsp", "amp", "lt", "gt", "quot", "copy", "hellip", "ndash", "mdash", "shy"]
    for i in shown.bytes.indices where shown.typed(i) == UInt8(ascii: "&") {
      let name = shown.bytes[(i + 1)...].prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") }
      guard !name.isEmpty else { continue }
      let isClosed = shown.byte(name.endIndex) == UInt8(ascii: ";")
      guard isClosed || known.contains(String(decoding: name, as: UTF8.self)) else { continue }
      add(.rawReference, shown.source(of: i..<name.endIndex + (isClosed ? 1 : 0)))
    }
  }

  // MARK: Lines

  private mutating func checkTableLines(_ shown: ShownText) {
    for line in shown.lines {
      let text = shown.bytes[line].filter { !$0.isSpace }
      guard text.contains(UInt8(ascii: "|")),
        !line.contains(where: { shown.isDeliberate[$0] && shown.bytes[$0] == UInt8(ascii: "|") })
      else { continue }
      let isDelimiter =
        text.allSatisfy { "|-: ".utf8.contains($0) } && text.filter { $0 == UInt8(ascii: "-") }.count >= 2
      let isRow = text.count > 2 && text.first == UInt8(ascii: "|") && text.last == UInt8(ascii: "|")
      guard isDelimiter || isRow else { continue }
      return add(.brokenTable, trimmed(shown.source(of: line)))
    }
  }

  /// `##Tiêu đề`, without the blank that makes a heading of it. `##002#` is a code, `#chữ` a mark of a topic.
  private mutating func checkHashes(_ shown: ShownText) {
    for line in shown.lines {
      let signs = shown.bytes[line].prefix { $0 == UInt8(ascii: "#") }
      guard (2...6).contains(signs.count), shown.byte(signs.endIndex).isPartOfLetter, shown.typed(line.lowerBound) != 0
      else { continue }
      let source = shown.source(of: signs.startIndex..<signs.endIndex)
      add(.rawSigns(UInt8(ascii: "#")), source, fixes: [.insert(" ", at: source.upperBound)])
    }
  }
}

extension ShownText {
  /// The lines of what is shown, without their line ends.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for i in bytes.indices where bytes[i].isLineEnd {
      lines.append(start..<i)
      start = i + 1
    }
    lines.append(start..<bytes.count)
    return lines
  }
}
