import ArgumentParser
import Diagnostics
import ErrorPages
import Foundation
import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tìm lỗi trong các bài học; thêm --fix thì sửa luôn những lỗi tự sửa được.",
    discussion: """
      Ví dụ: camnang check
             camnang check --fix --dry-run  xem trước những chỗ sẽ sửa, chưa ghi gì
             camnang check --fix            sửa những lỗi chỉ có một cách sửa, rồi báo lỗi còn lại
             camnang check content --strict --format github
             camnang check --variant lang-son       sách chung và bản của một tỉnh
             camnang check --plain          từng câu một, để nghe đọc hoặc dán vào tin nhắn
             camnang check --since main     thêm: điều đã sửa từ khi tách khỏi main hại gì cho người học
             camnang check --suggest        thêm: biểu tượng hợp với từng bước chưa có hình

      --fix chỉ sửa đúng những gì --dry-run cho xem; tệp nào cũng được thay trọn vẹn hoặc để nguyên.
      --dry-run in dạng «diff -u» và kết thúc bằng mã như khi chưa sửa.
      --since so với chỗ nhánh này tách khỏi NHÁNH (như «git diff NHÁNH...»), kể cả điều chưa commit: câu hỏi đổi nghĩa \
      mà «bản» giữ nguyên, mã bị mất hay đổi, dữ kiện đổi mà ngày kiểm tra giữ nguyên (mã lỗi C339 đến C347).
      --suggest đoán theo mấy chữ đầu của «làm» nên chỉ gợi ý: bạn tự chọn, tự viết vào bài. Có --fix cũng không thêm hộ; \
      mã kết thúc vẫn thế.
      Lỗi của bản một tỉnh không phải lỗi của sách chung: chỉ với --variant hay --strict thì mã kết thúc mới tính đến.
      Có NO_COLOR hoặc CI thì check nói từng câu như --plain; muốn có hình dòng lỗi thì thêm --format text.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case plain
    case json
    case sarif
    case github
    case gitlab
  }

  @OptionGroup var source: ContentOptions

  @Option(help: ArgumentHelp("Dạng kết quả.", valueName: "text|plain|json|sarif|github|gitlab")) var format: Format?

  @Flag(help: "Coi cảnh báo là lỗi.") var strict = false

  @OptionGroup var variant: VariantOptions

  @Option(
    help: ArgumentHelp(
      "So với một bản cũ trong git: nhánh, thẻ hay mã; báo điều gì đã đổi mà hại tiến độ người học hay sự thật.",
      valueName: "nhánh")) var since: String?

  @Flag(help: "Nêu các bước chưa có hình, kèm biểu tượng hợp với từng bước.") var suggest = false

  @Flag(help: "Sửa những lỗi tự sửa được, rồi báo những lỗi còn lại.") var fix = false

  @Flag(name: .customLong("dry-run"), help: "Cùng với --fix: chỉ cho xem những chỗ sẽ sửa, không ghi gì.")
  var isDryRun = false

  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    if isDryRun, !fix {
      throw UsageMistake(
        vi: "--dry-run đi cùng --fix: viết camnang check --fix --dry-run.",
        en: "--dry-run goes with --fix: write camnang check --fix --dry-run.")
    }
    if suggest, !isForPeople {
      throw UsageMistake(
        vi: "--suggest in ra lời gợi ý cho người viết: bỏ --format.",
        en: "--suggest prints suggestions for people: leave out --format.")
    }
    if suggest, isDryRun {
      throw UsageMistake(
        vi: "--dry-run chỉ cho xem những chỗ sẽ sửa: bỏ --suggest.",
        en: "--dry-run shows what would be mended alone: leave out --suggest.")
    }
    if isDryRun, !isForPeople {
      throw UsageMistake(
        vi: "--dry-run in ra những chỗ sẽ sửa: bỏ --format.",
        en: "--dry-run prints what would be mended: leave out --format.")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let found = try source.pipeline().manuscript
      let former = try since.map {
        try FormerContent(of: found.content, since: $0, environment: Environment.process.variables)
      }
      guard fix else { return try finish(try report(found, former, language)) }
      let (repaired, mended) = RepairedContent(found.content).mended(after: found)
      let run = RepairRun(repaired: repaired, screen: screen)
      if isDryRun {
        let diagnostics = try verdict(on: found, former).counted
        DiffFace(talk: screen.talk).write(repaired.repairs.map(\.rewrite))
        screen.say(run.forecast(before: diagnostics, after: try verdict(on: mended, former).counted))
        return try finish(diagnostics)
      }
      let (written, errors) = run.write()
      let left = try report(Manuscript(written.result, after: mended), former, language)
      if !errors.isEmpty { throw Failure(code: .world) }
      try finish(left)
    }
  }

  /// Whether it is told in sentences, not to a program.
  private var isForPeople: Bool { [nil, .text, .plain].contains(format) }

  private func verdict(on manuscript: Manuscript, _ former: FormerContent?) throws -> CheckVerdict {
    try CheckVerdict(
      on: manuscript, since: former, variant.variant == nil ? nil : variant.choice, isStrict: strict,
      isForPeople: isForPeople)
  }

  /// - Returns: What counts of what it reported.
  private func report(_ manuscript: Manuscript, _ former: FormerContent?, _ language: Language) throws -> [Diagnostic] {
    let verdict = try verdict(on: manuscript, former)
    let diagnostics = verdict.shown
    write(diagnostics, manuscript.content.sources, language)
    let summary = Summary(diagnostics: diagnostics, language: language)
    screen.say(summary.checked)
    if let former { screen.say(summary.compared(with: former, unread: verdict.unread)) }
    if isForPeople {
      if !fix, let line = summary.canBeMended { screen.say(line) }
      if let line = ReadMore.line(for: diagnostics, in: language) { screen.say(line) }
      if !diagnostics.hasErrors, let line = UnusedView(items: manuscript.unused, language: language).line {
        screen.say(line)
      }
    }
    for line in verdict.lines(about: source.content) { screen.say(line(language)) }
    if isForPeople { tellSuggestions(of: manuscript, language, afterErrors: diagnostics.hasErrors) }
    return verdict.counted
  }

  private func tellSuggestions(of manuscript: Manuscript, _ language: Language, afterErrors hasErrors: Bool) {
    let view = SuggestionView(
      steps: manuscript.undrawnSteps, sources: manuscript.content.sources, content: source.content, language: language)
    if suggest {
      Console.report(view.list)
      screen.say(view.summary)
    } else if !hasErrors, let hint = view.hint {
      screen.say(hint)
    }
  }

  private func finish(_ diagnostics: [Diagnostic]) throws {
    if diagnostics.hasErrors || (strict && !diagnostics.isEmpty) { throw Failure(code: .contentHasErrors) }
  }

  private func write(_ diagnostics: [Diagnostic], _ sources: SourceSet, _ language: Language) {
    switch format {
    case nil: tell(diagnostics, sources, MistakeFace.usual(for: screen))
    case .text: tell(diagnostics, sources, screen.isPlain ? .narrated : .pictured)
    case .plain: tell(diagnostics, sources, .narrated)
    case .json: Console.write(JSONRenderer(sources).render(diagnostics))
    case .sarif:
      let view = ErrorPageView(language: language)
      let renderer = SARIFRenderer(sources, language: language, version: Version.number) { code in
        ErrorPage.find(code).map(view.rule)
      }
      Console.write(renderer.render(diagnostics))
    case .github: Console.write(GitHubRenderer(sources).render(diagnostics, in: language))
    case .gitlab: Console.write(GitLabRenderer(sources).render(diagnostics, in: language))
    }
  }

  private func tell(_ diagnostics: [Diagnostic], _ sources: SourceSet, _ face: MistakeFace) {
    Console.write(face.text(of: diagnostics, sources, screen, on: .standardOutput))
  }
}
