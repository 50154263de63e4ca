enum LessonSchema {
  static let summary = IdentityFields.summary("tóm tắt", "summary")
  static let kind = Field(
    "loại",
    "kind",
    ValueType<Lesson.Kind>.oneOf([
      ("cài đặt", "install", .install), ("sử dụng", "usage", .usage), ("kiến thức", "knowledge", .knowledge),
    ]),
    required: true
  )
  static let platforms = Field("nền tảng", "platforms", .list(.reference(to: .platform)))
  static let audience = Field(
    "dành cho",
    "audience",
    .list(
      ValueType<Lesson.Audience>.oneOf([
        ("thành viên tổ", "team-member", .teamMember), ("người dân", "citizen", .citizen),
        ("đảng viên", "party-member", .partyMember), ("hộ kinh doanh", "household-business", .householdBusiness),
      ])
    ),
    required: true
  )
  static let notFor = Field("không dành cho", "not-for", .inline)
  static let minutes = Field("thời lượng", "minutes", .integer(1...480), required: true)
  static let prerequisites = Field("cần học trước", "prerequisites", .list(.reference(to: .lesson)))
  static let objectives = Field("mục tiêu", "objectives", .list(.object(objective)))
  static let introduction = Field("giới thiệu", "introduction", .blocks)
  static let preparation = Field("chuẩn bị", "preparation", .list(.inline))
  static let officialSource = Field("nguồn chính thức", "official-source", .blocks)
  static let steps = Field("các bước", "steps", .list(.object(StepSchema.step)))
  static let warnings = Field("cảnh báo", "warnings", .list(.object(WarningSchema.warning)))
  static let problems = Field("sự cố", "problems", .list(.object(ProblemSchema.problem)))
  static let questions = Field("câu hỏi", "questions", .list(.object(QuestionSchema.question)))
  static let keyPoints = Field("ghi nhớ", "key-points", .list(.inline))

  static let lesson = ObjectType<Lesson>(
    "bài học",
    "lesson",
    id: .lesson,
    opensScope: true,
    fields: [
      IdentityFields.id.name, IdentityFields.revision.name, IdentityFields.title.name, summary.name, kind.name,
      platforms.name, audience.name, notFor.name, minutes.name, prerequisites.name, objectives.name, introduction.name,
      preparation.name, officialSource.name, steps.name, warnings.name, problems.name, questions.name,
      IdentityFields.facts.name, keyPoints.name,
    ],
    make: makeLesson
  )

  @Sendable private static func makeLesson(_ reader: ObjectReader) -> Lesson? {
    let revision = reader.value(IdentityFields.revision) ?? 1
    let title = reader.text(IdentityFields.title)
    let summary = reader.text(summary)
    let kind = reader.value(kind) ?? .knowledge
    let platforms = reader.list(platforms)
    let audience = reader.list(audience)
    let notFor = reader.value(notFor)
    let minutes = reader.value(minutes) ?? 1
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
    return Lesson(
      id: reader.identifier,
      revision: revision,
      title: title,
      summary: summary,
      kind: kind,
      platforms: platforms,
      audience: audience,
      notFor: notFor,
      minutes: minutes,
      prerequisites: prerequisites,
      objectives: objectives,
      introduction: introduction,
      preparation: preparation,
      officialSource: officialSource,
      steps: steps,
      warnings: warnings,
      problems: problems,
      questions: questions,
      facts: facts,
      keyPoints: keyPoints
    )
  }

  static let learner = Field("người học", "learner", .inline, required: true)

  static let objective = ObjectType<Lesson.Objective>(
    "mục tiêu",
    "objective",
    id: .objective,
    fields: [IdentityFields.id.name, learner.name]
  ) { reader in
    let learner = reader.text(learner)
    return Lesson.Objective(id: reader.identifier, learner: learner)
  }
}
