import Diagnostics

enum FactSchema {
  static let topic = Field(
    "chủ đề", "topic", .inline, required: true, example: "Tài khoản VNeID và SIM",
    vi: "Chủ đề chung của các dữ kiện trong tệp này.", en: "What the facts of this file are about.")
  static let facts = Field(
    "dữ kiện", "facts", .list(.object(fact)), required: true,
    vi: "Các dữ kiện: mỗi con số, ngày tháng, tên gọi cần nguồn thì viết một lần ở đây.",
    en: "The facts: every number, date and name that needs a source, written once.")

  static let file = ObjectType<FactTopic>(
    "tệp dữ kiện", "fact file", vi: "Các dữ kiện về một chủ đề.", en: "Facts on one topic.",
    fields: [topic, facts]
  ) { read in FactTopic(title: read.text(topic), facts: read.list(facts)) }

  static let statement = Field(
    "nội dung", "statement", .inline, required: true, example: "VNeID là ứng dụng định danh điện tử của Bộ Công an.",
    vi: "Một câu trọn vẹn, đúng như nguồn nói.", en: "One whole sentence, as its source has it.")
  static let value = Field(
    "giá trị", "value", .inline, example: "Bộ Công an",
    vi: "Riêng con số, ngày hay tên, để chèn vào giữa câu bằng [](du-kien:ma).",
    en: "The number, date or name alone, for insertion in a sentence with [](du-kien:id).")
  static let status = Field<Fact.Status>(
    "trạng thái", "status",
    .oneOf([
      Option(
        "đã kiểm chứng", .verified,
        vi: "Hai nguồn độc lập trở lên, hoặc một nguồn của cơ quan nhà nước.",
        en: "Two or more independent sources, or an official one."),
      Option("một nguồn", .singleSource, vi: "Mới thấy ở một nguồn.", en: "Found in one source only."),
      Option(
        "số liệu cũ", .dated,
        vi: "Lúc ấy thì đúng; nay đã khác hoặc chưa rõ.", en: "True then; superseded or unknown since."),
      Option(
        "chưa kiểm chứng", .unverified,
        vi: "Chưa ai xác nhận. Trang sách sẽ ghi «cần kiểm tra lại».",
        en: "Nobody has confirmed it. Pages say “cần kiểm tra lại” (check again)."),
      Option(
        "khuyến nghị", .recommendation,
        vi: "Lời khuyên của người viết sách, không phải số liệu.", en: "The authors' own advice, not a sourced fact."),
    ]), required: true,
    vi: "Điều này chắc đến đâu. Chưa chắc thì ghi «chưa kiểm chứng», đừng đoán.",
    en: "How sure it is. Say “unverified” where it is not; do not guess.")
  static let sources = Field(
    "nguồn", "sources", .list(.reference(to: .source)), example: "[vneid-vnfinance]",
    vi: "Mã những nguồn đã nói điều này, lấy từ thư mục nguon.",
    en: "Ids of the sources that say so, from the folder nguon.")
  static let checked = Field(
    "kiểm tra ngày", "checked", .day, required: true, example: "2026-11-23",
    vi: "Ngày kiểm tra gần nhất, viết năm-tháng-ngày.", en: "The day on which it was last checked, as year-month-day.")
  static let reviewBy = Field(
    "xem lại trước", "review-by", .day, required: true, example: "2027-05-23",
    vi: "Phải xem lại trước ngày nào, viết năm-tháng-ngày. Quá ngày ấy, trang sách ghi «cần kiểm tra lại».",
    en: """
      The day by which it must be looked at again, as year-month-day. From then on pages say “cần kiểm tra lại” \
      (check again).
      """)
  static let ask = Field(
    "cần hỏi", "ask", .inline, example: "Công an xã", vi: "Hỏi ai thì biết chắc.", en: "Who can confirm it.")

  static let question = Field(
    "câu hỏi", "question", .inline(maximum: 80), example: "Tên nhà phát hành?",
    vi: "Hỏi thế nào cho ngắn, ví dụ «Tên nhà phát hành?». Điều chưa chắc thì tờ hỏi xã in câu này, kèm dòng kẻ.",
    en: "How one asks in a few words. Where the fact is in doubt, the slip to ask with has it, with a ruled line.")

  static let replacedBy = Field(
    "thay bằng", "replaced-by", .reference(to: .fact), example: "vneid-thay-thai-nguyen-id",
    vi: "Mã dữ kiện đúng ngày hôm nay, khi điều này đã cũ.",
    en: "Id of the fact that holds today, where this one has been superseded.")

  static let fact = ObjectType<Fact>(
    "dữ kiện", "fact", id: .fact,
    vi: "Một điều đã tra cứu: nói gì, theo nguồn nào, kiểm tra ngày nào, phải xem lại trước ngày nào.",
    en: "Something that was looked up: what it says, its sources, when it was checked and when to look again.",
    fields: [IdentityFields.revision, statement, value, status, sources, checked, reviewBy, ask, question, replacedBy]
  ) { read in
    // Where a date cannot be read, that was said: the fact is not called overdue or misdated as well.
    Fact(
      id: read.id, revision: read(IdentityFields.revision) ?? 1, statement: read.text(statement), value: read(value),
      status: read(status) ?? .unverified, sources: read.list(sources), checked: read(checked) ?? .earliest,
      reviewBy: read(reviewBy) ?? .latest, ask: read(ask), question: read(question),
      replacedBy: read(replacedBy),
      places: Fact.Places(
        status: read.place(of: status), checked: read.place(of: checked), reviewBy: read.place(of: reviewBy)))
  }
}
