import ArgumentParser
import Curriculum
import Diagnostics
import Exports
import Foundation
import Handbook
import ProgressStore
import Quiz
import Terminal
import Workspace

struct ClassPapersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers", abstract: "In đề giấy cho lớp, mỗi ghế một tờ.",
    discussion: """
      Ví dụ: camnang class papers cai-dat-c-thai-nguyen --group "Tổ 3"
             camnang class papers cai-dat-c-thai-nguyen --group "Tổ 3" --output de.pdf
             camnang class papers cai-dat-c-thai-nguyen --group "Tổ 3" --seats "1 2 5"

      Mỗi tờ in sẵn số ghế và chữ của ghế ấy, không có tên; hai ghế cạnh nhau được đề khác nhau. In hai mặt. Tệp .html thì \
      mở bằng trình duyệt rồi in; tệp .pdf cần WeasyPrint hoặc Chromium. Đáp án: camnang build --edition quiz-sheet. \
      Chấm xong thì nhập bằng: camnang class key
      """)

  @Argument(help: ArgumentHelp("Mã các bài cần đề.", valueName: "bài")) var lessons: [String] = []

  @Option(help: ArgumentHelp("Lớp nào.", valueName: "tên lớp")) var group: PersonName?
  @Option(help: ArgumentHelp("Chỉ những ghế này, cách nhau bằng dấu cách. Mặc định: cả lớp.", valueName: "số thứ tự"))
  var seats: String?
  @Option(help: ArgumentHelp("Ghi ra tệp này, .html hoặc .pdf. Mặc định: de-TÊN-LỚP.html.", valueName: "tệp"))
  var output: String?

  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    guard !lessons.isEmpty else {
      throw UsageMistake(
        vi: "Cần nói bài nào: camnang class papers MÃ-BÀI", en: "Say which lesson: camnang class papers LESSON")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let today = try day.day()
      let loaded = try course.load(today: today, with: storage.url, language: language)
      for id in lessons { _ = try loaded.lesson(id, language) }
      let directory = try storage.open(for: .reading).directory()
      let register = Register(of: try directory.group(group, screen), on: today, directory)
      let chosen = try seats.map { try register.named(by: $0) } ?? register.entries
      guard !chosen.isEmpty else {
        throw UsageMistake(
          vi: "Lớp «\(register.group)» chưa có học viên nào.", en: "The class “\(register.group)” has no learners.")
      }
      let papers = ClassPapers(group: register.group, lessons: lessons, seats: chosen.map(\.seat))
      let path = output ?? "de-\(IdentifierRule.proposal(for: register.group) ?? "lop").html"
      try write(papers, to: path, of: loaded, today)
      let count = chosen.count * lessons.count
      Console.report(
        LocalizedText(
          vi: "Đã ghi \(count) tờ đề của lớp «\(register.group)»: \(ShownPath.of(path)). In hai mặt.\n",
          en: "Wrote \(count) papers of the class “\(register.group)”: \(ShownPath.of(path)). Print on both sides.\n"
        )(language))
    }
  }

  private func write(_ papers: ClassPapers, to path: String, of loaded: LoadedCourse, _ today: Day) throws {
    let url = URL(filePath: path)
    guard let kind = ClassPaperFile(rawValue: url.pathExtension.lowercased()) else {
      throw UsageMistake(
        vi: "--output là tên tệp .html hoặc .pdf, ví dụ de.pdf.",
        en: "--output names a file .html or .pdf, such as de.pdf.")
    }
    let pipeline = Pipeline(content: loaded.content, options: SiteOptions(today: today))
    let place = Pipeline.ExportPlace.file(try BookFile(at: url, besides: pipeline.content.url))
    // A printer is not to work on when this program is told to stop.
    let watch = kind == .pdf ? SignalWatch() : nil
    var signal: StopSignal?
    let programs = InstalledPrograms(
      environment: Environment.process.variables, timeLimit: InstalledPrograms.usualTimeLimit
    ) {
      signal = signal ?? watch?.take()
      return signal != nil
    }
    do {
      let made = try pipeline.export(
        [.quizSheet], of: loaded.variant, to: place, ending: ".\(kind.rawValue)",
        make: kind.maker(of: papers, with: programs))
      guard let report = made.value else {
        throw WorkspaceError(
          LocalizedText(
            vi: "Nội dung còn lỗi nên chưa in được đề. Người soạn bài hãy chạy: camnang check",
            en: "The content has mistakes, so that no papers can be printed. Run: camnang check"))
      }
      Console.say(notes: report.notes + report.files.flatMap(\.file.advice), in: screen.language)
    } catch is RunStopped { throw Failure(code: ExitStatus(rawValue: (signal ?? .terminate).exitCode) ?? .terminated) }
  }
}
