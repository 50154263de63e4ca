import Diagnostics

enum QuestionSchema {
  static let type = Field(
    "loại", "type", ValueType<QuestionKind>.oneOf(AnswerSchema.kinds.map(\.option)), required: true,
    help: LocalizedText(
      vi: "Loại câu hỏi. Mỗi loại có những khóa riêng, ví dụ «một lựa chọn» cần «lựa chọn».",
      en: "The type of question. Each has fields of its own: “single-choice” needs “choices”."))
  static let change = Field(
    "thay đổi", "change", .inline,
    help: LocalizedText(
      vi: "Bản này khác bản trước ở điểm nào, để báo cho người đã học. Cần khi «bản» lớn hơn 1.",
      en: "What is different in this revision, for those who learned an earlier one. Wanted where “rev” is above 1."),
    example: "Quy định đã đổi từ tháng 7/2025.")
  static let prompt = Field(
    "hỏi", "prompt", .blocks, required: true,
    help: LocalizedText(
      vi: "Câu hỏi, kể như chuyện gặp ngoài đời. Viết được nhiều đoạn.",
      en: "The question, told as it happens in life. Several paragraphs are allowed."),
    example: "Có nên đọc mã OTP cho người gọi điện không?")
  static let objectives = Field(
    "mục tiêu", "objectives", .list(.reference(to: .objective)),
    help: LocalizedText(
      vi: "Mã những mục tiêu của bài mà câu này kiểm tra.",
      en: "Ids of the lesson's objectives that the question tests."), example: "[cai-dung]")
  static let steps = Field(
    "bước", "steps", .list(.reference(to: .step)),
    help: LocalizedText(
      vi: "Mã những bước mà câu này hỏi đến; bước của bài khác thì ghi mã-bài/mã-bước.",
      en: "Ids of the steps that the question is about; LESSON/STEP for one of another lesson."),
    example: "[mo-cua-hang]")
  static let warnings = Field(
    "cảnh báo", "warnings", .list(.reference(to: .warning)),
    help: LocalizedText(
      vi: "Mã những cảnh báo mà câu này hỏi đến. Cảnh báo nghiêm trọng thì phải trả lời đúng mới đạt.",
      en: "Ids of the warnings that the question is about. A critical one must be answered right to pass."),
    example: "[khong-dua-otp]")
  static let hints = Field(
    "gợi ý", "hints", .list(.inline),
    help: LocalizedText(
      vi: "Lời gợi ý, câu nhẹ trước, câu rõ hơn sau. Đừng nói luôn đáp án.",
      en: "Hints, the gentlest first. Do not give the answer away."), example: "[\"Nghĩ xem ai giữ mã này.\"]")
  static let explanation = Field(
    "giải thích", "explanation", .blocks,
    help: LocalizedText(
      vi: "Vì sao đáp án là như thế. Hiện ra sau khi trả lời. Viết được nhiều đoạn.",
      en: "Why the answer is what it is. Shown once the question is answered. Several paragraphs are allowed."))

  static let common: [FieldShape] = [
    IdentityFields.id.shape, IdentityFields.revision.shape, change.shape, type.shape, prompt.shape, objectives.shape,
    steps.shape, warnings.shape, IdentityFields.facts.shape, hints.shape, explanation.shape,
  ]

  static let variants = ObjectShape.Variants(
    field: type.shape, fields: AnswerSchema.fields,
    all: AnswerSchema.kinds.map {
      ObjectShape.Variant(option: $0.option.shape, needed: $0.needed, optional: $0.optional)
    })

  static let question = ObjectType<Question>(
    "câu hỏi", "question", id: .question, opensScope: true,
    help: LocalizedText(
      vi: "Một câu hỏi. Chọn «loại» trước: mỗi loại có những khóa riêng.",
      en: "A question. Choose its “type” first: each type has fields of its own."),
    fields: common + AnswerSchema.fields, variants: variants
  ) { reader in
    let revision = reader.value(IdentityFields.revision) ?? 1
    let change = reader.value(change)
    let kind = reader.value(type)
    let prompt = reader.text(prompt)
    let objectives = reader.list(objectives)
    let steps = reader.list(steps)
    let warnings = reader.list(warnings)
    let facts = reader.list(IdentityFields.facts)
    let hints = reader.list(hints)
    let explanation = reader.value(explanation)
    let body = kind.flatMap { $0.body(reader) } ?? .order([])
    return Question(
      id: reader.identifier, revision: revision, change: change, prompt: prompt, body: body, objectives: objectives,
      steps: steps, warnings: warnings, facts: facts, hints: hints, explanation: explanation)
  }
}
