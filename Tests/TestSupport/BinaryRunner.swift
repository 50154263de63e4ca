package import Foundation

/// The built program, run as a person runs it: arguments, standard input, environment and working folder in; what it
/// printed and its exit code out.
package struct BinaryRunner: Sendable {
  package struct Outcome: Sendable {
    package let exitCode: Int32
    package let standardOutput: String
    package let standardError: String
  }

  package enum Mistake: Error {
    case programNotFound(searched: [String])
  }

  private let program: URL

  /// Tests run side by side by the hundred, and each program holds files open. With more than about 1,300 open files
  /// Foundation's `Process` reads past the end of a directory entry and crashes now and then:
  /// https://github.com/swiftlang/swift-corelibs-foundation/pull/5472 (mended after Swift 6.3.1).
  private static let turnstile = Turnstile(atOnce: 8)

  /// The `camnang` that was built with these tests.
  package init() throws {
    let folders = BinaryRunner.buildFolders()
    let found = folders.map { $0.appending(path: "camnang") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
    guard let found else {
      throw Mistake.programNotFound(searched: folders.map { $0.path(percentEncoded: false) })
    }
    program = found
  }

  /// Another program, such as a launcher in a folder made for a test.
  package init(program: URL) { self.program = program }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: What stands behind the program's name.
  ///   - input: Standard input; empty by default.
  ///   - environment: Set on top of `PATH`, `HOME` and `TMPDIR`: nothing else of this machine is passed on.
  ///   - folder: The working folder; that of the tests by default.
  /// - Returns: What it printed and its exit code.
  /// - Throws: Where it cannot be started.
  package func callAsFunction(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = [:],
    in folder: URL? = nil
  ) async throws -> Outcome {
    try await run(arguments, input: input, environment: environment, in: folder)
  }

  /// Runs the program with a list of arguments and waits for its end.
  package func run(
    _ arguments: [String],
    input: String = "",
    environment: [String: String] = [:],
    in folder: URL? = nil
  ) async throws -> Outcome {
    try await BinaryRunner.turnstile.pass {
      try await finished(arguments, input: input, environment: environment, in: folder)
    }
  }

  private func finished(
    _ arguments: [String], input: String, environment: [String: String], in folder: URL?
  ) async throws -> Outcome {
    // Files rather than pipes: however much is printed, nobody waits for anybody.
    try await withTemporaryFolder { files in
      try files.write(["input": input, "output": "", "error": ""])
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.environment = BinaryRunner.environment(with: environment)
      if let folder { process.currentDirectoryURL = folder }
      process.standardInput = try FileHandle(forReadingFrom: files.url.appending(path: "input"))
      process.standardOutput = try FileHandle(forWritingTo: files.url.appending(path: "output"))
      process.standardError = try FileHandle(forWritingTo: files.url.appending(path: "error"))
      try await BinaryRunner.finish(process)
      return Outcome(
        exitCode: process.terminationStatus,
        standardOutput: try files.read("output"),
        standardError: try files.read("error")
      )
    }
  }

  /// Where the program lies.
  package var path: String { program.path(percentEncoded: false) }

  /// Runs the program as somebody does who sits at a terminal and types these lines.
  ///
  /// - Returns: What stands on the screen then, as standard output, and the exit code.
  package func onTerminal(_ arguments: [String], typing lines: [String], in folder: URL) async throws -> Outcome {
    let command = ([path] + arguments).map {
      "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
    return try await BinaryRunner(program: URL(filePath: "/usr/bin/script")).run(
      ["-qec", command.joined(separator: " "), "/dev/null"], input: lines.map { $0 + "\n" }.joined(), in: folder)
  }

  private static func finish(_ process: Process) async throws {
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        ended.resume(throwing: error)
      }
    }
  }

  private static func environment(with extra: [String: String]) -> [String: String] {
    let kept = ["PATH", "HOME", "TMPDIR"]
    // The progress of whoever runs the tests is not touched.
    let data = FileManager.default.temporaryDirectory.appending(path: "camnang-tests-\(getpid())-data")
    let usual = ["XDG_DATA_HOME": data.path(percentEncoded: false)]
    return ProcessInfo.processInfo.environment
      .filter { kept.contains($0.key) }
      .merging(extra["HOME"] == nil ? usual : [:]) { $1 }
      .merging(extra) { $1 }
  }

  /// Where the test bundle is, then the package's own build folder.
  private static func buildFolders() -> [URL] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let arguments = CommandLine.arguments
    let bundle = arguments.firstIndex(of: "--test-bundle-path").flatMap { flag in
      arguments.indices.contains(flag + 1) ? arguments[flag + 1] : nil
    }
    // On a Mac the bundle is a folder with the tests three levels down; elsewhere it is the executable itself.
    var folders: [URL] = []
    for path in [bundle, arguments.first].compactMap(\.self) {
      var folder = URL(filePath: path)
      for _ in 0..<4 {
        folder = folder.deletingLastPathComponent()
        folders.append(folder)
      }
    }
    return folders + [package.appending(path: ".build/debug")]
  }
}
