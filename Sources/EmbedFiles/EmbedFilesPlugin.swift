import Foundation
import PackagePlugin

/// Embeds text files in the program as string literals: the theme in Handbook, the pages of `docs/ma-loi` in ErrorPages.
///
/// SwiftPM's own `.embedInCode` writes byte arrays, which take the compiler minutes for a style sheet.
@main struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let (type, files) = try embedded(in: target, of: context.package)
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
    return [
      .buildCommand(
        displayName: "Embedding files for \(target.name)", executable: try context.tool(named: "embed-files").url,
        arguments: [output.path(percentEncoded: false), type] + files.map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }

  /// The type that the files of a target become, and the files.
  private func embedded(in target: any Target, of package: Package) throws -> (type: String, files: [URL]) {
    switch target.name {
    case "Handbook":
      let theme = target.directoryURL.appending(path: "Theme")
      return ("EmbeddedTheme", try files(in: theme, ["css", "js", "mustache", "svg"]))
    case "ErrorPages":
      return ("EmbeddedPages", try files(in: package.directoryURL.appending(path: "docs/ma-loi"), ["md"]))
    default: throw NothingToEmbed(target: target.name)
    }
  }

  /// Whatever else lies there, an editor's copy or a note, stays out of the program.
  private func files(in folder: URL, _ extensions: Set<String>) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) }
      .filter { extensions.contains($0.pathExtension) }
  }

  private struct NothingToEmbed: Error { let target: String }
}
