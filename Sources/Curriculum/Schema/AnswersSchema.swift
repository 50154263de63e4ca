import Diagnostics

enum AnswersSchema {
  static let answers = Field(
    "trả lời", "answers", .list(.object(answer), count: 0...Int.max), required: true,
    vi: """
      Điều xã, công an xã, ngân hàng đã trả lời tổ, mỗi điều một mục. Có rồi thì sách hết hỏi: bài học, tờ rơi và phiếu \
      hỏi xã in câu trả lời thay cho chỗ trống. Chưa có thì ghi [].
      """,
    en: """
      What the commune, the police or a bank answered, an entry to each. From then on lessons, leaflets and the sheet of \
      questions have the answer in the place of a blank. [] where there is none.
      """)

  static let file = ObjectType<[FactAnswer]>(
    "tệp trả lời", "answer file",
    vi: "Những câu trả lời của nơi dùng sách, cho các dữ kiện còn phải hỏi.",
    en: "What was answered where the book is used, to the facts that must be asked.",
    fields: [answers]
  ) { read in read.list(answers) }

  static let fact = Field(
    "dữ kiện", "fact", .reference(to: .fact), required: true, example: "vneid-tong-dai",
    vi: "Mã dữ kiện đã được trả lời.", en: "Id of the fact that was asked.")
  static let text = Field(
    "đáp", "answer", .inline(maximum: 100), required: true, example: "Sở Khoa học và Công nghệ",
    vi: "Câu trả lời, thật ngắn: cái tên, con số, giờ giấc. In vào giữa câu và vào chỗ trống.",
    en: "The answer in a few words: a name, a number, hours. It stands in sentences and in blanks.")
  static let day = Field(
    "ngày", "day", .day, required: true, example: "2026-12-02",
    vi: "Ngày được trả lời, viết năm-tháng-ngày. Quá một năm thì sách hỏi lại.",
    en: "The day of the answer, as year-month-day. After a year the book asks again.")
  static let by = Field(
    "ai", "by", .inline(maximum: 60), example: "Văn phòng xã",
    vi: "Nơi trả lời, chức danh. Không ghi số điện thoại riêng của ai.",
    en: "Which office answered. Nobody's private number.")

  static let answer = ObjectType<FactAnswer>(
    "câu trả lời", "answer",
    vi: "Một điều đã hỏi và được trả lời.", en: "Something that was asked and answered.", fields: [fact, text, day, by]
  ) { read in
    guard let fact = read(fact) else { return nil }
    // A day that cannot be read was told: the answer is not called old as well.
    return FactAnswer(fact: fact, text: read.text(text), day: read(day) ?? .latest, by: read(by))
  }
}
