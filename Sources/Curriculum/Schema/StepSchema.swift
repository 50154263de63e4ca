import Diagnostics

enum StepSchema {
  static let part = Field(
    "phần", "part", .inline, example: "Tìm đúng ứng dụng",
    vi: "Tên của nhóm bước bắt đầu từ bước này. Các bước sau thuộc cùng nhóm thì bỏ trống.",
    en: "The heading of the group of steps that starts here. Leave it out in the steps that follow.")
  static let action = Field(
    "làm", "action", .inline, required: true, example: "Mở cửa hàng ứng dụng trên màn hình chính.",
    vi: "Một việc duy nhất, bắt đầu bằng động từ. Hai việc thì tách thành hai bước.",
    en: "One action, starting with its verb. Make two steps of two actions.")
  static let expectation = Field(
    "thấy", "expect", .inline, example: "Cửa hàng mở ra, có chỗ để tìm kiếm.",
    vi: "Làm đúng thì nhìn thấy gì.", en: "What one sees where it worked.")
  static let otherwise = Field(
    "nếu không", "otherwise", .inline, example: "Xem [Không thấy cửa hàng ứng dụng](su-co:khong-thay-cua-hang).",
    vi: "Không thấy như thế thì làm gì. Dẫn được đến một sự cố bằng [chữ](su-co:ma).",
    en: "What to do where one does not see it. A problem of the lesson can be linked with [text](su-co:id).")
  static let note = Field(
    "ghi chú", "note", .blocks,
    vi: "Lời dặn thêm cho bước này: điều dễ nhầm, điều cần giữ kín. Viết được nhiều đoạn.",
    en: """
      Further advice for this step: what is easily confused, what to keep private. Several paragraphs are allowed.
      """)
  static let picture = PictureSchema.field(
    vi: "Hình chụp màn hình cho bước này. Che hết tên, số điện thoại, số giấy tờ trong hình.",
    en: "A screenshot for this step. Cover every name, phone number and paper's number in it.")

  static let scene = SceneSchema.field(
    vi: "Tên của một cảnh vẽ sẵn, in cạnh bước. Bước có «hình» thì in hình. Không cảnh nào đúng việc này thì bỏ trống.",
    en:
      "The name of a drawing, shown beside the step. A step with a picture shows that. Leave it out where none is right."
  )

  static let step = ObjectType<Step>(
    "bước", "step", id: .step,
    vi: "Một bước: một việc, điều sẽ thấy, và cách gỡ khi không thấy.",
    en: "A step: one action, what one should see, and what to do when one does not.",
    fields: [part, action, scene, SignSchema.field, expectation, otherwise, note, picture]
  ) { read in
    Step(
      id: read.id, part: read(part), action: read.text(action), expectation: read(expectation),
      otherwise: read(otherwise), note: read(note), picture: read(picture), scene: read(scene),
      sign: read(SignSchema.field))
  }
}

enum WarningSchema {
  static let severity = Field<Warning.Severity>(
    "mức", "severity",
    .oneOf([
      Option(
        "nghiêm trọng", .critical,
        vi: "Mất tiền, mất tài khoản, nguy hại cho người. Phải có câu hỏi đi kèm.",
        en: "Money, accounts or people are at risk. Needs a question."),
      Option("chú ý", .caution, vi: "Dễ nhầm hoặc mất công làm lại.", en: "Easily done wrong."),
    ]), required: true,
    vi:
      "Nhẹ hay nặng. Chú ý thì in ra để nhắc; nghiêm trọng thì phải có câu hỏi đi kèm và người học phải trả lời đúng.",
    en: "A critical warning needs a question, and learners must answer it right.")
  static let text = Field(
    "nội dung", "text", .blocks, required: true,
    vi: "Vì sao nguy hiểm và phải làm thế nào. Viết được nhiều đoạn.",
    en: "Why it is dangerous and what to do instead. Several paragraphs are allowed.")

  static let picture = PictureSchema.field(
    vi: "Hình của điều nguy hiểm: tin nhắn giả, trang giả. In cả trên tờ rơi và áp phích.",
    en: "A picture of the danger: a false message, a false page. On leaflets and posters, too.")

  static let poster = Field(
    "áp phích", "poster", .object(PosterSchema.poster),
    vi: """
      Lời viết cho áp phích, cho cảnh báo nghiêm trọng của bài dành cho người dân. Bài nào có thì chỉ những cảnh báo \
      ấy lên tường; bài không có thì mỗi cảnh báo nghiêm trọng một tờ, theo tiêu đề và câu đầu của nó.
      """,
    en: """
      What a wall says of a critical warning of a lesson for citizens. Of a lesson that has any, these alone are \
      posters; of one that has none, each critical warning is, by its title and the first sentence of its text.
      """)

  static let warning = ObjectType<Warning>(
    "cảnh báo", "warning", id: .warning, vi: "Một điều nguy hiểm phải tránh.", en: "A danger to keep clear of.",
    fields: [severity, IdentityFields.title, text, picture, poster, IdentityFields.facts]
  ) { read in
    Warning(
      id: read.id, severity: read(severity) ?? .caution, title: read.text(IdentityFields.title), text: read.text(text),
      picture: read(picture), facts: read.list(IdentityFields.facts), poster: read(poster))
  }
}

enum PosterSchema {
  static let message = Field(
    "câu", "message", .inline(maximum: 60), required: true, example: "Không đọc mã OTP cho ai",
    vi: "Một câu ngắn, đi ngang cũng đọc được. Càng ngắn chữ càng to; nhiều nhất 60 chữ cái.",
    en: "One short sentence, read in passing. The shorter, the larger; at most 60 letters.")
  static let lines = Field(
    "dòng", "lines", .list(.inline(maximum: 110), count: 1...2), required: true,
    example: "[\"Ai hỏi mã OTP thì cúp máy ngay.\"]",
    vi: "Một hoặc hai câu in dưới hình: vì sao, và phải làm gì.",
    en: "One or two sentences below the drawing: why, and what to do.")
  static let scene = SceneSchema.field(
    vi: "Tên của một cảnh vẽ sẵn, in to giữa tờ. Bỏ trống thì in hình của cảnh báo, hoặc một dấu báo nguy.",
    en: "The name of a drawing, large in the middle. Without it the warning's picture is there, or a sign of danger.")

  static let poster = ObjectType<Poster>(
    "áp phích", "poster", vi: "Một câu để dán tường, kèm hình và một hai dòng.",
    en: "One message for a wall, with a drawing and a line or two.",
    fields: [message, lines, scene]
  ) { read in Poster(message: read.text(message), lines: read.list(lines), scene: read(scene)) }
}

enum ProblemSchema {
  static let symptom = Field(
    "dấu hiệu", "symptom", .inline, required: true, example: "Không nhận được mã OTP",
    vi: "Điều người dùng thấy khi gặp trục trặc, bằng lời của họ.",
    en: "What the person sees when it goes wrong, in their words.")
  static let cause = Field(
    "nguyên nhân", "cause", .inline, example: "Sóng yếu, hộp tin đầy, gõ nhầm số, SIM bị khóa.",
    vi: "Vì sao hay bị như thế.", en: "Why it tends to happen.")
  static let remedy = Field(
    "cách xử lý", "remedy", .blocks, required: true,
    vi: "Cách gỡ, dễ trước khó sau; nói rõ khi nào thì nên dừng và hỏi ai. Viết được nhiều đoạn.",
    en: "What to do, the easiest first; say when to stop and whom to ask. Several paragraphs are allowed.")

  static let picture = PictureSchema.field(
    vi: "Hình của điều người dùng thấy khi vướng, hoặc của chỗ bấm để gỡ.",
    en: "A picture of what the person sees, or of where to tap to mend it.")

  static let problem = ObjectType<Problem>(
    "sự cố", "problem", id: .problem,
    vi: "Một trục trặc hay gặp và cách gỡ.", en: "Something that often goes wrong, and what to do about it.",
    fields: [symptom, cause, remedy, picture]
  ) { read in
    Problem(
      id: read.id, symptom: read.text(symptom), cause: read(cause), remedy: read.text(remedy), picture: read(picture))
  }
}
