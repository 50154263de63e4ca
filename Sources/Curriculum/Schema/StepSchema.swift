import Diagnostics

enum StepSchema {
  static let part = Field(
    "phần", "part", .inline,
    help: LocalizedText(
      vi: "Tên của nhóm bước bắt đầu từ bước này. Các bước sau thuộc cùng nhóm thì bỏ trống.",
      en: "The heading of the group of steps that starts here. Leave it out in the steps that follow."),
    example: "Tìm đúng ứng dụng")
  static let action = Field(
    "làm", "action", .inline, required: true,
    help: LocalizedText(
      vi: "Một việc duy nhất, bắt đầu bằng động từ. Hai việc thì tách thành hai bước.",
      en: "One action, starting with its verb. Make two steps of two actions."),
    example: "Mở cửa hàng ứng dụng trên màn hình chính.")
  static let expectation = Field(
    "thấy", "expect", .inline,
    help: LocalizedText(vi: "Làm đúng thì nhìn thấy gì.", en: "What one sees where it worked."),
    example: "Cửa hàng mở ra, có chỗ để tìm kiếm.")
  static let otherwise = Field(
    "nếu không", "otherwise", .inline,
    help: LocalizedText(
      vi: "Không thấy như thế thì làm gì. Dẫn được đến một sự cố bằng [chữ](su-co:ma).",
      en: "What to do where one does not see it. A problem of the lesson can be linked with [text](su-co:id)."),
    example: "Xem [Không thấy cửa hàng ứng dụng](su-co:khong-thay-cua-hang).")
  static let note = Field(
    "ghi chú", "note", .blocks,
    help: LocalizedText(
      vi: "Lời dặn thêm cho bước này: điều dễ nhầm, điều cần giữ kín. Viết được nhiều đoạn.",
      en: """
        Further advice for this step: what is easily confused, what to keep private. Several paragraphs are allowed.
        """))
  static let picture = Field(
    "hình", "picture", .object(pictureType),
    help: LocalizedText(
      vi: "Hình chụp màn hình cho bước này. Che hết tên, số điện thoại, số giấy tờ trong hình.",
      en: "A screenshot for this step. Cover every name, phone number and paper's number in it."))

  static let step = ObjectType<Step>(
    "bước", "step", id: .step,
    help: LocalizedText(
      vi: "Một bước: một việc, điều sẽ thấy, và cách gỡ khi không thấy.",
      en: "A step: one action, what one should see, and what to do when one does not."),
    fields: [
      IdentityFields.id.shape, part.shape, action.shape, expectation.shape, otherwise.shape, note.shape, picture.shape,
    ]
  ) { reader in
    let part = reader.value(part)
    let action = reader.text(action)
    let expectation = reader.value(expectation)
    let otherwise = reader.value(otherwise)
    let note = reader.value(note)
    let picture = reader.value(picture)
    return Step(
      id: reader.identifier, part: part, action: action, expectation: expectation, otherwise: otherwise, note: note,
      picture: picture)
  }

  static let file = Field(
    "tệp", "file", .contentPath, required: true,
    help: LocalizedText(
      vi: "Đường dẫn đến tệp hình trong thư mục nội dung (png, jpg, jpeg, webp, gif).",
      en: "The path to a picture inside the content folder (png, jpg, jpeg, webp, gif)."),
    example: "hinh/mo-cua-hang.png")
  static let alternative = Field(
    "mô tả", "alt", .inline, required: true,
    help: LocalizedText(
      vi: "Tả hình bằng lời, cho người không nhìn thấy và khi hình không tải được.",
      en: "The picture in words, for those who cannot see it."), example: "Màn hình chính có biểu tượng CH Play")

  private static let pictureType = ObjectType<Step.Picture>(
    "hình", "picture", help: LocalizedText(vi: "Một hình và lời tả hình.", en: "A picture and its description."),
    fields: [file.shape, alternative.shape]
  ) { reader in
    let file = reader.value(file)
    let alternative = reader.value(alternative)
    guard let file, let alternative else { return nil }
    return Step.Picture(file: file, alternative: alternative)
  }
}

enum WarningSchema {
  static let severity = Field(
    "mức", "severity",
    ValueType<Warning.Severity>.oneOf([
      Option(
        "nghiêm trọng", "critical", .critical,
        help: LocalizedText(
          vi: "Mất tiền, mất tài khoản, nguy hại cho người. Phải có câu hỏi đi kèm.",
          en: "Money, accounts or people are at risk. Needs a question.")),
      Option(
        "chú ý", "caution", .caution,
        help: LocalizedText(vi: "Dễ nhầm hoặc mất công làm lại.", en: "Easily done wrong.")),
    ]), required: true,
    help: LocalizedText(
      vi: "Nghiêm trọng thì phải có câu hỏi đi kèm và người học phải trả lời đúng.",
      en: "A critical warning needs a question, and learners must answer it right."))
  static let text = Field(
    "nội dung", "text", .blocks, required: true,
    help: LocalizedText(
      vi: "Vì sao nguy hiểm và phải làm thế nào. Viết được nhiều đoạn.",
      en: "Why it is dangerous and what to do instead. Several paragraphs are allowed."))

  static let warning = ObjectType<Warning>(
    "cảnh báo", "warning", id: .warning,
    help: LocalizedText(vi: "Một điều nguy hiểm phải tránh.", en: "A danger to keep clear of."),
    fields: [
      IdentityFields.id.shape, severity.shape, IdentityFields.title.shape, text.shape, IdentityFields.facts.shape,
    ]
  ) { reader in
    let severity = reader.value(severity) ?? .caution
    let title = reader.text(IdentityFields.title)
    let text = reader.text(text)
    let facts = reader.list(IdentityFields.facts)
    return Warning(id: reader.identifier, severity: severity, title: title, text: text, facts: facts)
  }
}

enum ProblemSchema {
  static let symptom = Field(
    "dấu hiệu", "symptom", .inline, required: true,
    help: LocalizedText(
      vi: "Điều người dùng thấy khi gặp trục trặc, bằng lời của họ.",
      en: "What the person sees when it goes wrong, in their words."), example: "Không nhận được mã OTP")
  static let cause = Field(
    "nguyên nhân", "cause", .inline, help: LocalizedText(vi: "Vì sao hay bị như thế.", en: "Why it tends to happen."),
    example: "Sóng yếu, hộp tin đầy, gõ nhầm số, SIM bị khóa.")
  static let remedy = Field(
    "cách xử lý", "remedy", .blocks, required: true,
    help: LocalizedText(
      vi: "Cách gỡ, dễ trước khó sau; nói rõ khi nào thì nên dừng và hỏi ai. Viết được nhiều đoạn.",
      en: "What to do, the easiest first; say when to stop and whom to ask. Several paragraphs are allowed."))

  static let problem = ObjectType<Problem>(
    "sự cố", "problem", id: .problem,
    help: LocalizedText(
      vi: "Một trục trặc hay gặp và cách gỡ.", en: "Something that often goes wrong, and what to do about it."),
    fields: [IdentityFields.id.shape, symptom.shape, cause.shape, remedy.shape]
  ) { reader in
    let symptom = reader.text(symptom)
    let cause = reader.value(cause)
    let remedy = reader.text(remedy)
    return Problem(id: reader.identifier, symptom: symptom, cause: cause, remedy: remedy)
  }
}
