import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz

struct PhonesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phones", abstract: "Kết quả tự làm trên điện thoại: xem, nhận, nói máy nào của ai.",
    discussion: """
      Ví dụ: camnang class phones
             camnang class phones import ket-qua-3f2a-2026-12-01.txt
             camnang class phones confirm 3f2a 17
             camnang class phones code gk27-9xq3-mmtc-z284 --trainee an

      Trang sách mở từ trang mạng hay từ máy của lớp nhớ câu đã trả lời trên chính điện thoại ấy; cuối phần tự kiểm tra có \
      chỗ để gửi. Kết quả chỉ giúp ôn tập: không làm ai đạt bài, không tính là có mặt. Chưa nói máy nào của ai thì chưa \
      tính cho ai.
      """,
    subcommands: [
      PhonesListCommand.self, PhonesConfirmCommand.self, PhonesImportCommand.self, PhonesCodeCommand.self,
    ], defaultSubcommand: PhonesListCommand.self)
}

struct PhonesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Các điện thoại đã gửi kết quả, và của ai.",
    discussion: "Ví dụ: camnang class phones list")

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .reading)
      let directory = try store.directory()
      let phones = try store.phones()
      guard !phones.isEmpty else {
        return Console.write(
          LocalizedText(vi: "Chưa điện thoại nào gửi kết quả.", en: "No phone has sent results yet.")(language) + "\n")
      }
      // Whoever reads this wants to know first what is left to be said.
      for phone in phones.filter({ $0.owner == nil }) + phones.filter({ $0.owner != nil }) {
        Console.report(PhoneLine(phone, among: phones, directory).text(language) + "\n")
      }
      if let open = phones.first(where: { $0.owner == nil }) {
        let handle = PhoneLine.handle(of: open, among: phones)
        Console.say(
          LocalizedText(
            vi: "Hỏi ai cầm máy rồi gõ số thứ tự của người ấy: camnang class phones confirm \(handle) 17",
            en: "Ask who holds it, and type their number: camnang class phones confirm \(handle) 17")(language) + "\n")
      }
    }
  }
}

/// What is told of a phone on one line.
struct PhoneLine {
  private let phone: Phone
  private let handle: String
  private let owner: String?

  init(_ phone: Phone, among phones: [Phone], _ directory: Directory) {
    self.phone = phone
    handle = PhoneLine.handle(of: phone, among: phones)
    owner = phone.owner.map { person in
      let name = directory.row(of: person)?.name.map { " (\(VisibleText.of($0)))" } ?? ""
      return directory.handle(of: person) + name
    }
  }

  /// As many digits as tell it from the others.
  static func handle(of phone: Phone, among phones: [Phone]) -> String {
    let count = (4...16).first { count in
      phones.count { $0.device.prefix(count) == phone.device.prefix(count) } == 1
    }
    return String(phone.device.prefix(count ?? 16))
  }

  func text(_ language: Language) -> String {
    let answers = phone.events.compactMap { event -> Event.Answer? in
      if case .answered(let answer) = event.body, answer.grade != nil { answer } else { nil }
    }
    let right = answers.count { $0.grade != .again }
    let days = phone.events.map(\.moment.day)
    let lessons = Set(answers.map(\.item.question.lesson)).sorted().joined(separator: ", ")
    guard let first = days.min(), let last = days.max() else { return handle }
    let (from, until) = (first.vietnamese, last.vietnamese)
    let time = LocalizedText(
      vi: first == last ? "ngày \(from)" : "từ \(from) đến \(until)",
      en: first == last ? "on \(first.iso)" : "from \(first.iso) to \(last.iso)")
    let whose =
      owner.map { LocalizedText(vi: "của \($0)", en: "of \($0)") }
      ?? (phone.isDisputed
        ? LocalizedText(vi: "hai máy tính nói là của hai người khác nhau", en: "two laptops say it is two people's")
        : LocalizedText(vi: "chưa rõ của ai", en: "nobody said whose"))
    return LocalizedText(
      vi: "\(handle)  \(whose.vietnamese): \(answers.count) câu, đúng \(right), \(time.vietnamese); \(lessons)",
      en: "\(handle)  \(whose.english): \(answers.count) questions, \(right) right, \(time.english); \(lessons)")(
        language)
  }
}

struct PhonesImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Nhận các tệp kết quả mà trang sách lưu ra.",
    discussion: """
      Ví dụ: camnang class phones import ket-qua-3f2a-2026-12-01.txt

      Tệp bị sửa hay bị cắt cụt thì không nhận gì từ tệp ấy. Nhận hai lần vẫn tính một lần.
      """)

  @Argument(help: ArgumentHelp("Các tệp kết quả.", valueName: "tệp")) var files: [String]

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      var worst: StoreError.Kind?
      for file in files {
        do throws(StoreError) {
          let report = try store.takePhoneResults(from: URL(filePath: file))
          let told = try told(report, store)
          Console.report("\(VisibleText.of(file)): \(told(language))\n")
        } catch {
          Console.say("camnang: \(VisibleText.of(error.message(language)))\n")
          worst = worst == .unusable ? .unusable : error.kind
        }
      }
      if let worst { throw Failure(code: worst == .disk ? .world : .storeUnusable) }
    }
  }

  private func told(_ report: PhoneReport, _ store: ProgressStore) throws(StoreError) -> LocalizedText {
    if report.forgotten > 0 {
      return LocalizedText(
        vi: "máy \(report.handle) là của người đã được xóa hẳn theo yêu cầu: không giữ gì.",
        en: "the phone \(report.handle) is of somebody who is forgotten: nothing is kept.")
    }
    let phones = try store.phones()
    let phone = phones.first { $0.device == report.device }
    let handle = phone.map { PhoneLine.handle(of: $0, among: phones) } ?? report.handle
    let what =
      report.new > 0
      ? LocalizedText(vi: "nhận \(report.answers) câu trả lời", en: "took \(report.answers) answers")
      : LocalizedText(
        vi: "\(report.answers) câu trả lời đều đã có từ trước", en: "all \(report.answers) answers were here before")
    guard phone?.owner == nil else {
      return LocalizedText(
        vi: "\(what.vietnamese), từ máy \(handle).", en: "\(what.english), from the phone \(handle).")
    }
    return LocalizedText(
      vi: "\(what.vietnamese), từ máy \(handle). Chưa rõ của ai: camnang class phones confirm \(handle) …",
      en:
        "\(what.english), from the phone \(handle). Nobody said whose: camnang class phones confirm \(handle) …")
  }
}
