import Diagnostics
import Foundation
import LessonSyntax
import Testing

/// The canonical layout. `LanguageProofTests` holds it over files of all kinds.
@Suite struct LayoutTests {
  struct Case: CustomTestStringConvertible {
    let before: String
    let after: String

    init(_ before: String, _ after: String) {
      self.before = before
      self.after = after
    }

    var testDescription: String { before.debugDescription }
  }

  @Test(arguments: [
    // Levels, dashes, colons.
    Case("a:\n    b:\n        - c\n        - d\n", "a:\n  b:\n    - c\n    - d\n"),
    Case("a:\n- b\n- c\nd: e\n", "a:\n  - b\n  - c\nd: e\n"),
    Case("a:\n-   b: 1x\n    c:\n    -  d\n-   e: 2x\n", "a:\n  - b: 1x\n    c:\n      - d\n  - e: 2x\n"),
    Case("- -   a\n  -   b\n-\n      c: d\n", "- - a\n  - b\n-\n  c: d\n"),
    Case("a   :    b\n'c' :   d\n", "a: b\n'c': d\n"),
    Case("a:\n    \"b\"\nc:\n     [d]\n", "a:\n  \"b\"\nc:\n  [d]\n"),
    // Ends of lines and of the file.
    Case("a: b  \nc:   \n  - d   # e   \n", "a: b\nc:\n  - d   # e\n"),
    Case("\n\na: b\n\n\n\nc: d\n  \n\n", "a: b\n\nc: d\n"),
    Case("\u{FEFF}a: b\r\n\r\n\r\nc: |\r\n   d\r\n   e\r\n", "a: b\n\nc: |\n  d\n  e\n"),
    Case("a: b", "a: b\n"),
    Case("\n", ""),
    Case("---   # x \na: b\n", "---   # x\na: b\n"),
    // Block text moves as a whole and keeps its own depths, and the blanks at its lines' ends.
    Case("a:\n      b: |\n            c  \n\n             d\n", "a:\n  b: |\n    c  \n\n     d\n"),
    Case("a:\n    - |2-\n        b\n      c\n", "a:\n  - |2-\n      b\n    c\n"),
    Case("a: |+\n   b\n\n\n\n", "a: |+\n  b\n\n\n\n"),
    Case("a: |\n  b\n\n\n\nc: d\n", "a: |\n  b\n\nc: d\n"),
    Case("a: >-\n     # chữ\n     b\n", "a: >-\n  # chữ\n  b\n"),
    // Brackets: what is in them stays, further lines go along.
    Case("a:\n    b: [c,\n        d,   e ]\n", "a:\n  b: [c,\n      d,   e ]\n"),
    Case("{\"a\":\"b\",\n \"c\": [\"d\"]}\n", "{\"a\":\"b\",\n \"c\": [\"d\"]}\n"),
    // Comments in lines of their own.
    Case("a:\n# b\n    - c\n    # d\n    - e\n", "a:\n# b\n  - c\n  # d\n  - e\n"),
    Case(
      "a:\n    - b\n    # of the list\n# of the file\nc: d\n    # end\n",
      "a:\n  - b\n  # of the list\n# of the file\nc: d\n# end\n"
    ),
    Case("a: |\n    b\n# c\nd: e\n", "a: |\n  b\n# c\nd: e\n"),
    // What other readers would type.
    Case(
      "a: 0912\nb: no\nc: 2026-09-02\nd: [1, x, ~]\ne: 'no'\n",
      "a: \"0912\"\nb: \"no\"\nc: \"2026-09-02\"\nd: [\"1\", x, \"~\"]\ne: 'no'\n"
    ),
    Case("a: 12:30", "a: \"12:30\"\n"),
  ])
  func laysOut(_ example: Case) {
    #expect(Self.laidOut(example.before) == example.after)
    #expect(Self.laidOut(example.after) == example.after)
  }

  /// Numbers and dates that are wanted as such.
  @Test func quotesOnlyTexts() {
    let file = parse("a: 5\n")
    #expect(Layout.edits(of: file.tree, advice: Layout.Advice { _ in false }).isEmpty)
  }

  @Test func writesOtherKeysAndTexts() {
    let file = parse("a: b # c\n\"d\":  e\n'f':\n  - {a: x}\n")
    let advice = Layout.Advice(
      isText: { _ in true },
      key: { file.tree.key(of: $0) == "a" ? "một" : file.tree.key(of: $0) == "d" ? "hai" : nil },
      text: { file.tree.string(of: $0) == "b" ? "yes" : nil }
    )
    let bytes = TextEdits.apply(Layout.edits(of: file.tree, advice: advice), to: file.tree.bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "một: \"yes\" # c\n\"hai\": e\n'f':\n  - {một: x}\n")
  }

  // MARK: What others would type

  struct Scalar: Decodable, CustomTestStringConvertible {
    let text: String
    let core: String
    let yaml11: String

    var testDescription: String { text.debugDescription }
  }

  /// yaml-test-schema's.
  static func scalars() throws -> [Scalar] { try TestData.cases("scalars.jsonl") }

  @Test(arguments: try scalars())
  func knowsWhatOthersWouldType(_ scalar: Scalar) {
    let isTyped = scalar.core != "str" || scalar.yaml11 != "str"
    #expect(ImplicitType.isTyped(Array(scalar.text.utf8)[...]) == isTyped)
  }

  @Test(arguments: [
    "2026-09-02", "2026-9-2", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43", "1.5", "1.", "6e3", "0x1F", "0o17",
    "=", "<<", "190:20:30.15", "12:59", "12:5", "-.INF", "on", "Y", "",
  ])
  func countsAsTyped(text: String) { #expect(ImplicitType.isTyped(Array(text.utf8)[...])) }

  @Test(arguments: [
    "2026-09", "2/9/2026", "1.2.3", "0912 345 678", "5 phút", "12:75", "12:60", "12:61", "+", "-", "-x", "e3", "nope",
    "noo", "1e",
    "0b12",
    "2026-09-02 x", "2026-09-02T", "0x", "10%", "trueish", "yes.",
  ])
  func countsAsText(text: String) { #expect(!ImplicitType.isTyped(Array(text.utf8)[...])) }

  private static func laidOut(_ text: String) -> String {
    let file = parse(text)
    #expect(file.errors.isEmpty)
    let bytes = TextEdits.apply(Layout.edits(of: file.tree, advice: Layout.Advice { _ in true }), to: file.tree.bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
