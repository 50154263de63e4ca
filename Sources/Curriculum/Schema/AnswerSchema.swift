import Diagnostics

/// The fields that depend on a question's type.
enum AnswerSchema {
  static let choices = Field(
    "lựa chọn", "choices", .list(.object(choice), count: 2...6),
    help: LocalizedText(
      vi: "Các lựa chọn, từ 2 đến 6. Ghi «đúng: có» ở lựa chọn đúng; lựa chọn nào cũng phải có «vì sao».",
      en: "The choices, from 2 to 6. Mark a right one with “correct: yes”; each needs its “reason”."))
  static let answer = Field(
    "đáp án", "answer", ValueType<Bool>.oneOf([Option("đúng", "true", true), Option("sai", "false", false)]),
    help: LocalizedText(
      vi: "Điều nói trong câu hỏi là đúng hay sai.", en: "Whether what the question says is true or false."))
  static let reasonForTrue = Field(
    "vì sao đúng", "reason-true", .inline,
    help: LocalizedText(vi: "Lời đáp cho người đã chọn «đúng».", en: "What to say to one who answered “true”."),
    example: "Chưa đúng. Người xin mã OTP là kẻ gian.")
  static let reasonForFalse = Field(
    "vì sao sai", "reason-false", .inline,
    help: LocalizedText(vi: "Lời đáp cho người đã chọn «sai».", en: "What to say to one who answered “false”."),
    example: "Đúng vậy. Mã OTP chỉ để mình bạn dùng.")
  static let sequence = Field(
    "thứ tự", "sequence", .list(.inline, count: 3...8),
    help: LocalizedText(
      vi: "Các việc theo thứ tự đúng, từ 3 đến 8. Máy sẽ xáo trộn khi hỏi.",
      en: "The items in their right order, from 3 to 8. The quiz shuffles them."),
    example: "[Mở cửa hàng, Gõ tên ứng dụng, Bấm cài đặt]")
  static let pairs = Field(
    "cặp", "pairs", .list(.object(pair), count: 2...8),
    help: LocalizedText(
      vi: "Các cặp đi với nhau, từ 2 đến 8. Máy sẽ xáo trộn vế phải khi hỏi.",
      en: "What belongs together, from 2 to 8 pairs. The quiz shuffles the right-hand sides."))
  static let accept = Field(
    "chấp nhận", "accept", .list(.inline),
    help: LocalizedText(
      vi: "Những cách trả lời được coi là đúng, cách hay nhất trước. Chữ hoa, chữ thường được coi như nhau.",
      en: "The answers that count as right, the best one first. Upper and lower case count as the same."),
    example: "[mã OTP, OTP]")
  static let knownWrong = Field(
    "sai thường gặp", "known-wrong", .list(.object(wrongAnswer)),
    help: LocalizedText(
      vi: "Những câu trả lời sai hay gặp, kèm lời giải thích riêng cho từng câu.",
      en: "Wrong answers that are often given, each with its own explanation."))
  static let exact = Field(
    "đúng dấu", "exact", .yesNo,
    help: LocalizedText(
      vi: "Ghi «có» khi dấu tiếng Việt phải đúng hết. Không ghi thì thiếu dấu vẫn được coi là đúng.",
      en: "Say “yes” where the diacritics must be right. Otherwise an answer without them counts as right."),
    example: "có")
  static let number = Field(
    "đáp số", "value", .number(-1e15...1e15),
    help: LocalizedText(
      vi: "Con số đúng. Phần lẻ viết sau dấu chấm.", en: "The right number. A decimal point comes before its fraction."),
    example: "112")
  static let tolerance = Field(
    "sai số", "tolerance", .number(0...1e15),
    help: LocalizedText(
      vi: "Sai lệch nhiều nhất vẫn được coi là đúng. Không ghi thì phải đúng hẳn.",
      en: "The largest difference that still counts as right. Without it the number must be exact."), example: "0.5")
  static let unit = Field(
    "đơn vị", "unit", .inline,
    help: LocalizedText(vi: "Đơn vị hiện sau ô trả lời.", en: "The unit shown after the answer."), example: "phút")
  static let stages = Field(
    "chặng", "stages", .list(.object(stage), count: 1...6),
    help: LocalizedText(
      vi: "Các chặng của câu chuyện, từ 1 đến 6, mỗi chặng có một lựa chọn đúng.",
      en: "The stages of the story, from 1 to 6, each with one right choice."))

  static let fields: [FieldShape] = [
    choices.shape, answer.shape, reasonForTrue.shape, reasonForFalse.shape, sequence.shape, pairs.shape, accept.shape,
    knownWrong.shape, exact.shape, number.shape, tolerance.shape, unit.shape, stages.shape,
  ]

  /// The fields that questions of a type have, the needed ones first.
  static func fields(of kind: QuestionKind) -> (needed: [FieldShape], optional: [FieldShape]) {
    let explanation = QuestionSchema.explanation.shape
    return switch kind {
    case .singleChoice, .multipleChoice: ([choices.shape], [])
    case .trueFalse: ([answer.shape, reasonForTrue.shape, reasonForFalse.shape], [])
    case .order: ([sequence.shape, explanation], [])
    case .match: ([pairs.shape, explanation], [])
    case .shortAnswer: ([accept.shape, explanation], [knownWrong.shape, exact.shape])
    case .number: ([number.shape, explanation], [tolerance.shape, unit.shape])
    case .scenario: ([stages.shape], [])
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
      return reader.value(number).map { .number(Question.NumberAnswer(value: $0, tolerance: tolerance, unit: unit)) }
    case .scenario: return reader.value(stages).map(Question.Body.scenario)
    }
  }

  private static func trueFalse(_ reader: ObjectReader) -> Question.Body? {
    let answer = reader.value(answer)
    let reasonForTrue = reader.value(reasonForTrue)
    let reasonForFalse = reader.value(reasonForFalse)
    guard let answer, let reasonForTrue, let reasonForFalse else { return nil }
    return .trueFalse(Question.TrueFalse(answer: answer, reasonForTrue: reasonForTrue, reasonForFalse: reasonForFalse))
  }

  private static func shortAnswer(_ reader: ObjectReader) -> Question.Body? {
    let accepted = reader.value(accept)
    let wrong = reader.list(knownWrong)
    let isExact = reader.value(exact) ?? false
    return accepted.map { .shortAnswer(Question.ShortAnswer(accepted: $0, knownWrong: wrong, isExact: isExact)) }
  }

  static let text = Field(
    "nội dung", "text", .inline, required: true,
    help: LocalizedText(vi: "Lời của lựa chọn này.", en: "The words of this choice."), example: "Tại cơ quan công an")
  static let reason = Field(
    "vì sao", "reason", .inline, required: true,
    help: LocalizedText(
      vi: "Vì sao đúng, hoặc vì sao chưa đúng. Hiện ra sau khi trả lời.",
      en: "Why it is right, or why not. Shown once the question is answered."),
    example: "Trong ứng dụng chỉ đăng ký được mức 1.")
  static let isCorrect = Field(
    "đúng", "correct", .yesNo,
    help: LocalizedText(
      vi: "Ghi «có» ở lựa chọn đúng. Lựa chọn sai thì bỏ khóa này đi.",
      en: "Say “yes” for a right choice. Leave it out for a wrong one."), example: "có")
  static let pinned = Field(
    "ghim cuối", "pinned", .yesNo,
    help: LocalizedText(
      vi: "Ghi «có» để lựa chọn này luôn đứng cuối, ví dụ «Tất cả đều đúng».",
      en: "Say “yes” to keep this choice last, such as “All of them”."), example: "có")

  static let choice = ObjectType<Question.Choice>(
    "lựa chọn", "choice", help: LocalizedText(vi: "Một lựa chọn để trả lời.", en: "A choice."),
    fields: [text.shape, isCorrect.shape, reason.shape, pinned.shape]
  ) { reader in
    let text = reader.text(text)
    let reason = reader.text(reason)
    let isCorrect = reader.value(isCorrect) ?? false
    let isPinned = reader.value(pinned) ?? false
    return Question.Choice(text: text, isCorrect: isCorrect, reason: reason, isPinned: isPinned)
  }

  static let wrongAnswer = ObjectType<Question.ShortAnswer.KnownWrong>(
    "câu trả lời sai", "wrong answer",
    help: LocalizedText(
      vi: "Một câu trả lời sai hay gặp, kèm lời giải thích.",
      en: "A wrong answer that is often given, with its explanation."), fields: [text.shape, reason.shape]
  ) { reader in Question.ShortAnswer.KnownWrong(text: reader.text(text), reason: reader.text(reason)) }

  static let left = Field(
    "trái", "left", .inline, required: true,
    help: LocalizedText(vi: "Vế trái của cặp.", en: "The left-hand side of the pair."), example: "CH Play")
  static let right = Field(
    "phải", "right", .inline, required: true,
    help: LocalizedText(vi: "Vế phải đi với vế trái này.", en: "The right-hand side that belongs to it."),
    example: "Điện thoại Android")

  static let pair = ObjectType<Question.Pair>(
    "cặp", "pair", help: LocalizedText(vi: "Hai vế đi với nhau.", en: "Two things that belong together."),
    fields: [left.shape, right.shape]
  ) { reader in Question.Pair(left: reader.text(left), right: reader.text(right)) }

  static let situation = Field(
    "tình huống", "situation", .blocks, required: true,
    help: LocalizedText(
      vi: "Chuyện gì đang xảy ra ở chặng này. Viết được nhiều đoạn.",
      en: "What happens at this stage. Several paragraphs are allowed."),
    example: "Một người lạ gọi đến, xưng là công an xã.")
  static let stageChoices = Field(
    "lựa chọn", "choices", .list(.object(choice), count: 2...6), required: true,
    help: LocalizedText(
      vi: "Các cách xử trí, từ 2 đến 6, đúng một cách đúng.",
      en: "What one could do, from 2 to 6 choices, exactly one of them right."))

  static let stage = ObjectType<Question.Stage>(
    "chặng", "stage", id: .stage,
    help: LocalizedText(
      vi: "Một chặng của tình huống: chuyện đang xảy ra và các cách xử trí.",
      en: "A stage of a scenario: what happens, and what one could do."),
    fields: [IdentityFields.id.shape, situation.shape, stageChoices.shape]
  ) { reader in
    let situation = reader.text(situation)
    let choices = reader.list(stageChoices)
    if !choices.isEmpty { ChoiceRules.checkExactlyOne(choices, reader) }
    return Question.Stage(id: reader.identifier, situation: situation, choices: choices)
  }
}
