import Diagnostics

/// The fields that depend on a question's type.
enum AnswerSchema {
  static let choices = Field(
    "lựa chọn", "choices", .list(.object(choice), count: 2...6),
    vi: "Các lựa chọn, từ 2 đến 6. Ghi «đúng: có» ở lựa chọn đúng; lựa chọn nào cũng phải có «vì sao».",
    en: "The choices, from 2 to 6. Mark a right one with “correct: yes”; each needs its “reason”.")
  static let answer = Field<Bool>(
    "đáp án", "answer", .oneOf([Option("đúng", "true", true), Option("sai", "false", false)]),
    vi: "Điều nói trong câu hỏi là đúng hay sai.", en: "Whether what the question says is true or false.")
  static let reasonForTrue = Field(
    "vì sao đúng", "reason-true", .inline, example: "Chưa đúng. Người xin mã OTP là kẻ gian.",
    vi: "Lời đáp cho người đã chọn «đúng».", en: "What to say to one who answered “true”.")
  static let reasonForFalse = Field(
    "vì sao sai", "reason-false", .inline, example: "Đúng vậy. Mã OTP chỉ để mình bạn dùng.",
    vi: "Lời đáp cho người đã chọn «sai».", en: "What to say to one who answered “false”.")
  static let sequence = Field(
    "thứ tự", "sequence", .list(.inline, count: 3...8), example: "[Mở cửa hàng, Gõ tên ứng dụng, Bấm cài đặt]",
    vi: "Các việc theo thứ tự đúng, từ 3 đến 8. Máy sẽ xáo trộn khi hỏi.",
    en: "The items in their right order, from 3 to 8. The quiz shuffles them.")
  static let pairs = Field(
    "cặp", "pairs", .list(.object(pair), count: 2...8),
    vi: "Các cặp đi với nhau, từ 2 đến 8. Máy sẽ xáo trộn vế phải khi hỏi.",
    en: "What belongs together, from 2 to 8 pairs. The quiz shuffles the right-hand sides.")
  static let accept = Field(
    "chấp nhận", "accept", .list(.inline), example: "[mã OTP, OTP]",
    vi: "Những cách trả lời được coi là đúng, cách hay nhất trước. Chữ hoa, chữ thường được coi như nhau.",
    en: "The answers that count as right, the best one first. Upper and lower case count as the same.")
  static let knownWrong = Field(
    "sai thường gặp", "known-wrong", .list(.object(wrongAnswer)),
    vi: "Những câu trả lời sai hay gặp, kèm lời giải thích riêng cho từng câu.",
    en: "Wrong answers that are often given, each with its own explanation.")
  static let exact = Field(
    "đúng dấu", "exact", .yesNo, example: "có",
    vi: "Ghi «có» khi dấu tiếng Việt phải đúng hết. Không ghi thì thiếu dấu vẫn được coi là đúng.",
    en: "Say “yes” where the diacritics must be right. Otherwise an answer without them counts as right.")
  static let number = Field(
    "đáp số", "value", .number(-1e15...1e15), example: "112",
    vi: "Con số đúng. Phần lẻ viết sau dấu chấm.", en: "The right number. A decimal point comes before its fraction.")
  static let tolerance = Field(
    "sai số", "tolerance", .number(0...1e15), example: "0.5",
    vi: "Sai lệch nhiều nhất vẫn được coi là đúng. Không ghi thì phải đúng hẳn.",
    en: "The largest difference that still counts as right. Without it the number must be exact.")
  static let unit = Field(
    "đơn vị", "unit", .inline, example: "phút",
    vi: "Đơn vị hiện sau ô trả lời.", en: "The unit shown after the answer.")
  static let stages = Field(
    "chặng", "stages", .list(.object(stage), count: 1...6),
    vi: "Các chặng của câu chuyện, từ 1 đến 6, mỗi chặng có một lựa chọn đúng.",
    en: "The stages of the story, from 1 to 6, each with one right choice.")

  static let fields: [any SchemaField] = [
    choices, answer, reasonForTrue, reasonForFalse, sequence, pairs, accept, knownWrong, exact, number, tolerance, unit,
    stages,
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
  static func body(_ kind: QuestionKind, _ read: ObjectReader) -> Question.Body? {
    let (needed, optional) = fields(of: kind)
    read.requireFields(needed, of: kind.name)
    read.refuseFields(
      fields.map(\.shape).filter { !needed.contains($0) && !optional.contains($0) }, of: kind.name)
    switch kind {
    case .singleChoice:
      let choices = read(choices)
      choices.map { ChoiceRules.checkExactlyOne($0, read) }
      return choices.map(Question.Body.singleChoice)
    case .multipleChoice:
      let choices = read(choices)
      choices.map { ChoiceRules.checkSeveral($0, read) }
      return choices.map(Question.Body.multipleChoice)
    case .trueFalse:
      let (answer, reasonForTrue, reasonForFalse) = (read(answer), read(reasonForTrue), read(reasonForFalse))
      guard let answer, let reasonForTrue, let reasonForFalse else { return nil }
      return .trueFalse(
        Question.TrueFalse(answer: answer, reasonForTrue: reasonForTrue, reasonForFalse: reasonForFalse))
    case .order: return read(sequence).map(Question.Body.order)
    case .match: return read(pairs).map(Question.Body.match)
    case .shortAnswer:
      let (accepted, wrong, isExact) = (read(accept), read.list(knownWrong), read(exact) ?? false)
      return accepted.map { .shortAnswer(Question.ShortAnswer(accepted: $0, knownWrong: wrong, isExact: isExact)) }
    case .number:
      let (unit, tolerance) = (read(unit), read(tolerance) ?? 0)
      return read(number).map { .number(Question.NumberAnswer(value: $0, tolerance: tolerance, unit: unit)) }
    case .scenario: return read(stages).map(Question.Body.scenario)
    }
  }

  static let text = Field(
    "nội dung", "text", .inline, required: true, example: "Tại cơ quan công an",
    vi: "Lời của lựa chọn này.", en: "The words of this choice.")
  static let reason = Field(
    "vì sao", "reason", .inline, required: true, example: "Trong ứng dụng chỉ đăng ký được mức 1.",
    vi: "Vì sao đúng, hoặc vì sao chưa đúng. Hiện ra sau khi trả lời.",
    en: "Why it is right, or why not. Shown once the question is answered.")
  static let isCorrect = Field(
    "đúng", "correct", .yesNo, example: "có",
    vi: "Ghi «có» ở lựa chọn đúng. Lựa chọn sai thì bỏ khóa này đi.",
    en: "Say “yes” for a right choice. Leave it out for a wrong one.")
  static let pinned = Field(
    "ghim cuối", "pinned", .yesNo, example: "có",
    vi: "Ghi «có» để lựa chọn này luôn đứng cuối, ví dụ «Tất cả đều đúng».",
    en: "Say “yes” to keep this choice last, such as “All of them”.")

  static let choice = ObjectType<Question.Choice>(
    "lựa chọn", "choice", vi: "Một lựa chọn để trả lời.", en: "A choice.",
    fields: [text, isCorrect, reason, pinned]
  ) { read in
    Question.Choice(
      text: read.text(text), isCorrect: read(isCorrect) ?? false, reason: read.text(reason),
      isPinned: read(pinned) ?? false)
  }

  static let wrongAnswer = ObjectType<Question.ShortAnswer.KnownWrong>(
    "câu trả lời sai", "wrong answer",
    vi: "Một câu trả lời sai hay gặp, kèm lời giải thích.",
    en: "A wrong answer that is often given, with its explanation.",
    fields: [text, reason]
  ) { read in Question.ShortAnswer.KnownWrong(text: read.text(text), reason: read.text(reason)) }

  static let left = Field(
    "trái", "left", .inline, required: true, example: "CH Play",
    vi: "Vế trái của cặp.", en: "The left-hand side of the pair.")
  static let right = Field(
    "phải", "right", .inline, required: true, example: "Điện thoại Android",
    vi: "Vế phải đi với vế trái này.", en: "The right-hand side that belongs to it.")

  static let pair = ObjectType<Question.Pair>(
    "cặp", "pair", vi: "Hai vế đi với nhau.", en: "Two things that belong together.",
    fields: [left, right]
  ) { read in Question.Pair(left: read.text(left), right: read.text(right)) }

  static let situation = Field(
    "tình huống", "situation", .blocks, required: true, example: "Một người lạ gọi đến, xưng là công an xã.",
    vi: "Chuyện gì đang xảy ra ở chặng này. Viết được nhiều đoạn.",
    en: "What happens at this stage. Several paragraphs are allowed.")
  static let stageChoices = Field(
    "lựa chọn", "choices", .list(.object(choice), count: 2...6), required: true,
    vi: "Các cách xử trí, từ 2 đến 6, đúng một cách đúng.",
    en: "What one could do, from 2 to 6 choices, exactly one of them right.")

  static let stage = ObjectType<Question.Stage>(
    "chặng", "stage", id: .stage,
    vi: "Một chặng của tình huống: chuyện đang xảy ra và các cách xử trí.",
    en: "A stage of a scenario: what happens, and what one could do.",
    fields: [situation, stageChoices]
  ) { read in
    let situation = read.text(situation)
    let choices = read.list(stageChoices)
    if !choices.isEmpty { ChoiceRules.checkExactlyOne(choices, read) }
    return Question.Stage(id: read.id, situation: situation, choices: choices)
  }
}
