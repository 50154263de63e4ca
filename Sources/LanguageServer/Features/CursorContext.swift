import Curriculum

/// What may be typed at a place, read from the lines around it and their indentation: a line that is half typed, or a
/// file that is broken elsewhere, is no obstacle.
struct CursorContext {
  /// What is being typed.
  enum Slot {
    /// A key of an object.
    case key(Keys)
    /// A value of the shape; `typed` reaches from its start.
    case value(Shape)
    /// The address of a link in a text: what stands between `](` and the cursor.
    case link
  }

  struct Keys {
    let object: ObjectShape
    let branch: ObjectShape.Branch?
    /// What the object has already.
    let used: [FieldShape]
    /// Whether a colon stands behind the key already.
    let hasColon: Bool
  }

  let slot: Slot
  /// What a completion replaces, in bytes of the file.
  let replaced: Range<Int>
  /// What was typed of it, up to the cursor.
  let typed: String
  /// What must stand before it and does not yet: a dash where a list waits for its item, a blank behind a colon.
  let prefix: String

  /// `nil` where nothing can be offered: in comments, in free text, in a file that is none of the book's.
  init?(_ analysis: FileAnalysis, at offset: Int) {
    guard let guide = analysis.guide else { return nil }
    let reader = CursorReader(lines: analysis.lines, root: guide.root, offset: offset)
    guard let context = reader.context() else { return nil }
    self = context
  }

  init(_ slot: Slot, replaced: Range<Int>, typed: String, prefix: String = "") {
    self.slot = slot
    self.replaced = replaced
    self.typed = typed
    self.prefix = prefix
  }
}

/// Reads a ``CursorContext``.
struct CursorReader {
  private let lines: TextLines
  private let root: ObjectShape
  private let offset: Int
  private let number: Int
  private let line: Range<Int>
  /// The line up to the cursor.
  private let head: LineScan

  init(lines: TextLines, root: ObjectShape, offset: Int) {
    self.lines = lines
    self.root = root
    number = lines.line(of: offset)
    line = lines.range(ofLine: number)
    self.offset = min(max(offset, line.lowerBound), line.upperBound)
    head = LineScan(lines.bytes[line.lowerBound..<self.offset])
  }

  func context() -> CursorContext? {
    guard !head.isComment else { return nil }
    let ancestors = ancestors()
    let place = Place(root: root, ancestors)
    if place.isText || place.shape == nil { return link() }
    if case .key(_, let name, let value)? = head.entries.last {
      guard let shape = place.shape?.object.flatMap({ _ in place.object?.field(named: name)?.shape }) else {
        return link()
      }
      return self.value(shape, from: line.lowerBound + value)
    }
    if let flow = openFlow(ancestors, place) { return flow }
    let start = line.lowerBound + head.content
    if let object = place.object { return key(of: object, from: start, prefix: "") }
    guard case .list(let item, _)? = place.shape else { return nil }
    // A list that waits for its next item.
    if let object = item.object { return key(of: object, from: start, prefix: "- ") }
    return CursorContext(.value(item), replaced: start..<offset, typed: text(start..<offset), prefix: "- ")
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: lines.bytes[range], as: UTF8.self) }

  private func scan(_ line: Int) -> LineScan { LineScan(lines.bytes[lines.range(ofLine: line)]) }

  // MARK: What is around

  /// An entry in which the cursor stands, with its line.
  struct Ancestor {
    let entry: LineScan.Entry
    let line: Int
  }

  /// The dashes and keys around the cursor, the outermost first: going up, each line that begins further left.
  private func ancestors() -> [Ancestor] {
    var found: [Ancestor] = []
    var limit = head.content
    var isInItem = false
    for entry in head.entries.reversed() {
      guard case .item(let column) = entry else { continue }
      found.append(Ancestor(entry: entry, line: number))
      limit = column
      isInItem = true
    }
    var line = number - 1
    while line >= 0, limit > 0 || isInItem {
      let scan = scan(line)
      if !scan.isBlank, !scan.isComment {
        for entry in scan.entries.reversed() {
          switch entry {
          // A list may stand at its key's own column.
          case .key(let column, _, _) where column < limit || column == limit && isInItem:
            found.append(Ancestor(entry: entry, line: line))
            limit = column
            isInItem = false
          case .item(let column) where column < limit:
            found.append(Ancestor(entry: entry, line: line))
            limit = column
            isInItem = true
          default: break
          }
        }
      }
      line -= 1
    }
    return found.reversed()
  }

  /// Where a chain of keys and dashes leads in the schema.
  struct Place {
    private(set) var shape: Shape?
    /// The chain ends in a text, or goes on inside of one.
    private(set) var isText = false

    init(root: ObjectShape, _ ancestors: [Ancestor]) {
      shape = .object(root)
      for ancestor in ancestors {
        switch (ancestor.entry, shape) {
        case (.key(_, let name, _), .object(let object)?): shape = object.field(named: name)?.shape
        case (.item, .list(let item, _)?): shape = item
        default: shape = nil
        }
        guard let now = shape else { return }
        if now.isProse {
          isText = true
          return
        }
      }
    }

    /// The object whose keys can stand here.
    var object: ObjectShape? { if case .object(let object)? = shape { object } else { nil } }
  }

  // MARK: Keys

  private func key(of object: ObjectShape, from start: Int, prefix: String) -> CursorContext {
    let whole = scan(number)
    var end = offset
    var hasColon = false
    if case .key(_, _, let value)? = whole.entries.last {
      // The cursor is in a key that is there already.
      end = line.lowerBound + value
      while end > offset, lines.bytes[end - 1] != UInt8(ascii: ":") { end -= 1 }
      end = max(offset, end - 1)
      hasColon = true
    }
    let siblings = prefix.isEmpty ? siblings(at: head.content) : []
    let used = siblings.compactMap { object.field(named: $0.name) }
    let branch = object.branches.flatMap { branches in
      siblings.first { branches.field.isNamed($0.name) }.flatMap { branches.named($0.value) }
    }
    let keys = CursorContext.Keys(object: object, branch: branch, used: used, hasColon: hasColon)
    return CursorContext(.key(keys), replaced: start..<end, typed: text(start..<offset), prefix: prefix)
  }

  /// The other keys of the map in which the cursor stands, with what is written behind them.
  private func siblings(at column: Int) -> [(name: String, value: String)] {
    var found: [(String, String)] = []
    let isFirstOfItem = head.entries.contains { if case .item = $0 { true } else { false } }
    if !isFirstOfItem {
      for line in stride(from: number - 1, through: 0, by: -1) where !gather(line, column, &found) { break }
    }
    for line in (number + 1)..<max(number + 1, lines.lineCount) {
      if case .item(let dash)? = scan(line).entries.first, dash < column { break }
      if !gather(line, column, &found) { break }
    }
    return found
  }

  /// Adds the key of a line at a column. `false` where the map begins or ends with this line.
  private func gather(_ line: Int, _ column: Int, _ found: inout [(String, String)]) -> Bool {
    let scan = scan(line)
    guard !scan.isBlank, !scan.isComment else { return true }
    let range = lines.range(ofLine: line)
    let indentation = scan.entries.first?.column ?? scan.content
    if case .key(column, let name, let value)? = scan.entries.last {
      found.append((name, text(range.lowerBound + value..<range.upperBound)))
    }
    return indentation >= column
  }

  // MARK: Values

  /// A value behind its key or dash: of the list in brackets what follows the last comma.
  private func value(_ shape: Shape, from start: Int) -> CursorContext? {
    guard start <= offset else { return nil }
    if shape.isProse { return link() }
    let written = lines.bytes[start..<offset]
    guard written.first == UInt8(ascii: "[") else {
      guard shape.ofScalar.isScalar else { return nil }
      if shape.ofScalar.isProse { return link() }
      return scalar(shape.ofScalar, from: start)
    }
    guard case .list(let item, _) = shape, !written.contains(UInt8(ascii: "]")) else { return nil }
    if item.isProse { return link() }
    return scalar(item, from: startOfFlowItem(written))
  }

  private func scalar(_ shape: Shape, from start: Int) -> CursorContext {
    var start = start
    if start < offset, lines.bytes[start] == UInt8(ascii: "\"") || lines.bytes[start] == UInt8(ascii: "'") {
      start += 1
    }
    let needsBlank = start == offset && start > 0 && lines.bytes[start - 1] == UInt8(ascii: ":")
    return CursorContext(
      .value(shape), replaced: start..<offset, typed: text(start..<offset), prefix: needsBlank ? " " : "")
  }

  private func startOfFlowItem(_ written: ArraySlice<UInt8>) -> Int {
    let signs: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: " ")]
    var start =
      written.lastIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ",") }.map { $0 + 1 } ?? line.lowerBound
    while start < offset, signs.contains(lines.bytes[start]) { start += 1 }
    return start
  }

  /// A list in brackets that was opened on an earlier line, or a scalar item behind a dash.
  private func openFlow(_ ancestors: [Ancestor], _ place: Place) -> CursorContext? {
    guard let last = ancestors.last else { return nil }
    switch last.entry {
    case .item:
      guard last.line == number, let shape = place.shape, shape.isScalar else { return nil }
      return scalar(shape, from: line.lowerBound + head.content)
    case .key(_, _, let value):
      guard case .list(let item, _)? = place.shape else { return nil }
      let opened = lines.range(ofLine: last.line).lowerBound + value
      let written = lines.bytes[min(opened, offset)..<offset]
      guard written.first == UInt8(ascii: "["), !written.contains(UInt8(ascii: "]")) else { return nil }
      return scalar(item, from: startOfFlowItem(lines.bytes[line.lowerBound..<offset]))
    }
  }

  /// The address of a link that is being typed: `](bai:ma-b`.
  private func link() -> CursorContext? {
    let written = lines.bytes[line.lowerBound..<offset]
    guard let open = written.lastIndex(of: UInt8(ascii: "(")), open > line.lowerBound,
      lines.bytes[open - 1] == UInt8(ascii: "]")
    else { return nil }
    let start = open + 1
    let typed = lines.bytes[start..<offset]
    guard !typed.contains(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: " ") }) else { return nil }
    return CursorContext(.link, replaced: start..<offset, typed: text(start..<offset))
  }
}
