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

  static let part = ObjectType<Sheet.Part>(
    "phần của phiếu", "part",
    vi: "Một phần của tờ: chữ, việc để đánh dấu, chỗ để điền, bảng.",
    en: "A part of the sheet: text, boxes to tick, lines to fill in, a table.",
    fields: [partTitle, text, picture, scene, items, blanks, table]
  ) { read in
    Sheet.Part(
      title: read(partTitle), text: read(text), picture: read(picture), scene: read(scene),
      items: read.list(items), blanks: read.list(blanks), table: read(table))
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
