/// Links, pictures, footnotes, and definitions.
extension BlockReading {
  /// Of an address that is linked by itself, only the text stands in the source.
  mutating func openLink() {
    skipBlanks()
    switch cursor < end ? bytes[cursor] : 0 {
    case UInt8(ascii: "["):
      show(ShownText.linkStart)
      open.append(opening(.bracketed, length: 1))
    case UInt8(ascii: "<"): open.append(opening(.angled, length: 1))
    default: open.append(opening(.bare, length: 0))
    }
  }

  mutating func openImage() {
    skipBlanks()
    if !(run(of: UInt8(ascii: "!"), from: cursor) > 0) { recover(at: Array("![".utf8)[...]) }
    if !isLost { open.append(opening(.bracketed, length: 2)) }
  }

  mutating func matchFootnote() {
    skipBlanks()
    if !bytes[cursor..<end].starts(with: "[^".utf8) { recover(at: Array("[^".utf8)[...]) }
    guard !isLost, let close = bytes[cursor..<end].firstIndex(of: UInt8(ascii: "]")) else { return }
    cursor = close + 1
  }

  mutating func closeBracketed(_ opening: Opening) {
    skipBlanks()
    if !take(UInt8(ascii: "]")) {
      recover(at: [UInt8(ascii: "]")])
      guard !isLost else { return }
      cursor += 1
    }
    let text = opening.contentStart..<cursor - 1
    show(ShownText.linkEnd)
    if cursor < end, bytes[cursor] == UInt8(ascii: "("), let destination = Destination(bytes, at: cursor, end: end) {
      if let title = destination.title { hiddenTitles.append(title) }
      cursor = destination.range.upperBound
    } else if cursor < end, bytes[cursor] == UInt8(ascii: "["), let label = Label(bytes, at: cursor, end: end) {
      labels.append(label.isBlank ? Label.normalized(bytes[text]) : Label.normalized(bytes[label.content]))
      cursor = label.content.upperBound + 1
    } else {
      labels.append(Label.normalized(bytes[text]))
    }
  }

  /// Takes the definitions of links that a paragraph begins with.
  mutating func skipDefinitions() -> [Definition] {
    var definitions: [Definition] = []
    while true {
      skipBlanks()
      guard let definition = Definition(bytes, at: cursor, end: end) else { return definitions }
      definitions.append(definition)
      cursor = definition.range.upperBound
    }
  }
}

/// `(địa-chỉ "lời chú")` behind the text of a link (CommonMark 0.29, section 6.5).
struct Destination {
  let range: Range<Int>
  /// With its quotes.
  let title: Range<Int>?

  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    var i = Destination.skipSpace(bytes, start + 1, end)
    guard let address = Destination.address(bytes, i, end) else { return nil }
    i = address
    let afterAddress = i
    i = Destination.skipSpace(bytes, i, end)
    var title: Range<Int>?
    if i > afterAddress, let close = Destination.title(bytes, i, end) {
      title = i..<close
      i = Destination.skipSpace(bytes, close, end)
    }
    guard i < end, bytes[i] == UInt8(ascii: ")") else { return nil }
    range = start..<i + 1
    self.title = title
  }

  static func skipSpace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, bytes[i].isSpace { i += 1 }
    return i
  }

  /// The end of an address, `<…>` or bare.
  static func address(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var i = start
    if i < end, bytes[i] == UInt8(ascii: "<") {
      i += 1
      while i < end, bytes[i] != UInt8(ascii: ">") {
        if bytes[i].isLineEnd || bytes[i] == UInt8(ascii: "<") { return nil }
        i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
      }
      return i < end ? i + 1 : nil
    }
    var depth = 0
    while i < end, !bytes[i].isSpace, bytes[i] >= 0x20 {
      switch bytes[i] {
      case UInt8(ascii: "\\") where i + 1 < end && bytes[i + 1].isASCIIPunctuation: i += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return i }
        depth -= 1
      default: break
      }
      i += 1
    }
    return i
  }

  /// The end of a title that begins at `start`, with its quotes.
  static func title(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    let limit = min(end, start + longestTitle)
    var i = start + 1
    while i < limit, bytes[i] != close { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
    return i < limit ? i + 1 : nil
  }

  private static let longestTitle = 4_096
}

/// `[nhãn]`.
struct Label {
  /// Between the brackets.
  let content: Range<Int>
  let isBlank: Bool

  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
    var i = start + 1
    while i < end, bytes[i] != UInt8(ascii: "]") {
      if bytes[i] == UInt8(ascii: "[") { return nil }
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard i < end, i - start <= 1_000 else { return nil }
    content = start + 1..<i
    isBlank = bytes[content].allSatisfy(\.isSpace)
  }

  /// As labels are compared: without regard to case and to how many blanks stand between words.
  static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
    let words = label.split(whereSeparator: \.isSpace).joined(separator: [0x20])
    return Array(String(decoding: Array(words), as: UTF8.self).lowercased().utf8)
  }
}

/// `[nhãn]: địa-chỉ "lời chú"`, to which links refer (CommonMark 0.29, section 4.7).
struct Definition {
  let range: Range<Int>
  let label: [UInt8]

  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    guard let label = Label(bytes, at: start, end: end), !label.isBlank else { return nil }
    let colon = label.content.upperBound + 1
    guard colon < end, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let addressStart = Destination.skipSpace(bytes, colon + 1, end)
    guard let addressEnd = Destination.address(bytes, addressStart, end), addressEnd > addressStart else { return nil }
    let titleStart = Destination.skipSpace(bytes, addressEnd, end)
    if titleStart > addressEnd, let titleEnd = Destination.title(bytes, titleStart, end),
      let lineEnd = Definition.endOfLine(bytes, titleEnd, end)
    {
      range = start..<lineEnd
    } else if let lineEnd = Definition.endOfLine(bytes, addressEnd, end) {
      range = start..<lineEnd
    } else {
      return nil
    }
    self.label = Label.normalized(bytes[label.content])
  }

  /// The end of the line where only blanks are left on it.
  private static func endOfLine(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var i = start
    while i < end, bytes[i].isBlank { i += 1 }
    return i == end || bytes[i].isLineEnd ? i : nil
  }
}
