import ArgumentParser

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Sổ tiến độ: thêm học viên, xem, gộp, xuất, nhập, kiểm tra.",
    discussion: """
      Ví dụ: camnang progress add-trainee an "Nguyễn Văn An"
             camnang progress show --trainee an
             camnang progress merge may-xa.sqlite may-xom.sqlite

      Sổ chỉ ghi thêm, không sửa, không xóa. Gộp bao nhiêu lần, theo thứ tự nào cũng ra một kết quả.
      """,
    subcommands: [
      AddTraineeCommand.self, ProgressShowCommand.self, ProgressListCommand.self, ProgressWhereCommand.self,
      ProgressMergeCommand.self, ProgressExportCommand.self, ProgressImportCommand.self,
      ProgressVerifyCommand.self,
    ])
}
