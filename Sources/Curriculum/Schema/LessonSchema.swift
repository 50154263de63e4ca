import Diagnostics

enum LessonSchema {
  static let summary = IdentityFields.summary("tóm tắt", "summary")
  static let kind = Field<Lesson.Kind>(
    "loại", "kind",
    .oneOf([
      Option(
        "cài đặt", .install,
        vi: "Cài một ứng dụng hay mở một tài khoản. Phải có «nguồn chính thức».",
        en: "How to get an app or an account. Needs “official-source”."),
      Option(
        "sử dụng", .usage,
        vi: "Dùng một ứng dụng, một dịch vụ vào việc có ích.", en: "How to use an app or a service."),
      Option(
        "kiến thức", .knowledge,
        vi: "Điều cần hiểu, không gắn với một ứng dụng nào.", en: "What one should understand, whatever the app."),
    ]), required: true,
    vi: "Bài thuộc loại nào. Bài cài đặt phải có thêm «nguồn chính thức».",
    en: "What kind of lesson this is. An install lesson must also have “official-source”.")
  static let platforms = Field(
    "nền tảng", "platforms", .list(.reference(to: .platform)), example: "[c-thai-nguyen]",
    vi: "Mã những ứng dụng, cổng, dịch vụ mà bài này dạy, lấy từ thư mục nen-tang.",
    en: "Ids of the apps, portals and services that the lesson teaches, from the folder nen-tang.")
  static let audience = Field<[Lesson.Audience]>(
    "dành cho", "audience",
    .list(
      .oneOf([
        Option(
          "thành viên tổ", .teamMember,
          vi: "Thành viên Tổ công nghệ số cộng đồng.", en: "A member of a community digital team."),
        Option("người dân", .citizen, vi: "Bà con nói chung.", en: "Everybody."),
        Option("đảng viên", .partyMember),
        Option("hộ kinh doanh", .householdBusiness),
      ])), required: true, example: "[thành viên tổ, người dân]",
    vi: "Bài viết cho ai. Chọn một hay nhiều nhóm.", en: "Whom the lesson is for: one group or several.")
  static let notFor = Field(
    "không dành cho", "not-for", .inline,
    example: "Trẻ dưới 14 tuổi tự làm một mình; người giám hộ phải đăng ký cho trẻ.",
    vi: "Ai không nên học bài này, hoặc chưa nên tự làm một mình, và vì sao.",
    en: "Who should not take this lesson, or not do it alone, and why.")
  static let minutes = Field(
    "thời lượng", "minutes", .integer(1...480), required: true, example: "40",
    vi: "Số phút để dạy bài này, từ 1 đến 480. Chỉ ghi số. Số này dành cho người dạy, người học không thấy.",
    en: """
      Minutes that it takes to teach this, from 1 to 480: the number alone. It is for trainers; learners do not \
      see it.
      """)
  static let prerequisites = Field(
    "cần học trước", "prerequisites", .list(.reference(to: .lesson)), example: "[giu-an-toan-tren-mang]",
    vi: "Mã những bài phải học trước bài này.", en: "Ids of the lessons to be learned before this one.")
  static let objectives = Field(
    "mục tiêu", "objectives", .list(.object(objective)),
    vi: "Học xong, người học tự làm được những gì. Mỗi mục tiêu nên có ít nhất một câu hỏi.",
    en: "What the learner can do afterwards. Each objective should have a question.")
  static let introduction = Field(
    "giới thiệu", "introduction", .blocks,
    vi: "Vài câu mở đầu: bài này giúp được gì, khi nào cần đến. Viết được nhiều đoạn, in đậm, gạch đầu dòng.",
    en: "A few sentences to open with: what the lesson is good for. Paragraphs, bold text and bullets are allowed.")
  static let picture = PictureSchema.field(
    vi: "Hình in sau lời mở đầu của bài, ví dụ ứng dụng mở ra trông thế nào.",
    en: "A picture after the lesson's introduction, such as what the app looks like.")
  static let preparation = Field(
    "chuẩn bị", "preparation", .list(.inline), example: "[\"Điện thoại đủ pin, có mạng.\"]",
    vi: "Những thứ phải có sẵn trước khi bắt đầu: máy, giấy tờ, mạng. Mỗi dòng một thứ.",
    en: "What must be at hand before the start: phone, papers, network. One thing to a line.")
  static let officialSource = Field(
    "nguồn chính thức", "official-source", .blocks,
    vi: "Ứng dụng chính thức lấy ở đâu và nhận ra bằng cách nào. Bài cài đặt nào cũng phải có.",
    en: "Where the app officially comes from and how to recognize it. Every install lesson needs it.")
  static let steps = Field(
    "các bước", "steps", .list(.object(StepSchema.step)),
    vi: "Các bước theo thứ tự làm. Mỗi bước một việc.",
    en: "The steps in the order in which they are done. One action to a step.")
  static let warnings = Field(
    "cảnh báo", "warnings", .list(.object(WarningSchema.warning)),
    vi: "Những điều nguy hiểm phải tránh. Cảnh báo nghiêm trọng nào cũng phải có câu hỏi đi kèm.",
    en: "Dangers to keep clear of. Every critical warning needs a question.")
  static let problems = Field(
    "sự cố", "problems", .list(.object(ProblemSchema.problem)),
    vi: "Những trục trặc hay gặp và cách gỡ. Bước nào hay vướng thì dẫn đến đây bằng [chữ](su-co:ma).",
    en: "What often goes wrong and what to do about it. Steps refer to a problem with [text](su-co:id).")
  static let questions = Field(
    "câu hỏi", "questions", .list(.object(QuestionSchema.question)),
    vi: "Câu hỏi để người học tự kiểm tra, có trong sách và trong bài hỏi đáp.",
    en: "Questions for the learner's self-check, in the handbook and in the quiz.")
  static let keyPoints = Field(
    "ghi nhớ", "key-points", .list(.inline), example: "[\"Không ai cần mã OTP của bạn.\"]",
    vi: "Vài câu ngắn, học xong phải nhớ. In ở cuối bài.",
    en: "A few short sentences to remember. They stand at the end of the lesson.")

  static let leaflet = Field(
    "tờ rơi", "leaflet", .object(LeafletSchema.leaflet),
    vi: "Điều bà con giữ lại trên một tờ giấy. Bài dành cho người dân thì nên có.",
    en: "What a household keeps, on one sheet. A lesson for citizens should have it.")
  static let trainer = Field(
    "người dạy", "trainer", .object(TrainerSchema.notes),
    vi: "Kế hoạch dạy, lỗi hay gặp, câu hay hỏi: chỉ có trong sách của người dạy.",
    en: "Session plan, common mistakes, likely questions: in the trainer's edition only.")

  static let lesson = ObjectType<Lesson>(
    "bài học", "lesson", id: .lesson, opensScope: true,
    vi: "Một bài dạy một việc: chuẩn bị gì, làm từng bước thế nào, tránh điều gì, vướng thì gỡ ra sao.",
    en: """
      One lesson teaches one task: what to prepare, what to do step by step, what to avoid, what to do when stuck.
      """,
    fields: [
      IdentityFields.revision, IdentityFields.title, summary, kind, platforms, audience, notFor, minutes, prerequisites,
      objectives, introduction, picture, preparation, officialSource, steps, warnings, problems, questions,
      IdentityFields.facts,
      keyPoints, leaflet, trainer, EnglishSchema.field,
    ]
  ) { read in
    Lesson(
      id: read.id, revision: read(IdentityFields.revision) ?? 1, title: read.text(IdentityFields.title),
      summary: read.text(summary), kind: read(kind) ?? .knowledge, platforms: read.list(platforms),
      audience: read.list(audience), notFor: read(notFor), minutes: read(minutes) ?? 0,
      prerequisites: read.list(prerequisites), objectives: read.list(objectives), introduction: read(introduction),
      picture: read(picture), preparation: read.list(preparation), officialSource: read(officialSource),
      steps: read.list(steps),
      warnings: read.list(warnings), problems: read.list(problems), questions: read.list(questions),
      facts: read.list(IdentityFields.facts), keyPoints: read.list(keyPoints), leaflet: read(leaflet),
      trainer: read(trainer), english: read(EnglishSchema.field))
  }

  static let learner = Field(
    "người học", "learner", .inline, required: true, example: "tự tìm đúng ứng dụng trong cửa hàng và cài được",
    vi: "Điều người học tự làm được, viết tiếp sau dòng chữ «Học xong, bạn làm được».",
    en: "What the learner can do, as it goes on after “Afterwards you can”.")

  static let objective = ObjectType<Lesson.Objective>(
    "mục tiêu", "objective", id: .objective,
    vi: "Một điều người học tự làm được sau bài này.", en: "One thing that the learner can do after the lesson.",
    fields: [learner]
  ) { read in Lesson.Objective(id: read.id, learner: read.text(learner)) }
}
