import Foundation
import TestSupport

/// A class on a laptop: content, stores, and the program run in their folder.
struct QuizFolder {
  private let folder: TemporaryFolder
  private let program: BinaryRunner

  init(_ folder: TemporaryFolder, content: TinyCourse = TinyCourse()) throws {
    self.folder = folder
    program = try BinaryRunner()
    try folder.write(content.inContent)
  }

  /// Runs the program on a store, as of a day.
  func run(
    _ arguments: String...,
    input: String = "",
    today: String = "2026-11-24",
    store: String = "so.sqlite"
  ) async throws -> BinaryRunner.Outcome {
    let asksForTheDay =
      switch arguments.first {
      case "progress": ["show", "list"].contains(arguments[1])
      case "class": arguments[1] != "list"
      default: true
      }
    let options = ["--store", store] + (asksForTheDay ? ["--today", today] : [])
    return try await program.run(arguments + options, input: input, in: folder.url)
  }

  func addTrainee(_ id: String = "an", _ name: String = "Nguyễn Văn An", store: String = "so.sqlite") async throws {
    _ = try await run("progress", "add-trainee", id, name, store: store)
  }

  /// The lines of the log, the header left out.
  func log(store: String = "so.sqlite") async throws -> [String] {
    let text = try await run("progress", "export", store: store).standardOutput
    return text.split(separator: "\n").dropFirst().map(String.init)
  }
}
