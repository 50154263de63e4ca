import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz
import Reports

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Báo cáo về lớp, về xã, về một học viên: trang để in, sổ tính, CSV, JSON.",
    discussion: """
      Ví dụ: camnang report class --group "Tổ 3"
             camnang report class --group "Tổ 3" --projector
             camnang report commune --title "Xã Tân Cương" --format xlsx
             camnang report trainee an

      Trong báo cáo mỗi người là một số ghế; tên chỉ ở tờ cuối, «không treo», và chỉ của người đã đồng ý.
      """, subcommands: [ReportClassCommand.self, ReportCommuneCommand.self, ReportTraineeCommand.self])
}

struct ReportClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Một lớp: ai đến, bài nào đã đạt, câu nào khó nhất, buổi sau làm gì.",
    discussion: """
      Ví dụ: camnang report class --group "Tổ 3"
             camnang report class --projector
             camnang report class --format all --output bao-cao

      Câu khó: từ 5 người trả lời trở lên, kèm ý sai nhiều người chọn nhất và vì sao sai. --projector: trang để chiếu, không \
      tên, không số ghế, không xếp hạng.
      """)

  @Option(help: ArgumentHelp("Lớp nào; sổ chỉ có một lớp thì không cần ghi.", valueName: "tên lớp")) var group:
    PersonName?
  @Flag(help: "Trang để chiếu cho cả lớp xem, không nêu ai.") var projector = false

  @OptionGroup var files: ReportOptions

  func run() throws {
    try files.write { maker in
      let group = try maker.directory.group(group, files.screen)
      let report = ClassReport(maker.book, group: group, language: maker.language)
      return (projector ? report.projector : report.report, named: "\(projector ? "chieu" : "lop")-\(group)")
    }
  }
}

struct ReportCommuneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commune", abstract: "Mọi lớp trong sổ cạnh nhau: chỉ số lượng, không nêu học viên nào.",
    discussion: """
      Ví dụ: camnang report commune --title "Xã Tân Cương"

      Gộp sổ của các lớp trước: camnang progress merge /media/usb/*.sqlite
      """)

  @OptionGroup var files: ReportOptions

  func run() throws {
    try files.write { maker in (CommuneReport(maker.book, language: maker.language).report, named: "xa") }
  }
}

struct ReportTraineeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trainee", abstract: "Một học viên: bài đã đạt, câu cần ôn, mục tiêu còn yếu.",
    discussion: "Ví dụ: camnang report trainee an")

  @Argument(help: ArgumentHelp("Mã hoặc tên ngắn.", valueName: "mã")) var id: TraineeID

  @OptionGroup var files: ReportOptions

  func run() throws {
    try files.write { maker in
      let who = try Somebody.find(id.text, in: maker.store, maker.language)
      let code = who.directory.code(of: who.person)
      guard let report = TraineeReport(maker.book, code: code, language: maker.language) else {
        throw UsageMistake(
          vi: "«\(id.text)» là người dạy hoặc đang chờ xóa, không phải học viên.",
          en: "“\(id.text)” is a trainer or waiting to be deleted, and no learner.")
      }
      return (report.report, named: "hoc-vien-\(code)")
    }
  }
}
