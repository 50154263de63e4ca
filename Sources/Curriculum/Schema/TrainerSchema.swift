import Diagnostics

enum TrainerSchema {
  static let materials = Field(
    "vật dụng", "materials", .list(.inline), example: "[\"Hai điện thoại Android đã sạc đầy\"]",
    vi: "Những thứ mang đến lớp, mỗi thứ một dòng.", en: "What to bring to the class, one thing to a line.")
  static let setupCheck = Field(
    "thử trước", "setup-check", .list(.inline), example: "[\"Mở ứng dụng xem có bản cập nhật không\"]",
    vi: "Những việc người dạy tự làm thử trước buổi dạy, trên máy của mình.",
    en: "What the trainer tries out before the class, on a phone of their own.")
  static let opening = Field(
    "câu mở đầu", "opening", .inline, example: "Tháng vừa rồi, bác nào nhận được cuộc gọi lạ?",
    vi: "Một câu hỏi để cả lớp cùng nói chuyện trước khi vào bài.",
    en: "A question that gets the class talking before the lesson starts.")
  static let plan = Field(
    "tiến trình", "plan", .list(.object(phase)),
    vi: "Buổi dạy chia thành những phần nào, mỗi phần bao nhiêu phút. Cộng lại phải bằng «thời lượng».",
    en: "The parts of the class and their minutes. They add up to the lesson's “minutes”.")
  static let mistakes = Field(
    "lỗi hay gặp", "mistakes", .list(.object(mistakeType)),
    vi: "Người học hay làm sai chỗ nào, người dạy đỡ ra sao.",
    en: "What learners tend to do wrong, and how the trainer helps.")
  static let likelyQuestions = Field(
    "câu hay hỏi", "likely-questions", .list(.object(likelyQuestion)),
    vi: "Bà con hay hỏi gì, trả lời thế nào.", en: "What people tend to ask, and what to answer.")
  static let shortVersion = Field(
    "ba phút", "three-minutes", .list(.inline),
    vi: "Chỉ có ba phút thì nói và làm những gì, theo thứ tự, mỗi dòng một câu.",
    en: "What to say and show where there are three minutes, in order, one sentence to a line.")

  static let dialogue = Field(
    "hội thoại", "dialogue", .list(.object(turn), count: 4...30),
    vi: "Một cuộc nói chuyện mẫu hai đến năm phút, từng lượt: xin phép, làm việc của bài, gỡ một chỗ vướng.",
    en:
      "A model conversation of two to five minutes, turn by turn: asking leave, doing the lesson's task, one difficulty."
  )

  static let notes = ObjectType<TrainerNotes>(
    "người dạy", "trainer",
    vi: "Phần chỉ người dạy đọc. Không có trong sách của học viên và tờ rơi của người dân.",
    en: "For the trainer alone: neither in the trainees' handbook nor in citizens' leaflets.",
    fields: [materials, setupCheck, opening, plan, mistakes, likelyQuestions, shortVersion, dialogue]
  ) { read in
    TrainerNotes(
      materials: read.list(materials), setupCheck: read.list(setupCheck), opening: read(opening), plan: read.list(plan),
      mistakes: read.list(mistakes), likelyQuestions: read.list(likelyQuestions), shortVersion: read.list(shortVersion),
      dialogue: read.list(dialogue))
  }

  // MARK: Parts of the class

  static let phaseKind = Field<TrainerNotes.Phase.Kind>(
    "phần", "phase",
    .oneOf([
      Option("mở đầu", .opening), Option("giảng giải", .explanation),
      Option("làm mẫu", .demonstration), Option("thực hành", .practice),
      Option("kiểm tra", .check), Option("tổng kết", .recap), Option("nghỉ", .pause),
    ]), required: true,
    vi: "Phần này là mở đầu, giảng giải, làm mẫu, thực hành, kiểm tra, tổng kết hay nghỉ.",
    en: "Whether this is the opening, explanation, demonstration, practice, check, recap or a break.")
  static let phaseMinutes = Field(
    "phút", "minutes", .integer(1...240), required: true, example: "10",
    vi: "Phần này mấy phút. Chỉ ghi số.", en: "How many minutes it takes: the number alone.")
  static let activity = Field(
    "nội dung", "activity", .blocks, required: true,
    vi: "Người dạy nói gì, làm gì; lớp làm gì. Viết được nhiều đoạn.",
    en: "What the trainer says and does, and what the class does. Several paragraphs are allowed.")
  static let phaseSteps = Field(
    "bước", "steps", .list(.reference(to: .step)), example: "[mo-cua-hang]",
    vi: "Mã các bước của bài được làm trong phần này.", en: "Ids of the lesson's steps that are done meanwhile.")

  static let phase = ObjectType<TrainerNotes.Phase>(
    "phần của buổi dạy", "phase", vi: "Một phần của buổi dạy.", en: "A part of the class.",
    fields: [phaseKind, phaseMinutes, activity, phaseSteps]
  ) { read in
    TrainerNotes.Phase(
      kind: read(phaseKind) ?? .explanation, minutes: read(phaseMinutes) ?? 0, activity: read.text(activity),
      steps: read.list(phaseSteps))
  }

  static let speaker = Field(
    "ai", "speaker", .inline(maximum: 20), required: true, example: "Bác",
    vi: "Ai nói: «Cháu» là người của tổ, «Bác» là chủ nhà.", en: "Who speaks.")
  static let said = Field(
    "nói", "says", .inline, required: true, example: "Cháu cứ ngồi cạnh, để bác tự bấm.",
    vi: "Nói gì, như nói ngoài đời.", en: "What is said, as people talk.")

  static let turn = ObjectType<TrainerNotes.Turn>(
    "lượt nói", "turn", vi: "Một lượt nói.", en: "What one of the two says.", fields: [speaker, said]
  ) { read in TrainerNotes.Turn(speaker: read.text(speaker), words: read.text(said)) }

  // MARK: What comes up

  static let mistake = Field(
    "lỗi", "mistake", .inline, required: true, example: "Gõ mật khẩu vào ô số điện thoại",
    vi: "Người học làm sai điều gì.", en: "What the learner does wrong.")
  static let help = Field(
    "cách giúp", "help", .inline, required: true, example: "Chỉ vào tên ô, đọc to, để người học tự gõ lại.",
    vi: "Người dạy đỡ thế nào, không làm thay.", en: "How to help without doing it for them.")

  private static let mistakeType = ObjectType<TrainerNotes.Mistake>(
    "lỗi hay gặp", "mistake", vi: "Một chỗ người học hay làm sai.", en: "Something that learners tend to do wrong.",
    fields: [mistake, help]
  ) { read in TrainerNotes.Mistake(mistake: read.text(mistake), help: read.text(help)) }

  static let question = Field(
    "hỏi", "ask", .inline, required: true, example: "Cài cái này có mất tiền không cháu?",
    vi: "Câu hỏi, bằng lời bà con.", en: "The question, in people's own words.")
  static let answer = Field(
    "đáp", "answer", .blocks, required: true,
    vi: "Câu trả lời thật, ngắn. Chưa biết thì nói chưa biết, và hỏi ai.",
    en: "A true, short answer. Where it is not known, say so, and whom to ask.")

  private static let likelyQuestion = ObjectType<TrainerNotes.LikelyQuestion>(
    "câu hay hỏi", "likely question",
    vi: "Một câu bà con hay hỏi và lời đáp.", en: "A question that people tend to ask, answered.",
    fields: [question, answer]
  ) { read in TrainerNotes.LikelyQuestion(question: read.text(question), answer: read.text(answer)) }
}
