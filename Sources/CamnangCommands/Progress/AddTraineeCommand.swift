import ArgumentParser
import Diagnostics
import Foundation
import ProgressStore
import Quiz
import VietnameseText

struct AddTraineeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-trainee", abstract: "Thêm một học viên vào sổ.",
    discussion: """
      Ví dụ: camnang progress add-trainee an "Nguyễn Văn An"

      Mã ngắn, gõ tay được: chữ thường không dấu, chữ số, dấu gạch ngang. Ngoài mã và tên, sổ không giữ gì về học viên.
      """)

  @Argument(help: ArgumentHelp("Mã học viên, ví dụ an hoặc to3-hoa.", valueName: "mã")) var id: TraineeID

  @Argument(help: ArgumentHelp("Tên hiển thị.", valueName: "tên")) var name: String

  @Flag(help: "Đổi tên của mã đã có.") var rename = false

  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  mutating func validate() throws {
    name = Normalization.nfc(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard TraineeRule.isNewName(name) else {
      throw UsageMistake(
        vi: "Tên phải có từ 1 đến 100 chữ nhìn thấy được.", en: "The name must have 1 to 100 letters that can be seen.")
    }
  }

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let events = try store.events(of: id.text)
      let names = TraineeRecord(trainee: id.text, events: events).names
      guard names != [name] else { return Console.write(already(language) + "\n") }
      guard names.isEmpty || rename else {
        Console.say(taken(by: names, language) + "\n")
        throw Failure(code: .usage)
      }
      let naming = Event.Naming(name: name, replaces: events.filter(\.isNaming).map(\.id))
      try store.record(.named(naming), trainee: id.text, at: day.moment(), edition: "")
      Console.write((names.isEmpty ? added(language) : renamed(from: names, language)) + "\n")
    }
  }

  private func already(_ language: Language) -> String {
    LocalizedText(vi: "«\(id.text)» đã có trong sổ: \(name).", en: "“\(id.text)” is in the store already: \(name).")(
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
      vi: "Đã đổi tên «\(id.text)»: \(former) → \(name).", en: "Renamed “\(id.text)”: \(former) → \(name).")(language)
  }

  private func added(_ language: Language) -> String {
    let store = storage.store.map { " --store \(ShellWord.quoted($0))" } ?? ""
    let command = "camnang quiz --trainee \(id.text)\(store)"
    return LocalizedText(vi: "Đã thêm \(name). Bắt đầu học: \(command)", en: "Added \(name). To begin: \(command)")(
      language)
  }
}

extension Event { fileprivate var isNaming: Bool { if case .named = body { true } else { false } } }
