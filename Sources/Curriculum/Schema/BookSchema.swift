import Diagnostics

enum BookSchema {
  static let summary = IdentityFields.summary("mô tả", "description")
  static let organization = Field(
    "đơn vị", "organization", .inline, example: "Tỉnh đoàn Thái Nguyên",
    vi: "Đơn vị làm sách, in phía trên tên sách.", en: "Who makes the book: printed above its title.")
  static let introduction = Field(
    "lời giới thiệu", "introduction", .blocks,
    vi: "Lời mở đầu của cuốn sách, in ở trang đầu. Viết được nhiều đoạn.",
    en: "The book's introduction, on its first page. Several paragraphs are allowed.")
  static let picture = PictureSchema.field(
    vi: "Hình in sau lời giới thiệu, ở trang đầu.", en: "A picture after the introduction, on the first page.")
  static let modules = Field(
    "học phần", "modules", .list(.reference(to: .module)), required: true, example: "[nhap-mon, chien-dich-2022]",
    vi: "Mã các học phần theo thứ tự dạy, lấy từ thư mục hoc-phan.",
    en: "Ids of the modules in the order of teaching, from the folder hoc-phan.")
  static let contacts = Field(
    "liên hệ", "contacts", .list(.inline), example: "[Tổ công nghệ số của thôn, Điện thoại của tổ]",
    vi:
      "Những dòng để trống ở cuối tờ rơi, để người phát viết tay: hỏi ai, số nào. Không có thì là tên và số điện thoại.",
    en:
      "Lines left blank at the foot of leaflets, for whoever hands them out to fill in: whom to ask. Without it, a name and a telephone number."
  )

  static let words = Field(
    "chữ của sách", "words", .list(.object(word), count: 1...200),
    vi: """
      Những chữ mà nơi khác dùng sách này sẽ đổi, nhiều nhất 200 chữ: tên tỉnh, tên ứng dụng, tên tổ. Trong bài chèn bằng [](chu:ma); mỗi tỉnh \
      thay một lần là mọi chỗ đổi theo. Số điện thoại, con số, ngày tháng thì viết thành dữ kiện.
      """,
    en: """
      What another place will replace, at most 200 words: the province, its app, the team. Texts insert it with [](word:id), and a province \
      replaces it once for all of them. Telephone numbers, figures and dates are facts.
      """)
  static let wordText = Field(
    "chữ", "text", .inline, required: true, example: "Thái Nguyên",
    vi: "Chữ được chèn vào mọi chỗ ghi [](chu:ma).", en: "What is inserted wherever a text has [](word:id).")
  static let aliases = Field(
    "cách viết khác", "aliases", .list(.inline, count: 1...20), example: "[THÁI NGUYÊN, TP. Thái Nguyên]",
    vi: "Những cách viết khác mà bài còn dùng. Không in ra; máy tìm chúng khi một tỉnh đã thay chữ này.",
    en: "Other forms that texts still use. Shown nowhere: they are looked for where a province has replaced the word.")

  private static let word = ObjectType<BookWord>(
    "chữ của sách", "word", id: .word,
    vi: "Một chữ hay vài chữ mà bản của tỉnh khác sẽ thay.",
    en: "A word or a few that a province's book replaces.",
    fields: [wordText, aliases]
  ) { read in BookWord(id: read.id, text: read.text(wordText), aliases: read.list(aliases)) }

  static let book = ObjectType<Book>(
    "sách", "book", id: .book,
    vi: "Cuốn sách: tên, lời giới thiệu và các học phần theo thứ tự.",
    en: "The book: its title, its introduction, and its modules in order.",
    fields: [IdentityFields.title, summary, organization, introduction, picture, modules, contacts, words]
  ) { read in
    Book(
      id: read.id, title: read.text(IdentityFields.title), summary: read.text(summary),
      organization: read(organization), introduction: read(introduction), picture: read(picture),
      modules: read.list(modules),
      contacts: read.list(contacts), words: read.list(words))
  }
}
