import PackagePlugin

/// Embeds the files of `Sources/Handbook/Theme` in the program as string literals.
///
/// SwiftPM's own `.embedInCode` writes byte arrays, which take the compiler minutes for a style sheet.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = target.directoryURL.appending(path: "Theme")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    let files = ["page.mustache", "camnang.css"].map { theme.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Embedding the theme",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path(percentEncoded: false), "EmbeddedTheme"] + files.map { $0.path(percentEncoded: false) },
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }
}
