import Diagnostics

enum QuestionSchema {
  static let type = Field<QuestionKind>(
    "loại", "type", .oneOf(AnswerSchema.kinds.map { Option($0.option, $0) }), required: true,
    vi: "Loại câu hỏi. Mỗi loại có những khóa riêng, ví dụ «một lựa chọn» cần «lựa chọn».",
    en: "The type of question. Each has fields of its own: “single-choice” needs “choices”.")
  static let change = Field(
    "thay đổi", "change", .inline, example: "Quy định đã đổi từ tháng 7/2025.",
    vi: "Bản này khác bản trước ở điểm nào, để báo cho người đã học. Cần khi «bản» lớn hơn 1.",
    en: "What is different in this revision, for those who learned an earlier one. Wanted where “rev” is above 1.")
  static let prompt = Field(
    "hỏi", "prompt", .blocks, required: true, example: "Có nên đọc mã OTP cho người gọi điện không?",
    vi: "Câu hỏi, kể như chuyện gặp ngoài đời. Viết được nhiều đoạn.",
    en: "The question, told as it happens in life. Several paragraphs are allowed.")
  static let picture = PictureSchema.field(
    vi: "Hình của điều được hỏi, ví dụ một tin nhắn đáng ngờ. Lời tả đừng nói luôn đáp án.",
    en: "A picture of what is asked about, such as a doubtful message. Its words must not give the answer away.")
  static let scene = SceneSchema.field(
    vi: "Tên của một cảnh vẽ sẵn, in dưới câu hỏi. Cảnh có chữ A, B, C, D thì lựa chọn gọi theo chữ ấy, như «Chỗ A».",
    en: "The name of a drawing below the question. Where it bears letters, the choices are called by them, such as “A”."
  )
  static let objectives = Field(
    "mục tiêu", "objectives", .list(.reference(to: .objective)), example: "[cai-dung]",
    vi: "Mã những mục tiêu của bài mà câu này kiểm tra.", en: "Ids of the lesson's objectives that the question tests.")
  static let steps = Field(
    "bước", "steps", .list(.reference(to: .step)), example: "[mo-cua-hang]",
    vi: "Mã những bước mà câu này hỏi đến; bước của bài khác thì ghi mã-bài/mã-bước.",
    en: "Ids of the steps that the question is about; LESSON/STEP for one of another lesson.")
  static let warnings = Field(
    "cảnh báo", "warnings", .list(.reference(to: .warning)), example: "[khong-dua-otp]",
    vi: "Mã những cảnh báo mà câu này hỏi đến. Cảnh báo nghiêm trọng thì phải trả lời đúng mới đạt.",
    en: "Ids of the warnings that the question is about. A critical one must be answered right to pass.")
  static let hints = Field(
    "gợi ý", "hints", .list(.inline), example: "[\"Nghĩ xem ai giữ mã này.\"]",
    vi: "Lời gợi ý, câu nhẹ trước, câu rõ hơn sau. Đừng nói luôn đáp án.",
    en: "Hints, the gentlest first. Do not give the answer away.")
  static let explanation = Field(
    "giải thích", "explanation", .blocks,
    vi: "Vì sao đáp án là như thế. Hiện ra sau khi trả lời. Viết được nhiều đoạn.",
    en: "Why the answer is what it is. Shown once the question is answered. Several paragraphs are allowed.")

  static let branches = ObjectShape.Branches(
    field: type.shape, fields: AnswerSchema.fields.map(\.shape),
    all: AnswerSchema.kinds.map { ObjectShape.Branch(option: $0.option, needed: $0.needed, optional: $0.optional) })

  static let question = ObjectType<Question>(
    "câu hỏi", "question", id: .question, opensScope: true,
    vi: "Một câu hỏi. Chọn «loại» trước: mỗi loại có những khóa riêng.",
    en: "A question. Choose its “type” first: each type has fields of its own.",
    fields: [
      IdentityFields.revision, change, type, prompt, picture, scene, objectives, steps, warnings, IdentityFields.facts,
      hints,
      explanation,
    ] + AnswerSchema.fields,
    branches: branches
  ) { read in
    Question(
      id: read.id, revision: read(IdentityFields.revision) ?? 1, change: read(change), prompt: read.text(prompt),
      picture: read(picture), scene: read(scene), objectives: read.list(objectives), steps: read.list(steps),
      warnings: read.list(warnings),
      facts: read.list(IdentityFields.facts), hints: read.list(hints), explanation: read(explanation),
      body: read(type).flatMap { $0.body(read) } ?? .order([]))
  }
}
