import Diagnostics

enum SheetSchema {
  static let summary = IdentityFields.summary("mô tả", "description")
  static let kind = Field(
    "loại", "kind",
    ValueType<Sheet.Kind>.oneOf([
      Option("biểu mẫu", "form", .form, help: LocalizedText(vi: "Tờ để điền.", en: "To be filled in.")),
      Option(
        "danh mục", "checklist", .checklist,
        help: LocalizedText(vi: "Tờ để đánh dấu từng việc.", en: "To be ticked off.")),
      Option(
        "áp phích", "poster", .poster,
        help: LocalizedText(vi: "Tờ để dán tường, chữ to.", en: "To be put on a wall, in large letters.")),
    ]), required: true,
    help: LocalizedText(
      vi: "Tờ này để điền, để đánh dấu hay để dán tường.",
      en: "Whether the sheet is filled in, ticked off or put on a wall."))
  static let guidance = Field(
    "cách dùng", "guidance", .blocks,
    help: LocalizedText(
      vi: "Dùng tờ này khi nào, giữ ở đâu, không ghi gì vào. Không in trên tờ.",
      en: "When to use it, where to keep it, what not to write on it. Not printed on the sheet."))
  static let parts = Field(
    "phần", "parts", .list(.object(part)), required: true,
    help: LocalizedText(vi: "Các phần của tờ, từ trên xuống.", en: "The parts of the sheet, from the top down."))
  static let footer = Field(
    "dặn cuối tờ", "footer", .inline,
    help: LocalizedText(vi: "Một câu in ở cuối tờ.", en: "A sentence at the foot of the sheet."),
    example: "Không ghi họ tên, số căn cước, số điện thoại lên tờ này.")

  static let sheet = ObjectType<Sheet>(
    "phiếu", "sheet", id: .sheet, opensScope: true,
    help: LocalizedText(
      vi: "Một tờ để in: biểu mẫu, danh mục việc hay áp phích.",
      en: "A sheet to print: a form, a checklist or a poster."),
    fields: [
      IdentityFields.id.shape, IdentityFields.title.shape, summary.shape, kind.shape, guidance.shape, parts.shape,
      footer.shape, IdentityFields.facts.shape,
    ]
  ) { reader in
    let title = reader.text(IdentityFields.title)
    let summary = reader.text(summary)
    let kind = reader.value(kind) ?? .form
    let guidance = reader.value(guidance)
    let parts = reader.list(parts)
    let footer = reader.value(footer)
    let facts = reader.list(IdentityFields.facts)
    return Sheet(
      id: reader.identifier, title: title, summary: summary, kind: kind, guidance: guidance, parts: parts,
      footer: footer, facts: facts)
  }

  // MARK: Parts

  static let partTitle = Field(
    "tiêu đề", "title", .inline, help: LocalizedText(vi: "Tên của phần này.", en: "The heading of this part."),
    example: "Trước khi ra cửa")
  static let text = Field(
    "nội dung", "text", .blocks, help: LocalizedText(vi: "Đoạn chữ in ở đầu phần.", en: "Text that opens the part."))
  static let items = Field(
    "việc", "items", .list(.inline),
    help: LocalizedText(vi: "Những việc để đánh dấu, mỗi việc một ô vuông.", en: "What to tick off, each with a box."),
    example: "[\"Đeo thẻ của tổ\"]")
  static let blanks = Field(
    "điền", "blanks", .list(.inline),
    help: LocalizedText(
      vi: "Những chỗ để điền: in nhãn, sau đó là dòng kẻ.", en: "What to fill in: a label and a ruled line after it."),
    example: "[Thôn, Ngày]")
  static let table = Field(
    "bảng", "table", .object(tableType),
    help: LocalizedText(vi: "Bảng trống để điền.", en: "An empty table to fill in."))

  static let part = ObjectType<Sheet.Part>(
    "phần của phiếu", "part",
    help: LocalizedText(
      vi: "Một phần của tờ: chữ, việc để đánh dấu, chỗ để điền, bảng.",
      en: "A part of the sheet: text, boxes to tick, lines to fill in, a table."),
    fields: [partTitle.shape, text.shape, items.shape, blanks.shape, table.shape]
  ) { reader in
    let title = reader.value(partTitle)
    let text = reader.value(text)
    let items = reader.list(items)
    let blanks = reader.list(blanks)
    let table = reader.value(table)
    return Sheet.Part(title: title, text: text, items: items, blanks: blanks, table: table)
  }

  static let columns = Field(
    "cột", "columns", .list(.inline, count: 1...10), required: true,
    help: LocalizedText(vi: "Tên các cột, từ trái sang.", en: "The columns' names, from the left."),
    example: "[STT, Việc đã làm, Ghi chú]")
  static let rows = Field(
    "số dòng", "rows", .integer(1...60), required: true,
    help: LocalizedText(vi: "Số dòng trống để điền.", en: "How many empty rows there are."), example: "20")

  private static let tableType = ObjectType<Sheet.Table>(
    "bảng", "table", help: LocalizedText(vi: "Bảng trống để điền.", en: "An empty table to fill in."),
    fields: [columns.shape, rows.shape]
  ) { reader in
    let columns = reader.list(columns)
    let rows = reader.value(rows) ?? 1
    return Sheet.Table(columns: columns, rows: rows)
  }
}
