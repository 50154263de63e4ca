import ArgumentParser

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Tạo cuốn sách mới.",
    discussion: """
      Ví dụ: camnang new sach-cua-to
             camnang new sach-cua-to --title "Cẩm nang xã Tân Cương"
      """,
    subcommands: [NewBookCommand.self],
    defaultSubcommand: NewBookCommand.self)
}
