import Diagnostics

/// A type of question: its names, what it asks for, and how the fields of its answer are read.
package struct QuestionKind: Sendable {
  let option: OptionShape
  /// What the handbook says of such a question.
  package let wording: String
  /// The fields that such questions must have, besides those of all questions.
  let needed: [FieldShape]
  let optional: [FieldShape]
  private let read: @Sendable (ObjectReader) -> Question.Body?

  fileprivate init(
    _ name: String, _ englishName: String, wording: String, vi: String, en: String, needed: [any SchemaField],
    optional: [any SchemaField] = [], read: @escaping @Sendable (ObjectReader) -> Question.Body?
  ) {
    option = OptionShape(name: LocalizedText(vi: name, en: englishName), help: LocalizedText(vi: vi, en: en))
    self.wording = wording
    self.needed = needed.map(\.shape)
    self.optional = optional.map(\.shape)
    self.read = read
  }

  /// As lessons in English write it and as programs read it; never changed.
  package var name: String { option.name.english }

  /// The answer part of a question. Reports fields that its type needs and lacks, or has and does not take.
  func body(_ reader: ObjectReader) -> Question.Body? {
    let others = AnswerSchema.fields.map(\.shape).filter { !needed.contains($0) && !optional.contains($0) }
    reader.requireFields(needed, of: option.name)
    reader.refuseFields(others, of: option.name)
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

  // MARK: The types

  static let kinds = [singleChoice, multipleChoice, trueFalse, order, match, shortAnswer, numeric, scenario]

  static let singleChoice = QuestionKind(
    "một lựa chọn", "single-choice", wording: "Chọn một câu",
    vi: "Chọn một điều đúng.", en: "Choose the one that is right.", needed: [choices]
  ) { read in
    let choices = read(choices)
    choices.map { ChoiceRules.checkExactlyOne($0, read) }
    return choices.map(Question.Body.singleChoice)
  }

  static let multipleChoice = QuestionKind(
    "nhiều lựa chọn", "multiple-choice", wording: "Chọn tất cả câu đúng",
    vi: "Chọn hết những điều đúng.", en: "Choose all that are right.", needed: [choices]
  ) { read in
    let choices = read(choices)
    choices.map { ChoiceRules.checkSeveral($0, read) }
    return choices.map(Question.Body.multipleChoice)
  }

  static let trueFalse = QuestionKind(
    "đúng sai", "true-false", wording: "Đúng hay sai?",
    vi: "Trả lời đúng hay sai.", en: "Say whether it is true.", needed: [answer, reasonForTrue, reasonForFalse]
  ) { read in
    let (answer, reasonForTrue, reasonForFalse) = (read(answer), read(reasonForTrue), read(reasonForFalse))
    guard let answer, let reasonForTrue, let reasonForFalse else { return nil }
    return .trueFalse(Question.TrueFalse(answer: answer, reasonForTrue: reasonForTrue, reasonForFalse: reasonForFalse))
  }

  static let order = QuestionKind(
    "sắp xếp", "order", wording: "Xếp đúng thứ tự",
    vi: "Xếp các việc theo đúng thứ tự.", en: "Put the items in their order.",
    needed: [sequence, QuestionSchema.explanation]
  ) { read in read(sequence).map(Question.Body.order) }

  static let match = QuestionKind(
    "ghép cặp", "match", wording: "Ghép cặp",
    vi: "Ghép hai vế đi với nhau.", en: "Put together what belongs together.",
    needed: [pairs, QuestionSchema.explanation]
  ) { read in read(pairs).map(Question.Body.match) }

  static let shortAnswer = QuestionKind(
    "trả lời ngắn", "short-answer", wording: "Trả lời ngắn",
    vi: "Gõ câu trả lời bằng vài chữ.", en: "Type a few words.",
    needed: [accept, QuestionSchema.explanation], optional: [knownWrong, exact]
  ) { read in
    let (accepted, wrong, isExact) = (read(accept), read.list(knownWrong), read(exact) ?? false)
    return accepted.map { .shortAnswer(Question.ShortAnswer(accepted: $0, knownWrong: wrong, isExact: isExact)) }
  }

  static let numeric = QuestionKind(
    "số", "number", wording: "Điền số", vi: "Gõ một con số.", en: "Type a number.",
    needed: [number, QuestionSchema.explanation], optional: [tolerance, unit]
  ) { read in
    let (unit, tolerance) = (read(unit), read(tolerance) ?? 0)
    return read(number).map { .number(Question.NumberAnswer(value: $0, tolerance: tolerance, unit: unit)) }
  }

  static let scenario = QuestionKind(
    "tình huống", "scenario", wording: "Tình huống",
    vi: "Một câu chuyện nhiều chặng, mỗi chặng chọn một cách xử trí.", en: "A story in stages, with a choice at each.",
    needed: [stages]
  ) { read in read(stages).map(Question.Body.scenario) }

  // MARK: What answers are made of

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

  static let picture = PictureSchema.field(
    vi: "Hình đi với lựa chọn này, ví dụ một trong hai màn hình để phân biệt thật giả.",
    en: "A picture of this choice, such as one of two screens of which one is false.")

  static let scene = SceneSchema.field(
    vi: "Tên của một cảnh vẽ sẵn, in cùng lựa chọn này.", en: "The name of a drawing shown with this choice.")

  static let choice = ObjectType<Question.Choice>(
    "lựa chọn", "choice", vi: "Một lựa chọn để trả lời.", en: "A choice.",
    fields: [text, picture, scene, isCorrect, reason, pinned]
  ) { read in
    Question.Choice(
      text: read.text(text), picture: read(picture), scene: read(scene), isCorrect: read(isCorrect) ?? false,
      reason: read.text(reason), isPinned: read(pinned) ?? false)
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
  static let stagePicture = PictureSchema.field(
    vi: "Hình của điều đang xảy ra ở chặng này, ví dụ tin nhắn vừa đến.",
    en: "A picture of what happens at this stage, such as the message that came.")
  static let stageScene = SceneSchema.field(
    vi: "Tên của một cảnh vẽ sẵn: điều đang xảy ra ở chặng này.",
    en: "The name of a drawing of what happens at this stage.")
  static let stageChoices = Field(
    "lựa chọn", "choices", .list(.object(choice), count: 2...6), required: true,
    vi: "Các cách xử trí, từ 2 đến 6, đúng một cách đúng.",
    en: "What one could do, from 2 to 6 choices, exactly one of them right.")

  static let stage = ObjectType<Question.Stage>(
    "chặng", "stage", id: .stage,
    vi: "Một chặng của tình huống: chuyện đang xảy ra và các cách xử trí.",
    en: "A stage of a scenario: what happens, and what one could do.",
    fields: [situation, stagePicture, stageScene, stageChoices]
  ) { read in
    let situation = read.text(situation)
    let (picture, scene) = (read(stagePicture), read(stageScene))
    let choices = read.list(stageChoices)
    if !choices.isEmpty { ChoiceRules.checkExactlyOne(choices, read) }
    return Question.Stage(
      id: read.id, situation: situation, picture: picture, scene: scene, choices: choices)
  }
}
