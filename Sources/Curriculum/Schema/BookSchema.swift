import Diagnostics

enum BookSchema {
  static let summary = IdentityFields.summary("mô tả", "description")
  static let organization = Field(
    "đơn vị", "organization", .inline,
    help: LocalizedText(
      vi: "Đơn vị làm sách, in phía trên tên sách.", en: "Who makes the book: printed above its title."),
    example: "Tỉnh đoàn Thái Nguyên")
  static let introduction = Field(
    "lời giới thiệu", "introduction", .blocks,
    help: LocalizedText(
      vi: "Lời mở đầu của cuốn sách, in ở trang đầu. Viết được nhiều đoạn.",
      en: "The book's introduction, on its first page. Several paragraphs are allowed."))
  static let modules = Field(
    "học phần", "modules", .list(.reference(to: .module)), required: true,
    help: LocalizedText(
      vi: "Mã các học phần theo thứ tự dạy, lấy từ thư mục hoc-phan.",
      en: "Ids of the modules in the order of teaching, from the folder hoc-phan."),
    example: "[nhap-mon, chien-dich-2022]")

  static let book = ObjectType<Book>(
    "sách", "book", id: .book,
    help: LocalizedText(
      vi: "Cuốn sách: tên, lời giới thiệu và các học phần theo thứ tự.",
      en: "The book: its title, its introduction, and its modules in order."),
    fields: [
      IdentityFields.id.shape, IdentityFields.title.shape, summary.shape, organization.shape, introduction.shape,
      modules.shape,
    ]
  ) { reader in
    let title = reader.text(IdentityFields.title)
    let summary = reader.text(summary)
    let organization = reader.value(organization)
    let introduction = reader.value(introduction)
    let modules = reader.list(modules)
    return Book(
      id: reader.identifier, title: title, summary: summary, organization: organization, introduction: introduction,
      modules: modules)
  }
}
