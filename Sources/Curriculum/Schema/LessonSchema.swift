import Diagnostics

enum LessonSchema {
  static let summary = IdentityFields.summary("tóm tắt", "summary")
  static let kind = Field(
    "loại", "kind",
    ValueType<Lesson.Kind>.oneOf([
      Option(
        "cài đặt", "install", .install,
        help: LocalizedText(
          vi: "Cài một ứng dụng hay mở một tài khoản. Phải có «nguồn chính thức».",
          en: "How to get an app or an account. Needs “official-source”.")),
      Option(
        "sử dụng", "usage", .usage,
        help: LocalizedText(
          vi: "Dùng một ứng dụng, một dịch vụ vào việc có ích.", en: "How to use an app or a service.")),
      Option(
        "kiến thức", "knowledge", .knowledge,
        help: LocalizedText(
          vi: "Điều cần hiểu, không gắn với một ứng dụng nào.", en: "What one should understand, whatever the app.")),
    ]), required: true,
    help: LocalizedText(
      vi: "Bài thuộc loại nào. Bài cài đặt phải có thêm «nguồn chính thức».",
      en: "What kind of lesson this is. An install lesson must also have “official-source”."))
  static let platforms = Field(
    "nền tảng", "platforms", .list(.reference(to: .platform)),
    help: LocalizedText(
      vi: "Mã những ứng dụng, cổng, dịch vụ mà bài này dạy, lấy từ thư mục nen-tang.",
      en: "Ids of the apps, portals and services that the lesson teaches, from the folder nen-tang."),
    example: "[c-thai-nguyen]")
  static let audience = Field(
    "dành cho", "audience",
    .list(
      ValueType<Lesson.Audience>.oneOf([
        Option(
          "thành viên tổ", "team-member", .teamMember,
          help: LocalizedText(vi: "Thành viên Tổ công nghệ số cộng đồng.", en: "A member of a community digital team.")),
        Option("người dân", "citizen", .citizen, help: LocalizedText(vi: "Bà con nói chung.", en: "Everybody.")),
        Option("đảng viên", "party-member", .partyMember),
        Option("hộ kinh doanh", "household-business", .householdBusiness),
      ])), required: true,
    help: LocalizedText(
      vi: "Bài viết cho ai. Chọn một hay nhiều nhóm.", en: "Whom the lesson is for: one group or several."),
    example: "[thành viên tổ, người dân]")
  static let notFor = Field(
    "không dành cho", "not-for", .inline,
    help: LocalizedText(
      vi: "Ai không nên học bài này, hoặc chưa nên tự làm một mình, và vì sao.",
      en: "Who should not take this lesson, or not do it alone, and why."),
    example: "Trẻ dưới 14 tuổi tự làm một mình; người giám hộ phải đăng ký cho trẻ.")
  static let minutes = Field(
    "thời lượng", "minutes", .integer(1...480), required: true,
    help: LocalizedText(
      vi: "Số phút để dạy bài này, từ 1 đến 480. Chỉ ghi số. Số này dành cho người dạy, người học không thấy.",
      en: """
        Minutes that it takes to teach this, from 1 to 480: the number alone. It is for trainers; learners do not \
        see it.
        """), example: "40")
  static let prerequisites = Field(
    "cần học trước", "prerequisites", .list(.reference(to: .lesson)),
    help: LocalizedText(
      vi: "Mã những bài phải học trước bài này.", en: "Ids of the lessons to be learned before this one."),
    example: "[giu-an-toan-tren-mang]")
  static let objectives = Field(
    "mục tiêu", "objectives", .list(.object(objective)),
    help: LocalizedText(
      vi: "Học xong, người học tự làm được những gì. Mỗi mục tiêu nên có ít nhất một câu hỏi.",
      en: "What the learner can do afterwards. Each objective should have a question."))
  static let introduction = Field(
    "giới thiệu", "introduction", .blocks,
    help: LocalizedText(
      vi: "Vài câu mở đầu: bài này giúp được gì, khi nào cần đến. Viết được nhiều đoạn, in đậm, gạch đầu dòng.",
      en: "A few sentences to open with: what the lesson is good for. Paragraphs, bold text and bullets are allowed."))
  static let preparation = Field(
    "chuẩn bị", "preparation", .list(.inline),
    help: LocalizedText(
      vi: "Những thứ phải có sẵn trước khi bắt đầu: máy, giấy tờ, mạng. Mỗi dòng một thứ.",
      en: "What must be at hand before the start: phone, papers, network. One thing to a line."),
    example: "[\"Điện thoại đủ pin, có mạng.\"]")
  static let officialSource = Field(
    "nguồn chính thức", "official-source", .blocks,
    help: LocalizedText(
      vi: "Ứng dụng chính thức lấy ở đâu và nhận ra bằng cách nào. Bài cài đặt nào cũng phải có.",
      en: "Where the app officially comes from and how to recognize it. Every install lesson needs it."))
  static let steps = Field(
    "các bước", "steps", .list(.object(StepSchema.step)),
    help: LocalizedText(
      vi: "Các bước theo thứ tự làm. Mỗi bước một việc.",
      en: "The steps in the order in which they are done. One action to a step."))
  static let warnings = Field(
    "cảnh báo", "warnings", .list(.object(WarningSchema.warning)),
    help: LocalizedText(
      vi: "Những điều nguy hiểm phải tránh. Cảnh báo nghiêm trọng nào cũng phải có câu hỏi đi kèm.",
      en: "Dangers to keep clear of. Every critical warning needs a question."))
  static let problems = Field(
    "sự cố", "problems", .list(.object(ProblemSchema.problem)),
    help: LocalizedText(
      vi: "Những trục trặc hay gặp và cách gỡ. Bước nào hay vướng thì dẫn đến đây bằng [chữ](su-co:ma).",
      en: "What often goes wrong and what to do about it. Steps refer to a problem with [text](su-co:id)."))
  static let questions = Field(
    "câu hỏi", "questions", .list(.object(QuestionSchema.question)),
    help: LocalizedText(
      vi: "Câu hỏi để người học tự kiểm tra, có trong sách và trong bài hỏi đáp.",
      en: "Questions for the learner's self-check, in the handbook and in the quiz."))
  static let keyPoints = Field(
    "ghi nhớ", "key-points", .list(.inline),
    help: LocalizedText(
      vi: "Vài câu ngắn, học xong phải nhớ. In ở cuối bài.",
      en: "A few short sentences to remember. They stand at the end of the lesson."),
    example: "[\"Không ai cần mã OTP của bạn.\"]")

  static let leaflet = Field(
    "tờ rơi", "leaflet", .object(LeafletSchema.leaflet),
    help: LocalizedText(
      vi: "Điều bà con giữ lại trên một tờ giấy. Bài dành cho người dân thì nên có.",
      en: "What a household keeps, on one sheet. A lesson for citizens should have it."))
  static let trainer = Field(
    "người dạy", "trainer", .object(TrainerSchema.notes),
    help: LocalizedText(
      vi: "Kế hoạch dạy, lỗi hay gặp, câu hay hỏi: chỉ có trong sách của người dạy.",
      en: "Session plan, common mistakes, likely questions: in the trainer's edition only."))

  static let lesson = ObjectType<Lesson>(
    "bài học", "lesson", id: .lesson, opensScope: true,
    help: LocalizedText(
      vi: "Một bài dạy một việc: chuẩn bị gì, làm từng bước thế nào, tránh điều gì, vướng thì gỡ ra sao.",
      en: """
        One lesson teaches one task: what to prepare, what to do step by step, what to avoid, what to do when stuck.
        """),
    fields: [
      IdentityFields.id.shape, IdentityFields.revision.shape, IdentityFields.title.shape, summary.shape, kind.shape,
      platforms.shape, audience.shape, notFor.shape, minutes.shape, prerequisites.shape, objectives.shape,
      introduction.shape, preparation.shape, officialSource.shape, steps.shape, warnings.shape, problems.shape,
      questions.shape, IdentityFields.facts.shape, keyPoints.shape, leaflet.shape, trainer.shape,
      EnglishSchema.field.shape,
    ], make: makeLesson)

  @Sendable private static func makeLesson(_ reader: ObjectReader) -> Lesson? {
    let revision = reader.value(IdentityFields.revision) ?? 1
    let title = reader.text(IdentityFields.title)
    let summary = reader.text(summary)
    let kind = reader.value(kind) ?? .knowledge
    let platforms = reader.list(platforms)
    let audience = reader.list(audience)
    let notFor = reader.value(notFor)
    let minutes = reader.value(minutes) ?? 0
    let prerequisites = reader.list(prerequisites)
    let objectives = reader.list(objectives)
    let introduction = reader.value(introduction)
    let preparation = reader.list(preparation)
    let officialSource = reader.value(officialSource)
    let steps = reader.list(steps)
    let warnings = reader.list(warnings)
    let problems = reader.list(problems)
    let questions = reader.list(questions)
    let facts = reader.list(IdentityFields.facts)
    let keyPoints = reader.list(keyPoints)
    let leaflet = reader.value(leaflet)
    let trainer = reader.value(trainer)
    let english = reader.value(EnglishSchema.field)
    return Lesson(
      id: reader.identifier, revision: revision, title: title, summary: summary, kind: kind, platforms: platforms,
      audience: audience, notFor: notFor, minutes: minutes, prerequisites: prerequisites, objectives: objectives,
      introduction: introduction, preparation: preparation, officialSource: officialSource, steps: steps,
      warnings: warnings, problems: problems, questions: questions, facts: facts, keyPoints: keyPoints,
      leaflet: leaflet, trainer: trainer, english: english)
  }

  static let learner = Field(
    "người học", "learner", .inline, required: true,
    help: LocalizedText(
      vi: "Điều người học tự làm được, viết tiếp sau dòng chữ «Học xong, bạn làm được».",
      en: "What the learner can do, as it goes on after “Afterwards you can”."),
    example: "tự tìm đúng ứng dụng trong cửa hàng và cài được")

  static let objective = ObjectType<Lesson.Objective>(
    "mục tiêu", "objective", id: .objective,
    help: LocalizedText(
      vi: "Một điều người học tự làm được sau bài này.", en: "One thing that the learner can do after the lesson."),
    fields: [IdentityFields.id.shape, learner.shape]
  ) { reader in
    let learner = reader.text(learner)
    return Lesson.Objective(id: reader.identifier, learner: learner)
  }
}
