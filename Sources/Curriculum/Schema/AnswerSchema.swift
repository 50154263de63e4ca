import Diagnostics

/// A type of question: its names, what it asks for, and how the fields of its answer are read.
package struct QuestionKind: Sendable {
  let vietnamese: String
  /// As lessons in English write it and as programs read it; never changed.
  package let english: String
  /// What the handbook says of such a question.
  package let wording: String
  let help: LocalizedText
  /// The fields that such questions must have, besides those of all questions.
  let needed: [FieldShape]
  let optional: [FieldShape]
  private let read: @Sendable (ObjectReader) -> Question.Body?

  fileprivate init(
    _ vietnamese: String, _ english: String, wording: String, help: LocalizedText, needed: [FieldShape],
    optional: [FieldShape] = [], read: @escaping @Sendable (ObjectReader) -> Question.Body?
  ) {
    self.vietnamese = vietnamese
    self.english = english
    self.wording = wording
    self.help = help
    self.needed = needed
    self.optional = optional
    self.read = read
  }

  var option: Option<QuestionKind> { Option(vietnamese, english, self, help: help) }

  /// The answer part of a question. Reports fields that its type needs and lacks, or has and does not take.
  func body(_ reader: ObjectReader) -> Question.Body? {
    let name = LocalizedText(vi: vietnamese, en: english)
    reader.requireFields(needed, of: name)
    reader.refuseFields(AnswerSchema.fields.filter { !needed.contains($0) && !optional.contains($0) }, of: name)
    return read(reader)
  }
}

extension Question.Body {
  package var kind: QuestionKind {
    switch self {
    case .singleChoice: AnswerSchema.singleChoice
    case .multipleChoice: AnswerSchema.multipleChoice
    case .trueFalse: AnswerSchema.trueFalse
    case .order: AnswerSchema.order
    case .match: AnswerSchema.match
    case .shortAnswer: AnswerSchema.shortAnswer
    case .number: AnswerSchema.numeric
    case .scenario: AnswerSchema.scenario
    }
  }
}

/// The types of questions, and the fields that depend on them.
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

  // MARK: The types

  static let kinds = [singleChoice, multipleChoice, trueFalse, order, match, shortAnswer, numeric, scenario]

  static let singleChoice = QuestionKind(
    "một lựa chọn", "single-choice", wording: "Chọn một câu",
    help: LocalizedText(vi: "Chọn một điều đúng.", en: "Choose the one that is right."), needed: [choices.shape]
  ) { reader in
    reader.value(choices).map { choices in
      ChoiceRules.checkExactlyOne(choices, reader)
      return .singleChoice(choices)
    }
  }

  static let multipleChoice = QuestionKind(
    "nhiều lựa chọn", "multiple-choice", wording: "Chọn tất cả câu đúng",
    help: LocalizedText(vi: "Chọn hết những điều đúng.", en: "Choose all that are right."), needed: [choices.shape]
  ) { reader in
    reader.value(choices).map { choices in
      ChoiceRules.checkSeveral(choices, reader)
      return .multipleChoice(choices)
    }
  }

  static let trueFalse = QuestionKind(
    "đúng sai", "true-false", wording: "Đúng hay sai?",
    help: LocalizedText(vi: "Trả lời đúng hay sai.", en: "Say whether it is true."),
    needed: [answer.shape, reasonForTrue.shape, reasonForFalse.shape]
  ) { reader in
    let answer = reader.value(answer)
    let reasonForTrue = reader.value(reasonForTrue)
    let reasonForFalse = reader.value(reasonForFalse)
    guard let answer, let reasonForTrue, let reasonForFalse else { return nil }
    return .trueFalse(Question.TrueFalse(answer: answer, reasonForTrue: reasonForTrue, reasonForFalse: reasonForFalse))
  }

  static let order = QuestionKind(
    "sắp xếp", "order", wording: "Xếp đúng thứ tự",
    help: LocalizedText(vi: "Xếp các việc theo đúng thứ tự.", en: "Put the items in their order."),
    needed: [sequence.shape, QuestionSchema.explanation.shape]
  ) { reader in reader.value(sequence).map { .order($0) } }

  static let match = QuestionKind(
    "ghép cặp", "match", wording: "Ghép cặp",
    help: LocalizedText(vi: "Ghép hai vế đi với nhau.", en: "Put together what belongs together."),
    needed: [pairs.shape, QuestionSchema.explanation.shape]
  ) { reader in reader.value(pairs).map { .match($0) } }

  static let shortAnswer = QuestionKind(
    "trả lời ngắn", "short-answer", wording: "Trả lời ngắn",
    help: LocalizedText(vi: "Gõ câu trả lời bằng vài chữ.", en: "Type a few words."),
    needed: [accept.shape, QuestionSchema.explanation.shape], optional: [knownWrong.shape, exact.shape]
  ) { reader in
    let accepted = reader.value(accept)
    let wrong = reader.list(knownWrong)
    let isExact = reader.value(exact) ?? false
    return accepted.map { .shortAnswer(Question.ShortAnswer(accepted: $0, knownWrong: wrong, isExact: isExact)) }
  }

  static let numeric = QuestionKind(
    "số", "number", wording: "Điền số", help: LocalizedText(vi: "Gõ một con số.", en: "Type a number."),
    needed: [number.shape, QuestionSchema.explanation.shape], optional: [tolerance.shape, unit.shape]
  ) { reader in
    let unit = reader.value(unit)
    let tolerance = reader.value(tolerance) ?? 0
    return reader.value(number).map { .number(Question.NumberAnswer(value: $0, tolerance: tolerance, unit: unit)) }
  }

  static let scenario = QuestionKind(
    "tình huống", "scenario", wording: "Tình huống",
    help: LocalizedText(
      vi: "Một câu chuyện nhiều chặng, mỗi chặng chọn một cách xử trí.", en: "A story in stages, with a choice at each."
    ),
    needed: [stages.shape]
  ) { reader in reader.value(stages).map { .scenario($0) } }

  // MARK: What answers are made of

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
