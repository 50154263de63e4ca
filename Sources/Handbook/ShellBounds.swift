/// What a page shell of a book's own may hold, looked at before the template engine sees it.
///
/// For each `{` the engine counts all characters behind it, it calls itself for each section, and it knows more than
/// pages need: other delimiters, other templates, functions that go over all values. So a shell may be of some size, and
/// is made of values, sections and comments.
struct ShellBounds {
  /// Twenty times what the built-in shell has.
  static let bytes = 64 << 10
  static let braces = 500
  static let depth = 16
  static let nameBytes = 64

  /// Why a template is not tried, and the line where that shows, counted from 1.
  enum Excess: Error {
    case bytes
    case braces(line: Int)
    case depth(line: Int)
    /// A tag that is neither a value nor a section nor a comment.
    case tag(line: Int)
  }

  /// - Throws: ``Excess`` for the first thing that is too much.
  /// - Complexity: O(bytes).
  static func check(_ template: String) throws(Excess) {
    var bounds = ShellBounds(Array(template.utf8))
    try bounds.check()
  }

  private let text: [UInt8]
  private var index = 0
  private var line = 1
  private var braceCount = 0
  private var openSections = 0

  private init(_ text: [UInt8]) { self.text = text }

  private mutating func check() throws(Excess) {
    guard text.count <= ShellBounds.bytes else { throw .bytes }
    while index < text.count { if isPair(UInt8(ascii: "{"), at: index) { try takeTag() } else { try step() } }
  }

  private func isPair(_ brace: UInt8, at place: Int) -> Bool {
    place + 1 < text.count && text[place] == brace && text[place + 1] == brace
  }

  /// Goes over one byte.
  private mutating func step() throws(Excess) {
    switch text[index] {
    case UInt8(ascii: "\n"): line += 1
    case UInt8(ascii: "{"):
      braceCount += 1
      guard braceCount <= ShellBounds.braces else { throw .braces(line: line) }
    default: break
    }
    index += 1
  }

  private mutating func takeTag() throws(Excess) {
    let first = line
    try step()
    try step()
    let sign = index < text.count ? text[index] : 0
    let start = index
    guard try skipEnd(), sign != UInt8(ascii: "!") else { return }
    var name = text[start..<index].dropLast(2)
    switch sign {
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      openSections += 1
      guard openSections <= ShellBounds.depth else { throw .depth(line: first) }
      name = name.dropFirst()
    case UInt8(ascii: "/"):
      openSections -= 1
      name = name.dropFirst()
    case UInt8(ascii: "&"): name = name.dropFirst()
    case UInt8(ascii: "{"):
      name = name.dropFirst()
      // The third brace at the end.
      if index < text.count, text[index] == UInt8(ascii: "}") { try step() }
    default: break
    }
    guard ShellBounds.isName(name) else { throw .tag(line: first) }
  }

  /// To behind the braces that end a tag.
  ///
  /// - Returns: whether there are any: that a tag is never closed the engine tells.
  private mutating func skipEnd() throws(Excess) -> Bool {
    while index < text.count {
      if isPair(UInt8(ascii: "}"), at: index) {
        index += 2
        return true
      }
      try step()
    }
    return false
  }

  /// Letters, digits, `-` and `_`, with blanks around them.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let name = bytes.drop(while: isBlank).reversed().drop(while: isBlank)
    return (1...ShellBounds.nameBytes).contains(name.count)
      && name.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
