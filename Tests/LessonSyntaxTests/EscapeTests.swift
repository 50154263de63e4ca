import Diagnostics
import LessonSyntax
import Testing

/// Escapes in double quotes: what may not stand in a file may not come of an escape either.
@Suite struct EscapeTests {
  @Test(arguments: [
    #"\0"#, #"\a"#, #"\b"#, #"\v"#, #"\f"#, #"\r"#, #"\e"#, #"\N"#, #"\L"#, #"\P"#, #"\x00"#, #"\x08"#, #"\x0B"#,
    #"\x1F"#, #"\x7F"#, #"\x80"#, #"\x85"#, #"\x9F"#, #"\u0000"#, #"\u001b"#, #"\u2028"#, #"\u2029"#, #"\uFEFF"#,
    #"\ufeff"#, #"\uD800"#, #"\uDBFF"#, #"\uDC00"#, #"\uDFFF"#, #"\uFDD0"#, #"\uFDEF"#, #"\uFFFE"#, #"\uFFFF"#,
    #"\U0001FFFE"#, #"\U0010FFFF"#, #"\U00110000"#, #"\UFFFFFFFF"#,
  ])
  func refusesEscapesOfWhatNoFileMayHold(escape: String) throws {
    let file = parse("a: \"một \(escape) hai\"\n")
    #expect(file.reports == [Report(code: "K043", line: 1, column: 9)])
    #expect(try #require(file.errors.first).location.range.count == escape.utf8.count)
  }

  @Test(arguments: [
    (#"\t"#, "\t"), (#"\n"#, "\n"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\ "#, " "), (#"\_"#, "\u{A0}"),
    (#"\x09"#, "\t"), (#"\x0A"#, "\n"), (#"\x20"#, " "), (#"\x7E"#, "~"), (#"\xA0"#, "\u{A0}"), (#"\u1EC7"#, "ệ"),
    (#"\uD7FF"#, "\u{D7FF}"), (#"\uE000"#, "\u{E000}"), (#"\uFDCF"#, "\u{FDCF}"), (#"\uFDF0"#, "\u{FDF0}"),
    (#"\uFFFD"#, "\u{FFFD}"), (#"\u2027"#, "\u{2027}"), (#"\u202A"#, "\u{202A}"), (#"\U0001F600"#, "😀"),
    (#"\U0010FFFD"#, "\u{10FFFD}"),
  ])
  func takesEscapesOfAllElse(escape: String, text: String) throws {
    let file = parse("a: \"một \(escape) hai\"\n")
    #expect(file.reports == [])
    let root = try #require(file.tree.root)
    let member = try #require(Array(file.tree.children(of: root)).first)
    #expect(Array(file.tree.string(of: member).utf8) == Array("một \(text) hai".utf8))
  }

  @Test(arguments: [
    #"\q"#, #"\x4"#, #"\xG0"#, #"\u12"#, #"\u12G4"#, #"\U0001F60"#, #"\1"#, #"\'"#, #"\đ"#,
  ])
  func refusesEscapesThatAreNone(escape: String) {
    #expect(parse("a: \"một \(escape) hai\"\n").reports == [Report(code: "K042", line: 1, column: 9)])
  }
}
