import ArgumentParser

struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Buổi học của lớp: điểm danh, trả lời bằng điện thoại, đề giấy.",
    discussion: """
      Ví dụ: camnang class meet --group "Tổ 3" cai-dat-c-thai-nguyen
             camnang class list

      Danh sách lớp lấy từ: camnang progress add-trainee an "Nguyễn Văn An" --group "Tổ 3"
      """,
    subcommands: [
      ClassOpenCommand.self,
      ClassMeetCommand.self, ClassListCommand.self, ClassAmendCommand.self, ClassCancelCommand.self,
      ClassPapersCommand.self, ClassKeyCommand.self,
      PhonesCommand.self,
    ])
}
