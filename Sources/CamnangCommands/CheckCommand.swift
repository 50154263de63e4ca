import ArgumentParser
import Diagnostics
import Foundation
import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tìm lỗi trong các bài học, không ghi gì.",
    discussion: """
      Ví dụ: camnang check
             camnang check content --strict --format github
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case github
    case gitlab
  }

  @OptionGroup var source: ContentOptions

  @Option(help: ArgumentHelp("Dạng kết quả.", valueName: "text|json|github|gitlab"))
  var format = Format.text

  @Flag(help: "Coi cảnh báo là lỗi.")
  var strict = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let pipeline = try source.pipeline()
      var line = ProgressLine(language: language)
      let diagnostics = pipeline.check { line.show($0) }
      line.clear()
      write(diagnostics, pipeline.content.sources, language)
      Console.say(Summary(diagnostics: diagnostics, language: language).checked + "\n")
      if diagnostics.hasErrors || (strict && !diagnostics.isEmpty) { throw Failure(code: .contentHasErrors) }
    }
  }

  private func write(_ diagnostics: [Diagnostic], _ sources: SourceSet, _ language: Language) {
    switch format {
    case .text:
      let options = TerminalRenderer.Options(language: language, useColor: talk.usesColor(on: .standardOutput))
      var renderer = TerminalRenderer(sources, options: options)
      Console.write(renderer.render(diagnostics))
    case .json:
      var renderer = JSONRenderer(sources)
      Console.write(renderer.render(diagnostics))
    case .github:
      var renderer = GitHubRenderer(sources)
      Console.write(renderer.render(diagnostics, in: language))
    case .gitlab:
      var renderer = GitLabRenderer(sources)
      Console.write(renderer.render(diagnostics, in: language))
    }
  }
}
