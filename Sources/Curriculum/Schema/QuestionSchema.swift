import Diagnostics

enum QuestionSchema {
  static let type = Field(
    "loại",
    "type",
    ValueType<QuestionKind>.oneOf(QuestionKind.allCases.map { ($0.name.vietnamese, $0.name.english, $0) }),
    required: true
  )
  static let change = Field("thay đổi", "change", .inline)
  static let prompt = Field("hỏi", "prompt", .blocks, required: true)
  static let objectives = Field("mục tiêu", "objectives", .list(.reference(to: .objective)))
  static let steps = Field("bước", "steps", .list(.reference(to: .step)))
  static let warnings = Field("cảnh báo", "warnings", .list(.reference(to: .warning)))
  static let hints = Field("gợi ý", "hints", .list(.inline))
  static let explanation = Field("giải thích", "explanation", .blocks)

  static let common: [FieldName] = [
    IdentityFields.id.name, IdentityFields.revision.name, change.name, type.name, prompt.name, objectives.name,
    steps.name, warnings.name, IdentityFields.facts.name, hints.name, explanation.name,
  ]

  static let question = ObjectType<Question>(
    "câu hỏi",
    "question",
    id: .question,
    opensScope: true,
    fields: common + AnswerSchema.fields
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
    let body = kind.flatMap { AnswerSchema.body($0, reader) } ?? .order([])
    return Question(
      id: reader.identifier,
      revision: revision,
      change: change,
      prompt: prompt,
      body: body,
      objectives: objectives,
      steps: steps,
      warnings: warnings,
      facts: facts,
      hints: hints,
      explanation: explanation
    )
  }
}

/// The type of a question as its author writes it.
enum QuestionKind: Sendable, CaseIterable {
  case singleChoice
  case multipleChoice
  case trueFalse
  case order
  case match
  case shortAnswer
  case number
  case scenario

  var name: LocalizedText {
    switch self {
    case .singleChoice: LocalizedText(vi: "một lựa chọn", en: "single-choice")
    case .multipleChoice: LocalizedText(vi: "nhiều lựa chọn", en: "multiple-choice")
    case .trueFalse: LocalizedText(vi: "đúng sai", en: "true-false")
    case .order: LocalizedText(vi: "sắp xếp", en: "order")
    case .match: LocalizedText(vi: "ghép cặp", en: "match")
    case .shortAnswer: LocalizedText(vi: "trả lời ngắn", en: "short-answer")
    case .number: LocalizedText(vi: "số", en: "number")
    case .scenario: LocalizedText(vi: "tình huống", en: "scenario")
    }
  }
}
