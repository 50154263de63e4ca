import Diagnostics

enum LeafletSchema {
  static let messages = Field(
    "lời dặn", "messages", .list(.inline, count: 1...6), required: true, example: "[\"Không đọc mã OTP cho ai.\"]",
    vi: "Từ một đến sáu câu ngắn, nói như nói với bà con. In chữ to trên tờ rơi.",
    en: "One to six short sentences, as one would say them at the door. Printed in large letters.")
  static let steps = Field(
    "bước", "steps", .list(.reference(to: .step)), example: "[mo-cua-hang, go-ten]",
    vi:
      "Mã các bước in trên tờ rơi, theo thứ tự. Bỏ trống thì in mọi bước. Tờ rơi vừa hai mặt giấy: đừng chọn quá 12 bước.",
    en: "Ids of the steps on the leaflet, in order; all of them where it is left out. A dozen fit on its two sides.")

  static let blanks = Field(
    "điền", "blanks", .list(.inline, count: 1...5), example: "[\"Tên nhà phát hành (hỏi xã)\"]",
    vi: "Những điều phải hỏi trước rồi ghi lên tờ rơi, như tên nhà phát hành: in nhãn, sau đó là dòng kẻ.",
    en: "What must be asked first and written on the leaflet, like a publisher's name: a label and a ruled line.")

  static let picture = PictureSchema.field(
    vi: "Hình in trên tờ rơi, dưới các lời dặn: biểu tượng thật, chỗ cần bấm.",
    en: "A picture on the leaflet, below its messages: the real icon, where to tap.")

  static let leaflet = ObjectType<Leaflet>(
    "tờ rơi", "leaflet",
    vi: "Điều bà con giữ lại trên một tờ giấy, kèm cảnh báo nghiêm trọng của bài. In khi bài dành cho họ.",
    en: "What a household keeps on one sheet, with the lesson's critical warnings. Printed if the lesson is for them.",
    fields: [messages, picture, steps, blanks]
  ) { read in
    Leaflet(
      messages: read.list(messages), picture: read(picture), steps: read.list(steps), blanks: read.list(blanks))
  }
}

enum EnglishSchema {
  static let title = Field(
    "tiêu đề", "title", .inline, required: true, example: "Installing C-Thái Nguyên",
    vi: "Tiêu đề bằng tiếng Anh.", en: "The title in English.")
  static let summary = Field(
    "tóm tắt", "summary", .inline(maximum: 240), required: true,
    example: "How to find the province's app in the store and install it.",
    vi: "Một hai câu tiếng Anh, nhiều nhất 240 chữ cái.", en: "One or two sentences in English, at most 240 letters.")

  static let english = ObjectType<EnglishSummary>(
    "tiếng Anh", "English",
    vi: "Tiêu đề và tóm tắt bằng tiếng Anh, cho người nước ngoài tìm đường.",
    en: "Title and summary in English, so that foreigners find their way.",
    fields: [title, summary]
  ) { read in EnglishSummary(title: read.text(title), summary: read.text(summary)) }

  /// The field that lessons and modules have.
  static let field = Field(
    "tiếng anh", "english", .object(english),
    vi: "Tiêu đề và tóm tắt bằng tiếng Anh.", en: "Title and summary in English.")
}
