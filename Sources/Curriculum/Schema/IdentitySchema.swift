import Diagnostics

/// Fields that most objects share.
enum IdentityFields {
  static let id = Field(
    "mã", "id", .identifier, required: true, example: "cai-dat-c-thai-nguyen",
    vi: """
      Tên riêng để máy nhận ra, viết chữ thường không dấu, chữ số và dấu gạch nối. Đặt một lần rồi không đổi nữa: \
      nơi khác gọi đến bằng mã này, và tiến độ của người học cũng ghi theo nó.
      """,
    en: """
      A name for the machine: lower-case letters without marks, digits and hyphens. It never changes: other places \
      refer to it, and learners' progress is kept under it.
      """)
  static let revision = Field(
    "bản", "rev", .integer(1...9999), required: true, example: "1",
    vi: """
      Bắt đầu từ 1. Tăng thêm một khi ý nghĩa thay đổi, để người đã học được hỏi lại; chỉ sửa lỗi gõ thì giữ \
      nguyên.
      """,
    en: """
      Starts at 1. Raise it by one when the meaning changes, so that those who learned it are asked again; keep it \
      where a typo was mended.
      """)
  static let title = Field(
    "tiêu đề", "title", .inline, required: true, example: "Cài C-Thái Nguyên cho bà con",
    vi: "Tên ngắn gọn để người đọc biết ngay đây là việc gì.",
    en: "A short name that tells the reader at once what this is about.")
  static let facts = Field(
    "dữ kiện", "facts", .list(.reference(to: .fact)), example: "[c-thai-nguyen-mo-cho-dan-2021]",
    vi: """
      Mã những dữ kiện mà phần này dựa vào, lấy từ thư mục du-kien. Dữ kiện nào quá hạn hay chưa chắc thì trang \
      sách tự ghi «cần kiểm tra lại».
      """,
    en: """
      Ids of the facts that this rests on, from the folder du-kien. Where one is overdue or unverified, the page \
      says so.
      """)

  /// A description shown under a title and by search engines: one or two sentences.
  static func summary(_ vietnamese: String, _ english: String, required: Bool = true) -> Field<InlineText> {
    Field(
      vietnamese, english, .inline(maximum: 200), required: required,
      vi: "Một hai câu, nhiều nhất 200 chữ cái. Hiện ngay dưới tiêu đề và khi tìm trên mạng.",
      en: "One or two sentences, at most 200 letters. Shown under the title and by search engines.")
  }
}
