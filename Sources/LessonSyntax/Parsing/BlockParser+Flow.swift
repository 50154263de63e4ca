import Diagnostics

/// Lists and maps in brackets. Their depth is bounded, so this part may call itself.
extension BlockParser {
  /// A pair of brackets being read.
  struct Flow {
    let node: UInt32
    let open: Int
    let isMap: Bool
    let owner: Int
    let keyMark: Int
    var lastChild = RawNode.none
    /// An item may come: after the opening bracket and after a comma.
    var expectsItem = true
    /// The last entry was reported: what is odd right after it follows from that.
    var isAfterMistake = false
    /// The end of the last token, where a comma or bracket is missing.
    var previousEnd: Int

    var closer: UInt8 { isMap ? .closeBrace : .closeBracket }
  }

  mutating func fillFlow(_ node: UInt32, from start: Int, owner: Int) {
    guard let end = parseFlow(node, open: start, owner: owner) else { return swallowDeeperLines() }
    _ = finishValue(start..<end)
  }

  /// Reads from an opening bracket; gives the offset after the closing one, or `nil` where the rest cannot be read.
  private mutating func parseFlow(_ node: UInt32, open: Int, owner: Int) -> Int? {
    guard flowNodes.count < Limits.flowDepth else {
      report(.flowTooDeep, open..<open + 1)
      return nil
    }
    let isMap = bytes[open] == .openBrace
    nodes[Int(node)].fill(isMap ? .map : .list, .flow, at: open..<open + 1)
    flowNodes.append(node)
    var flow = Flow(node: node, open: open, isMap: isMap, owner: owner, keyMark: keys.mark, previousEnd: open + 1)
    let end = parseFlowEntries(&flow)
    flowNodes.removeLast()
    if isMap { keys.close(flow.keyMark) }
    nodes[Int(node)].end = end.map(UInt32.init) ?? endOfUnclosed(flow)
    return end
  }

  /// No tree has a child that reaches out of its parent, even where the brackets were never closed.
  private func endOfUnclosed(_ flow: Flow) -> UInt32 {
    let end = UInt32(max(flow.previousEnd, flow.open + 1))
    return flow.lastChild == RawNode.none ? end : max(end, nodes[Int(flow.lastChild)].end)
  }

  private mutating func parseFlowEntries(_ flow: inout Flow) -> Int? {
    var index = flow.open + 1
    while true {
      guard let next = skipFlowGap(index, owner: flow.owner) else {
        reportUnclosed(flow)
        return nil
      }
      let byte = bytes[next]
      if byte.closesFlow {
        if byte != flow.closer { reportMismatch(flow, next) }
        return next + 1
      }
      if byte == .comma {
        if flow.expectsItem { reportExtraComma(next) }
        flow.expectsItem = true
        flow.previousEnd = next + 1
        index = next + 1
        continue
      }
      if !flow.expectsItem, !flow.isAfterMistake {
        let previous = flow.previousEnd
        report(.missingComma, next..<bytes.characterEnd(from: next)) { _ in
          [Repair(action: .insertComma, grade: .maybe, edits: [.insert(",", at: previous)])]
        }
        flow.isAfterMistake = true
      }
      if !flow.expectsItem, byte == .colon {
        flow.expectsItem = true
        index = next + 1
        continue
      }
      flow.isAfterMistake = false
      guard let end = flow.isMap ? parseFlowMember(&flow, next) : parseFlowItem(&flow, next) else { return nil }
      flow.expectsItem = false
      flow.previousEnd = end
      index = end
    }
  }

  // MARK: Entries

  private mutating func parseFlowItem(_ flow: inout Flow, _ start: Int) -> Int? {
    guard let child = addFlowChild(RawNode.empty(at: start), to: &flow) else { return nil }
    guard let end = fillFlowValue(child, start, owner: flow.owner) else { return nil }
    let colon = bytes.endOfAllBlanks(from: end, to: line.end)
    guard bytes[colon] == .colon, colon < line.end else { return end }
    report(.pairInList, colon..<colon + 1)
    return skipFlowValue(after: colon, &flow)
  }

  private mutating func parseFlowMember(_ flow: inout Flow, _ start: Int) -> Int? {
    if bytes[start] == .question, bytes.isBlankOrEnd(start + 1, line) {
      report(.questionKey, start..<start + 1)
      flow.isAfterMistake = true
      return start + 1
    }
    if bytes[start] == .colon, bytes.isBlankOrEnd(start + 1, line) {
      report(.emptyKey, start..<start + 1)
      return skipFlowValue(after: start, &flow)
    }
    guard let keyEnd = takeFlowKey(start, owner: flow.owner) else { return nil }
    let key = start..<keyEnd
    let colon = bytes.endOfAllBlanks(from: keyEnd, to: line.end)
    guard bytes[colon] == .colon, colon < line.end, !bytes[start].opensFlow else {
      return finishFlowKeyWithoutColon(&flow, key, next: colon)
    }
    _ = skipBlanks(keyEnd)
    if !bytes[start].isQuote, colon + 1 >= line.end { return finishFlowKeyWithoutColon(&flow, key, next: colon) }
    guard let child = addFlowChild(RawNode.empty(at: colon + 1, key: key), to: &flow) else { return nil }
    checkKeyIsNew(child, key, mark: flow.keyMark)
    checkTightFlowColon(start, colon)
    return parseFlowMemberValue(&flow, child, key: key, colon: colon)
  }

  private mutating func checkTightFlowColon(_ start: Int, _ colon: Int) {
    let next = bytes[colon + 1]
    guard !bytes[start].isQuote, next.opensFlow || next == .question else { return }
    report(.tightColon, colon..<colon + 1) { _ in [.insertSpace(at: colon + 1)] }
  }

  private mutating func parseFlowMemberValue(
    _ flow: inout Flow, _ child: UInt32, key: Range<Int>, colon: Int
  ) -> Int? {
    guard let value = skipFlowGap(colon + 1, owner: flow.owner) else {
      flow.previousEnd = colon + 1
      reportUnclosed(flow)
      return nil
    }
    if bytes[value] == .comma || bytes[value].closesFlow {
      report(.noValueInMap, key)
      return value
    }
    guard let end = fillFlowValue(child, value, owner: flow.owner) else { return nil }
    let second = skipSpaces(end)
    guard bytes[second] == .colon, second < line.end else { return end }
    report(.colonInValue, second..<second + 1)
    return skipFlowValue(after: second, &flow)
  }

  /// Takes a key in brackets; gives its end.
  private mutating func takeFlowKey(_ start: Int, owner: Int) -> Int? {
    if bytes[start].isQuote {
      guard let close = bytes.closingQuote(of: start, in: line) else {
        reportUnclosedQuote(start..<bytes.trimmedEnd(of: line, from: start))
        return nil
      }
      checkEscapes(in: start..<close + 1)
      return close + 1
    }
    if bytes[start].opensFlow {
      guard let node = makeNode(RawNode.empty(at: start)) else { return nil }
      return parseFlow(node, open: start, owner: owner)
    }
    let end = scanFlowPlain(start)
    if end == start + 2, bytes[start] == .less, bytes[start + 1] == .less {
      report(.mergeKey, start..<end) { [$0.quoting(start..<end)] }
    }
    return end
  }

  private mutating func finishFlowKeyWithoutColon(_ flow: inout Flow, _ key: Range<Int>, next colon: Int) -> Int? {
    let isCollection = bytes[key.lowerBound].opensFlow
    if isCollection, bytes[colon] == .colon, colon < line.end {
      report(.collectionKey, key.lowerBound..<key.lowerBound + 1)
      return skipFlowValue(after: colon, &flow)
    }
    report(.noValueInMap, key) { $0.flowColonRepairs(key) }
    flow.isAfterMistake = true
    if bytes[colon] == .colon, colon < line.end { return skipFlowValue(after: colon, &flow) }
    return key.upperBound
  }

  /// Reads the value after a colon that must not be there, for its end only.
  private mutating func skipFlowValue(after colon: Int, _ flow: inout Flow) -> Int? {
    flow.isAfterMistake = true
    guard let start = skipFlowGap(colon + 1, owner: flow.owner) else { return nil }
    if bytes[start] == .comma || bytes[start].closesFlow { return start }
    guard let node = makeNode(RawNode.empty(at: start)) else { return nil }
    return fillFlowValue(node, start, owner: flow.owner)
  }

  private mutating func addFlowChild(_ node: RawNode, to flow: inout Flow) -> UInt32? {
    guard let child = makeNode(node) else { return nil }
    if flow.lastChild == RawNode.none {
      nodes[Int(flow.node)].firstChild = child
    } else {
      nodes[Int(flow.lastChild)].nextSibling = child
    }
    flow.lastChild = child
    return child
  }

  // MARK: Values

  private mutating func fillFlowValue(_ node: UInt32, _ start: Int, owner: Int) -> Int? {
    if bytes[start].opensFlow { return parseFlow(node, open: start, owner: owner) }
    guard bytes[start].isQuote else {
      let end = scanFlowPlain(start)
      setText(node, .plain, at: start..<end)
      return end
    }
    guard let close = bytes.closingQuote(of: start, in: line) else {
      reportUnclosedQuote(start..<bytes.trimmedEnd(of: line, from: start))
      return nil
    }
    setQuoted(node, start..<close + 1)
    checkEscapes(in: start..<close + 1)
    return close + 1
  }

  /// Looks over an unquoted text between brackets and reports what cannot stand in it; gives its end.
  private mutating func scanFlowPlain(_ start: Int) -> Int {
    let oddStart = oddFlowStart(start)
    var hash = bytes[start] == .hash ? start : nil
    var index = oddStart == nil && hash == nil ? start : start + 1
    var hasTab = false
    scanning: while index < line.end {
      let byte = bytes[index]
      switch byte {
      case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: break scanning
      case .colon:
        let next = bytes[index + 1]
        if bytes.isBlankOrEnd(index + 1, line) || next.isFlowIndicator || next == .question { break scanning }
      case .hash where bytes[index - 1].isBlank:
        if bytes.startsComment(index, line) { break scanning }
        hash = hash ?? index
      case .tab: hasTab = true
      default: break
      }
      index += 1
    }
    var end = index
    while end > start + 1, bytes[end - 1].isBlank { end -= 1 }
    let text = start..<end
    if let oddStart {
      report(oddStart, start..<start + 1) { [$0.quoting(text)] }
    } else if let hash {
      report(.hashInText, hash..<hash + 1) { $0.hashRepairs(inBrackets: text, at: hash) }
    }
    // Blanks after the text belong to the gap, which reports its own.
    if hasTab { reportTabsInText(text) }
    checkEdges(text)
    return end
  }

  /// What is wrong with the first character of a text between brackets.
  @inline(__always) private func oddFlowStart(_ start: Int) -> Mistake? {
    let byte = bytes[start]
    let stands = bytes.isBlankOrEnd(start + 1, line) || bytes[start + 1].isFlowIndicator
    switch byte {
    case .dash: return stands ? .dashAfterKey : nil
    case .question: return stands ? .questionKey : .reservedStart(byte)
    case .colon, .percent, .at, .backtick: return .reservedStart(byte)
    case .ampersand: return .anchor
    case .asterisk: return .alias
    case .exclamation: return .tag
    case .bar, .greater: return .badBlockHeader
    default: return nil
    }
  }

  // MARK: Between tokens

  @inline(__always) func skipSpaces(_ start: Int) -> Int { bytes.endOfSpaces(from: start, to: line.end) }

  /// The next token, which may be on a later line that is deeper than the owner; `nil` where there is none.
  private mutating func skipFlowGap(_ start: Int, owner: Int) -> Int? {
    let next = skipBlanks(start)
    if next < line.end, !takeComment(at: next, after: start) { return next }
    while line.next < bytes.count {
      let following = bytes.line(from: line.next)
      let indent = lines.indent(of: following)
      let isGap = indent.content >= following.end || bytes[indent.content] == .hash
      let isDeeper = lines.mayBeDeeper(indent, in: following, than: owner)
      guard isGap || isDeeper && !(indent.column == 0 && bytes.isMarker(at: following)) else { return nil }
      line = following
      if reportIfTooLong(following) { return nil }
      reportOddBlanks(indent, column: indent.column > owner ? indent.column : max(owner, 0) + lines.tabWidth)
      if !isGap { return indent.content }
      if indent.content < following.end { comments.append(ByteRange(indent.content, following.end)) }
    }
    return nil
  }

  // MARK: Reports

  /// Reports the outermost bracket that is open: one report, one fix that closes them all.
  mutating func reportUnclosed(_ flow: Flow) {
    let open = Int(nodes[Int(flowNodes[0])].start)
    let (owner, previous) = (flow.owner, flow.previousEnd)
    let next = lines.content(after: line)
    report(.unclosedBracket(bytes[open]), open..<open + 1) { mender in
      [mender.closingBrackets(after: previous, owner: owner, next: next)]
    }
    if let next, bytes[next.start].closesFlow { line = next.line }
  }

  mutating func reportMismatch(_ flow: Flow, _ index: Int) {
    let edit = Repair.Edit(index..<index + 1, flow.isMap ? "}" : "]")
    report(.strayBracket(bytes[index]), index..<index + 1, related: flow.open..<flow.open + 1) { _ in
      [Repair(action: .closeBracket, grade: .maybe, edits: [edit])]
    }
  }

  mutating func reportExtraComma(_ comma: Int) {
    report(.extraComma, comma..<comma + 1) { _ in
      [Repair(action: .deleteComma, grade: .maybe, edits: [Repair.Edit(comma..<comma + 1, "")])]
    }
  }
}
