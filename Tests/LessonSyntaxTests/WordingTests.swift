import Diagnostics
import Foundation
import Testing

@testable import LessonSyntax

/// The words for every mistake: trainers read them aloud to one another.
@Suite struct WordingTests {
  /// What is said of files that hold all the mistakes there are.
  static let diagnostics = broken.flatMap { parse(bytes: $0).diagnostics } + LessonParser.tooLarge(FileID(index: 0))

  private static let broken: [[UInt8]] = odd + texts.map { Array($0.utf8) }
  private static let texts: [String] = DialectTests.refused.map(\.text) + more
  private static let odd: [[UInt8]] = [[0xFF], [0x61, 0xC3], [0x61, 0, 0x3A, 0]]
  private static let more: [String] = [
    "a:\n    b: c\n\td: e\n", "a: b\nc\td: e\n", "a:\n  • b\n", "a:\n  * b\n", "a:\n  - b\n  – c\n", "[b]: c\n",
    "a: “b”\n", "a: x\u{202E}y\n", "a: |\n    b\n  # c\n", "a: {b: c\n", "{[b]: c}\n",
    String(repeating: "- \"a\n", count: 80), String(repeating: "- “a”\n", count: 80),
  ]

  @Test func findsWordsForEveryCodeOfTheLanguage() throws {
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: TestData.package.appending(path: "docs/ma-loi").path)
    let codes = pages.map { String($0.prefix(4)) }.filter { $0.hasPrefix("K") || $0.hasPrefix("W") }
    let met = Set(Self.diagnostics.map(\.code))
    #expect(met == Set(codes))
  }

  /// A moved limit keeps its code, so a count of warnings alone is under a K as well.
  @Test(arguments: diagnostics)
  func warnsUnderAWAndRefusesUnderAK(_ diagnostic: Diagnostic) {
    #expect((diagnostic.code.first == "W") == (diagnostic.severity == .warning) || diagnostic.code == "K080")
  }

  @Test(arguments: [("- \"a\n", .error), ("- “a”\n", .warning)] as [(String, Diagnostic.Severity)])
  func countsWarningsAloneAsAWarning(_ line: String, _ severity: Diagnostic.Severity) {
    let last = parse(String(repeating: line, count: 80)).diagnostics.last
    #expect(last?.code == "K080")
    #expect(last?.severity == severity)
  }

  @Test(arguments: diagnostics, Language.allCases)
  func statesEveryRuleAsASentenceWithoutAFullStop(_ diagnostic: Diagnostic, in language: Language) {
    let message = diagnostic.message(language)
    #expect(message.first?.isUppercase == true, "\(message)")
    #expect(message.last?.isSentenceEnd == false, "\(message)")
    #expect(message.contains(" "), "\(message)")
  }

  @Test(arguments: diagnostics)
  func saysEverythingInBothLanguages(_ diagnostic: Diagnostic) {
    for text in diagnostic.texts {
      #expect(!text.vietnamese.isEmpty && !text.english.isEmpty)
      #expect(text.vietnamese != text.english)
      #expect(text.vietnamese.last != "." && text.english.last != ".")
    }
    #expect(diagnostic.message.vietnamese.unicodeScalars.contains { $0.value > 0xBF }, "no diacritics")
  }

  /// «chữ thường» is lower case, «ngoặc đơn» are parentheses; nobody says anchor or symbol for what a key types.
  @Test(arguments: ["chữ thường", "ngoặc đơn", "neo", "biểu tượng", "byte", "mở hoặc kết"])
  func avoidsWordsThatMeanSomethingElse(_ word: String) {
    let texts = Self.diagnostics.flatMap { $0.texts.map(\.vietnamese) }
    #expect(texts.filter { $0.contains(word) } == [])
  }

  @Test(arguments: [
    (Mistake.longKey, "1.024"), (.flowTooDeep, "16"), (.fileTooLong, "32 MiB"), (.tooManyNodes, "1.000.000"),
    (.lineTooLong, "64 KiB"), (.tooDeep, "64"),
  ])
  func namesTheLimitThatWasPassed(_ mistake: Mistake, _ limit: String) {
    #expect(mistake.wording().message.vietnamese.contains(limit))
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1.000"), (1024, "1.024"), (65_005, "65.005"), (1_000_000, "1.000.000"),
  ])
  func setsThousandsApart(_ number: Int, _ text: String) {
    #expect(number.grouped(by: ".") == text)
  }

  @Test func quotesTheKeyThatComesTwice() {
    #expect(parse("đáp án: a\nđáp án: b\n").diagnostics.map(\.message.vietnamese) == ["Khóa «đáp án» bị lặp"])
  }

  @Test(arguments: ["a: \"x\n", "a: 'x\n"])
  func namesNoKindOfQuoteWhereEitherMayBeOpen(_ text: String) {
    #expect(
      parse(text).diagnostics.map(\.message.vietnamese) == ["Dấu nháy mở ở đây phải được đóng trên cùng dòng"]
    )
  }
}

extension Diagnostic: CustomTestStringConvertible {
  package var testDescription: String { code }

  /// All that is said, on what can be done about it too.
  fileprivate var texts: [LocalizedText] {
    [message] + [label].compactMap(\.self) + notes.map(\.message) + fixes.map(\.title)
  }
}

extension Character {
  fileprivate var isSentenceEnd: Bool { self == "." || self == "!" || self == "?" }
}
