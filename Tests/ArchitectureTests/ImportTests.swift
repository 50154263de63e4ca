import Testing

/// Who may know whom.
@Suite struct ImportTests {
  @Test(arguments: SourceTree.all)
  func importsOnlyWhatTheArrowsAllow(file: SwiftFile) throws {
    let allowed =
      file.isTest && file.target.hasSuffix("Tests")
      ? Arrows.allowedInTests(file.target)
      : try #require(
        Arrows.allowed[file.target],
        "\(file.target) has no row in Arrows.swift: add one, and one in docs/ARCHITECTURE.md"
      )
    for (line, module) in imports(of: file) {
      #expect(
        allowed.contains(module),
        """
        \(file.path):\(line) imports \(module), which \(file.target) may not know. Pass what you need as a value, or \
        move the code to a target that may: \(allowed.sorted().joined(separator: ", ")). A new arrow is a decision: \
        Arrows.swift, docs/ARCHITECTURE.md and docs/decisions/ change in one commit.
        """
      )
    }
  }

  @Test(arguments: Arrows.exclusive.keys.sorted())
  func keepsOutsideLibrariesBehindOneTarget(module: String) throws {
    let owners = try #require(Arrows.exclusive[module])
    for file in SourceTree.all where !owners.contains(file.target) {
      for (line, imported) in imports(of: file) where imported == module {
        Issue.record(
          "\(file.path):\(line) imports \(module). Only \(owners.sorted().joined(separator: ", ")) may: use their values."
        )
      }
    }
  }

  @Test(arguments: Arrows.allowed.keys.sorted())
  func listsOnlyTargetsThatExist(target: String) {
    let folders = SourceTree.folders(in: "Sources") + SourceTree.folders(in: "Tests")
    #expect(folders.contains(target), "There is no \(target) any more: take its row out of Arrows.swift")
  }

  @Test func hasNoCycle() {
    for start in Arrows.allowed.keys {
      var reached: Set<String> = []
      var waiting = Array(Arrows.allowed[start] ?? [])
      while let next = waiting.popLast() {
        guard reached.insert(next).inserted else { continue }
        waiting += Arrows.allowed[next] ?? []
      }
      #expect(!reached.contains(start), "\(start) reaches itself: break the circle in Arrows.swift")
    }
  }

  @Test func readsEveryFormOfImport() {
    let file = SwiftFile(
      path: "Sources/X/Y.swift",
      text: """
        import A
        package import B
        @testable import C
        import struct D.E
          @preconcurrency import F.G
        // import H
        let text = "import I"
        """
    )
    #expect(imports(of: file).map(\.module) == ["A", "B", "C", "D", "F"])
  }

  private func imports(of file: SwiftFile) -> [(line: Int, module: String)] {
    file.codeLines.compactMap { number, line in
      let words = line.split(separator: " ").drop { $0.hasPrefix("@") || ImportTests.accessLevels.contains($0) }
      guard words.first == "import" else { return nil }
      let named = words.dropFirst().drop { ImportTests.kinds.contains($0) }
      return named.first.map { (number, String($0.prefix { $0 != "." })) }
    }
  }

  private static let accessLevels: Set<Substring> = ["package", "internal", "private", "fileprivate"]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]
}
