import Foundation
import TestSupport
import Testing

/// `camnang` and `test` in a checkout of stand-ins: a few files for the sources, and a `swift` that builds a program
/// which says what it was asked.
@Suite struct LauncherTests {
  /// Freshly built, a launcher says nothing of its own.
  @Test func buildsOnceAndThenRunsAtOnce() async throws {
    try await withCheckout { checkout in
      let first = try await checkout.run("check", "a b", "")
      #expect(first.exitCode == 0)
      #expect(first.standardOutput == "ran: <check> <a b> <>\n")
      #expect(first.standardError.contains("Lần chạy đầu tiên"))
      #expect(try checkout.builds == 1)
      let second = try await checkout.run("check")
      #expect(second.standardOutput == "ran: <check>\n")
      #expect(second.standardError == "")
      #expect(try checkout.builds == 1)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 130])
  func endsAsTheProgramEnds(code: Int32) async throws {
    try await withCheckout { checkout in
      let outcome = try await checkout.run("x", environment: ["STUB_EXIT": "\(code)"])
      #expect(outcome.exitCode == code)
    }
  }

  /// Everything that ends up in the program, by a new text as well as by a file more or less.
  @Test(arguments: [
    "Package.swift", "Sources/a.swift", "Sources/Handbook/Theme/book.css", "Sources/EmbedFiles/plugin.swift",
    "docs/ma-loi/K001.md", "docs/ma-loi/moi.md", "Sources/moi.swift",
  ])
  func buildsAgainAfterAChange(of input: String) async throws {
    try await withCheckout { checkout in
      _ = try await checkout.run("x")
      try checkout.makeBuildLookOld()
      _ = try await checkout.run("x")
      #expect(try checkout.builds == 1)
      try checkout.folder.write([checkout.path(input): "changed"])
      let outcome = try await checkout.run("x")
      #expect(outcome.standardError.contains("Mã nguồn vừa thay đổi"))
      #expect(try checkout.builds == 2)
      _ = try await checkout.run("x")
      #expect(try checkout.builds == 2)
    }
  }

  @Test(arguments: [
    "README.md", "content/sach.yaml", "docs/ARCHITECTURE.md", "Tests/a.swift", "Tests/Acceptance/run.py",
  ])
  func leavesTheProgramAloneAfterAChange(of other: String) async throws {
    try await withCheckout { checkout in
      _ = try await checkout.run("x")
      try checkout.makeBuildLookOld()
      try checkout.folder.write([checkout.path(other): "changed"])
      _ = try await checkout.run("x")
      #expect(try checkout.builds == 1)
    }
  }

  /// With CDPATH exported, `cd` prints where it goes, and may go elsewhere: there is a folder of the same name there.
  @Test(arguments: ["camnang", "./camnang", "../my checkout/camnang", "sub/../camnang"])
  func findsItsFolderWhateverCDPATHSays(script: String) async throws {
    try await withCheckout { checkout in
      try checkout.folder.write(["elsewhere/sub/x": "", "elsewhere/my checkout/x": "", checkout.path("sub/x"): ""])
      let outcome = try await checkout.bash(
        [script, "build"],
        environment: ["CDPATH": checkout.outside + "/elsewhere:."]
      )
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput == "ran: <build>\n")
    }
  }

  @Test func runsItsTestsWhateverCDPATHSays() async throws {
    try await withCheckout { checkout in
      try checkout.folder.write(["elsewhere/my checkout/x": ""])
      let outcome = try await checkout.bash(
        ["my checkout/test", "--filter", "X"],
        environment: ["CDPATH": checkout.outside + "/elsewhere"],
        in: checkout.folder.url
      )
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput.hasPrefix("swift test --filter X in \(checkout.outside)/my checkout\n"))
    }
  }

  @Test(arguments: [("0", Int32(1)), ("1", 0), ("31", 0)])
  func takesARunWithoutATestForAFailure(count: String, code: Int32) async throws {
    try await withCheckout { checkout in
      let outcome = try await checkout.bash(["./test", "--filter", "X"], environment: ["STUB_TESTS": count])
      #expect(outcome.exitCode == code)
    }
  }

  @Test func namesTheSuitesWhereThereIsNoneOfAName() async throws {
    try await withCheckout { checkout in
      let outcome = try await checkout.bash(["./test", "page"])
      #expect(outcome.exitCode == 2)
      #expect(outcome.standardError.contains("pages"))
      let list = try await checkout.bash(["./test", "--list"])
      #expect(list.exitCode == 0)
      #expect(list.standardOutput.contains("\npages "))
    }
  }

  @Test(arguments: ["link", "sub/link", "sub/link-to-link", "absolute"])
  func followsLinksToItself(link: String) async throws {
    try await withCheckout { checkout in
      try checkout.folder.write(["sub/x": ""])
      try checkout.link("link", to: "my checkout/camnang")
      try checkout.link("sub/link", to: "../my checkout/camnang")
      try checkout.link("sub/link-to-link", to: "link")
      try checkout.link("absolute", to: checkout.outside + "/my checkout/camnang")
      let outcome = try await checkout.bash([link, "x"], in: checkout.folder.url)
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput == "ran: <x>\n")
    }
  }

  /// A folder that cannot be written to, made so that it holds for root as well.
  @Test(arguments: [Checkout.ReadOnly.noFolder, .noFile], ["vi", "en"])
  func saysThatItCannotBuildInAReadOnlyFolder(_ kind: Checkout.ReadOnly, language: String) async throws {
    try await withCheckout { checkout in
      try checkout.makeReadOnly(kind)
      for launcher in kind == .noFolder ? ["camnang", "test"] : ["camnang"] {
        let outcome = try await checkout.bash(["./" + launcher, "x"], environment: ["CAMNANG_LANG": language])
        #expect(outcome.exitCode == 3)
        #expect(outcome.standardOutput == "")
        let lines = outcome.standardError.split(separator: "\n")
        #expect(lines.count == 1)
        #expect(lines.last?.hasPrefix(language == "vi" ? "Không ghi được vào" : "The program cannot be built") == true)
      }
    }
  }

  @Test func runsFromAReadOnlyFolderWhereNothingHasChanged() async throws {
    try await withCheckout { checkout in
      _ = try await checkout.run("x")
      try checkout.makeReadOnly(.noFile)
      let again = try await checkout.run("x")
      #expect(again.standardOutput == "ran: <x>\n")
    }
  }

  @Test func takesAProgramThatDoesNotCompileForExitCodeThree() async throws {
    try await withCheckout { checkout in
      let outcome = try await checkout.run("x", environment: ["STUB_BUILD": "fail"])
      #expect(outcome.exitCode == 3)
      #expect(outcome.standardError.contains("error: no such thing"))
      // What failed is not taken for built.
      let again = try await checkout.run("x")
      #expect(again.standardOutput == "ran: <x>\n")
      #expect(try checkout.builds == 2)
    }
  }

  @Test(arguments: [("5.10", "đã cũ"), ("", "không chạy được")])
  func takesASwiftThatWillNotDoForExitCodeThree(version: String, message: String) async throws {
    try await withCheckout { checkout in
      let outcome = try await checkout.run("x", environment: ["STUB_VERSION": version])
      #expect(outcome.exitCode == 3)
      #expect(outcome.standardError.contains(message))
      #expect(try checkout.builds == 0)
    }
  }

  @Test func showsWhatATerminalWouldObeyInItsFolder() async throws {
    try await withCheckout(named: "a\u{1B}[31mđỏ") { checkout in
      try checkout.makeReadOnly(.noFolder)
      let outcome = try await checkout.run("x")
      #expect(outcome.exitCode == 3)
      #expect(!outcome.standardError.contains("\u{1B}"))
      #expect(outcome.standardError.contains("a?[31mđỏ"))
    }
  }

  private func withCheckout(named name: String = "my checkout", _ body: (Checkout) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in try await body(Checkout(in: folder, named: name)) }
  }
}

/// The launchers with stand-ins for all that they start.
struct Checkout {
  let folder: TemporaryFolder
  let name: String

  enum ReadOnly: Sendable {
    /// No folder can be made.
    case noFolder
    /// No file can be made.
    case noFile
  }

  init(in folder: TemporaryFolder, named name: String) throws {
    self.folder = folder
    self.name = name
    try folder.write([
      path("Package.swift"): "", path("Sources/a.swift"): "", path("Sources/Handbook/Theme/book.css"): "",
      path("docs/ma-loi/K001.md"): "", "bin/x": "",
    ])
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for file in ["camnang", "test", ".ci/setup.sh"] + ["run", "suites", "house"].map({ "Tests/Acceptance/\($0).py" }) {
      let target = url.appending(path: file)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: package.appending(path: file), to: target)
    }
    // A link: a file just written cannot be run while a neighbour's child still has it open.
    let stub = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/swift")
    try link("bin/swift", to: stub.path(percentEncoded: false))
  }

  var url: URL { folder.url.appending(path: name) }

  /// The folder around it, without a slash at its end.
  var outside: String { String(folder.path.reversed().drop { $0 == "/" }.reversed()) }

  func path(_ inside: String) -> String { "\(name)/\(inside)" }

  /// How often a program was built.
  var builds: Int {
    get throws {
      let log = folder.url.appending(path: "builds")
      guard FileManager.default.fileExists(atPath: log.path(percentEncoded: false)) else { return 0 }
      return try folder.read("builds").split(separator: "\n").count
    }
  }

  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> BinaryRunner.Outcome {
    try await bash(["./camnang"] + arguments, environment: environment)
  }

  /// Runs a script by bash, in the checkout by default.
  func bash(
    _ arguments: [String],
    environment: [String: String] = [:],
    in working: URL? = nil
  ) async throws -> BinaryRunner.Outcome {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let stubs = ["PATH": "\(outside)/bin:\(path)"]
    return try await BinaryRunner(program: URL(filePath: "/bin/bash"))
      .run(arguments, environment: stubs.merging(environment) { $1 }, in: working ?? url)
  }

  /// The program looks as if it had been built an hour ago, and everything else older still, so that no test hangs on
  /// how finely the disk tells times.
  func makeBuildLookOld() throws {
    let now = Date()
    let stamp = path(".build/camnang.stamp")
    for item in try FileManager.default.subpathsOfDirectory(atPath: outside) where item != "bin/swift" {
      let hours: TimeInterval = item == stamp ? 1 : 2
      try FileManager.default.setAttributes(
        [.modificationDate: now - hours * 3600],
        ofItemAtPath: outside + "/" + item
      )
    }
  }

  func makeReadOnly(_ kind: ReadOnly) throws {
    switch kind {
    case .noFolder: try folder.write([path(".build"): "a file where the folder should be"])
    case .noFile:
      try folder.write([
        "bin/touch": "#!/bin/sh\necho \"touch: cannot touch '$1': Read-only file system\" >&2\nexit 1\n"
      ])
      try makeExecutable("bin/touch")
    }
  }

  func link(_ place: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(outside)/\(place)", withDestinationPath: target)
  }

  private func makeExecutable(_ file: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: outside + "/" + file)
  }
}
