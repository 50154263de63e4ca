/// Links that are none: a blank too many or a bracket too few, so that the page shows `[bài một](bai: bai-mot)` as it
/// was typed.
extension FidelityCheck {
  mutating func checkLinkSlips(_ shown: ShownText) {
    var i = 0
    var isInLink = false
    while i < shown.bytes.count {
      if shown.bytes[i] == ShownText.linkStart { isInLink = true }
      if shown.bytes[i] == ShownText.linkEnd { isInLink = false }
      // What a link says is its author's choice, but for footnotes.
      if isInLink, shown.typed(i) != UInt8(ascii: "[") {
        i += 1
      } else if let slip = linkSlip(shown, at: i) {
        add(slip.kind, shown.source(of: slip.shown), fixes: slip.edits)
        i = slip.shown.upperBound
      } else {
        i += 1
      }
    }
  }

  private struct LinkSlip {
    var kind = Slip.Kind.linkSlip
    let shown: Range<Int>
    var edits: [Slip.Edit] = []
  }

  private func linkSlip(_ shown: ShownText, at i: Int) -> LinkSlip? {
    switch shown.typed(i) {
    case UInt8(ascii: "]"): bracketsApart(shown, close: i)
    case UInt8(ascii: "["): footnoteOrBracket(shown, open: i)
    case UInt8(ascii: "<"): openAngle(shown, at: i)
    case let byte where byte.isASCIILowercase: reference(shown, at: i)
    default: nil
    }
  }

  /// `](`, or `] (` before an address: the two parts of a link, which cmark did not take for one.
  private func bracketsApart(_ shown: ShownText, close: Int) -> LinkSlip? {
    if let slip = twoLabels(shown, close: close) { return slip }
    var open = close + 1
    while shown.byte(open).isSpace { open += 1 }
    guard shown.typed(open) == UInt8(ascii: "(") else { return nil }
    guard open == close + 1 || isAddress(shown, at: open + 1) else { return nil }
    let earliest = max(0, close - FidelityCheck.reach)
    let start = (earliest..<close).last { shown.typed($0) == UInt8(ascii: "[") } ?? close
    let end = endOfAddress(shown, open)
    var edits: [Slip.Edit] = []
    if start < close, shown.typed(end - 1) == UInt8(ascii: ")"), isMendable(shown, open + 1..<end - 1) {
      let blanks = Array(close + 1..<open) + (open + 1..<end - 1).filter { shown.byte($0).isSpace }
      edits = blanks.map { .delete(shown.origins[$0]..<shown.origins[$0] + 1) }
    }
    return LinkSlip(shown: start..<end, edits: edits)
  }

  /// `[bài một][bai-mot]`, whose second part no line explains; `[1][2]` are numbers of sources.
  private func twoLabels(_ shown: ShownText, close: Int) -> LinkSlip? {
    guard shown.typed(close + 1) == UInt8(ascii: "["), shown.byte(close + 2) != UInt8(ascii: "^") else { return nil }
    let rest = shown.bytes[(close + 2)...].prefix(FidelityCheck.reach)
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")), rest[..<end].contains(where: \.isASCIILowercase) else {
      return nil
    }
    let start = (max(0, close - FidelityCheck.reach)..<close).last { shown.typed($0) == UInt8(ascii: "[") } ?? close
    return LinkSlip(shown: start..<end + 1)
  }

  /// How far the other end of a link is looked for.
  private static let reach = 400

  /// `<https://a.vn/ x>`: an address with a blank in it.
  private func openAngle(_ shown: ShownText, at i: Int) -> LinkSlip? {
    let rest = shown.bytes[(i + 1)...]
    return ["http://", "https://", "www."].contains { rest.starts(with: $0.utf8) } ? LinkSlip(shown: i..<i + 1) : nil
  }

  /// Behind the `)` that closes the address, or at the end of its line.
  private func endOfAddress(_ shown: ShownText, _ open: Int) -> Int {
    var i = open + 1
    let limit = min(shown.bytes.count, open + FidelityCheck.reach)
    while i < limit, !shown.bytes[i].isLineEnd {
      if shown.bytes[i] == UInt8(ascii: ")") { return i + 1 }
      i += 1
    }
    return i
  }

  private func isAddress(_ shown: ShownText, at start: Int) -> Bool {
    var i = start
    while shown.byte(i).isSpace { i += 1 }
    if shown.byte(i) == ShownText.bareLink || shown.byte(i) == UInt8(ascii: "#") { return true }
    let rest = shown.bytes[min(i, shown.bytes.count)...]
    return ["http", "www.", "mailto:", "tel:", "/"].contains { rest.starts(with: $0.utf8) }
      || scheme(shown, at: i) != nil
  }

  /// Whether a part is a reference of the book but for blanks, or an address: only blanks are to be taken out then.
  private func isMendable(_ shown: ShownText, _ part: Range<Int>) -> Bool {
    let text = part.map { shown.bytes[$0] }
    if text.last == ShownText.bareLink { return !text.contains(where: \.isSpace) }
    let id = String(decoding: text.filter { !$0.isSpace }, as: UTF8.self)
    let start = part.first { !shown.bytes[$0].isSpace } ?? part.lowerBound
    return scheme(shown, at: start) != nil && LinkPolicy.isReference(id)
  }

  /// The end of a scheme of the book, with its colon.
  private func scheme(_ shown: ShownText, at start: Int) -> Int? {
    var i = start
    while shown.byte(i).isASCIILowercase || shown.byte(i) == UInt8(ascii: "-") { i += 1 }
    guard i > start, shown.byte(i) == UInt8(ascii: ":") else { return nil }
    return schemes.contains(String(decoding: shown.bytes[start..<i], as: UTF8.self)) ? i + 1 : nil
  }

  /// `bai:bai-mot` anywhere, `(bai: bai-mot` in brackets: no words for readers.
  private func reference(_ shown: ShownText, at start: Int) -> LinkSlip? {
    let before = shown.byte(start - 1)
    guard !before.isASCIIAlphanumeric, before != UInt8(ascii: "-"), before != UInt8(ascii: "/"),
      !shown.endsInLetter(start), var i = scheme(shown, at: start)
    else { return nil }
    let isBracketed = before == UInt8(ascii: "(") || before == UInt8(ascii: "<")
    while isBracketed, shown.byte(i).isBlank { i += 1 }
    let idStart = i
    while shown.byte(i).isASCIIAlphanumeric || "-/_".utf8.contains(shown.byte(i)) { i += 1 }
    guard i > idStart, shown.byte(idStart).isASCIILowercase || shown.byte(idStart).isASCIIDigit else { return nil }
    return LinkSlip(shown: start..<i)
  }

  /// `[^a]` without a footnote, or a bracket too many before a link.
  private func footnoteOrBracket(_ shown: ShownText, open: Int) -> LinkSlip? {
    if shown.byte(open + 1) == UInt8(ascii: "^") {
      var i = open + 2
      while i < shown.bytes.count, !shown.bytes[i].isSpace, shown.bytes[i] != UInt8(ascii: "]") { i += 1 }
      return shown.byte(i) == UInt8(ascii: "]") && i > open + 2
        ? LinkSlip(kind: .missingFootnote, shown: open..<i + 1) : nil
    }
    guard shown.byte(open + 1) == ShownText.linkStart,
      !shown.bytes[open...].prefix(FidelityCheck.reach).contains(UInt8(ascii: "]"))
    else { return nil }
    return LinkSlip(shown: open..<open + 1, edits: [.delete(shown.origins[open]..<shown.origins[open] + 1)])
  }
}

extension UInt8 { var isASCIILowercase: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self } }
