import TestSupport
import Testing

@testable import Terminal

/// A window that obeys what ``LineEditor`` writes: letters, backspaces, returns, line feeds, "up" and "clear below".
private struct Grid {
  let columns: Int
  private var rows: [[Character]] = [[]]
  private var row = 0
  private var column = 0

  init(columns: Int) { self.columns = columns }

  /// What stands there, without blanks at the ends of rows and without empty rows at the end.
  var text: String {
    rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return String(row)
    }.joined(separator: "\n").trimmingEnd()
  }

  mutating func obey(_ text: String) {
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\u{8}": column = max(0, column - 1)
      case "\r": column = 0
      case "\n", "\r\n":
        (row, column) = (row + 1, 0)
        grow()
      case "\u{1B}":
        rest.removeFirst()
        let number = rest.prefix { $0.isNumber }
        rest.removeFirst(number.count)
        if rest.removeFirst() == "A" {
          row -= Int(number) ?? 1
        } else {
          rows.removeSubrange((row + 1)...)
          rows[row] = Array(rows[row].prefix(column))
        }
      default: put(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    if column == columns { (row, column) = (row + 1, 0) }
    grow()
    while rows[row].count <= column { rows[row].append(" ") }
    rows[row][column] = character
    column += 1
  }

  private mutating func grow() { while rows.count <= row { rows.append([]) } }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

@Suite struct LineEditorTests {
  /// The line that is read, and what stands in the window when each piece was drawn.
  private func type(_ pieces: [String], columns: Int = 40) -> (lines: [String], window: String) {
    var editor = LineEditor()
    var grid = Grid(columns: columns)
    var lines: [String] = []
    grid.obey("> ")
    editor.begin()
    for piece in pieces {
      for byte in piece.utf8 {
        guard case .line(let line) = editor.take(byte) else { continue }
        lines.append(line)
      }
      grid.obey(editor.drawing(behind: "> ", columns: columns))
    }
    return (lines, grid.text)
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: [
    (["2"], "2"), (["vie", "\u{7F}\u{7F}", "iệt"], "việt"), (["a", "b", "\u{7F}"], "a"), (["\u{7F}", "a"], "a"),
    // As input methods correct a word: backspaces and letters in one go, in NFC and in NFD.
    (["nguyen", "\u{7F}\u{7F}ên"], "nguyên"), (["nguye", "\u{8}e\u{302}", "\u{303}n"], "nguyễn"),
    (["nguye\u{302}\u{303}", "\u{7F}", "ê"], "nguyê"), (["o", "\u{302}", "\u{301}"], "ố"),
    (["hai ba", "\u{17}"], "hai"), (["hai ba", "\u{15}"], ""), (["a\tb"], "a b"), (["a\u{1}\u{10}b"], "ab"),
    (["ab", "\u{4}"], "ab"), (["hỏi\u{1B}[200~một\nhai\u{1B}[201~"], "hỏimột hai"),
  ])
  func showsWhatWillBeRead(pieces: [String], line: String) {
    let typed = type(pieces)
    #expect(typed.window == ("> " + line).trimmingEnd())
    let read = type(pieces + ["\n"]).lines
    #expect(read.map { scalars($0.trimmingEnd()) } == [scalars(line)])
  }

  @Test(arguments: Sequences.all)
  func showsNothingOfASequence(sequence: String) {
    #expect(type(["a", sequence, "b"]).window == "> ab")
    #expect(type([sequence, "2", "\u{1B}[201~\n"]).lines == ["2"])
  }

  /// A letter that arrives byte by byte, and one that breaks off.
  @Test func readsLettersInPieces() {
    var editor = LineEditor()
    let bytes = Array("ế".utf8)
    for byte in bytes.dropLast() { _ = editor.take(byte) }
    #expect(editor.text == "")
    _ = editor.take(bytes[bytes.count - 1])
    #expect(editor.text == "ế")
    _ = editor.take(0xE1)
    let event = editor.take(0x0A)
    #expect(event == .line("ế\u{FFFD}"))
  }

  /// At the edge of the window, and back over it.
  @Test(arguments: [17, 18, 19, 37, 38, 39])
  func goesOnInTheNextRow(count: Int) {
    let letters = (0..<count).map { String(UnicodeScalar(UInt8(97 + $0 % 26))) }
    func wrapped(_ text: String) -> String {
      stride(from: 0, to: text.count, by: 20).map { String(text.dropFirst($0).prefix(20)) }.joined(separator: "\n")
    }
    #expect(type(letters, columns: 20).window == wrapped("> " + letters.joined()).trimmingEnd())
    let shorter = letters.dropLast(5).joined()
    #expect(type(letters + Array(repeating: "\u{7F}", count: 5), columns: 20).window == wrapped("> " + shorter))
    #expect(type(letters + ["\u{15}"], columns: 20).window == ">")
  }

  /// A paste whose end never came must not keep the line from its end.
  @Test func forgetsAPasteThatDoesNotEnd() {
    var editor = LineEditor()
    for byte in Array("\u{1B}[200~ab\n".utf8) { _ = editor.take(byte) }
    #expect(editor.isWithinSequence)
    editor.pause()
    let event = editor.take(0x0A)
    #expect(event == .line("ab "))
  }

  @Test func endsOnlyWhereNothingIsTyped() {
    var editor = LineEditor()
    let first = editor.take(0x04)
    _ = editor.take(UInt8(ascii: "a"))
    let second = editor.take(0x04)
    #expect(first == .end && second == nil)
  }

  @Test func takesNoMoreThanATerminalDoes() {
    var editor = LineEditor()
    for _ in 0..<5000 { _ = editor.take(UInt8(ascii: "a")) }
    #expect(editor.text.count == 4096)
    _ = editor.take(0x7F)
    #expect(editor.text.count == 4095)
  }
}
