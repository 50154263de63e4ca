import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct PhonesConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Nói một điện thoại là của ai.",
    discussion: """
      Ví dụ: camnang class phones confirm 3f2a 17 --group "Tổ 3"
             camnang class phones confirm 3f2a an
             camnang class phones confirm 3f2a --undo

      Nói một lần: mọi kết quả máy ấy đã gửi và sẽ gửi là của người ấy, ở mọi máy tính gộp sổ này. Nói lại với người khác \
      thì lời trước thôi tính. Máy cả nhà dùng chung thì đừng nhận cho ai.
      """)

  @Argument(help: ArgumentHelp("Mã máy, như trang sách và class phones hiện.", valueName: "máy")) var phone: String
  @Argument(help: ArgumentHelp("Số thứ tự trong lớp, mã hoặc tên ngắn.", valueName: "học viên")) var trainee: TraineeID?

  @Option(help: ArgumentHelp("Lớp nào.", valueName: "tên lớp")) var group: PersonName?
  @Flag(help: "Thôi: chưa rõ máy ấy của ai.") var undo = false

  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    guard (trainee == nil) == undo else {
      throw UsageMistake(
        vi: "Cần nói máy ấy của ai, hoặc --undo để thôi.", en: "Say whose it is, or --undo to take that back.")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let phones = try store.phones()
      let phone = try found(among: phones)
      let handle = PhoneLine.handle(of: phone, among: phones)
      guard let trainee else {
        try store.confirm(phone, as: nil, at: day.moment())
        return Console.report(
          LocalizedText(
            vi: "Máy \(handle) lại chưa rõ của ai: kết quả của nó thôi tính.",
            en: "Nobody says whose \(handle) is any more: its results do not count.")(language) + "\n")
      }
      let directory = try store.directory()
      let code = try person(trainee, directory, store)
      try store.confirm(phone, as: code, at: day.moment())
      let line = PhoneLine(
        try store.phones().first { $0.device == phone.device } ?? phone, among: phones, try store.directory())
      Console.report(line.text(language) + "\n")
      Console.report(
        LocalizedText(
          vi: "Kết quả này vào phần ôn tập của người ấy; không tính là đạt bài hay có mặt.",
          en: "These results are theirs to review by; they pass no lesson and are no attendance.")(language) + "\n")
    }
  }

  private func found(among phones: [Phone]) throws -> Phone {
    let typed = phone.lowercased()
    let found = phones.filter { typed.count >= 3 && $0.device.hasPrefix(typed) }
    guard let phone = found.first, found.count == 1 else {
      let known = phones.map { PhoneLine.handle(of: $0, among: phones) }.prefix(20).joined(separator: ", ")
      throw UsageMistake(
        vi: found.isEmpty
          ? "Không có máy «\(VisibleText.of(self.phone))». Có: \(known)." : "«\(typed)» là nhiều máy. Có: \(known).",
        en: found.isEmpty
          ? "There is no phone “\(VisibleText.of(self.phone))”. There are: \(known)."
          : "“\(typed)” are several phones. There are: \(known).")
    }
    return phone
  }

  private func person(_ trainee: TraineeID, _ directory: Directory, _ store: ProgressStore) throws -> String {
    guard Int(trainee.text) != nil else {
      let who = try Somebody.find(trainee.text, in: store, screen.language)
      return directory.code(of: who.person)
    }
    let register = Register(of: try directory.group(group, screen), on: try day.day(), directory)
    return try register.named(by: trainee.text).first?.code ?? trainee.text
  }
}
