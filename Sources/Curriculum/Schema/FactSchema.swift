import Diagnostics

enum FactSchema {
  static let topic = Field(
    "chủ đề", "topic", .inline, required: true,
    help: LocalizedText(
      vi: "Chủ đề chung của các dữ kiện trong tệp này.", en: "What the facts of this file are about."),
    example: "Tài khoản VNeID và SIM")
  static let facts = Field(
    "dữ kiện", "facts", .list(.object(fact)), required: true,
    help: LocalizedText(
      vi: "Các dữ kiện: mỗi con số, ngày tháng, tên gọi cần nguồn thì viết một lần ở đây.",
      en: "The facts: every number, date and name that needs a source, written once."))

  static let file = ObjectType<FactTopic>(
    "tệp dữ kiện", "fact file", help: LocalizedText(vi: "Các dữ kiện về một chủ đề.", en: "Facts on one topic."),
    fields: [topic.shape, facts.shape]
  ) { reader in FactTopic(title: reader.text(topic), facts: reader.list(facts)) }

  static let statement = Field(
    "nội dung", "statement", .inline, required: true,
    help: LocalizedText(vi: "Một câu trọn vẹn, đúng như nguồn nói.", en: "One whole sentence, as its source has it."),
    example: "VNeID là ứng dụng định danh điện tử của Bộ Công an.")
  static let value = Field(
    "giá trị", "value", .inline,
    help: LocalizedText(
      vi: "Riêng con số, ngày hay tên, để chèn vào giữa câu bằng [](du-kien:ma).",
      en: "The number, date or name alone, for insertion in a sentence with [](du-kien:id)."), example: "Bộ Công an")
  static let status = Field(
    "trạng thái", "status",
    ValueType<Fact.Status>.oneOf([
      Option(
        "đã kiểm chứng", "verified", .verified,
        help: LocalizedText(
          vi: "Hai nguồn độc lập trở lên, hoặc một nguồn của cơ quan nhà nước.",
          en: "Two or more independent sources, or an official one.")),
      Option(
        "một nguồn", "single-source", .singleSource,
        help: LocalizedText(vi: "Mới thấy ở một nguồn.", en: "Found in one source only.")),
      Option(
        "số liệu cũ", "dated", .dated,
        help: LocalizedText(
          vi: "Lúc ấy thì đúng; nay đã khác hoặc chưa rõ.", en: "True then; superseded or unknown since.")),
      Option(
        "chưa kiểm chứng", "unverified", .unverified,
        help: LocalizedText(
          vi: "Chưa ai xác nhận. Trang sách sẽ ghi «cần kiểm tra lại».",
          en: "Nobody has confirmed it. Pages say “cần kiểm tra lại” (check again).")),
      Option(
        "khuyến nghị", "recommendation", .recommendation,
        help: LocalizedText(
          vi: "Lời khuyên của người viết sách, không phải số liệu.", en: "The authors' own advice, not a sourced fact.")
      ),
    ]), required: true,
    help: LocalizedText(
      vi: "Chắc đến đâu. Chưa chắc thì ghi «chưa kiểm chứng», đừng đoán.",
      en: "How sure it is. Say “unverified” where it is not; do not guess."))
  static let sources = Field(
    "nguồn", "sources", .list(.reference(to: .source)),
    help: LocalizedText(
      vi: "Mã những nguồn đã nói điều này, lấy từ thư mục nguon.",
      en: "Ids of the sources that say so, from the folder nguon."), example: "[vneid-vnfinance]")
  static let checked = Field(
    "kiểm tra ngày", "checked", .day, required: true,
    help: LocalizedText(
      vi: "Ngày kiểm tra gần nhất, viết năm-tháng-ngày.", en: "The day on which it was last checked, as year-month-day."
    ), example: "2026-11-23")
  static let reviewBy = Field(
    "xem lại trước", "review-by", .day, required: true,
    help: LocalizedText(
      vi: "Phải xem lại trước ngày nào, viết năm-tháng-ngày. Quá ngày ấy, trang sách ghi «cần kiểm tra lại».",
      en: """
        The day by which it must be looked at again, as year-month-day. From then on pages say “cần kiểm tra lại” \
        (check again).
        """), example: "2027-05-23")
  static let ask = Field(
    "cần hỏi", "ask", .inline, help: LocalizedText(vi: "Hỏi ai thì biết chắc.", en: "Who can confirm it."),
    example: "Công an xã")

  static let replacedBy = Field(
    "thay bằng", "replaced-by", .reference(to: .fact),
    help: LocalizedText(
      vi: "Mã dữ kiện đúng ngày hôm nay, khi điều này đã cũ.",
      en: "Id of the fact that holds today, where this one has been superseded."), example: "vneid-thay-thai-nguyen-id")

  static let fact = ObjectType<Fact>(
    "dữ kiện", "fact", id: .fact,
    help: LocalizedText(
      vi: "Một điều đã tra cứu: nói gì, theo nguồn nào, kiểm tra ngày nào, phải xem lại trước ngày nào.",
      en: "Something that was looked up: what it says, its sources, when it was checked and when to look again."),
    fields: [
      IdentityFields.id.shape, IdentityFields.revision.shape, statement.shape, value.shape, status.shape, sources.shape,
      checked.shape, reviewBy.shape, ask.shape, replacedBy.shape,
    ]
  ) { reader in
    let revision = reader.value(IdentityFields.revision) ?? 1
    let statement = reader.text(statement)
    let value = reader.value(value)
    let status = reader.value(status) ?? .unverified
    let sources = reader.list(sources)
    // Where a date cannot be read, that was said: the fact is not called overdue or misdated as well.
    let checked = reader.value(checked) ?? .earliest
    let reviewBy = reader.value(reviewBy) ?? .latest
    let ask = reader.value(ask)
    let replacedBy = reader.value(replacedBy)
    let places = Fact.Places(
      status: reader.place(of: FactSchema.status), checked: reader.place(of: FactSchema.checked),
      reviewBy: reader.place(of: FactSchema.reviewBy))
    return Fact(
      id: reader.identifier, revision: revision, statement: statement, value: value, status: status, sources: sources,
      checked: checked, reviewBy: reviewBy, ask: ask, replacedBy: replacedBy, places: places)
  }
}
