/// A kind of file made to hurt a parser, in any size: what other readers of YAML take minutes for, or crash over.
struct Shape: Sendable {
  let name: String
  /// The first diagnostic it must get; `nil` where it is accepted.
  let code: String?
  /// Makes a file of about so many bytes.
  let make: @Sendable (_ bytes: Int) -> String

  init(_ name: String, _ code: String?, _ make: @escaping @Sendable (_ bytes: Int) -> String) {
    self.name = name
    self.code = code
    self.make = make
  }

  /// So many times the same unit.
  init(_ name: String, _ code: String?, before: String = "", _ unit: String, after: String = "") {
    self.init(name, code) { before + String(repeating: unit, count: $0 / unit.utf8.count) + after }
  }

  /// So many lines, each made anew from its number.
  static func lines(
    _ name: String,
    _ code: String?,
    before: String = "",
    after: String = "",
    line: @escaping @Sendable (Int) -> String
  ) -> Shape {
    Shape(name, code) { size in
      var text = before
      var count = 0
      while text.utf8.count < size {
        text += line(count)
        count += 1
      }
      return text + after
    }
  }

  static let all: [Shape] = [
    Shape("brackets opened", "K065", before: "a: ", String(repeating: "[", count: 900) + "\n"),
    Shape("brackets opened in one line", "K082", before: "a: ", "["),
    Shape("braces with empty keys", "K082", before: "a: ", "{\"\":"),
    Shape("dashes in one line", "K082", "- ", after: "a\n"),
    Shape("complex keys in one line", "K082", "? ", after: "a\n"),
    Shape("ever deeper", "K083") { size in
      // The margins alone grow with the square of the depth.
      var text = ""
      var depth = 0
      while text.utf8.count < size {
        text += String(repeating: " ", count: depth) + "a:\n"
        depth += 1
      }
      return text
    },
    Shape("one long line", "K082", before: "a: ", "x"),
    Shape("one long line without a colon", "K082", "x"),
    Shape("one long quoted line", "K082", before: "a: \"", "x", after: "\"\n"),
    Shape("colons that part nothing", "K082", before: "a: ", ":x"),
    .lines("keys of one map", nil) { "k\($0 + 1_000_000): v\n" },
    .lines("keys of one map, the last one twice", "K026", after: "k1000000: w\n") { "k\($0 + 1_000_000): v\n" },
    Shape("keys that are all the same", "K026", "khóa: v\n"),
    .lines("keys in combining marks", nil) { "e\u{302}\u{301}\($0): v\n" },
    Shape("quotes not closed", "K040", "- \"abc\n"),
    Shape("brackets not closed", "K060", "- [abc\n"),
    Shape("one bracket not closed over all lines", "K060", before: "a: [b,\n", "  c,\n"),
    Shape("tabs", "K010", before: "a:\n", "\tb: c\n"),
    Shape("blank lines in a block text", nil, before: "a: |\n", "\n", after: "  x\n"),
    Shape("blank lines with blanks", nil, "   \n"),
    Shape("a long block text", nil, before: "a: |\n", "  từ\n"),
    Shape("a long folded text", nil, before: "a: >\n", "  từ\n"),
    .lines("folded texts", nil) { "k\($0): >-\n  một\n  hai\n" },
    Shape("comments", nil, "# x\n", after: "a: b\n"),
    .lines("comments at all depths", nil) { String(repeating: " ", count: $0 % 40) + "# x\n" },
    .lines("aliases", "K070") { "a\($0): &a\($0) [*a, *a, *a]\n" },
    .lines("escapes", nil) { "k\($0): \"\(String(repeating: "\\\\", count: 500))\"\n" },
    .lines("zig-zag indentation", "K011", before: "a:\n") { String(repeating: " ", count: 2 - $0 % 2) + "b\($0):\n" },
    Shape("texts that run on", "K044", before: "a: b\n", "  c\n"),
    .lines("paragraphs that run on", "K044") { "a\($0): b\n  c\n  d\n" },
    Shape("lines without a colon", "K020", before: "a: b\n", "c d e\n"),
    Shape("bullets", nil, before: "a:\n", "  - x\n"),
    Shape("bullets of a word processor", "K045", before: "a:\n", "  • x\n"),
    Shape("dashes without a blank", "K022", before: "a:\n", "  -x\n"),
    .lines("colons without a blank", "K021", before: "a: b\n") { "k\($0):v\n" },
    .lines("special spaces", "K005", before: "a: b\n") { "k\($0):\u{A0}v\n" },
    Shape("control characters", "K003", "a\u{1}"),
    Shape("line separators", "K004", "a: b\u{2028}"),
    Shape("carriage returns", "K004", "a: b\r"),
    Shape("byte order marks", "K006", before: "a: b\n", "\u{FEFF}"),
    .lines("bidi controls", "W102") { "k\($0): \u{202E}v\n" },
    .lines("curly quotes", "W101") { "k\($0): “v”\n" },
    Shape("documents", "K031", before: "a: b\n", "---\na: b\n"),
  ]
}
