enum StepSchema {
  static let part = Field("phần", "part", .inline)
  static let action = Field("làm", "action", .inline, required: true)
  static let expectation = Field("thấy", "expect", .inline)
  static let otherwise = Field("nếu không", "otherwise", .inline)
  static let note = Field("ghi chú", "note", .blocks)
  static let picture = Field("hình", "picture", .object(pictureType))

  static let step = ObjectType<Step>(
    "bước",
    "step",
    id: .step,
    fields: [
      IdentityFields.id.name, part.name, action.name, expectation.name, otherwise.name, note.name, picture.name,
    ]
  ) { reader in
    let part = reader.value(part)
    let action = reader.text(action)
    let expectation = reader.value(expectation)
    let otherwise = reader.value(otherwise)
    let note = reader.value(note)
    let picture = reader.value(picture)
    return Step(
      id: reader.identifier,
      part: part,
      action: action,
      expectation: expectation,
      otherwise: otherwise,
      note: note,
      picture: picture
    )
  }

  static let file = Field("tệp", "file", .contentPath, required: true)
  static let alternative = Field("mô tả", "alt", .inline, required: true)

  private static let pictureType = ObjectType<Step.Picture>(
    "hình",
    "picture",
    fields: [file.name, alternative.name]
  ) { reader in
    let file = reader.value(file)
    let alternative = reader.value(alternative)
    guard let file, let alternative else { return nil }
    return Step.Picture(file: file, alternative: alternative)
  }
}

enum WarningSchema {
  static let severity = Field(
    "mức",
    "severity",
    ValueType<Warning.Severity>.oneOf([("nghiêm trọng", "critical", .critical), ("chú ý", "caution", .caution)]),
    required: true
  )
  static let text = Field("nội dung", "text", .blocks, required: true)

  static let warning = ObjectType<Warning>(
    "cảnh báo",
    "warning",
    id: .warning,
    fields: [
      IdentityFields.id.name, severity.name, IdentityFields.title.name, text.name, IdentityFields.facts.name,
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
  static let symptom = Field("dấu hiệu", "symptom", .inline, required: true)
  static let cause = Field("nguyên nhân", "cause", .inline)
  static let remedy = Field("cách xử lý", "remedy", .blocks, required: true)

  static let problem = ObjectType<Problem>(
    "sự cố",
    "problem",
    id: .problem,
    fields: [IdentityFields.id.name, symptom.name, cause.name, remedy.name]
  ) { reader in
    let symptom = reader.text(symptom)
    let cause = reader.value(cause)
    let remedy = reader.text(remedy)
    return Problem(id: reader.identifier, symptom: symptom, cause: cause, remedy: remedy)
  }
}
