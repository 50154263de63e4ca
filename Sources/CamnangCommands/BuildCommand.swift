import ArgumentParser
import Diagnostics
import Foundation
import Handbook
import Workspace

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Dựng sách từ các bài học.",
    discussion: """
      Ví dụ: camnang build
             camnang build content --output output --base-url https://sach.vi-du.vn/
             camnang build --edition trainer --output sach-nguoi-day
             camnang build --edition all
             camnang build --variant lang-son --edition trainer --output sach-lang-son
             camnang build --variant all

      Các bản (--edition): trainee (học viên), trainer (người dạy), citizen (tờ rơi cho bà con), poster (áp phích),
      quiz-sheet (đề kiểm tra), all (mọi bản, mỗi bản một thư mục con).

      Bản của tỉnh (--variant): mã của một tệp trong bien-the/, hoặc all (sách chung và mọi tỉnh, mỗi bản một thư mục con).

      Thư mục ra được thay trọn vẹn; nếu nội dung có lỗi, sách cũ giữ nguyên.
      """
  )

  @OptionGroup var source: ContentOptions

  @Option(help: ArgumentHelp("Thư mục ra.", valueName: "thư mục"))
  var output = "output"

  @Option(help: ArgumentHelp("Bản dựng ra.", valueName: "bản"))
  var edition: EditionChoice = .one(.trainee)

  @OptionGroup var variant: VariantOptions

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let language = screen.talk.language
    try reportingWorldErrors(in: language) {
      let started = ContinuousClock.now
      let pipeline = try source.pipeline()
      let folder = try OutputFolder(at: URL(filePath: output, directoryHint: .isDirectory), besides: source.contentURL)
      var line = ProgressLine(language: language)
      let (report, diagnostics) = try pipeline.build(edition.editions, of: variant.choice, into: folder) {
        line.show($0)
      }
      line.clear()
      let summary = Summary(diagnostics: diagnostics, language: language)
      if !diagnostics.isEmpty {
        let face = MistakeFace.usual(for: screen)
        Console.say(face.text(of: diagnostics, pipeline.content.sources, screen, on: .standardError))
        screen.say(summary.counts)
        if let line = ReadMore.line(for: diagnostics, in: language) { screen.say(line) }
      }
      guard let report else {
        screen.say(summary.outputUntouched(output))
        throw Failure(code: .contentHasErrors)
      }
      Console.write(summary.built(report, in: output, duration: ContinuousClock.now - started))
    }
  }
}
