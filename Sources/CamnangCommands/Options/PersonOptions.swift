import ArgumentParser
import Curriculum
import Quiz
import VietnameseText

/// What a person is called, or their class: one line that can be seen.
struct PersonName: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    let text = Normalization.nfc(argument).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard TraineeRule.isNewName(text) else { return nil }
    self.text = text
  }
}

/// What the roster holds of a person besides the name.
struct PersonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Lớp hoặc tổ của người ấy, ví dụ \"Tổ 3\".", valueName: "tên lớp")) var group: PersonName?

  @Flag(help: "Người ấy đã ký đồng ý cho ghi tên vào báo cáo và tệp mang đi.") var consent = false

  @Flag(help: "Dưới 16 tuổi: người giám hộ đồng ý thay, tên không in ra.") var minor = false

  @Flag(help: "Là người dạy, không phải học viên.") var trainer = false

  func fill(_ row: inout Roster.Row, on today: Day, seat: Int64?) {
    if let group {
      if row.group != group.text { row.joined = today }
      row.group = group.text
    }
    if let seat, !trainer { row.seat = seat }
    if consent { row.consent = today }
    if minor { row.isMinor = true }
    if trainer { row.isTrainer = true }
  }
}
