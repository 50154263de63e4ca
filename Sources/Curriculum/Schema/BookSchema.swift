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

  static let shortTitle = Field(
    "tiêu đề ngắn", "short title", .inline(maximum: 24), example: "Cẩm nang tổ số",
    vi: "Tên sách viết gọn, nhiều nhất 24 chữ cái: đứng ở đầu trang trên điện thoại.",
    en: "The title in at most 24 letters: at the top of pages on a phone.")

  static let goldenRules = Field(
    "không bao giờ", "golden rules", .list(.object(goldenRule), count: 1...7),
    vi: "Những điều không ai được làm, hoặc không được quên: in thành một khung đỏ ở trang đầu. Nhiều nhất 7 điều.",
    en: "What nobody may ever do, or forget: a red card on the first page. At most 7.")
  static let ruleText = Field(
    "điều", "text", .inline, required: true, example: "Không ai cần mã OTP của bà con.",
    vi: "Một câu ngắn.", en: "One short sentence.")

  private static let goldenRule = ObjectType<GoldenRule>(
    "điều không bao giờ", "golden rule",
    vi: "Một điều không bao giờ làm, hoặc không bao giờ quên.", en: "What is never done, or never forgotten.",
    fields: [ruleText, SignSchema.field]
  ) { read in GoldenRule(text: read.text(ruleText), sign: read(SignSchema.field)) }

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
    fields: [
      IdentityFields.title, shortTitle, summary, organization, introduction, picture, goldenRules, modules, contacts,
      words,
    ]
  ) { read in
    Book(
      id: read.id, title: read.text(IdentityFields.title), shortTitle: read(shortTitle), summary: read.text(summary),
      organization: read(organization), introduction: read(introduction), picture: read(picture),
      goldenRules: read.list(goldenRules), modules: read.list(modules),
      contacts: read.list(contacts), words: read.list(words))
  }
}
