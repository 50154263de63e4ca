import ArgumentParser

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Sổ tiến độ: thêm, sửa, xem, tách, nối, xóa học viên; gộp, xuất, nhập, kiểm tra sổ.",
    discussion: """
      Ví dụ: camnang progress add-trainee an "Nguyễn Văn An"
             camnang progress show --trainee an
             camnang progress merge may-xa.sqlite may-xom.sqlite

      Sổ chỉ ghi thêm, không sửa; chỉ «forget» xóa hẳn một người. Gộp bao nhiêu lần, theo thứ tự nào cũng ra một kết quả.
      """,
    subcommands: [
      AddTraineeCommand.self, EditTraineeCommand.self, SplitCommand.self, JoinCommand.self, ForgetCommand.self,
      ProgressShowCommand.self, ProgressListCommand.self, ProgressWhereCommand.self,
      ProgressMergeCommand.self, ProgressExportCommand.self, ProgressImportCommand.self,
      ProgressVerifyCommand.self,
    ])
}
