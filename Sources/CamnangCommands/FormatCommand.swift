import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import Workspace

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Xếp lại các tệp nguồn cho ngay ngắn, không đổi nội dung.",
    discussion: """
      Ví dụ: camnang format                 xếp lại mọi tệp trong thư mục content
             camnang format --check         chỉ xem tệp nào chưa ngay ngắn, không ghi gì
             camnang format content/bai-hoc/bai-moi.yaml
             camnang format --keys en       đổi tên khóa sang tiếng Anh; --keys vi để đổi lại
             camnang format - --path bai-hoc/bai.yaml < bai.yaml      cho trình soạn thảo

      Chỉ sửa chỗ thụt dòng, dấu cách thừa, dòng trống thừa và thêm ngoặc kép cho chữ mà công cụ khác tưởng là số hay \
      ngày. Chú thích còn nguyên. Tệp có lỗi cú pháp thì để nguyên và báo lỗi.
      """)

  @Argument(help: ArgumentHelp("Tệp hoặc thư mục nội dung; «-» để đọc từ đầu vào chuẩn.", valueName: "path")) var paths:
    [String] = ["content"]

  @Flag(help: "Không ghi gì: in ra chỗ khác nhau và kết thúc bằng mã 1 nếu có tệp chưa ngay ngắn.") var check = false

  @Option(help: ArgumentHelp("Viết tên khóa và các lựa chọn bằng tiếng Việt hay tiếng Anh.", valueName: "vi|en"))
  var keys: KeyLanguage?

  @Option(help: ArgumentHelp("Cùng với «-»: tệp ấy nằm ở đâu trong thư mục nội dung.", valueName: "path")) var path:
    String?

  @OptionGroup var screen: ScreenOptions

  private var isFilter: Bool { paths == ["-"] }

  mutating func validate() throws {
    if paths.contains("-"), !isFilter {
      throw UsageMistake(
        vi: "«-» đọc đầu vào chuẩn nên phải đứng một mình: bỏ các tên khác.",
        en: "“-” reads standard input and must stand alone: leave out the other names.")
    }
    if path != nil, !isFilter {
      throw UsageMistake(
        vi: "--path chỉ đi cùng «-»: viết camnang format - --path bai-hoc/bai.yaml.",
        en: "--path goes with “-” alone: write camnang format - --path bai-hoc/bai.yaml.")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      guard !isFilter else { return try filter() }
      let formatted = try FormattedSources(at: paths, keys: keys?.language)
      refuse(formatted, on: .standardOutput)
      if check {
        DiffFace(talk: screen.talk).write(formatted.rewrites)
        Console.say(Told(language: language).checked(formatted) + "\n")
        if !formatted.errors.isEmpty { throw Failure(code: .world) }
        if !formatted.rewrites.isEmpty { throw Failure(code: .contentHasErrors) }
      } else {
        let (written, errors) = formatted.rewrites.write()
        Console.say(errors, in: language)
        Console.say(Told(language: language).written(written, of: formatted) + "\n")
        if !errors.isEmpty || !formatted.errors.isEmpty { throw Failure(code: .world) }
      }
      if !formatted.diagnostics.isEmpty { throw Failure(code: .contentHasErrors) }
    }
  }

  /// From standard input to standard output. Where the text cannot be laid out nothing is printed: an editor keeps what it
  /// has.
  private func filter() throws {
    let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    let formatted = FormattedSources(text: bytes, path: path ?? "-", keys: keys?.language)
    refuse(formatted, on: .standardError)
    if !formatted.errors.isEmpty { throw Failure(code: .world) }
    if !formatted.diagnostics.isEmpty { throw Failure(code: .contentHasErrors) }
    if check {
      DiffFace(talk: screen.talk).write(formatted.rewrites)
      if !formatted.rewrites.isEmpty { throw Failure(code: .contentHasErrors) }
    } else {
      Console.write(formatted.rewrites.first?.bytes ?? bytes)
    }
  }

  /// Tells what keeps files from being laid out.
  private func refuse(_ formatted: FormattedSources, on handle: FileHandle) {
    let language = screen.language
    let text = MistakeFace.usual(for: screen).text(of: formatted.diagnostics, formatted.sources, screen, on: handle)
    if handle == .standardOutput { Console.write(text) } else { Console.draw(text) }
    Console.say(formatted.errors, in: language)
    let refused = Set(formatted.diagnostics.map(\.location.file)).count
    guard refused > 0 else { return }
    let line = LocalizedText(
      vi: "\(refused) tệp có lỗi cú pháp nên để nguyên; gõ «camnang check» để xem đủ lỗi.",
      en: "\(Summary.count(refused, "file")) with syntax errors left alone; “camnang check” tells all mistakes.")
    Console.say(line(language) + "\n")
  }

  /// The lines that runs end with.
  private struct Told {
    let language: Language

    func checked(_ formatted: FormattedSources) -> String {
      let changed = formatted.rewrites.count
      let text =
        changed == 0
        ? LocalizedText(
          vi: "\(formatted.count) tệp, không tệp nào cần xếp lại.",
          en: "\(Summary.count(formatted.count, "file")), none to be laid out.")
        : LocalizedText(
          vi: "\(changed) trên \(formatted.count) tệp chưa ngay ngắn: gõ «camnang format» để xếp lại.",
          en: "\(changed) of \(Summary.count(formatted.count, "file")) to be laid out: type “camnang format”.")
      return text(language)
    }

    func written(_ rewrites: [SourceRewrite], of formatted: FormattedSources) -> String {
      guard !rewrites.isEmpty || !formatted.rewrites.isEmpty else { return checked(formatted) }
      let names = rewrites.map { "  \(VisibleText.of($0.source.path))\n" }.joined()
      let text = LocalizedText(
        vi: "Đã xếp lại \(rewrites.count) trên \(formatted.count) tệp.",
        en: "Laid out \(rewrites.count) of \(Summary.count(formatted.count, "file")).")
      return names + text(language)
    }
  }
}
