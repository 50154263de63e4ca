import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz

struct ProgressMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Gộp sổ của các máy khác vào sổ này.",
    discussion: """
      Ví dụ: camnang progress merge /media/usb/*.sqlite

      Mỗi sổ được kiểm tra trọn vẹn trước khi gộp; sổ hỏng bị từ chối và không thay đổi gì. Muốn mang sổ sang máy khác, \
      hãy dùng «camnang progress export»: chép riêng tệp .sqlite khi đang làm bài thì có thể thiếu những câu vừa trả lời.
      """)

  @Argument(help: ArgumentHelp("Các sổ cần gộp vào.", valueName: "tệp")) var files: [String]

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    try bringIn(files, into: storage, talk.language) { store, file in try store.merge(from: URL(filePath: file)) }
  }
}

struct ProgressImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Nhập các tệp JSON Lines đã xuất từ sổ khác.",
    discussion: """
      Ví dụ: camnang progress import xa-tan-cuong.jsonl xa-dai-tu.jsonl.gz
             zcat to-3.jsonl.gz | camnang progress import -

      Tệp nén bằng gzip được tự giải nén. Ghi - để đọc từ đầu vào chuẩn.
      """)

  @Argument(help: ArgumentHelp("Các tệp cần nhập; - là đầu vào chuẩn.", valueName: "tệp")) var files: [String]

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    try bringIn(files, into: storage, talk.language) { store, file in
      file == "-"
        ? try store.importLines(from: FileHandle.standardInput, name: "-")
        : try store.importLines(from: URL(filePath: file))
    }
  }
}

/// Takes in one file after the other. What was refused is told, and the others are taken in all the same.
private func bringIn(
  _ files: [String], into storage: StoreOptions, _ language: Language,
  _ take: (ProgressStore, String) throws -> MergeReport
) throws {
  try reportingWorldErrors(in: language) {
    let store = try storage.open(for: .writing)
    var worst: StoreError.Kind?
    for file in files {
      do {
        let report = try take(store, file)
        Console.write("\(VisibleText.of(file)): \(summary(of: report)(language))\n")
        if report.forgotten > 0 { Console.say("  \(oblivion(of: report.forgotten)(language))\n") }
        for id in report.conflicts {
          let text = LocalizedText(
            vi: "  có hai nội dung cho sự kiện \(id.device) số \(id.counter): giữ cả hai, hãy xem lại",
            en: "  event \(id.device) number \(id.counter) has two contents: both are kept, please look at it")
          Console.say(VisibleText.of(text(language)) + "\n")
        }
        if !report.refused.isEmpty {
          Console.say("  \(VisibleText.of(refusal(of: report.refused)(language)))\n")
          worst = .unusable
        }
        for jump in report.clockJumps { Console.say("  \(VisibleText.of(clock(jump)(language)))\n") }
      } catch let error as StoreError {
        Console.say("camnang: \(VisibleText.of(file)): \(VisibleText.of(error.message(language)))\n")
        worst = worst == .unusable ? .unusable : error.kind
      }
    }
    if let worst { throw Failure(code: worst == .disk ? .world : .storeUnusable) }
  }
}

private func summary(of report: MergeReport) -> LocalizedText {
  LocalizedText(
    vi: "thêm \(report.new) sự kiện mới, \(report.known) đã có từ trước, từ \(report.devices.count) máy.",
    en: "\(report.new) new events, \(report.known) known before, from \(report.devices.count) devices.")
}

private func oblivion(of count: Int) -> LocalizedText {
  LocalizedText(
    vi: "đã xóa \(count) sự kiện của người mà sổ ấy đã xóa hẳn theo yêu cầu",
    en: "\(count) events are deleted, of people whom that store has forgotten")
}

private func refusal(of ids: [EventID]) -> LocalizedText {
  let shown = ids.prefix(5).map { "\($0.device):\($0.counter)" }.joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
  return LocalizedText(
    vi: """
      không nhận \(ids.count) sự kiện mang số chưa máy nào từng ghi (\(shown)): tệp đã bị ai đó sửa hoặc đã mất một phần; \
      mọi sự kiện khác trong tệp đã được nhận
      """,
    en: """
      \(ids.count) events were refused, because no device has ever given such numbers (\(shown)): the file was tampered \
      with or lost a part; all its other events were taken over
      """)
}

private func clock(_ jump: ClockJump) -> LocalizedText {
  LocalizedText(
    vi: """
      đồng hồ máy \(jump.after.device) từng chạy lùi từ \(jump.momentBefore.day.vietnamese) về \
      \(jump.momentAfter.day.vietnamese); không mất gì, nhưng ngày có thể sai
      """,
    en: """
      the clock of device \(jump.after.device) ran backwards from \(jump.momentBefore.day.iso) to \
      \(jump.momentAfter.day.iso); nothing is lost, but days may be wrong
      """)
}

struct ProgressExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Xuất cả sổ dạng JSON Lines.",
    discussion: """
      Ví dụ: camnang progress export --output to-3.jsonl
             camnang progress export --output to-3.jsonl --names
             camnang progress export | gzip > to-3.jsonl.gz

      Sổ chỉ có mã. --names ghi thêm danh sách ở tệp cạnh đó, to-3-roster.jsonl, với tên của người đã đồng ý; khi nhập, \
      cả hai tệp được đọc cùng nhau.
      """)

  @Option(help: ArgumentHelp("Tệp ra; không ghi thì in ra đầu ra chuẩn.", valueName: "tệp")) var output: String?

  @Flag(name: .customLong("names"), help: "Kèm danh sách học viên: tên của người đã đồng ý, mã của người chưa.")
  var withNames = false

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  mutating func validate() throws {
    guard withNames, output == nil else { return }
    throw UsageMistake(
      vi: "--names cần --output: danh sách được ghi ở tệp cạnh tệp ấy.",
      en: "--names needs --output: the roster is written beside that file.")
  }

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .reading)
      guard let output else {
        _ = try store.export { Console.write($0) }
        return
      }
      let count = try store.export(to: URL(filePath: output))
      let text = LocalizedText(
        vi: "Đã xuất \(count) sự kiện ra \(VisibleText.of(output)).",
        en: "Exported \(count) events to \(VisibleText.of(output)).")
      Console.say(text(language) + "\n")
      if withNames { try exportNames(of: store, besides: output, language) }
    }
  }

  private func exportNames(of store: ProgressStore, besides output: String, _ language: Language) throws {
    let named = try store.exportRoster(besides: URL(filePath: output))
    let text = LocalizedText(
      vi: "Danh sách ở \(VisibleText.of(named.path)): \(named.named) người có tên, \(named.others) người chỉ có mã.",
      en: "The roster is in \(VisibleText.of(named.path)): \(named.named) with names, \(named.others) by code only.")
    Console.say(text(language) + "\n")
  }
}

struct ProgressVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Kiểm tra sổ có còn nguyên vẹn không.",
    discussion: "Ví dụ: camnang progress verify --store /media/usb/progress.sqlite")

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let findings = try storage.open(for: .checking).verify()
      for finding in findings {
        Console.write("\(word(for: finding.severity)(language)): \(VisibleText.of(finding.message(language)))\n")
      }
      guard findings.allSatisfy({ $0.severity < .error }) else { throw Failure(code: .storeUnusable) }
      Console.write(LocalizedText(vi: "Sổ nguyên vẹn.", en: "The store is whole.")(language) + "\n")
    }
  }

  private func word(for severity: Finding.Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(vi: "Lỗi", en: "Error")
    case .warning: LocalizedText(vi: "Cần xem", en: "Look at this")
    case .information: LocalizedText(vi: "Để biết", en: "For information")
    }
  }
}
