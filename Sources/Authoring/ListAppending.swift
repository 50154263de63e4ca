import Curriculum
import Diagnostics
import LessonSyntax

/// Puts one item more at the end of a list of an object, whether or not the list is there yet.
///
/// - Throws: ``AdditionRefusal`` where the list is written in a way that leaves no place for it.
struct ListAppending {
  let file: BookSources.File
  /// The object.
  let map: NodeID
  let shape: ObjectShape
  let field: FieldShape

  private var tree: SyntaxTree { file.tree }

  /// An item that is an object, by its lines.
  func edits(adding lines: [Substring]) throws(AdditionRefusal) -> [Diagnostic.Edit] {
    guard tree.style(of: map) == .block else { throw .noPlace(in: file) }
    guard let list = file.member(field, of: map) else { return try [newMember(lines)] }
    switch (tree.kind(of: list), tree.style(of: list)) {
    case (.list, .block): return try [lastItem(lines, of: list)]
    case (.empty, _): return [firstItem(lines, of: list)]
    case (.list, .flow) where tree.children(of: list).first(where: { _ in true }) == nil:
      return [Diagnostic.Edit(tree.range(of: list), ""), firstItem(lines, of: list)]
    default: throw .noPlace(in: file)
    }
  }

  /// An item that is a word, such as the id of something.
  func edits(adding word: String) throws(AdditionRefusal) -> [Diagnostic.Edit] {
    guard let list = file.member(field, of: map) else { return try edits(adding: [word[...]]) }
    let range = tree.range(of: list)
    switch (tree.kind(of: list), tree.style(of: list)) {
    case (.list, .flow):
      guard let last = Array(tree.children(of: list)).last else {
        return [insertion("\(word)", at: Int(range.start) + 1)]
      }
      return [insertion(", \(word)", at: Int(tree.range(of: last).end))]
    case (.text, .plain), (.text, .singleQuoted), (.text, .doubleQuoted):
      return [insertion("[", at: Int(range.start)), insertion(", \(word)]", at: Int(range.end))]
    case (.empty, _): return [insertion(" [\(word)]", at: Int(range.start))]
    default: return try edits(adding: [word[...]])
    }
  }

  // MARK: Lines

  private func lastItem(_ lines: [Substring], of list: NodeID) throws(AdditionRefusal) -> Diagnostic.Edit {
    let items = Array(tree.children(of: list))
    guard let first = items.first, let last = items.last,
      let dash = bytes[..<Int(start(of: first))].lastIndex(of: UInt8(ascii: "-"))
    else { throw .noPlace(in: file) }
    return below(Int(tree.range(of: last).end), item(lines, at: column(of: dash)), deeperThan: column(of: dash))
  }

  /// Under a key that has nothing behind it.
  private func firstItem(_ lines: [Substring], of list: NodeID) -> Diagnostic.Edit {
    let key = Int(start(of: list))
    return below(Int(tree.range(of: list).end), item(lines, at: column(of: key) + 2), deeperThan: Int.max)
  }

  /// Behind the last of the fields that come before it in the order of the form.
  private func newMember(_ lines: [Substring]) throws(AdditionRefusal) -> Diagnostic.Edit {
    let earlier = shape.fields.prefix { $0 != field }
    let before = Array(tree.children(of: map)).last { member in earlier.contains { $0.isNamed(tree.key(of: member)) } }
    guard let before else { throw .noPlace(in: file) }
    let key = column(of: Int(start(of: before)))
    let text = indent(key) + field.name(file.keys ?? .vietnamese) + ":" + lineEnd + item(lines, at: key + 2)
    return below(Int(tree.range(of: before).end), text, deeperThan: key)
  }

  private func item(_ lines: [Substring], at column: Int) -> String {
    lines.enumerated().map { number, line in
      line.isEmpty ? lineEnd : indent(column) + (number == 0 ? "- " : "  ") + line + lineEnd
    }.joined()
  }

  /// Inserts lines below the line in which something ends, and below the comments that belong to it: those that stand
  /// further in than its list.
  private func below(_ end: Int, _ text: String, deeperThan column: Int) -> Diagnostic.Edit {
    // A block text ends behind its last line.
    var place = end > 0 && bytes[end - 1] == UInt8(ascii: "\n") ? end : nextLine(end)
    while column < Int.max, place < bytes.count {
      let start = bytes[place...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
      guard start < bytes.count, bytes[start] == UInt8(ascii: "#"), start - place > column else { break }
      place = nextLine(start)
    }
    let isOpen = place > 0 && bytes[place - 1] != UInt8(ascii: "\n")
    return insertion(isOpen ? lineEnd + text : text, at: place)
  }

  private var bytes: [UInt8] { tree.bytes }

  private func nextLine(_ offset: Int) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  private func column(of offset: Int) -> Int {
    offset - (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
  }

  private func start(of node: NodeID) -> UInt32 { (tree.keyRange(of: node) ?? tree.range(of: node)).start }

  /// As the file has it.
  private var lineEnd: String {
    let feed = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return feed > 0 && bytes[feed - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  private func indent(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func insertion(_ text: String, at offset: Int) -> Diagnostic.Edit {
    Diagnostic.Edit(ByteRange(offset, offset), text)
  }
}
