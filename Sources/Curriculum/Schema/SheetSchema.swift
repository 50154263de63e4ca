import Diagnostics

enum SheetSchema {
  static let summary = IdentityFields.summary("mô tả", "description")
  static let kind = Field<Sheet.Kind>(
    "loại", "kind",
    .oneOf([
      Option("biểu mẫu", .form, vi: "Tờ để điền.", en: "To be filled in."),
      Option("danh mục", .checklist, vi: "Tờ để đánh dấu từng việc.", en: "To be ticked off."),
      Option("áp phích", .poster, vi: "Tờ để dán tường, chữ to.", en: "To be put on a wall, in large letters."),
    ]), required: true,
    vi: "Tờ này để điền, để đánh dấu hay để dán tường.",
    en: "Whether the sheet is filled in, ticked off or put on a wall.")
  static let guidance = Field(
    "cách dùng", "guidance", .blocks,
    vi: "Dùng tờ này khi nào, giữ ở đâu, không ghi gì vào. Không in trên tờ.",
    en: "When to use it, where to keep it, what not to write on it. Not printed on the sheet.")
  static let parts = Field(
    "phần", "parts", .list(.object(part)), required: true,
    vi: "Các phần của tờ, từ trên xuống.", en: "The parts of the sheet, from the top down.")
  static let footer = Field(
    "dặn cuối tờ", "footer", .inline, example: "Không ghi họ tên, số căn cước, số điện thoại lên tờ này.",
    vi: "Một câu in ở cuối tờ.", en: "A sentence at the foot of the sheet.")

  static let sheet = ObjectType<Sheet>(
    "phiếu", "sheet", id: .sheet, opensScope: true,
    vi: "Một tờ để in: biểu mẫu, danh mục việc hay áp phích.", en: "A sheet to print: a form, a checklist or a poster.",
    fields: [IdentityFields.title, summary, kind, guidance, parts, footer, IdentityFields.facts]
  ) { read in
    Sheet(
      id: read.id, title: read.text(IdentityFields.title), summary: read.text(summary), kind: read(kind) ?? .form,
      guidance: read(guidance), parts: read.list(parts), footer: read(footer), facts: read.list(IdentityFields.facts))
  }

  // MARK: Parts

  static let partTitle = Field(
    "tiêu đề", "title", .inline, example: "Trước khi ra cửa", vi: "Tên của phần này.", en: "The heading of this part.")
  static let text = Field(
    "nội dung", "text", .blocks, vi: "Đoạn chữ in ở đầu phần.", en: "Text that opens the part.")
  static let picture = PictureSchema.field(
    vi: "Hình in sau đoạn chữ của phần.", en: "A picture after the part's text.")
  static let scene = SceneSchema.field(
    vi: "Tên của một cảnh vẽ sẵn, in ở chỗ của hình.", en: "The name of a drawing, in the place of a picture.")
  static let items = Field(
    "việc", "items", .list(.inline), example: "[\"Đeo thẻ của tổ\"]",
    vi: "Những việc để đánh dấu, mỗi việc một ô vuông.", en: "What to tick off, each with a box.")
  static let blanks = Field(
    "điền", "blanks", .list(.inline), example: "[Thôn, Ngày]",
    vi: "Những chỗ để điền: in nhãn, sau đó là dòng kẻ.", en: "What to fill in: a label and a ruled line after it.")
  static let table = Field(
    "bảng", "table", .object(tableType), vi: "Bảng trống để điền.", en: "An empty table to fill in.")

  static let doubts = Field(
    "điều phải hỏi", "doubts", .yesNo, example: "có",
    vi: "Ghi «có» thì phần này in mọi điều trong sách còn phải hỏi, xếp theo nơi để hỏi, mỗi điều một dòng kẻ.",
    en: "Where it says “yes” the part has everything in the book that must be asked, by whom one asks, with lines.")

  static let cards = Field(
    "thẻ", "cards", .list(.object(card), count: 1...60),
    vi: "Tin nhắn, cuộc gọi để tập, thật lẫn giả: in thành thẻ để cắt rời, lời giải in ở trang sau.",
    en: "Messages and calls to practise with, true and false: cards to cut out, with their answers on a page behind.")

  static let part = ObjectType<Sheet.Part>(
    "phần của phiếu", "part",
    vi: "Một phần của tờ: chữ, việc để đánh dấu, chỗ để điền, bảng.",
    en: "A part of the sheet: text, boxes to tick, lines to fill in, a table.",
    fields: [partTitle, text, picture, scene, items, blanks, table, doubts, cards]
  ) { read in
    Sheet.Part(
      title: read(partTitle), text: read(text), picture: read(picture), scene: read(scene),
      items: read.list(items), blanks: read.list(blanks), table: read(table),
      asksDoubts: read(doubts) ?? false, cards: read.list(cards))
  }

  static let cardKind = Field<Sheet.Card.Kind>(
    "loại", "kind",
    .oneOf([
      Option("tin nhắn", .message), Option("cuộc gọi", .call), Option("trang web", .website),
      Option("giấy báo", .notice),
    ]), required: true,
    vi: "Đây là tin nhắn, cuộc gọi, trang web hay tờ giấy báo.",
    en: "Whether this is a message, a call, a page on the web or a notice on paper.")
  static let sender = Field(
    "từ", "from", .inline(maximum: 60), required: true, example: "Đầu số lạ, xưng là công an xã",
    vi: "Ai gửi, ai gọi, theo lời họ. Không ghi tên thật, số thật của ai.",
    en: "Whom it says that it is from. No real person's name or number.")
  static let cardText = Field(
    "nội dung", "text", .inline(maximum: 240), required: true, example: "Bác đọc cho cháu mã vừa gửi về máy nhé.",
    vi: "Lời của tin nhắn, cuộc gọi.", en: "What it says.")
  static let genuine = Field(
    "thật", "genuine", .yesNo, required: true, example: "không",
    vi: "Thật thì ghi «có», giả thì ghi «không».", en: "“yes” for a genuine one, “no” for a false one.")
  static let cardReason = Field(
    "vì sao", "reason", .inline, required: true, example: "Không ai cần mã OTP của bác.",
    vi: "Nhìn vào đâu mà biết.", en: "What tells.")
  static let cardAction = Field(
    "nên làm", "action", .inline, required: true, example: "Cúp máy, tự gọi số đã lưu.",
    vi: "Gặp thì nên làm gì.", en: "What to do about it.")

  static let card = ObjectType<Sheet.Card>(
    "thẻ", "card",
    vi: "Một thẻ để tập: tin nhắn hay cuộc gọi, thật hay giả.", en: "A card to practise with: a message or a call.",
    fields: [cardKind, sender, cardText, genuine, cardReason, cardAction]
  ) { read in
    Sheet.Card(
      kind: read(cardKind) ?? .message, sender: read.text(sender), text: read.text(cardText),
      isGenuine: read(genuine) ?? false, reason: read.text(cardReason), action: read.text(cardAction))
  }

  static let columns = Field(
    "cột", "columns", .list(.inline, count: 1...10), required: true, example: "[STT, Việc đã làm, Ghi chú]",
    vi: "Tên các cột, từ trái sang.", en: "The columns' names, from the left.")
  static let rows = Field(
    "số dòng", "rows", .integer(1...60), required: true, example: "20",
    vi: "Số dòng trống để điền.", en: "How many empty rows there are.")

  private static let tableType = ObjectType<Sheet.Table>(
    "bảng", "table", vi: "Bảng trống để điền.", en: "An empty table to fill in.",
    fields: [columns, rows]
  ) { read in Sheet.Table(columns: read.list(columns), rows: read(rows) ?? 1) }
}
