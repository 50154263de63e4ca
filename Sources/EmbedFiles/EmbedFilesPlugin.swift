import Foundation
import PackagePlugin

/// Embeds files in the program as string literals: the theme in Handbook, the pages of `docs/ma-loi` in ErrorPages, what
/// `camnang new` writes in Authoring, what `camnang serve` adds to a page in Preview, what pages of a class fetch in
/// Classroom.
///
/// SwiftPM's own `.embedInCode` writes byte arrays, which take the compiler minutes for a style sheet.
@main struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let (type, files, paths) = try embedded(in: target, of: context.package)
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
    return [
      .buildCommand(
        displayName: "Embedding files for \(target.name)", executable: try context.tool(named: "embed-files").url,
        arguments: [output.path(percentEncoded: false), type]
          + (paths.isEmpty ? [] : ["--paths"] + paths) + files.map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }

  /// The type that the files of a target become, the files, and their paths in the program where names do not tell them
  /// apart.
  private func embedded(in target: any Target, of package: Package) throws -> (
    type: String, files: [URL], paths: [String]
  ) {
    switch target.name {
    case "Handbook":
      let theme = target.directoryURL.appending(path: "Theme")
      return ("EmbeddedTheme", try files(in: theme, ["css", "js", "mustache", "svg"]), [])
    case "ErrorPages":
      return ("EmbeddedPages", try files(in: package.directoryURL.appending(path: "docs/ma-loi"), ["md"]), [])
    case "Preview", "Classroom":
      return ("EmbeddedClient", try files(in: target.directoryURL.appending(path: "Client"), ["css", "js"]), [])
    case "Authoring":
      let (files, paths) = try templates(in: target.directoryURL.appending(path: "Templates"), of: package)
      return ("EmbeddedTemplates", files, paths)
    default: throw NothingToEmbed(target: target.name)
    }
  }

  /// Whatever else lies there, an editor's copy or a note, stays out of the program.
  private func files(in folder: URL, _ extensions: Set<String>) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) }
      .filter { extensions.contains($0.pathExtension) }
  }

  /// A tree of files by their paths in it. What has a hidden name where it is written bears `dot-` here: git and editors
  /// would obey it. How editors find the schemas is told by this repository's own settings.
  private func templates(in folder: URL, of package: Package) throws -> ([URL], [String]) {
    let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted().filter
    {
      let file = folder.appending(path: $0)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
      return isFile && !file.lastPathComponent.hasPrefix(".") && !file.lastPathComponent.hasSuffix("~")
    }
    let settings = ["extensions.json", "settings.json"].map { ".vscode/\($0)" }
    return (
      found.map { folder.appending(path: $0) } + settings.map { package.directoryURL.appending(path: $0) },
      found.map { $0.split(separator: "/").map(visible).joined(separator: "/") } + settings.map { "sach/\($0)" }
    )
  }

  private func visible(_ name: Substring) -> String { name.hasPrefix("dot-") ? "." + name.dropFirst(4) : String(name) }

  private struct NothingToEmbed: Error { let target: String }
}
