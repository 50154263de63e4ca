import Foundation
import Testing

/// Small files, small functions.
@Suite struct SizeTests {
  static let longestFile = 400
  static let longestTestFile = 450
  static let longestFunction = 60
  static let mostFilesOfAType = 15

  /// Files that are longer all the same, with their length: a ratchet. It may only fall; no entry may be added without
  /// a word in the commit's message on why the file is one thing.
  static let longerFiles: [String: Int] = [:]

  /// The same for functions: `path name`.
  static let longerFunctions: [String: Int] = [:]

  @Test(arguments: SourceTree.all)
  func keepsFilesShort(file: SwiftFile) {
    let usual = file.isTest ? SizeTests.longestTestFile : SizeTests.longestFile
    let limit = SizeTests.longerFiles[file.path] ?? usual
    #expect(
      file.lineCount <= limit,
      "\(file.path) has \(file.lineCount) lines; \(limit) is the limit. Cut it where one part can be named by itself."
    )
  }

  @Test(arguments: SourceTree.all)
  func keepsFunctionsShort(file: SwiftFile) {
    for function in FunctionFinder.functions(in: file) {
      let limit = SizeTests.longerFunctions["\(file.path) \(function.name)"] ?? SizeTests.longestFunction
      #expect(
        function.lineCount <= limit,
        """
        \(file.path):\(function.line) \(function.name) has \(function.lineCount) lines; \(limit) is the limit. Give its \
        steps names of their own.
        """
      )
    }
  }

  /// What is cut into ever more extensions is one large type all the same: cut it by idea.
  @Test func spreadsNoTypeOverManyFiles() throws {
    let pattern = try NSRegularExpression(
      pattern: #"^(?:(?:package|private|indirect|final) )*(?:extension|struct|enum|class|actor) ([\w.]+)"#,
      options: .anchorsMatchLines)
    var files: [String: Set<String>] = [:]
    for file in SourceTree.sources {
      let code = file.code as NSString
      for match in pattern.matches(in: file.code, range: NSRange(location: 0, length: code.length)) {
        files["\(file.target).\(code.substring(with: match.range(at: 1)))", default: []].insert(file.path)
      }
    }
    let wide = files.filter { $0.value.count > SizeTests.mostFilesOfAType }.map { "\($0.key): \($0.value.count) files" }
    #expect(wide.sorted() == [], "\(SizeTests.mostFilesOfAType) files is the limit: make a type of one of its ideas")
  }

  @Test(arguments: SizeTests.longerFiles.keys.sorted())
  func letsTheRatchetForFilesFallOnly(path: String) throws {
    let file = try #require(SourceTree.all.first { $0.path == path }, "\(path) is gone: take it out of longerFiles")
    #expect(SizeTests.longerFiles[path] == file.lineCount, "\(path) has \(file.lineCount) lines now: lower its number")
  }

  @Test(arguments: SizeTests.longerFunctions.keys.sorted())
  func letsTheRatchetForFunctionsFallOnly(entry: String) throws {
    let lengths = SourceTree.all.flatMap { file in
      FunctionFinder.functions(in: file).map { ("\(file.path) \($0.name)", $0.lineCount) }
    }
    let found = try #require(lengths.first { $0.0 == entry }, "\(entry) is gone: take it out of longerFunctions")
    #expect(SizeTests.longerFunctions[entry] == found.1, "\(entry) has \(found.1) lines now: lower its number")
  }

  @Test func measuresFunctions() {
    let file = SwiftFile(
      path: "Sources/X/Y.swift",
      text: """
        protocol P {
          func required(a: Int) -> Int
          var value: Int { get }
        }
        struct S {
          init?(_ a: [Int] = [1]) throws {
            guard a.isEmpty else { return nil }
          }
          func one() { }
          func two<T>(
            body: () -> T = { }
          ) -> T where T: P
          {
            body()
          }
        }
        """
    )
    let found = FunctionFinder.functions(in: file)
    #expect(found.map(\.name) == ["init", "one", "two"])
    #expect(found.map(\.line) == [6, 9, 10])
    #expect(found.map(\.lineCount) == [3, 1, 6])
  }
}
