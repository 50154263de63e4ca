import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz

struct AddTraineeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-trainee", abstract: "Thêm một học viên vào sổ.",
    discussion: """
      Ví dụ: camnang progress add-trainee an "Nguyễn Văn An"
             camnang progress add-trainee to3-hoa "Lò Thị Hoa" --group "Tổ 3" --consent

      Tên ngắn để gõ: chữ thường không dấu, chữ số, dấu gạch ngang. Mỗi người còn được rút một mã, ví dụ h7k-3mq-2zc: hai \
      người cùng tên ngắn ở hai máy vẫn là hai người. Sổ chỉ giữ mã; tên, tổ và ngày đồng ý nằm ở tệp danh sách cạnh sổ.
      """)

  @Argument(help: ArgumentHelp("Tên ngắn để gõ, ví dụ an hoặc to3-hoa.", valueName: "mã")) var id: TraineeID

  @Argument(help: ArgumentHelp("Tên hiển thị.", valueName: "tên")) var name: PersonName

  @Flag(help: "Đổi tên của mã đã có.") var rename = false

  @OptionGroup var details: PersonOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let directory = try store.directory()
      if directory.find(id.text).isEmpty { return try add(to: store, directory, language) }
      let who = try Somebody.find(id.text, in: store, language)
      let names = try who.record(in: store).names
      guard names != [name.text] else { return Console.write(already(language) + "\n") }
      guard names.isEmpty || rename else {
        Console.say(taken(by: names, language) + "\n")
        throw Failure(code: .usage)
      }
      try store.changeRoster { roster, device in
        roster.change(directory.code(of: who.person), on: device) { $0.name = name.text }
      }
      Console.write((names.isEmpty ? added(who.person, language) : renamed(from: names, language)) + "\n")
    }
  }

  private func add(to store: ProgressStore, _ directory: Directory, _ language: Language) throws {
    let code = PersonCode.new(in: directory)
    let today = try day.day()
    try store.changeRoster { roster, device in
      let seat = details.group.map { roster.nextSeat(in: $0.text) }
      roster.change(code, on: device) { row in
        row.alias = id.text
        row.name = name.text
        details.fill(&row, on: today, seat: seat)
      }
    }
    Console.write(added(code, language) + "\n")
  }

  private func already(_ language: Language) -> String {
    LocalizedText(
      vi: "«\(id.text)» đã có trong sổ: \(name.text).", en: "“\(id.text)” is in the store already: \(name.text).")(
        language)
  }

  private func taken(by names: [String], _ language: Language) -> String {
    let who = VisibleText.of(names.joined(separator: ", "))
    return LocalizedText(
      vi: "Mã «\(id.text)» đã là của \(who). Hãy chọn mã khác; nếu muốn đổi tên thì thêm --rename.",
      en: "“\(id.text)” belongs to \(who) already. Choose another id, or add --rename to change the name.")(language)
  }

  private func renamed(from names: [String], _ language: Language) -> String {
    let former = VisibleText.of(names.joined(separator: ", "))
    return LocalizedText(
      vi: "Đã đổi tên «\(id.text)»: \(former) → \(name.text).", en: "Renamed “\(id.text)”: \(former) → \(name.text).")(
        language)
  }

  private func added(_ code: String, _ language: Language) -> String {
    let store = storage.store.map { " --store \(ShellWord.quoted($0))" } ?? ""
    let command = "camnang quiz --trainee \(id.text)\(store)"
    let shown = PersonCode.shown(code)
    return LocalizedText(
      vi: "Đã thêm \(name.text), mã \(shown). Bắt đầu học: \(command)",
      en: "Added \(name.text), code \(shown). To begin: \(command)")(language)
  }
}

extension PersonCode {
  /// A code that nobody here has.
  static func new(in directory: Directory) -> String {
    while true {
      let code = drawn(by: UInt64.random(in: .min ... .max))
      if directory.find(code).isEmpty { return code }
    }
  }
}
