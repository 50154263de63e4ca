import Foundation
import Testing

/// Something that must not stand in some files, and what to write instead.
struct Ban: Sendable, CustomTestStringConvertible {
  let pattern: String
  let instead: String
  let appliesTo: @Sendable (SwiftFile) -> Bool

  var testDescription: String { pattern }

  init(_ pattern: String, instead: String, in appliesTo: @escaping @Sendable (SwiftFile) -> Bool) {
    self.pattern = pattern
    self.instead = instead
    self.appliesTo = appliesTo
  }

  /// Foundation's expressions, because these go over every line of the package: Swift's own take ten times as long.
  func lines(in file: SwiftFile) throws -> [Int] {
    let expression = try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
    let code = file.code as NSString
    return expression.matches(in: file.code, range: NSRange(location: 0, length: code.length)).map { match in
      let before = code.substring(to: match.range.location)
      return before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    }
  }
}

extension Ban {
  static let all: [Ban] = everywhere + inSources + inPureTargets + inByteTargets + inTests

  private static let everywhere = [
    Ban(#"\btry!"#, instead: "`try` and a thrown error; in tests, `throws` on the test", in: { _ in true }),
    Ban(#"\bas!"#, instead: "`as?` and what to do otherwise; in tests, `#require`", in: { _ in true }),
    Ban(#"\bpublic\b"#, instead: "`package`: nobody outside this package uses it", in: { _ in true }),
    Ban(#"\bopen\s+(class|func|var)\b"#, instead: "`package`, or no inheritance", in: { _ in true }),
  ]

  private static let inSources = [
    Ban(
      #"\bfatalError\b"#,
      instead:
        "a diagnostic for what a source can cause, a thrown error for what the world can, `precondition` otherwise",
      in: { !$0.isTest }
    ),
    Ban(
      #"(^|[^.\w])(print|debugPrint|dump|NSLog)\("#,
      instead: "a diagnostic or a result; only CamnangCommands prints",
      in: { !$0.isTest && $0.target != "CamnangCommands" }
    ),
    Ban(
      #"\bnonisolated\(unsafe\)|@unchecked\s+Sendable"#,
      instead: "a value type, or a `Mutex` in the one target that guards a C library (Markdown)",
      in: { !$0.isTest && $0.target != "Markdown" }
    ),
  ]

  private static let inPureTargets =
    [
      (#"\bDate\(|\bDate\.now\b|\bContinuousClock\b|\bSuspendingClock\b|\bCalendar\b"#, "a `Day` parameter"),
      (#"\bTimeZone\b|\bLocale\b"#, "VietnameseText's own tables: output may not depend on the machine's locale"),
      (
        #"\bFileManager\b|\bFileHandle\b|\bfopen\(|\b(String|Data)\(contentsOf"#,
        "a value; Workspace reads and writes files"
      ),
      (#"\bProcessInfo\b|\bgetenv\(|\bCommandLine\b|\bBundle\b"#, "a parameter; CamnangCommands reads the environment"),
      (#"\bSystemRandomNumberGenerator\b|\.random\(|\.shuffled\(\)|\.randomElement\(|\bUUID\(\)"#, "a seed parameter"),
      (#"\bURLSession\b|\bsocket\("#, "nothing: no request leaves a build"),
    ].map { pattern, instead in
      Ban(pattern, instead: instead) { !$0.isTest && Arrows.pure.contains($0.target) }
    } + [
      Ban(
        #"\.hashValue\b|\bHasher\("#,
        instead: "a hash of our own: Swift's differs from run to run, pages may not",
        // The table of keys wants a hash that nobody can write collisions for; nothing is ever listed in its order.
        in: { !$0.isTest && Arrows.pure.contains($0.target) && !$0.path.hasSuffix("/DuplicateKeys.swift") }
      )
    ]

  private static let inByteTargets = [
    Ban(
      #":\s*\[?Character\b|\bCharacter\("#,
      instead: "bytes or Unicode scalars: `Character` is slow, and equal for texts with different bytes",
      in: { !$0.isTest && ["LessonSyntax", "HTML", "Markdown"].contains($0.target) }
    )
  ]

  private static let inTests = [
    Ban(
      #"\.disabled\(|\bXCTSkip|\bXCTestCase\b|\bwithKnownIssue\b|\.enabled\(if:"#,
      instead: "a test that runs and can fail, or no test",
      in: { $0.isTest }
    ),
    Ban(
      #"\bThread\.sleep|\bTask\.sleep|\busleep\(|(^|[^.\w])sleep\("#,
      instead: "a condition to wait for: a test that sleeps is slow or fails at random",
      in: { $0.isTest }
    ),
  ]
}

/// Code that this package does without.
@Suite struct BannedCodeTests {
  @Test(arguments: Ban.all)
  func findsNoneOfIt(ban: Ban) throws {
    for file in SourceTree.all where ban.appliesTo(file) {
      for line in try ban.lines(in: file) {
        Issue.record("\(file.path):\(line) has what `\(ban.pattern)` finds. Write instead: \(ban.instead).")
      }
    }
  }

  /// So that a ban whose pattern never matches is no ban.
  @Test(arguments: [
    ("try!", "let a = try! b()"), ("as!", "a as! B"), ("public", "public let a = 1"), ("fatalError", "fatalError()"),
    ("print", "  print(a)"), ("Date", "let now = Date()"), ("FileManager", "FileManager.default"),
    ("getenv", "getenv(a)"), ("random", "Int.random(in: a)"), ("Character", "let a: Character"),
    ("disabled", "@Test(.disabled(a))"), ("sleep", "sleep(1)"), ("hashValue", "a.hashValue"),
  ])
  func findsWhatItIsFor(name: String, code: String) throws {
    let file = SwiftFile(path: "Sources/HTML/X.swift", text: code)
    let found = try Ban.all.filter { $0.pattern.contains(name) }.contains { try !$0.lines(in: file).isEmpty }
    #expect(found, "No ban for \(name) finds `\(code)`")
  }

  @Test func looksAtCodeOnly() throws {
    let file = SwiftFile(
      path: "Sources/HTML/X.swift",
      text: ##"""
        // try! in a comment
        /* as! /* nested */ print( */ let a = "try! \" as!"
        let b = #"public " try!"#
        let c = """
          try! "in" a long text
          """
        let d = 1
        """##
    )
    #expect(try Ban.all.allSatisfy { try $0.lines(in: file).isEmpty })
    #expect(file.code.contains("let a ="))
    #expect(file.code.contains("let d = 1"))
    #expect(file.code.utf8.count == file.text.utf8.count)
  }
}
