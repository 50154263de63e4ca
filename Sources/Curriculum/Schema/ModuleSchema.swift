import Diagnostics

enum ModuleSchema {
  static let summary = IdentityFields.summary("mô tả", "description", required: false)
  static let label = Field(
    "nhãn", "label", .inline,
    help: LocalizedText(
      vi: "Vài chữ in cạnh tiêu đề, ví dụ tên chiến dịch.",
      en: "A few words printed beside the title, such as a campaign's name."), example: "Chiến dịch năm 2022")
  static let introduction = Field(
    "giới thiệu", "introduction", .blocks,
    help: LocalizedText(
      vi: "Vài câu mở đầu cho học phần. Viết được nhiều đoạn.",
      en: "A few sentences to open the module with. Several paragraphs are allowed."))
  static let sessions = Field(
    "buổi học", "sessions", .list(.object(session)), required: true,
    help: LocalizedText(vi: "Các buổi học theo thứ tự dạy.", en: "The sessions in the order of teaching."))

  static let module = ObjectType<Module>(
    "học phần", "module", id: .module, opensScope: true,
    help: LocalizedText(
      vi: "Một phần của chương trình, gồm nhiều buổi học.", en: "A part of the curriculum, made of sessions."),
    fields: [
      IdentityFields.id.shape, IdentityFields.title.shape, summary.shape, label.shape, introduction.shape,
      sessions.shape, EnglishSchema.field.shape,
    ]
  ) { reader in
    let title = reader.text(IdentityFields.title)
    let summary = reader.value(summary)
    let label = reader.value(label)
    let introduction = reader.value(introduction)
    let sessions = reader.list(sessions)
    let english = reader.value(EnglishSchema.field)
    return Module(
      id: reader.identifier, title: title, summary: summary, label: label, introduction: introduction,
      sessions: sessions, english: english)
  }

  static let period = Field(
    "thời gian", "period", .inline,
    help: LocalizedText(vi: "Buổi này học khi nào, nếu đã biết.", en: "When the session takes place, if known."),
    example: "Tháng 7/2022")
  static let lessons = Field(
    "bài học", "lessons", .list(.reference(to: .lesson)), required: true,
    help: LocalizedText(
      vi: "Mã các bài học trong buổi, theo thứ tự dạy, lấy từ thư mục bai-hoc.",
      en: "Ids of the session's lessons in the order of teaching, from the folder bai-hoc."),
    example: "[cai-dat-c-thai-nguyen]")

  static let pause = Field(
    "nghỉ", "break", .integer(1...120),
    help: LocalizedText(
      vi: "Số phút nghỉ giữa buổi, tính vào thời lượng cả buổi. Chỉ người dạy thấy.",
      en: "Minutes of break, counted in the session's length. Only trainers see it."), example: "10")

  static let session = ObjectType<Module.Session>(
    "buổi học", "session", id: .session,
    help: LocalizedText(
      vi: "Một buổi học: những bài dạy cùng nhau.", en: "A session: the lessons that are taught together."),
    fields: [IdentityFields.id.shape, IdentityFields.title.shape, period.shape, lessons.shape, pause.shape]
  ) { reader in
    let title = reader.text(IdentityFields.title)
    let period = reader.value(period)
    let lessons = reader.list(lessons)
    let pause = reader.value(pause) ?? 0
    return Module.Session(id: reader.identifier, title: title, period: period, lessons: lessons, pause: pause)
  }
}
