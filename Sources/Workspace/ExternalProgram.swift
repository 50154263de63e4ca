import Diagnostics
import Foundation

/// The programs on this machine that a build can be helped by.
package struct InstalledPrograms: Sendable {
  private let folders: [String]

  /// - Parameter searchPath: Folders with `:` between them, as `PATH` has them.
  package init(searchPath: String) {
    folders = searchPath.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// The first of `names` that is found in any folder. A name that is a whole path is looked at as it is.
  func first(of names: [String]) -> ExternalProgram? {
    for name in names {
      for path in name.hasPrefix("/") ? [name] : folders.map({ $0 + "/" + name })
      where FileManager.default.isExecutableFile(atPath: path) && ItemKind(atPath: path) == .file {
        return ExternalProgram(url: URL(filePath: path))
      }
    }
    return nil
  }
}

/// Another program. Its arguments go to it as they are, never through a shell.
struct ExternalProgram: Sendable {
  let url: URL

  var name: String { url.lastPathComponent }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: What it is told.
  ///   - scratch: Where it runs, and where what it says is kept meanwhile: a pipe that nobody reads would stop it.
  /// - Returns: what it wrote to its standard output.
  /// - Throws: ``WorkspaceError`` where it cannot be started or ends with another code than 0.
  @discardableResult
  func run(_ arguments: [String], in scratch: ScratchFolder) throws -> String {
    let (said, complained) = (scratch.file("said.txt"), scratch.file("complained.txt"))
    do {
      let process = Process()
      process.executableURL = url
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(ExternalProgram.settledTime) { _, settled in
        settled
      }
      process.currentDirectoryURL = scratch.url
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try ExternalProgram.emptied(said)
      process.standardError = try ExternalProgram.emptied(complained)
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw failure(ExternalProgram.text(of: complained)) }
      return ExternalProgram.text(of: said)
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw failure(error.localizedDescription)
    }
  }

  /// What bears a time in its result must not bear the clock's (reproducible-builds.org): WeasyPrint 57 writes one into
  /// every font.
  private static let settledTime = ["SOURCE_DATE_EPOCH": "0"]

  private func failure(_ words: String) -> WorkspaceError {
    let end = words.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " ")
    return WorkspaceError(
      LocalizedText(
        vi: "Chương trình \(name) không làm xong việc. Nó báo: \(end)",
        en: "The program \(name) did not finish its work. It says: \(end)"
      )
    )
  }

  private static func emptied(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func text(of url: URL) -> String {
    String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
  }
}
