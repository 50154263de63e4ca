import Diagnostics

enum LeafletSchema {
  static let messages = Field(
    "lời dặn", "messages", .list(.inline, count: 1...6), required: true,
    help: LocalizedText(
      vi: "Từ một đến sáu câu ngắn, nói như nói với bà con. In chữ to trên tờ rơi.",
      en: "One to six short sentences, as one would say them at the door. Printed in large letters."),
    example: "[\"Không đọc mã OTP cho ai.\"]")
  static let steps = Field(
    "bước", "steps", .list(.reference(to: .step)),
    help: LocalizedText(
      vi: "Mã các bước in trên tờ rơi, theo thứ tự. Bỏ trống thì in mọi bước.",
      en: "Ids of the steps on the leaflet, in order. All of them where it is left out."),
    example: "[mo-cua-hang, go-ten]")

  static let blanks = Field(
    "điền", "blanks", .list(.inline, count: 1...5),
    help: LocalizedText(
      vi: "Những điều phải hỏi trước rồi ghi lên tờ rơi, như tên nhà phát hành: in nhãn, sau đó là dòng kẻ.",
      en: "What must be asked first and written on the leaflet, like a publisher's name: a label and a ruled line."),
    example: "[\"Tên nhà phát hành (hỏi xã)\"]")

  static let leaflet = ObjectType<Leaflet>(
    "tờ rơi", "leaflet",
    help: LocalizedText(
      vi: "Điều bà con giữ lại trên một tờ giấy, kèm cảnh báo nghiêm trọng của bài. In khi bài dành cho họ.",
      en: "What a household keeps on one sheet, with the lesson's critical warnings. Printed if the lesson is for them."
    ), fields: [messages.shape, steps.shape, blanks.shape]
  ) { reader in
    let messages = reader.list(messages)
    let steps = reader.list(steps)
    let blanks = reader.list(blanks)
    return Leaflet(messages: messages, steps: steps, blanks: blanks)
  }
}

enum EnglishSchema {
  static let title = Field(
    "tiêu đề", "title", .inline, required: true,
    help: LocalizedText(vi: "Tiêu đề bằng tiếng Anh.", en: "The title in English."), example: "Installing C-Thái Nguyên"
  )
  static let summary = Field(
    "tóm tắt", "summary", .inline(maximum: 240), required: true,
    help: LocalizedText(
      vi: "Một hai câu tiếng Anh, nhiều nhất 240 chữ cái.", en: "One or two sentences in English, at most 240 letters."),
    example: "How to find the province's app in the store and install it.")

  static let english = ObjectType<EnglishSummary>(
    "tiếng Anh", "English",
    help: LocalizedText(
      vi: "Tiêu đề và tóm tắt bằng tiếng Anh, cho người nước ngoài tìm đường.",
      en: "Title and summary in English, so that foreigners find their way."), fields: [title.shape, summary.shape]
  ) { reader in
    let title = reader.text(title)
    let summary = reader.text(summary)
    return EnglishSummary(title: title, summary: summary)
  }

  /// The field that lessons and modules have.
  static let field = Field(
    "tiếng anh", "english", .object(english),
    help: LocalizedText(vi: "Tiêu đề và tóm tắt bằng tiếng Anh.", en: "Title and summary in English."))
}
