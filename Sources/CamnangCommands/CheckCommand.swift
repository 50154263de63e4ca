import ArgumentParser
import Diagnostics
import ErrorPages
import Foundation
import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tìm lỗi trong các bài học, không ghi gì.",
    discussion: """
      Ví dụ: camnang check
             camnang check content --strict --format github
             camnang check --plain          từng câu một, để nghe đọc hoặc dán vào tin nhắn

      Có NO_COLOR hoặc CI thì check nói từng câu như --plain; muốn có hình dòng lỗi thì thêm --format text.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case plain
    case json
    case sarif
    case github
    case gitlab
  }

  @OptionGroup var source: ContentOptions

  @Option(help: ArgumentHelp("Dạng kết quả.", valueName: "text|plain|json|sarif|github|gitlab"))
  var format: Format?

  @Flag(help: "Coi cảnh báo là lỗi.")
  var strict = false

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let language = screen.talk.language
    try reportingWorldErrors(in: language) {
      let pipeline = try source.pipeline()
      var line = ProgressLine(language: language)
      let diagnostics = pipeline.check { line.show($0) }
      line.clear()
      write(diagnostics, pipeline.content.sources, language)
      Console.say(Summary(diagnostics: diagnostics, language: language).checked + "\n")
      if [nil, .text, .plain].contains(format), let line = ReadMore.line(for: diagnostics, in: language) {
        Console.say(line + "\n")
      }
      if diagnostics.hasErrors || (strict && !diagnostics.isEmpty) { throw Failure(code: .contentHasErrors) }
    }
  }

  private func write(_ diagnostics: [Diagnostic], _ sources: SourceSet, _ language: Language) {
    switch format {
    case nil: tell(diagnostics, sources, MistakeFace.usual(for: screen))
    case .text: tell(diagnostics, sources, screen.isPlain ? .narrated : .pictured)
    case .plain: tell(diagnostics, sources, .narrated)
    case .json:
      var renderer = JSONRenderer(sources)
      Console.write(renderer.render(diagnostics))
    case .sarif:
      let view = ErrorPageView(language: language)
      var renderer = SARIFRenderer(sources, language: language, version: Version.text) { code in
        ErrorPage.find(code).map(view.rule)
      }
      Console.write(renderer.render(diagnostics))
    case .github:
      var renderer = GitHubRenderer(sources)
      Console.write(renderer.render(diagnostics, in: language))
    case .gitlab:
      var renderer = GitLabRenderer(sources)
      Console.write(renderer.render(diagnostics, in: language))
    }
  }

  private func tell(_ diagnostics: [Diagnostic], _ sources: SourceSet, _ face: MistakeFace) {
    Console.write(face.text(of: diagnostics, sources, screen, on: .standardOutput))
  }
}
