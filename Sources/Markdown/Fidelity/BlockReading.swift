/// Reads one block of a source beside what cmark made of it, and tells the two apart: which bytes are shown, which are
/// mark-up, and which are neither.
///
/// cmark's own places of inlines cannot be relied upon (see ``SourcePlaces``), so the source is walked through with
/// the events as a guide: each event says what must stand there next.
///
/// - Complexity: linear in the block, but for ``mostLosses`` searches.
struct BlockReading {
  let bytes: [UInt8]
  /// The end of the block.
  let end: Int
  /// How many quotes the block stands in: as many `>` may begin each of its lines.
  let quotes: Int

  var cursor: Int
  private(set) var shown = ShownText()
  private(set) var spans: [EmphasisSpan] = []
  /// What is neither shown nor mark-up.
  private(set) var losses: [Range<Int>] = []
  var references: [CharacterReference] = []
  /// The labels of the definitions that links refer to.
  var labels: [[UInt8]] = []
  /// What only a pointer shows: titles of links.
  var hiddenTitles: [Range<Int>] = []
  /// Backslashes that a line ends with, and that break it.
  private(set) var breakingBackslashes: [Int] = []
  /// `\\` before what needs no backslash.
  private(set) var doubledBackslashes: [Range<Int>] = []
  /// Backslashes in code, where they are shown.
  private(set) var backslashesInCode: [Range<Int>] = []
  /// The place where the reading lost its way, and went no further.
  private(set) var lostAt: Int?

  var open: [Opening] = []

  /// What was opened and is still to be closed.
  struct Opening {
    enum Form { case emphasis(UInt8, count: Int), bracketed, angled, bare }
    let form: Form
    let start: Int
    let contentStart: Int
    let shownStart: Int
  }

  /// After so many losses a block is not read further: enough has been said of it.
  private static let mostLosses = 8

  init(_ bytes: [UInt8], in range: Range<Int>, quotes: Int) {
    self.bytes = bytes
    self.quotes = quotes
    cursor = range.lowerBound
    end = range.upperBound
  }

  var isLost: Bool { lostAt != nil }

  mutating func read(_ event: TreeEvent) {
    guard !isLost else { return }
    switch event {
    case .enter(.text(let text), _): match(Array(text.utf8))
    case .enter(.inlineCode, _): matchCode()
    case .enter(.inlineHTML(let html), _): match(Array(html.utf8), isLiteral: true)
    case .enter(.softBreak, _): breakLine()
    case .enter(.lineBreak, _): breakHard()
    case .enter(.emphasis, _): openEmphasis([UInt8(ascii: "*"), UInt8(ascii: "_")], count: 1)
    case .enter(.strong, _): openEmphasis([UInt8(ascii: "*"), UInt8(ascii: "_")], count: 2)
    case .enter(.strikethrough, _): openStrikethrough()
    case .enter(.link, _): openLink()
    case .enter(.image, _): openImage()
    case .enter(.footnoteReference, _): matchFootnote()
    case .enter: break
    case .exit: close()
    }
  }

  // MARK: Steps

  mutating func skipBlanks() {
    while cursor < end {
      if bytes[cursor].isBlank {
        cursor += 1
      } else if bytes[cursor].isLineEnd {
        cursor += 1
        skipQuoteMarks()
      } else {
        return
      }
    }
  }

  private mutating func skipQuoteMarks() {
    var left = quotes
    while cursor < end {
      if bytes[cursor].isBlank {
        cursor += 1
      } else if left > 0, bytes[cursor] == UInt8(ascii: ">") {
        left -= 1
        cursor += 1
      } else {
        return
      }
    }
  }

  /// Whether `byte` stands next; takes it if so.
  mutating func take(_ byte: UInt8) -> Bool {
    guard cursor < end, bytes[cursor] == byte else { return false }
    cursor += 1
    return true
  }

  func run(of byte: UInt8, from start: Int) -> Int {
    var i = start
    while i < end, bytes[i] == byte { i += 1 }
    return i - start
  }

  mutating func show(_ byte: UInt8) { shown.add(byte, from: min(cursor, max(0, end - 1))) }

  private mutating func breakLine() {
    show(UInt8(ascii: "\n"))
    skipBlanks()
  }

  private mutating func breakHard() {
    while cursor < end, bytes[cursor].isBlank { cursor += 1 }
    if cursor < end, bytes[cursor] == UInt8(ascii: "\\") {
      breakingBackslashes.append(cursor)
      cursor += 1
    }
    breakLine()
  }

  // MARK: Text

  /// Takes the words of a text. `isLiteral` where backslashes and `&` mean themselves.
  mutating func match(_ text: [UInt8], isLiteral: Bool = false) {
    var i = 0
    while i < text.count, !isLost {
      if text[i].isSpace {
        // `&#10;` and the like give blanks, too.
        if !isLiteral, cursor < end, bytes[cursor] == UInt8(ascii: "&"), let taken = reference(text, i) {
          i += taken
          continue
        }
        show(text[i])
        i += 1
        continue
      }
      skipBlanks()
      if let taken = isLiteral ? literal(text, i) : written(text, i) { i += taken } else { recover(at: text[i...]) }
    }
  }

  private mutating func literal(_ text: [UInt8], _ i: Int) -> Int? {
    guard cursor < end, bytes[cursor] == text[i] else { return nil }
    shown.add(text[i], from: cursor)
    cursor += 1
    return 1
  }

  /// Takes the next sign of a text as a source may write it, and returns how many bytes of the text it gives.
  private mutating func written(_ text: [UInt8], _ i: Int) -> Int? {
    guard cursor < end else { return nil }
    switch bytes[cursor] {
    case UInt8(ascii: "\\")
    where cursor + 1 < end && bytes[cursor + 1].isASCIIPunctuation && bytes[cursor + 1] == text[i]:
      if text[i] == UInt8(ascii: "\\"), cursor + 2 < end,
        bytes[cursor + 2].isPartOfLetter || bytes[cursor + 2].isASCIIDigit
      {
        doubledBackslashes.append(cursor..<cursor + 2)
      }
      cursor += 1
      shown.add(text[i], from: cursor, isDeliberate: true)
      cursor += 1
      return 1
    case UInt8(ascii: "&"): return reference(text, i) ?? literal(text, i)
    default: return literal(text, i)
    }
  }

  /// Takes a character reference. What has the form of one and is none stands in the text as it was typed.
  private mutating func reference(_ text: [UInt8], _ i: Int) -> Int? {
    guard let reference = CharacterReference(in: bytes, at: cursor, end: end) else { return nil }
    let after = reference.range.upperBound < end ? bytes[reference.range.upperBound] : 0
    let width = BlockReading.width(text, i)
    let isMeant = BlockReading.byte(text, i + width) == after
    if !isMeant, text[i...].starts(with: bytes[reference.range]) { return nil }
    references.append(reference)
    for offset in i..<i + width { shown.add(text[offset], from: cursor, isDeliberate: true) }
    cursor = reference.range.upperBound
    return width
  }

  /// The bytes of the scalar at `i`.
  private static func width(_ text: [UInt8], _ i: Int) -> Int {
    var end = i + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end - i
  }

  private static func byte(_ text: [UInt8], _ i: Int) -> UInt8 { i < text.count ? text[i] : 0 }

  private mutating func matchCode() {
    skipBlanks()
    let tick = UInt8(ascii: "`")
    if cursor >= end || bytes[cursor] != tick { recover(at: [tick]) }
    guard !isLost else { return }
    let count = run(of: tick, from: cursor)
    let start = cursor + count
    var i = start
    while i < end {
      let found = run(of: tick, from: i)
      if found == count { break }
      i += max(found, 1)
    }
    for place in start..<min(i, end) - 1 where bytes[place] == UInt8(ascii: "\\") && bytes[place + 1].isEscapedByHabit {
      backslashesInCode.append(place..<place + 1)
    }
    show(ShownText.code)
    cursor = min(end, i + count)
  }

  // MARK: Emphasis

  private mutating func openEmphasis(_ signs: [UInt8], count: Int) {
    skipBlanks()
    guard let sign = signs.first(where: { run(of: $0, from: cursor) >= count }) ?? found(signs) else { return }
    open.append(opening(.emphasis(sign, count: count), length: count))
  }

  private mutating func openStrikethrough() {
    skipBlanks()
    let tilde = UInt8(ascii: "~")
    guard run(of: tilde, from: cursor) > 0 || found([tilde]) != nil else { return }
    let count = min(2, run(of: tilde, from: cursor))
    open.append(opening(.emphasis(tilde, count: count), length: count))
  }

  /// The first of `signs` where the source is taken up again.
  private mutating func found(_ signs: [UInt8]) -> UInt8? {
    recover(at: signs[0...0], or: signs.last ?? signs[0])
    return isLost ? nil : bytes[cursor]
  }

  mutating func opening(_ form: Opening.Form, length: Int) -> Opening {
    let start = cursor
    cursor = min(end, cursor + length)
    return Opening(form: form, start: start, contentStart: cursor, shownStart: shown.bytes.count)
  }

  private mutating func close() {
    guard let opening = open.popLast() else { return }
    switch opening.form {
    case .emphasis(let sign, let count):
      skipBlanks()
      if run(of: sign, from: cursor) < count { recover(at: [sign]) }
      guard !isLost else { return }
      let content = opening.contentStart..<cursor
      cursor = min(end, cursor + count)
      spans.append(
        EmphasisSpan(
          sign: sign, count: count, range: opening.start..<cursor, content: content,
          shown: opening.shownStart..<shown.bytes.count))
    case .bracketed: closeBracketed(opening)
    case .angled:
      guard !take(UInt8(ascii: ">")) else { return }
      recover(at: [UInt8(ascii: ">")])
      if !isLost { cursor += 1 }
    case .bare: show(ShownText.bareLink)
    }
  }

  // MARK: Losses

  /// Goes on where `wanted` stands; what was passed over is lost. Where it stands nowhere, so is the reading.
  mutating func recover(at wanted: ArraySlice<UInt8>, or other: UInt8? = nil) {
    let needle = Array(wanted.prefix(6).prefix { !$0.isSpace })
    guard !needle.isEmpty, losses.count < BlockReading.mostLosses else { return lostAt = cursor }
    var i = cursor
    while i < end {
      if let other, bytes[i] == other { break }
      if bytes[i] == needle[0], bytes[i...].starts(with: needle) { break }
      i += 1
    }
    guard i < end else { return lostAt = cursor }
    lose(cursor..<i)
    cursor = i
  }

  mutating func lose(_ range: Range<Int>) {
    var range = range
    while let last = range.last, bytes[last].isSpace { range = range.lowerBound..<last }
    while let first = range.first, bytes[first].isSpace { range = first + 1..<range.upperBound }
    if !range.isEmpty { losses.append(range) }
  }

  /// What is left of the block, without blanks.
  mutating func rest() -> Range<Int> {
    skipBlanks()
    var last = end
    while last > cursor, bytes[last - 1].isSpace { last -= 1 }
    return cursor..<max(cursor, last)
  }
}

/// Text between signs of emphasis.
struct EmphasisSpan {
  let sign: UInt8
  let count: Int
  /// With the signs.
  let range: Range<Int>
  /// Between them, in the source.
  let content: Range<Int>
  /// The same in what is shown.
  let shown: Range<Int>
}

extension UInt8 {
  /// What people put a backslash before.
  fileprivate var isEscapedByHabit: Bool {
    switch self {
    case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
