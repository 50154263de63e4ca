import Diagnostics

enum ModuleSchema {
  static let summary = IdentityFields.summary("mô tả", "description", required: false)
  static let label = Field(
    "nhãn", "label", .inline, example: "Chiến dịch năm 2022",
    vi: "Vài chữ in cạnh tiêu đề, ví dụ tên chiến dịch.",
    en: "A few words printed beside the title, such as a campaign's name.")
  static let introduction = Field(
    "giới thiệu", "introduction", .blocks,
    vi: "Vài câu mở đầu cho học phần. Viết được nhiều đoạn.",
    en: "A few sentences to open the module with. Several paragraphs are allowed.")
  static let picture = PictureSchema.field(
    vi: "Hình in sau lời mở đầu của học phần.", en: "A picture after the module's introduction.")
  static let sessions = Field(
    "buổi học", "sessions", .list(.object(session)), required: true,
    vi: "Các buổi học theo thứ tự dạy.", en: "The sessions in the order of teaching.")

  static let module = ObjectType<Module>(
    "học phần", "module", id: .module, opensScope: true,
    vi: "Một phần của chương trình, gồm nhiều buổi học.", en: "A part of the curriculum, made of sessions.",
    fields: [IdentityFields.title, summary, label, introduction, picture, sessions, EnglishSchema.field]
  ) { read in
    Module(
      id: read.id, title: read.text(IdentityFields.title), summary: read(summary), label: read(label),
      introduction: read(introduction), picture: read(picture), sessions: read.list(sessions),
      english: read(EnglishSchema.field))
  }

  static let period = Field(
    "thời gian", "period", .inline, example: "Tháng 7/2022",
    vi: "Buổi này học khi nào, nếu đã biết.", en: "When the session takes place, if known.")
  static let lessons = Field(
    "bài học", "lessons", .list(.reference(to: .lesson)), required: true, example: "[cai-dat-c-thai-nguyen]",
    vi: "Mã các bài học trong buổi, theo thứ tự dạy, lấy từ thư mục bai-hoc.",
    en: "Ids of the session's lessons in the order of teaching, from the folder bai-hoc.")

  static let pause = Field(
    "nghỉ", "break", .integer(1...120), example: "10",
    vi: "Số phút nghỉ giữa buổi, tính vào thời lượng cả buổi. Chỉ người dạy thấy.",
    en: "Minutes of break, counted in the session's length. Only trainers see it.")

  static let task = Field(
    "việc", "task", .inline, example: "Xong buổi này, bác tự gọi video cho con.",
    vi: "Một việc duy nhất mà người học tự làm được sau buổi này.", en: "The one thing that learners can do after it.")

  static let session = ObjectType<Module.Session>(
    "buổi học", "session", id: .session,
    vi: "Một buổi học: những bài dạy cùng nhau.", en: "A session: the lessons that are taught together.",
    fields: [IdentityFields.title, task, period, lessons, pause]
  ) { read in
    Module.Session(
      id: read.id, title: read.text(IdentityFields.title), task: read(task), period: read(period),
      lessons: read.list(lessons),
      pause: read(pause) ?? 0)
  }
}
