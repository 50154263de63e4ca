import ArgumentParser
import Diagnostics
import Exports
import Foundation
import Handbook
import Terminal
import Workspace

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Dựng sách từ các bài học.",
    discussion: """
      Ví dụ: camnang build
             camnang build content --output output --base-url https://sach.vi-du.vn/
             camnang build --edition trainer --output sach-nguoi-day
             camnang build --edition all
             camnang build --format pdf --edition trainer --output sach.pdf
             camnang build --format epub --edition all --output sach
             camnang build --booklet --output sach-gap.pdf
             camnang build --format field --output sach-di-duong.pdf
             camnang build --variant lang-son --edition trainer --output sach-lang-son
             camnang build --variant all

      Các bản (--edition): \(EditionChoice.list(.vietnamese)).

      Các dạng (--format): \(BookForm.list(.vietnamese)).

      Bản của tỉnh (--variant): mã của một tệp trong bien-the/, hoặc all (sách chung và mọi tỉnh, mỗi bản một thư mục con).

      Với all, bản của tỉnh nào còn lỗi thì riêng bản ấy không được dựng; các bản khác vẫn xong và mã kết thúc là 5.

      Thư mục ra được thay trọn vẹn; nếu nội dung có lỗi, sách cũ giữ nguyên. Tệp của bạn trong thư mục ấy vẫn ở đó;
      tệp nào không do camnang làm ra thì không bị ghi đè.
      """)

  @OptionGroup var source: ContentOptions

  @Option(help: ArgumentHelp("Thư mục ra.", valueName: "thư mục")) var output = "output"

  @Option(help: ArgumentHelp("Bản dựng ra.", valueName: "bản")) var edition: EditionChoice = .one(.trainee)

  @OptionGroup var variant: VariantOptions

  @OptionGroup var form: BookOptions

  @OptionGroup var screen: ScreenOptions

  func validate() throws { if let format = form.export { _ = try edition.editions(of: format) } }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let started = ContinuousClock.now
      let pipeline = try source.pipeline()
      var line = ProgressLine(language: language)
      let (built, diagnostics) = try build(pipeline) { line.show($0) }
      line.clear()
      let summary = Summary(diagnostics: diagnostics, language: language)
      if !diagnostics.isEmpty {
        let face = MistakeFace.usual(for: screen)
        Console.draw(face.text(of: diagnostics, pipeline.content.sources, screen, on: .standardError))
        screen.say(summary.counts)
        if let line = ReadMore.line(for: diagnostics, in: language) { screen.say(line) }
      }
      guard let built else {
        screen.say(summary.outputUntouched(output))
        throw Failure(code: .contentHasErrors)
      }
      let duration = ContinuousClock.now - started
      let leftOut: [String]
      switch built {
      case .site(let report):
        Console.say(notes: report.notes, in: language)
        Console.report(summary.built(report, in: output, duration: duration))
        leftOut = report.leftOut
      case .exports(let report):
        Console.say(notes: report.notes, in: language)
        Console.report(ExportSummary(report: report, output: output, language: language).text(duration: duration))
        leftOut = report.leftOut
      }
      guard leftOut.isEmpty else {
        for id in leftOut { screen.say(summary.leftOut(id, of: source.content)) }
        throw Failure(code: .variantsLeftOut)
      }
    }
  }

  private enum Built {
    case site(BuildReport)
    case exports(ExportReport)
  }

  private func build(_ pipeline: Pipeline, progress: (Pipeline.Progress) -> Void) throws -> (Built?, [Diagnostic]) {
    guard let format = form.export else {
      let folder = try OutputFolder(at: URL(filePath: output, directoryHint: .isDirectory), besides: source.contentURL)
      let built = try pipeline.build(edition.editions, of: variant.choice, into: folder, progress: progress)
      return (built.value.map(Built.site), built.diagnostics)
    }
    let editions = try edition.editions(of: format)
    let place = try form.place(
      output, as: format, isOne: editions.count == 1 && variant.choice != .all, besides: source.contentURL)
    // A printer is not to work on, nor its files to stay, when this program is told to stop.
    let watch = format.needsPrograms ? SignalWatch() : nil
    var signal: StopSignal?
    let programs = InstalledPrograms(environment: Environment.process.variables, timeLimit: form.timeLimit) {
      signal = signal ?? watch?.take()
      return signal != nil
    }
    do {
      let made = try pipeline.export(
        editions, of: variant.choice, to: place, ending: format.ending, make: format.maker(with: programs))
      return (made.value.map(Built.exports), made.diagnostics)
    } catch is RunStopped { throw Failure(code: ExitStatus(rawValue: (signal ?? .terminate).exitCode) ?? .terminated) }
  }
}
