import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz
import VietnameseText

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Xóa hẳn một người khỏi sổ và danh sách.",
    discussion: """
      Ví dụ: camnang progress forget an
             camnang progress forget an --after 10
             camnang progress forget an --undo

      Xóa tên, mã, mọi câu trả lời của người ấy; không lấy lại được, và gộp lại sổ cũ cũng không đem trở về. Muốn có thời \
      gian đổi ý thì dùng --after: người ấy thôi hiện ra từ hôm nay, và bị xóa hẳn sau bấy nhiêu ngày; --undo để giữ lại.
      """)

  @Argument(help: ArgumentHelp("Mã hoặc tên ngắn.", valueName: "mã")) var id: TraineeID

  @Flag(help: "Không hỏi lại.") var yes = false
  @Option(help: ArgumentHelp("Xóa sau bấy nhiêu ngày (1–30), không xóa ngay.", valueName: "số ngày")) var after: Int?
  @Flag(help: "Giữ lại người đang chờ xóa.") var undo = false

  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    if let after, !(1...30).contains(after) {
      throw UsageMistake(vi: "--after là số ngày từ 1 đến 30.", en: "--after is a number of days from 1 to 30.")
    }
    if undo, after != nil || yes {
      throw UsageMistake(vi: "--undo đi một mình.", en: "--undo goes alone.")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let who = try Somebody.find(id.text, in: store, language)
      if undo { return try keep(who, store, language) }
      if let after { return try wait(after, who, store, language) }
      guard try isMeant(who, store, language) else {
        Console.say(LocalizedText(vi: "Chưa xóa gì.", en: "Nothing was deleted.")(language) + "\n")
        throw Failure(code: .usage)
      }
      let forgotten = try store.forget(who.person, at: day.moment())
      Console.report(Oblivion.told(forgotten)(language) + "\n")
    }
  }

  /// Whether whoever sits there types the name, or «xóa» where there is none: an Enter too many must not cost anybody
  /// their record.
  private func isMeant(_ who: Somebody, _ store: ProgressStore, _ language: Language) throws -> Bool {
    if yes { return true }
    let record = try who.record(in: store)
    let name = record.names.first
    let word = name ?? "xóa"
    let shown = [name, PersonCode.shown(who.directory.code(of: who.person)), who.row?.group].compactMap { $0 }
    let question = LocalizedText(
      vi: """
        Sắp xóa hẳn: \(shown.joined(separator: ", ")), \(record.answerCount) câu trả lời. Không lấy lại được.
        Gõ «\(word)» rồi Enter để xóa; Enter không để thôi:
        """,
      en: """
        About to delete for good: \(shown.joined(separator: ", ")), \(record.answerCount) answers. There is no way back.
        Type “\(word)” and Enter to delete; Enter alone to leave it:
        """)
    let mistake = UsageMistake(
      vi: "Không có ai ngồi trước máy để hỏi lại. Nếu chắc chắn thì thêm --yes.",
      en: "Nobody sits here to be asked again. If you are sure, add --yes.")
    var interview = Interview(screen: screen)
    return try interview.value(nil, of: question, lacking: mistake) { typed throws(UsageMistake) in
      Folding.name(typed) == Folding.name(word)
    }
  }

  private func wait(_ days: Int, _ who: Somebody, _ store: ProgressStore, _ language: Language) throws {
    let today = try day.day()
    guard let last = Day(number: today.number + days) else { throw Failure(code: .usage) }
    let names = try who.record(in: store).names
    try store.changeRoster { roster, device in
      roster.change(who.directory.code(of: who.person), on: device) { row in
        row.name = row.name ?? names.first
        row.forgetOn = last
      }
    }
    Console.report(
      LocalizedText(
        vi: "Ngày \(last.vietnamese) sẽ xóa hẳn. Muốn giữ lại: camnang progress forget \(id.text) --undo",
        en: "To be deleted on \(last.iso). To keep them: camnang progress forget \(id.text) --undo")(language) + "\n")
  }

  private func keep(_ who: Somebody, _ store: ProgressStore, _ language: Language) throws {
    guard who.row?.forgetOn != nil else {
      Console.say(
        LocalizedText(vi: "«\(id.text)» không chờ xóa.", en: "“\(id.text)” is not waiting to be deleted.")(language)
          + "\n")
      throw Failure(code: .usage)
    }
    try store.changeRoster { roster, device in
      for code in who.directory.identities.codes(of: who.person) where roster[code]?.forgetOn != nil {
        roster.change(code, on: device) { $0.forgetOn = nil }
      }
    }
    Console.report(LocalizedText(vi: "Đã giữ lại «\(id.text)».", en: "“\(id.text)” is kept.")(language) + "\n")
  }
}

/// Forgetting, where it is due and where it is told.
enum Oblivion {
  /// Forgets whose day has come.
  static func settle(_ store: ProgressStore, at moment: Moment, _ language: Language) throws {
    for row in try store.roster().rows {
      guard let day = row.forgetOn, day <= moment.day else { continue }
      let forgotten = try store.forget(row.code, at: moment)
      Console.say(VisibleText.of(told(forgotten)(language), keeping: "\n") + "\n")
    }
  }

  /// What was deleted, and where it still is.
  static func told(_ forgotten: ProgressStore.Forgotten) -> LocalizedText {
    let others = forgotten.devices.map { String($0.prefix(4)) }.joined(separator: ", ")
    let devices = forgotten.devices.isEmpty ? "" : " (\(others))"
    return LocalizedText(
      vi: """
        Đã xóa hẳn một người: \(forgotten.events) sự kiện, không còn chữ nào trong sổ và danh sách ở máy này.
        Còn phải làm: gộp sổ này vào từng máy khác của tổ\(devices) để ở đó cũng xóa; hủy mọi USB, bản chép, tệp xuất và báo \
        cáo làm trước hôm nay có tên người ấy.
        """,
      en: """
        One person is deleted for good: \(forgotten.events) events; no letter is left in the store and roster here.
        Still to be done: merge this store into the team's other laptops\(devices), so that it goes there, too; destroy \
        sticks, copies, exports and reports from before today that name the person.
        """)
  }
}
