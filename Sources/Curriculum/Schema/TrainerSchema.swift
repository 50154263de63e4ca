import Diagnostics

enum TrainerSchema {
  static let materials = Field(
    "vật dụng", "materials", .list(.inline),
    help: LocalizedText(
      vi: "Những thứ mang đến lớp, mỗi thứ một dòng.", en: "What to bring to the class, one thing to a line."),
    example: "[\"Hai điện thoại Android đã sạc đầy\"]")
  static let setupCheck = Field(
    "thử trước", "setup-check", .list(.inline),
    help: LocalizedText(
      vi: "Những việc người dạy tự làm thử trước buổi dạy, trên máy của mình.",
      en: "What the trainer tries out before the class, on a phone of their own."),
    example: "[\"Mở ứng dụng xem có bản cập nhật không\"]")
  static let opening = Field(
    "câu mở đầu", "opening", .inline,
    help: LocalizedText(
      vi: "Một câu hỏi để cả lớp cùng nói chuyện trước khi vào bài.",
      en: "A question that gets the class talking before the lesson starts."),
    example: "Tháng vừa rồi, bác nào nhận được cuộc gọi lạ?")
  static let plan = Field(
    "tiến trình", "plan", .list(.object(phase)),
    help: LocalizedText(
      vi: "Buổi dạy chia thành những phần nào, mỗi phần bao nhiêu phút. Cộng lại phải bằng «thời lượng».",
      en: "The parts of the class and their minutes. They add up to the lesson's “minutes”."))
  static let mistakes = Field(
    "lỗi hay gặp", "mistakes", .list(.object(mistakeType)),
    help: LocalizedText(
      vi: "Người học hay làm sai chỗ nào, người dạy đỡ ra sao.",
      en: "What learners tend to do wrong, and how the trainer helps."))
  static let likelyQuestions = Field(
    "câu hay hỏi", "likely-questions", .list(.object(likelyQuestion)),
    help: LocalizedText(vi: "Bà con hay hỏi gì, trả lời thế nào.", en: "What people tend to ask, and what to answer."))
  static let shortVersion = Field(
    "ba phút", "three-minutes", .list(.inline),
    help: LocalizedText(
      vi: "Chỉ có ba phút thì nói và làm những gì, theo thứ tự, mỗi dòng một câu.",
      en: "What to say and show where there are three minutes, in order, one sentence to a line."))

  static let notes = ObjectType<TrainerNotes>(
    "người dạy", "trainer",
    help: LocalizedText(
      vi: "Phần chỉ người dạy đọc. Không có trong sách của học viên và tờ rơi của người dân.",
      en: "For the trainer alone: neither in the trainees' handbook nor in citizens' leaflets."),
    fields: [
      materials.shape, setupCheck.shape, opening.shape, plan.shape, mistakes.shape, likelyQuestions.shape,
      shortVersion.shape,
    ]
  ) { reader in
    let materials = reader.list(materials)
    let setupCheck = reader.list(setupCheck)
    let opening = reader.value(opening)
    let plan = reader.list(plan)
    let mistakes = reader.list(mistakes)
    let likelyQuestions = reader.list(likelyQuestions)
    let shortVersion = reader.list(shortVersion)
    return TrainerNotes(
      materials: materials, setupCheck: setupCheck, opening: opening, plan: plan, mistakes: mistakes,
      likelyQuestions: likelyQuestions, shortVersion: shortVersion)
  }

  // MARK: Parts of the class

  static let phaseKind = Field(
    "phần", "phase",
    ValueType<TrainerNotes.Phase.Kind>.oneOf([
      Option("mở đầu", "opening", .opening), Option("giảng giải", "explanation", .explanation),
      Option("làm mẫu", "demonstration", .demonstration), Option("thực hành", "practice", .practice),
      Option("kiểm tra", "check", .check), Option("tổng kết", "recap", .recap), Option("nghỉ", "break", .pause),
    ]), required: true,
    help: LocalizedText(
      vi: "Phần này là mở đầu, giảng giải, làm mẫu, thực hành, kiểm tra, tổng kết hay nghỉ.",
      en: "Whether this is the opening, explanation, demonstration, practice, check, recap or a break."))
  static let phaseMinutes = Field(
    "phút", "minutes", .integer(1...240), required: true,
    help: LocalizedText(vi: "Phần này mấy phút. Chỉ ghi số.", en: "How many minutes it takes: the number alone."),
    example: "10")
  static let activity = Field(
    "nội dung", "activity", .blocks, required: true,
    help: LocalizedText(
      vi: "Người dạy nói gì, làm gì; lớp làm gì. Viết được nhiều đoạn.",
      en: "What the trainer says and does, and what the class does. Several paragraphs are allowed."))
  static let phaseSteps = Field(
    "bước", "steps", .list(.reference(to: .step)),
    help: LocalizedText(
      vi: "Mã các bước của bài được làm trong phần này.", en: "Ids of the lesson's steps that are done meanwhile."),
    example: "[mo-cua-hang]")

  static let phase = ObjectType<TrainerNotes.Phase>(
    "phần của buổi dạy", "phase", help: LocalizedText(vi: "Một phần của buổi dạy.", en: "A part of the class."),
    fields: [phaseKind.shape, phaseMinutes.shape, activity.shape, phaseSteps.shape]
  ) { reader in
    let kind = reader.value(phaseKind) ?? .explanation
    let minutes = reader.value(phaseMinutes) ?? 0
    let activity = reader.text(activity)
    let steps = reader.list(phaseSteps)
    return TrainerNotes.Phase(kind: kind, minutes: minutes, activity: activity, steps: steps)
  }

  // MARK: What comes up

  static let mistake = Field(
    "lỗi", "mistake", .inline, required: true,
    help: LocalizedText(vi: "Người học làm sai điều gì.", en: "What the learner does wrong."),
    example: "Gõ mật khẩu vào ô số điện thoại")
  static let help = Field(
    "cách giúp", "help", .inline, required: true,
    help: LocalizedText(vi: "Người dạy đỡ thế nào, không làm thay.", en: "How to help without doing it for them."),
    example: "Chỉ vào tên ô, đọc to, để người học tự gõ lại.")

  private static let mistakeType = ObjectType<TrainerNotes.Mistake>(
    "lỗi hay gặp", "mistake",
    help: LocalizedText(vi: "Một chỗ người học hay làm sai.", en: "Something that learners tend to do wrong."),
    fields: [mistake.shape, help.shape]
  ) { reader in
    let mistake = reader.text(mistake)
    let help = reader.text(help)
    return TrainerNotes.Mistake(mistake: mistake, help: help)
  }

  static let question = Field(
    "hỏi", "ask", .inline, required: true,
    help: LocalizedText(vi: "Câu hỏi, bằng lời bà con.", en: "The question, in people's own words."),
    example: "Cài cái này có mất tiền không cháu?")
  static let answer = Field(
    "đáp", "answer", .blocks, required: true,
    help: LocalizedText(
      vi: "Câu trả lời thật, ngắn. Chưa biết thì nói chưa biết, và hỏi ai.",
      en: "A true, short answer. Where it is not known, say so, and whom to ask."))

  private static let likelyQuestion = ObjectType<TrainerNotes.LikelyQuestion>(
    "câu hay hỏi", "likely question",
    help: LocalizedText(vi: "Một câu bà con hay hỏi và lời đáp.", en: "A question that people tend to ask, answered."),
    fields: [question.shape, answer.shape]
  ) { reader in
    let question = reader.text(question)
    let answer = reader.text(answer)
    return TrainerNotes.LikelyQuestion(question: question, answer: answer)
  }
}
