import Foundation
import Testing

/// What is written about the house, and what lies around in it.
@Suite struct HouseTests {
  @Test(arguments: SourceTree.folders(in: "Sources"))
  func describesEveryTarget(target: String) throws {
    let text = try SourceTree.read("docs/ARCHITECTURE.md")
    #expect(
      text.contains("### \(target)\n") || text.contains("`\(target)`"),
      "docs/ARCHITECTURE.md does not tell of \(target): say what it is for, and what must not be in it"
    )
  }

  @Test(arguments: Arrows.pure.sorted())
  func statesAnInvariant(target: String) throws {
    let text = try SourceTree.read("docs/ARCHITECTURE.md")
    let section = try #require(
      text.firstMatch(of: try Regex("### \(target)\n([\\s\\S]*?)(?=\n##|$)")),
      "docs/ARCHITECTURE.md has no section `### \(target)`"
    )
    #expect(text[section.range].contains("**Invariant:**"), "The section `### \(target)` has no **Invariant:** line")
  }

  /// Walks through the house tell the files that they pass.
  @Test func namesOnlyFilesThatThereAre() throws {
    let text = try SourceTree.read("docs/ARCHITECTURE.md")
    let named = Set(text.matches(of: /`([A-Za-z+\/]+\.swift)`/).map { String($0.1) })
    let missing = named.filter { name in !SourceTree.all.contains { ("/" + $0.path).hasSuffix("/" + name) } }
    #expect(missing.subtracting(["Package.swift"]) == [])
  }

  /// The table in docs/ARCHITECTURE.md is that of `Arrows.swift`.
  @Test(arguments: Set(Arrows.allowed.keys).subtracting(["embed-files", "EmbedFiles", "Fuzz", "TestSupport"]).sorted())
  func drawsTheArrows(target: String) throws {
    let named = [
      "the C library": ["Glibc", "Musl", "Darwin"], "swift-mustache": ["Mustache"], "swift-crypto": ["Crypto"],
      "swift-argument-parser": ["ArgumentParser"],
    ]
    let row = try #require(
      try SourceTree.read("docs/ARCHITECTURE.md").split(separator: "\n").first { $0.hasPrefix("| `\(target)`") })
    let drawn = row.split(separator: "|")[1].replacing(/\([^)]*\)/, with: "").split { ",;".contains($0) }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "–" }
    #expect(Set(drawn.flatMap { named[$0] ?? [$0] }) == Arrows.allowed[target], "docs/ARCHITECTURE.md, row \(target)")
  }

  @Test(arguments: SourceTree.all)
  func holdsNoStub(file: SwiftFile) {
    let lines = file.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let isEmpty = lines.allSatisfy { $0.isEmpty || $0.hasPrefix("import ") || $0.lowercased() == "// stub" }
    #expect(!isEmpty, "\(file.path) holds nothing: write what it is for, or remove it")
  }

  /// What other targets see of a type, they must be able to understand without its source.
  @Test(arguments: SourceTree.sources)
  func explainsEveryTypeThatOtherTargetsSee(file: SwiftFile) {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated()
    where line.firstMatch(of: /^package (indirect |final )*(struct|enum|class|actor|protocol)\s/) != nil {
      let above = lines[..<number].last { !$0.hasPrefix("@") && !$0.hasPrefix("  ") } ?? ""
      #expect(above.hasPrefix("///"), "\(file.path):\(number + 1): say in a line of `///` what it is: \(line)")
    }
  }

  @Test(arguments: SourceTree.tests.filter { $0.path.hasSuffix("Tests.swift") })
  func testsSomethingInEveryTestFile(file: SwiftFile) {
    #expect(file.code.contains("@Test"), "\(file.path) is named as tests but has none")
  }

  @Test(arguments: snapshots)
  func usesEverySnapshot(path: String) {
    let parts = path.components(separatedBy: "/Snapshots/")
    let name = parts[1]
    // Written as one literal, or as a folder and an interpolated rest.
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    let users = SourceTree.tests.filter { $0.path.hasPrefix(parts[0] + "/") }
    let isUsed = users.contains {
      $0.text.contains("\"\(name)\"") || (!folder.isEmpty && $0.text.contains("\"\(folder)/\\("))
    }
    #expect(isUsed, "No test names the snapshot \(path): remove it, or name it in one literal")
  }

  @Test(arguments: topLevel)
  func keepsTheTopLevelShort(name: String) {
    let expected: Set = [
      "Package.swift", "Sources", "Tests", "Benchmarks", "content", "output", "docs", "camnang", "test", "README.md",
      "LICENSE", "CONTRIBUTING.md", "SECURITY.md", "package", "Containerfile",
    ]
    #expect(
      expected.contains(name) || name.hasPrefix("."),
      "\(name) lies at the top level: put it into docs/ or where it is used"
    )
  }

  /// Where CDPATH is exported, `cd` to a relative path prints where it goes and may go elsewhere.
  @Test(arguments: scripts)
  func findsItsFolderInEveryScript(script: String) throws {
    for line in try SourceTree.read(script).split(separator: "\n")
    where line.contains("cd \"$(") || line.contains("$(cd") {
      Issue.record("\(script): write `CDPATH='' cd -- …` in the place of: \(line)")
    }
  }

  @Test func numbersDecisionsWithoutGapsOrTwins() {
    let numbers = SourceTree.files(below: "docs/decisions").compactMap { Int($0.split(separator: "/")[2].prefix(4)) }
    #expect(numbers == Array(1...max(1, numbers.count)), "docs/decisions/ is numbered 0001, 0002, …: \(numbers)")
  }

  /// What holds and what is history, told by the second line of each decision.
  @Test(arguments: SourceTree.files(below: "docs/decisions"))
  func saysWhenADecisionWasMadeAndWhetherItHolds(path: String) throws {
    #expect(
      try SourceTree.read(path).contains(/\n\n\*20\d\d-\d\d-\d\d, (in force|superseded)/),
      "\(path): write `*2026-01-31, in force.*` below the title, or `superseded by [0012](…)`")
  }

  private static let snapshots = SourceTree.files(below: "Tests").filter { path in
    path.contains("/Snapshots/") && (path as NSString).pathExtension != ""
  }

  private static let scripts = ["camnang", "test"] + SourceTree.files(below: ".ci")

  private static let topLevel = Set(SourceTree.kept.map { String($0.split(separator: "/")[0]) }).sorted()
}
