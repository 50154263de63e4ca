import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct EditTraineeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit-trainee", abstract: "Sửa tên, lớp, ngày đồng ý của một người trong danh sách.",
    discussion: """
      Ví dụ: camnang progress edit-trainee an --name "Nguyễn Văn An" --group "Tổ 3"
             camnang progress edit-trainee h7k-3mq-2zc --alias an2
             camnang progress edit-trainee an --left

      Người đã rời lớp vẫn có tên trong các buổi đã học. Câu trả lời không đổi.
      """)

  @Argument(help: ArgumentHelp("Mã hoặc tên ngắn.", valueName: "mã")) var id: TraineeID

  @Option(help: ArgumentHelp("Tên hiển thị mới.", valueName: "tên")) var name: PersonName?
  @Option(help: ArgumentHelp("Tên ngắn mới để gõ.", valueName: "tên ngắn")) var alias: TraineeID?
  @Flag(help: "Rút lại đồng ý: tên không còn trong báo cáo và tệp mang đi.") var withdraw = false
  @Flag(help: "Đã rời lớp từ hôm nay.") var left = false
  @Flag(help: "Trở lại lớp.") var back = false

  @OptionGroup var details: PersonOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  mutating func validate() throws {
    if withdraw, details.consent {
      throw UsageMistake(
        vi: "--consent và --withdraw trái nhau: chỉ ghi một.", en: "--consent and --withdraw contradict: give one.")
    }
    if left, back {
      throw UsageMistake(vi: "--left và --back trái nhau: chỉ ghi một.", en: "--left and --back contradict: give one.")
    }
    let isEmpty =
      name == nil && alias == nil && details.group == nil && !withdraw && !left && !back && !details.consent
      && !details.minor && !details.trainer
    guard !isEmpty else {
      throw UsageMistake(
        vi: "Chưa nói sửa gì: ví dụ --name, --alias, --group, --consent, --left.",
        en: "Say what to change: for example --name, --alias, --group, --consent, --left.")
    }
  }

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let who = try Somebody.find(id.text, in: store, language)
      if let alias, case let others = who.directory.find(alias.text).filter({ $0 != who.person }), !others.isEmpty {
        let text = LocalizedText(
          vi: "Tên ngắn «\(alias.text)» đã có người dùng. Hãy chọn tên khác.",
          en: "The short name “\(alias.text)” is taken. Choose another one.")
        Console.say(text(language) + "\n")
        throw Failure(code: .usage)
      }
      let names = try who.record(in: store).names
      let today = try day.day()
      let code = who.directory.code(of: who.person)
      let row = try store.changeRoster { roster, device in
        let isNewGroup = details.group.map { $0.text != roster[code]?.group } ?? false
        let seat = isNewGroup ? details.group.map { roster.nextSeat(in: $0.text) } : nil
        roster.change(code, on: device) { row in
          row.name = name?.text ?? row.name ?? names.first
          if let alias { row.alias = alias.text }
          if isNewGroup { row.seat = nil }
          details.fill(&row, on: today, seat: seat)
          if withdraw { row.consent = nil }
          if left { row.left = today }
          if back { row.left = nil }
        }
        return roster[code]
      }
      if let row { Console.report(saved(row)(language) + "\n") }
    }
  }

  private func saved(_ row: Roster.Row) -> LocalizedText {
    let who = [row.name, row.alias.map { "«\($0)»" }, row.group].compactMap { $0 }.joined(separator: ", ")
    let code = PersonCode.shown(row.code)
    return LocalizedText(vi: "Đã ghi: \(who), mã \(code).", en: "Saved: \(who), code \(code).")
  }
}
