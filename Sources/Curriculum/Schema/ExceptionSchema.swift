import Diagnostics

enum ExceptionSchema {
  static let ignored = Field(
    "bỏ qua", "ignore", .list(.object(exception), count: 0...Int.max), required: true,
    vi: """
      Những chữ được để yên dù không có trong dữ kiện hay bảng thuật ngữ, mỗi chỗ kèm lý do. Chưa có thì ghi []. Có tệp \
      này thì camnang check mới hỏi mọi con số, ngày tháng, địa chỉ, chữ viết tắt lấy từ đâu và nhắc những câu quá dài.
      """,
    en: """
      What is left in peace though it stands in no fact and no term, each with its reason; [] where there is none. Only \
      where there is this file does camnang check ask of every figure, date, address and abbreviation where it is from, \
      and point out sentences that are too long.
      """)

  static let file = ObjectType<[TextException]>(
    "tệp ngoại lệ", "exception file",
    vi: "Những chữ trong sách không cần dữ kiện hay thuật ngữ nào, và vì sao.",
    en: "Words of the book that need no fact and no term, and why.",
    fields: [ignored]
  ) { read in read.list(ignored) }

  static let words = Field(
    "chữ", "words", .list(.inline), required: true, example: "[15 triệu, \"123456\"]",
    vi: """
      Đúng như camnang check nêu: con số, ngày tháng, địa chỉ, chữ viết tắt. Với câu quá dài thì ghi ít nhất hai chữ đầu \
      câu.
      """,
    en: """
      As camnang check tells it: figures, dates, addresses, abbreviations. Of a sentence that is too long its first words, \
      two or more.
      """)
  static let place = Field(
    "ở", "at", .inline, example: "bai-hoc/mat-khau-va-ma-otp.yaml",
    vi: "Tệp có những chữ ấy, tính từ thư mục nội dung. Không ghi thì được để yên ở mọi tệp.",
    en: "The file that has these words, by its path in the content folder. Every file where this is left out.")
  static let reason = Field(
    "vì sao", "reason", .inline, required: true, example: "Con số bịa ra để làm ví dụ.",
    vi: "Vì sao chữ ấy không cần dữ kiện hay thuật ngữ, để người sau khỏi hỏi lại.",
    en: "Why these words need no fact and no term, for whoever asks later.")

  static let exception = ObjectType<TextException>(
    "ngoại lệ", "exception",
    vi: "Chữ được để yên, ở tệp nào, vì sao.", en: "Words that are left in peace, where, and why.",
    fields: [words, place, reason]
  ) { read in
    TextException(
      words: read.list(words).map(\.source), file: read(place)?.source, reason: read.text(reason))
  }
}
