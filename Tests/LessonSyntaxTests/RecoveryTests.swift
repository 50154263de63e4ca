import Diagnostics
import LessonSyntax
import Testing

/// Independent mistakes are all reported, and what follows from one of them is not.
@Suite struct RecoveryTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let reports: [String]

    init(_ text: String, _ reports: String...) {
      self.text = text
      self.reports = reports
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    // A key's value on several lines of quotes is one mistake.
    Case("a: \"x\n  y\n  z\"\nb:c\n", "K040 1:4", "K021 4:2"),
    // Lines under a text that runs on are part of the same mistake.
    Case("a: x\n  y\n  z: 1\nb: c: d\n", "K044 2:3", "K023 4:5"),
    // The list after a misplaced dash goes on.
    Case("a: - x\n  - y\n  -z\nb: 1\n", "K025 1:4", "K022 3:3"),
    Case("a: - x\n   - y\nb: 1\n", "K025 1:4"),
    // Items that lack their blank are items.
    Case("a:\n- x\n-y\n-5\nb: 1\n", "K022 3:1", "K022 4:1"),
    // `- k:v` with keys below it is a map.
    Case("- mã:B1\n  tên: x\n  lớp: y: z\n", "K021 1:5", "K023 3:9"),
    // One blank too many moves neither the line nor what belongs to it.
    Case("a:\n  - b: 1\n   - c: 2\n     d: 3\n  - e: 4\n", "K011 3:4"),
    Case("a:\n  - b: 1\n   - c: 2\n    d: 3\n  - e: 4\n", "K011 3:4"),
    Case("a:\n  - b: 1\n - c: 2\n   d: 3\n  - e: 4\n", "K011 3:2"),
    Case("a:\n  - b\n   - c\n  - d\n", "K012 3:4"),
    // One blank too few likewise.
    Case("a:\n  b: 1\n c: 2\n  d: 3\n", "K011 3:2"),
    // A whole indented file is one mistake.
    Case("  a: 1\n  b: 2\n", "K014 1:3"),
    Case("  a: 1\nb: 2\nc:d\n", "K014 1:3", "K021 3:2"),
    // A second document is read for its own mistakes, and its keys are its own.
    Case("a: 1\n---\na: 2\nb:3\n", "K031 2:1", "K021 4:2"),
    // Text that was to be indented below `|`.
    Case("a: |\nmột hai\nba bốn\nb: 1\n", "K051 1:4"),
    // A closing bracket at the left edge.
    Case("a: [\n  x,\n]\nb: 1\n", "K060 1:4"),
    Case("a: [x, [y\nb: {c: 1\nd: e\n", "K060 1:4", "K060 2:4"),
    Case("a: [x}\nb: 1\n", "K061 1:6"),
    // Word and web pages.
    Case("a:\n\u{A0} - x\n\u{A0} - y\nb:\u{A0}z\n", "K005 2:1", "K005 3:1", "K005 4:3"),
    Case("a: x \u{A0}\n", "K005 1:6"),
    Case("\"a\"\u{A0}: b\n", "K005 1:4"),
    // Tabs: one report a line, wherever they are.
    Case("a:\n\tb:\tc\td\n\te: 1\n", "K010 2:1", "K010 3:1"),
    Case("'a'\t: b\n", "K010 1:4"),
    Case("{\"a\"\t: b}\n", "K010 1:5"),
    Case("{a\t: b}\n", "K010 1:3"),
    Case("- a\n- *b\n- !c\n- &d\n- @e\n", "K071 2:3", "K072 3:3", "K070 4:3", "K046 5:3"),
    Case("thẻ: [#a, b #c]\n", "K047 1:7", "K047 1:13"),
    Case("a: b # c\nd: \"e\" #f\ng: h#i\n", "K047 2:8"),
    Case("a: x\\qy\nb: \"\\q \\q\"\n", "K042 2:5"),
    Case("- - - a\n      b\n", "K044 2:7"),
    Case("a:\n  |\n   x\nb:\n  \"y\"\nc:\n  [z]\n"),
    Case("<<: 1\n", "K074 1:1"),
    Case("'<<': 1\n"),
    Case("\"\": x\n", "K027 1:1"),
    Case("%YAML 1.2\n---\na: b\n...\n", "K073 1:1", "K031 4:1"),
  ])
  func reportsEachMistakeOnce(_ each: Case) {
    #expect(parse(each.text).reports.map(\.description) == each.reports)
  }
}
