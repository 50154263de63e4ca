import Diagnostics

/// The fields that depend on a question's type.
enum AnswerSchema {
  static let choices = Field("lựa chọn", "choices", .list(.object(choice), count: 2...6))
  static let answer = Field(
    "đáp án",
    "answer",
    ValueType<Bool>.oneOf([("đúng", "true", true), ("sai", "false", false)])
  )
  static let reasonForTrue = Field("vì sao đúng", "reason-true", .inline)
  static let reasonForFalse = Field("vì sao sai", "reason-false", .inline)
  static let sequence = Field("thứ tự", "sequence", .list(.inline, count: 3...8))
  static let pairs = Field("cặp", "pairs", .list(.object(pair), count: 2...8))
  static let accept = Field("chấp nhận", "accept", .list(.inline))
  static let knownWrong = Field("sai thường gặp", "known-wrong", .list(.object(wrongAnswer)))
  static let exact = Field("đúng dấu", "exact", .yesNo)
  static let number = Field("đáp số", "value", .number(-1e15...1e15))
  static let tolerance = Field("sai số", "tolerance", .number(0...1e15))
  static let unit = Field("đơn vị", "unit", .inline)
  static let stages = Field("chặng", "stages", .list(.object(stage), count: 1...6))

  static let fields: [FieldName] = [
    choices.name, answer.name, reasonForTrue.name, reasonForFalse.name, sequence.name, pairs.name, accept.name,
    knownWrong.name, exact.name, number.name, tolerance.name, unit.name, stages.name,
  ]

  /// The fields that questions of a type have, the needed ones first.
  static func fields(of kind: QuestionKind) -> (needed: [FieldName], optional: [FieldName]) {
    let explanation = QuestionSchema.explanation.name
    return switch kind {
    case .singleChoice, .multipleChoice: ([choices.name], [])
    case .trueFalse: ([answer.name, reasonForTrue.name, reasonForFalse.name], [])
    case .order: ([sequence.name, explanation], [])
    case .match: ([pairs.name, explanation], [])
    case .shortAnswer: ([accept.name, explanation], [knownWrong.name, exact.name])
    case .number: ([number.name, explanation], [tolerance.name, unit.name])
    case .scenario: ([stages.name], [])
    }
  }

  /// The answer part of a question. Reports fields that its type needs and lacks, or has and does not take.
  static func body(_ kind: QuestionKind, _ reader: ObjectReader) -> Question.Body? {
    let (needed, optional) = fields(of: kind)
    reader.requireFields(needed, of: kind.name)
    reader.refuseFields(fields.filter { !needed.contains($0) && !optional.contains($0) }, of: kind.name)
    switch kind {
    case .singleChoice:
      return reader.value(choices).map { choices in
        ChoiceRules.checkExactlyOne(choices, reader)
        return .singleChoice(choices)
      }
    case .multipleChoice:
      return reader.value(choices).map { choices in
        ChoiceRules.checkSeveral(choices, reader)
        return .multipleChoice(choices)
      }
    case .trueFalse: return trueFalse(reader)
    case .order: return reader.value(sequence).map(Question.Body.order)
    case .match: return reader.value(pairs).map(Question.Body.match)
    case .shortAnswer: return shortAnswer(reader)
    case .number:
      let unit = reader.value(unit)
      let tolerance = reader.value(tolerance) ?? 0
      return reader.value(number).map {
        .number(Question.NumberAnswer(value: $0, tolerance: tolerance, unit: unit))
      }
    case .scenario: return reader.value(stages).map(Question.Body.scenario)
    }
  }

  private static func trueFalse(_ reader: ObjectReader) -> Question.Body? {
    let answer = reader.value(answer)
    let reasonForTrue = reader.value(reasonForTrue)
    let reasonForFalse = reader.value(reasonForFalse)
    guard let answer, let reasonForTrue, let reasonForFalse else { return nil }
    return .trueFalse(
      Question.TrueFalse(answer: answer, reasonForTrue: reasonForTrue, reasonForFalse: reasonForFalse)
    )
  }

  private static func shortAnswer(_ reader: ObjectReader) -> Question.Body? {
    let accepted = reader.value(accept)
    let wrong = reader.list(knownWrong)
    let isExact = reader.value(exact) ?? false
    return accepted.map {
      .shortAnswer(Question.ShortAnswer(accepted: $0, knownWrong: wrong, isExact: isExact))
    }
  }

  static let text = Field("nội dung", "text", .inline, required: true)
  static let reason = Field("vì sao", "reason", .inline, required: true)
  static let isCorrect = Field("đúng", "correct", .yesNo)
  static let pinned = Field("ghim cuối", "pinned", .yesNo)

  static let choice = ObjectType<Question.Choice>(
    "lựa chọn",
    "choice",
    fields: [text.name, isCorrect.name, reason.name, pinned.name]
  ) { reader in
    let text = reader.text(text)
    let reason = reader.text(reason)
    let isCorrect = reader.value(isCorrect) ?? false
    let isPinned = reader.value(pinned) ?? false
    return Question.Choice(text: text, isCorrect: isCorrect, reason: reason, isPinned: isPinned)
  }

  static let wrongAnswer = ObjectType<Question.ShortAnswer.KnownWrong>(
    "câu trả lời sai",
    "wrong answer",
    fields: [text.name, reason.name]
  ) { reader in
    Question.ShortAnswer.KnownWrong(text: reader.text(text), reason: reader.text(reason))
  }

  static let left = Field("trái", "left", .inline, required: true)
  static let right = Field("phải", "right", .inline, required: true)

  static let pair = ObjectType<Question.Pair>("cặp", "pair", fields: [left.name, right.name]) { reader in
    Question.Pair(left: reader.text(left), right: reader.text(right))
  }

  static let situation = Field("tình huống", "situation", .blocks, required: true)
  static let stageChoices = Field("lựa chọn", "choices", .list(.object(choice), count: 2...6), required: true)

  static let stage = ObjectType<Question.Stage>(
    "chặng",
    "stage",
    id: .stage,
    fields: [IdentityFields.id.name, situation.name, stageChoices.name]
  ) { reader in
    let situation = reader.text(situation)
    let choices = reader.list(stageChoices)
    if !choices.isEmpty { ChoiceRules.checkExactlyOne(choices, reader) }
    return Question.Stage(id: reader.identifier, situation: situation, choices: choices)
  }
}
