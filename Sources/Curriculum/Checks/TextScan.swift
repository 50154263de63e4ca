import Diagnostics

/// Finds in a text what the rules of a book are about: web addresses, dates and figures, abbreviations, long sentences.
///
/// What links to facts show is the register's own and passed over; of other links counts what they show.
///
/// - Complexity: O(bytes).
struct TextScan {
  private let text: MappedText
  /// The text's, with blanks in the place of what has been dealt with.
  private var bytes: [UInt8]
  private var findings: [TextFinding] = []

  static func findings(in text: MappedText) -> [TextFinding] {
    let prospect = Prospect(text.text.utf8.span)
    guard prospect.isAny else { return [] }
    var scan = TextScan(text: text, bytes: Array(text.text.utf8))
    let shownOfFacts = scan.hideDestinations()
    if prospect.hasLongSentences { scan.measureSentences() }
    for range in shownOfFacts { scan.hide(range) }
    if prospect.hasAddresses { scan.takeAddresses() }
    if prospect.hasFiguresOrAbbreviations { scan.takeFiguresAndAbbreviations() }
    return scan.findings
  }

  /// What a text may hold, by a glance at its bytes: most hold nothing and need no more.
  private struct Prospect {
    private(set) var hasAddresses = false
    private(set) var hasFiguresOrAbbreviations = false
    let hasLongSentences: Bool

    var isAny: Bool { hasAddresses || hasFiguresOrAbbreviations || hasLongSentences }

    init(_ bytes: borrowing Span<UInt8>) {
      var blanks = 0
      var last: UInt8 = 0
      for offset in bytes.indices {
        let byte = bytes[offset]
        if byte.isBlank { blanks += 1 }
        if last == UInt8(ascii: "."), byte.isOfHost { hasAddresses = true }
        // The second letter of a pair may be Đ, the first may end as Đ does.
        let isPair = (last.isCapital || last == 0x90) && (byte.isCapital || byte == 0xC4)
        if byte.isDigit || isPair { hasFiguresOrAbbreviations = true }
        last = byte
      }
      hasLongSentences = blanks >= TextScan.mostWords
    }
  }

  private mutating func add(_ rule: TextFinding.Rule, _ range: Range<Int>, as words: String? = nil) {
    let words = words ?? String(decoding: bytes[range], as: UTF8.self)
    findings.append(TextFinding(rule: rule, words: words, location: text.location(of: range)))
  }

  private mutating func hide(_ range: Range<Int>) {
    for offset in range { bytes[offset] = UInt8(ascii: " ") }
  }

  // MARK: Bytes

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func has(_ part: [UInt8], at offset: Int) -> Bool {
    offset + part.count <= bytes.count && part.indices.allSatisfy { bytes[offset + $0] == part[$0] }
  }

  private func end(from offset: Int, while belongs: (UInt8) -> Bool) -> Int {
    var end = offset
    while end < bytes.count, belongs(bytes[end]) { end += 1 }
    return end
  }

  /// The offset behind the scalar that begins here.
  private func next(_ offset: Int) -> Int {
    end(from: offset + 1, while: \.isContinuation)
  }

  /// Whether a letter, a digit or a line below begins here: no word ends between two of them.
  private func isWord(at offset: Int) -> Bool { byte(offset).beginsWordCharacter(before: byte(offset + 1)) }
}

extension UInt8 {
  fileprivate var isOfHost: Bool { isLetterOrDigit || self == UInt8(ascii: "-") }
}

// MARK: - Links

extension TextScan {
  /// Blanks where links lead.
  ///
  /// - Returns: What links to facts show.
  private mutating func hideDestinations() -> [Range<Int>] {
    guard let lastClose = bytes.lastIndex(of: UInt8(ascii: ")")) else { return [] }
    var shown: [Range<Int>] = []
    var open: Int?
    var offset = 0
    while offset < lastClose {
      defer { offset += 1 }
      if byte(offset) == UInt8(ascii: "[") { open = open ?? offset }
      guard byte(offset) == UInt8(ascii: "]"), let start = open else { continue }
      open = nil
      guard byte(offset + 1) == UInt8(ascii: "("), offset + 2 <= lastClose else { continue }
      let close = end(from: offset + 2) { $0 != UInt8(ascii: ")") }
      let destination = String(decoding: bytes[(offset + 2)..<close], as: UTF8.self)
      if CourseLink(destination)?.kind == .fact { shown.append(start + 1..<offset) }
      hide(start..<start + 1)
      hide(offset..<close + 1)
      offset = close
    }
    return shown
  }
}

// MARK: - Addresses

extension TextScan {
  /// The ends of names by which an address is told from a sentence without a blank behind its full stop.
  private static let endings = ["vn", "com", "net", "org", "top", "info", "io"].map { Array($0.utf8) }
  private static let schemes = ["http://", "https://"].map { Array($0.utf8) }

  private mutating func takeAddresses() {
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset].isOfHost else {
        offset += 1
        continue
      }
      let labels = labels(from: offset)
      guard let end = isBehindScheme(offset) ? labels.last : labels.named else {
        offset = labels.end
        continue
      }
      let host = offset..<end
      let path = byte(host.upperBound) == UInt8(ascii: "/") ? pathEnd(from: host.upperBound) : host.upperBound
      var last = path
      while "/.?".utf8.contains(byte(last - 1)) { last -= 1 }
      add(.address, host.lowerBound..<last)
      hide(host.lowerBound..<path)
      offset = path
    }
  }

  /// Labels with full stops between them: where they end; the same where there are two at least; and the last place in
  /// them where an address with a known ending does.
  private func labels(from start: Int) -> (end: Int, last: Int?, named: Int?) {
    var named: Int?
    var label = start
    while true {
      let labelEnd = end(from: label) { $0.isOfHost }
      if label > start { named = ending(of: label..<labelEnd) ?? named }
      guard byte(labelEnd) == UInt8(ascii: "."), byte(labelEnd + 1).isOfHost else {
        return (labelEnd, label > start ? labelEnd : nil, named)
      }
      label = labelEnd + 1
    }
  }

  /// Where in a label an address may end.
  private func ending(of label: Range<Int>) -> Int? {
    for ending in TextScan.endings where ending.count <= label.count {
      let end = label.lowerBound + ending.count
      guard ending.indices.allSatisfy({ bytes[label.lowerBound + $0] | 0x20 == ending[$0] }) else { continue }
      if end == label.upperBound ? !isWord(at: end) : byte(end) == UInt8(ascii: "-") { return end }
    }
    return nil
  }

  private func isBehindScheme(_ offset: Int) -> Bool {
    guard offset > 0, bytes[offset - 1] == UInt8(ascii: "/") else { return false }
    return TextScan.schemes.contains { offset >= $0.count && has($0, at: offset - $0.count) }
  }

  private func pathEnd(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, isWord(at: offset) || "./?=&%-#".utf8.contains(bytes[offset]) { offset = next(offset) }
    return offset
  }
}

// MARK: - Figures and abbreviations

extension TextScan {
  /// Behind a number. «tỉ» alone is not among them: it begins «tỉ lệ».
  private static let units = ["%", "triệu", "tỉ đồng", "tỷ đồng", "nghìn"].map { Array($0.utf8) }
  private static let dong = Array("đ".utf8)
  private static let crossedD = Array("Đ".utf8)

  private mutating func takeFiguresAndAbbreviations() {
    var offset = 0
    var isInWord = false
    while offset < bytes.count {
      if !isInWord, bytes[offset].isDigit {
        offset = takeFigure(at: offset)
        isInWord = true
      } else if !isInWord, capitals(from: offset) > offset {
        offset = takeAbbreviation(at: offset)
        isInWord = true
      } else {
        isInWord = isWord(at: offset)
        offset = next(offset)
      }
    }
  }

  private func capitals(from start: Int) -> Int {
    var offset = start
    while byte(offset).isCapital || has(TextScan.crossedD, at: offset) { offset = next(offset) }
    return offset
  }

  /// Capitals, two or more, with digits behind them.
  ///
  /// - Returns: The offset behind what was read.
  private mutating func takeAbbreviation(at start: Int) -> Int {
    let letters = capitals(from: start)
    let end = end(from: letters) { $0.isDigit }
    if letters > next(start), !isWord(at: end) { add(.abbreviation, start..<end) }
    return end
  }

  /// A date, a number with a unit, or one of three digits or more.
  ///
  /// - Returns: The offset behind what was read.
  private mutating func takeFigure(at start: Int) -> Int {
    let digits = digits(from: start)
    if let date = dateEnd(start, digits) ?? groupsEnd(start, digits) {
      add(.figure, start..<date)
      return date
    }
    if let (number, unit) = unitEnd(digits) {
      let isApart = byte(number).isBlank
      let words = String(decoding: bytes[start..<number], as: UTF8.self) + (isApart ? " " : "")
      add(.figure, start..<unit, as: words + String(decoding: bytes[number + (isApart ? 1 : 0)..<unit], as: UTF8.self))
      return unit
    }
    if digits - start >= 3, endsFigure(digits) { add(.figure, start..<digits) }
    return digits
  }

  private func digits(from offset: Int) -> Int { end(from: offset) { $0.isDigit } }

  /// Whether a number can end here: `5.000đ` is one.
  private func endsFigure(_ offset: Int) -> Bool { !isWord(at: offset) || has(TextScan.dong, at: offset) }

  /// `15/7/2021` or `7/2021`.
  private func dateEnd(_ start: Int, _ digits: Int) -> Int? {
    guard digits - start <= 2, byte(digits) == UInt8(ascii: "/") else { return nil }
    let second = self.digits(from: digits + 1)
    if second - digits - 1 == 4 { return isWord(at: second) ? nil : second }
    guard (1...2).contains(second - digits - 1), byte(second) == UInt8(ascii: "/") else { return nil }
    let third = self.digits(from: second + 1)
    return third - second - 1 == 4 && !isWord(at: third) ? third : nil
  }

  /// `5.000.000`.
  private func groupsEnd(_ start: Int, _ digits: Int) -> Int? {
    guard digits - start <= 3 else { return nil }
    var end = digits
    while byte(end) == UInt8(ascii: "."), self.digits(from: end + 1) == end + 4 { end += 4 }
    return end > digits && endsFigure(end) ? end : nil
  }

  /// `15%`, `3,5 triệu`: where the number ends and where its unit does.
  private func unitEnd(_ digits: Int) -> (number: Int, unit: Int)? {
    let decimals = byte(digits) == UInt8(ascii: ",") ? self.digits(from: digits + 1) : digits
    let number = decimals > digits + 1 ? decimals : digits
    let start = byte(number).isBlank ? number + 1 : number
    for unit in TextScan.units where has(unit, at: start) {
      let end = start + unit.count
      if unit.count == 1 || !isWord(at: end) { return (number, end) }
    }
    return nil
  }
}

// MARK: - Sentences

extension TextScan {
  /// What is read aloud without losing whoever listens.
  static let mostWords = 40

  /// What may stand between the end of a sentence and the blank behind it.
  private static let closers = ["»", "”", "\"", ")", "*", "_"].map { Array($0.utf8) }
  private static let stops = [".", "!", "?", ":", ";", "…"].map { Array($0.utf8) }

  private mutating func measureSentences() {
    var sentence: Range<Int>?
    var words = 0
    var offset = 0
    while offset < bytes.count {
      let start = end(from: offset) { $0.isBlank }
      if endsParagraph(offset..<start) {
        judge(sentence, words)
        (sentence, words) = (nil, 0)
      }
      let end = end(from: start) { !$0.isBlank }
      offset = end
      if hasLetter(start..<end) {
        sentence = (sentence?.lowerBound ?? start)..<end
        words += 1
      }
      if endsSentence(start..<end) {
        judge(sentence, words)
        (sentence, words) = (nil, 0)
      }
    }
    judge(sentence, words)
  }

  private mutating func judge(_ sentence: Range<Int>?, _ words: Int) {
    guard let sentence, words > TextScan.mostWords else { return }
    let parts = bytes[sentence].split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
    add(.longSentence(words: words), sentence, as: parts.joined(separator: " "))
  }

  /// Whether the blanks between two words hold an empty line, or a line begins behind them that is an item, a heading, a
  /// quotation or a row of a table.
  private func endsParagraph(_ blanks: Range<Int>) -> Bool {
    let lines = bytes[blanks].count { $0 == UInt8(ascii: "\n") }
    guard lines == 1 else { return lines > 1 }
    let first = byte(blanks.upperBound)
    return "-*+#>|".utf8.contains(first) || first.isDigit
  }

  private func hasLetter(_ word: Range<Int>) -> Bool {
    word.contains { isWord(at: $0) && bytes[$0] & 0xC0 != 0x80 }
  }

  private func endsSentence(_ word: Range<Int>) -> Bool {
    var end = word.upperBound
    guard end > word.lowerBound, !bytes[end - 1].isLetterOrDigit else { return false }
    while let closer = TextScan.closers.first(where: { word.count > $0.count && has($0, before: end, in: word) }) {
      end -= closer.count
    }
    return TextScan.stops.contains { has($0, before: end, in: word) }
  }

  private func has(_ part: [UInt8], before end: Int, in word: Range<Int>) -> Bool {
    end - part.count >= word.lowerBound && has(part, at: end - part.count)
  }
}
