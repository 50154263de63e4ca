import ArgumentParser

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Tạo cuốn sách mới, hoặc thêm vào sách một bài, một câu hỏi, một dữ kiện…",
    discussion: """
      Ví dụ: camnang new sach-cua-to
             camnang new sach-cua-to --title "Cẩm nang xã Tân Cương"
             camnang new lesson gui-phan-anh "Gửi phản ánh"
             camnang new lesson gui-phan-anh-2 "Gửi phản ánh, bài hai" --from gui-phan-anh
             camnang new question gui-phan-anh "đúng sai"
             camnang new fact

      Thứ mới được viết sẵn cho đúng, để bạn sửa theo. Tệp đã có thì chỉ được chèn thêm, mọi chữ khác giữ nguyên; \
      không tệp nào bị ghi đè. Trên màn hình dòng lệnh, thiếu gì thì máy hỏi.
      """,
    subcommands: [
      NewBookCommand.self, NewLessonCommand.self, NewQuestionCommand.self, NewFactCommand.self,
      NewPlatformCommand.self, NewTermCommand.self, NewSheetCommand.self, NewVariantCommand.self,
    ],
    defaultSubcommand: NewBookCommand.self)
}
