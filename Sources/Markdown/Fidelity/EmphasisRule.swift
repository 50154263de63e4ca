/// Whether stars, underscores and tildes that cmark took for emphasis can have been meant so.
extension FidelityCheck {
  mutating func checkEmphasis(_ block: BlockReading) {
    // The innermost comes first: what holds a slip is not reported again.
    var reported: [Range<Int>] = []
    for span in block.spans where !isMeant(span, block.shown) {
      guard !reported.contains(where: { span.range.contains($0.lowerBound) }) else { continue }
      reported.append(span.range)
      let signs = [span.range.lowerBound..<span.content.lowerBound, span.content.upperBound..<span.range.upperBound]
      let edits = signs.flatMap { $0.map { Slip.Edit.insert("\\", at: $0) } }
      add(.swallowedSigns(span.sign), span.range, fixes: edits)
    }
  }

  private func isMeant(_ span: EmphasisSpan, _ shown: ShownText) -> Bool {
    let content = shown.bytes[span.shown].filter { !$0.isSpace }
    let hasLetter = content.contains { $0.isPartOfLetter || $0 < 0x20 }
    let hasDigit = content.contains(where: \.isASCIIDigit)
    let isBoldStar = span.sign == UInt8(ascii: "*") && span.count == 2
    // A key in bold, `**#**`, but not `/__/__/`: blanks to be filled in.
    guard hasLetter || hasDigit || isBoldStar else { return false }
    // `*100*`: a code to be dialled. In bold, digits are a number, and so is `*50 %*`.
    let isCode = shown.bytes[span.shown].allSatisfy {
      $0.isASCIIDigit || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "*")
    }
    if isCode, span.sign == UInt8(ascii: "*"), span.count == 1 { return false }
    if startsAsCode(span) || touchesWord(span, isShort: content.count <= 4 && hasLetter) { return false }
    return isWhole(span)
  }

  /// `*101#…`: digits up to a star or a hash.
  private func startsAsCode(_ span: EmphasisSpan) -> Bool {
    let digits = bytes[span.content].prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, digits.endIndex < span.content.upperBound, span.sign == UInt8(ascii: "*") else {
      return false
    }
    return bytes[digits.endIndex] == UInt8(ascii: "#") || bytes[digits.endIndex] == UInt8(ascii: "*")
  }

  /// Signs in the middle of a word or a number: `100*1`, `5~10 phút, 15~20`, `a*b*c`.
  private func touchesWord(_ span: EmphasisSpan, isShort: Bool) -> Bool {
    let (before, after) = (scalar(before: span.range.lowerBound), scalar(at: span.range.upperBound))
    if before.properties.numericType != nil || after.properties.numericType != nil || after == "#" { return true }
    let (isBehindLetter, isBeforeLetter) = (before.properties.isAlphabetic, after.properties.isAlphabetic)
    switch (span.sign, span.count) {
    case (UInt8(ascii: "~"), _): return isBehindLetter && isBeforeLetter
    // `*C*ấp` and `**C**ấp` show what a word begins with.
    case (UInt8(ascii: "*"), 1): return isBehindLetter || isBeforeLetter && !isShort
    default: return false
    }
  }

  /// Whether the content can stand by itself: it has no bracket that is opened or closed outside, and does not begin as
  /// no phrase does.
  private func isWhole(_ span: EmphasisSpan) -> Bool {
    let content = bytes[span.content]
    var depth = 0
    for byte in content {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      if depth < 0 { return false }
    }
    guard depth == 0, let first = content.first, let last = content.last else { return false }
    let second = content.dropFirst().first ?? 0
    let beforeLast = content.dropLast().last ?? 0
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    if quotes.contains(first) && second.isSpace || quotes.contains(last) && beforeLast.isSpace { return false }
    return !",.;:!?".utf8.contains(first) || second == first
  }

  private func scalar(at index: Int) -> Unicode.Scalar {
    index < bytes.count ? String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first ?? " " : " "
  }

  private func scalar(before index: Int) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(at: start) : " "
  }
}
