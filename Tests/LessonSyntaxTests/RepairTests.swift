import Diagnostics
import Foundation
import LessonSyntax
import Testing

/// What `check --fix` makes of the mistakes that people make: everything that needs no guess is mended, and nothing else
/// is touched.
@Suite struct RepairTests {
  struct Broken: Decodable, CustomTestStringConvertible {
    let id: String
    let yaml: String

    var testDescription: String { id }
  }

  static func single() throws -> [Broken] { try TestData.cases("mistakes.jsonl") }
  static func many() throws -> [Broken] { try TestData.cases("many-mistakes.jsonl") }

  /// A safe fix takes its own mistake away and brings none.
  @Test(arguments: try single() + many())
  func bringsNoNewMistake(_ broken: Broken) {
    let file = parse(broken.yaml)
    for error in file.errors {
      guard let fix = error.safeFix else { continue }
      let repaired = parse(file.applying(fix))
      #expect(repaired.errors.count < file.errors.count, "\(error.code) becomes \(repaired.reports)")
    }
  }

  /// After all rounds there is nothing left that needs no guess.
  @Test(arguments: try single() + many())
  func leavesOnlyWhatNeedsAGuess(_ broken: Broken) {
    let repaired = parse(Self.mended(broken.yaml))
    #expect(repaired.errors.allSatisfy { $0.safeFix == nil })
  }

  /// What can only be meant in one way, wherever it stands.
  private static let meantInOneWay: Set = [
    "K004", "K005", "K006", "K010", "K021", "K022", "K023", "K041", "K044", "K046", "K050", "K052", "K061", "K070",
    "K071", "K072",
  ]
  /// Whether a guess is needed depends on what stands there.
  private static let meantInOneWayAtTimes: Set = ["K042", "K045"]

  /// How far mending goes: all that needs no guess, and nothing that does.
  @Test(arguments: try single() + many())
  func mendsWhatNeedsNoGuess(_ broken: Broken) {
    for error in parse(broken.yaml).errors where !Self.meantInOneWayAtTimes.contains(error.code) {
      let needsNoGuess = Self.meantInOneWay.contains(error.code)
      #expect((error.safeFix != nil) == needsNoGuess, "\(error.code)")
    }
  }

  /// A file in which nothing else is wrong is whole after mending, however much it is.
  @Test(
    arguments: try (single() + many()).filter { parse($0.yaml).errors.allSatisfy { meantInOneWay.contains($0.code) } })
  func mendsFilesWhole(_ broken: Broken) {
    #expect(parse(Self.mended(broken.yaml)).reports == [])
  }

  /// Whether what stands behind a `#` is published or kept as a remark only its author knows: other readers of YAML
  /// take all of these for comments.
  @Test(arguments: [
    "title: X #x\n", "title: Xin chào #vneid\n", "title: Nốt #1\n", "title: #vneid\n", "a: [b, #c,\n  d]\n",
    "- Hai từ #todo hỏi lại\n",
  ])
  func asksWhetherAHashBeginsTextOrARemark(text: String) throws {
    let file = parse(text)
    #expect(Self.mended(text) == text)
    let error = try #require(file.errors.first { $0.code == "K047" })
    #expect(error.fixes.count == 2)
    #expect(error.fixes.allSatisfy { parse(file.applying($0)).errors.isEmpty })
  }

  /// A comment would take the bracket along; after a closed text there is nothing that it could belong to.
  @Test(arguments: [
    ("a: [b, #c]\n", "a: [b, \"#c\"]\n"), ("a: [b #c]\n", "a: [\"b #c\"]\n"), ("a: \"b\" #c\n", "a: \"b\" # c\n"),
  ])
  func mendsAHashThatCanOnlyBeOne(text: String, mended: String) {
    #expect(Self.mended(text) == mended)
  }

  struct Offer: CustomTestStringConvertible {
    let text: String
    let code: String
    let grade: Diagnostic.Fix.Grade
    let mended: String

    init(_ text: String, code: String, _ grade: Diagnostic.Fix.Grade, mended: String) {
      self.text = text
      self.code = code
      self.grade = grade
      self.mended = mended
    }

    var testDescription: String { text.debugDescription }
  }

  /// What is offered first, and whether it needs no guess.
  @Test(arguments: [
    // Another repair counts on the columns that this one takes away.
    Offer("  a: b\n  \tc: d\n", code: "K014", .maybe, mended: "a: b\n  c: d\n"),
    // At the left edge `---` would end the document.
    Offer("  --- \n  a: b\n", code: "K014", .maybe, mended: "--- \na: b\n"),
    // The last key stands where it belongs.
    Offer("- a: 1\nb: 2\n  c: 3\n- a: 4\n", code: "K024", .maybe, mended: "- a: 1\n  b: 2\n  c: 3\n- a: 4\n"),
    // The comment would become text.
    Offer("a: b # c\n  d\n", code: "K044", .maybe, mended: "a: >-\n  b # c\n  d\n"),
    Offer("a:\r\n  b c\r\n", code: "K045", .safe, mended: "a: b c\r\n"),
    // After the blank `*` would begin no text.
    // Keys that stood below each other before the blank would no longer.
    Offer("-a: b\n c: d\n", code: "K022", .maybe, mended: "- a: b\n c: d\n"),
    Offer("-a: b\n  c: d\n", code: "K022", .safe, mended: "- a: b\n  c: d\n"),
    Offer("- a:*b\n  c: d\n", code: "K021", .maybe, mended: "- a: *b\n  c: d\n"),
    // A colon between quotes makes no key.
    Offer("a: |\n\"b: c\" d\nx: y\n", code: "K051", .maybe, mended: "a: |\n  \"b: c\" d\nx: y\n"),
    // Two quotations are not one.
    Offer("a: “b” và “c: d”\n", code: "K023", .safe, mended: "a: \"“b” và “c: d”\"\n"),
    Offer("a: - b\r\n   - c\r\n", code: "K025", .safe, mended: "a:\r\n   - b\r\n   - c\r\n"),
    // With a dash before it, a text may be all text.
    Offer("a: - b\n   c\nd: e\n", code: "K025", .maybe, mended: "a:\n   - b\n   c\nd: e\n"),
    // A tab may be wider than the file's steps.
    Offer("a:\n    b: |\n\tx\n", code: "K010", .safe, mended: "a:\n    b: |\n        x\n"),
  ])
  func offersFirst(_ offer: Offer) throws {
    let file = parse(offer.text)
    let fix = try #require(file.errors.first { $0.code == offer.code }?.fixes.first)
    #expect(fix.grade == offer.grade)
    #expect(file.applying(fix) == offer.mended)
  }

  /// A file is read a few times, however many mistakes are in it, and each of them is mended: work that grows with the
  /// square of a file would show in the number of rounds.
  @Test(arguments: [
    "k: a: b\n", "- a: b: c\n", "- x\ty\n", "- \"a\" #b\n", "- a:\tb\n", "- @a\n", "- a: b\n    c d\n",
    "- \"a\" #b\n- [x\n- y]\n",
  ])
  func mendsManyMistakesInAFewRounds(line: String) {
    for count in [1000, 8000] {
      let text = (0..<count).map { line.replacing("k:", with: "k\($0):") }.joined()
      var rounds = 0
      let repairs = Self.repairs(of: text) { rounds += 1 }
      #expect(repairs?.count ?? 0 >= count)
      #expect(rounds <= 4, "\(count) mistakes")
    }
  }

  private static func mended(_ text: String) -> String {
    repairs(of: text).map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
  }

  private static func repairs(of text: String, round: () -> Void = {}) -> SafeRepairs? {
    SafeRepairs.made(in: Array(text.utf8)) { bytes in
      round()
      let limit = Limits.diagnosticsPerRound(mending: bytes.count)
      let source = SourceFile(path: "bai.yaml", bytes: bytes)
      return LessonParser.parse(source, id: FileID(index: 0), root: .any, limit: limit).diagnostics
    }
  }
}
