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
    let action = reader.value(action)
    let expectation = reader.value(expectation)
    let otherwise = reader.value(otherwise)
    let note = reader.value(note)
    let picture = reader.value(picture)
    guard let id = reader.id, let action else { return nil }
    return Step(
      id: id,
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
    let severity = reader.value(severity)
    let title = reader.value(IdentityFields.title)
    let text = reader.value(text)
    let facts = reader.list(IdentityFields.facts)
    guard let id = reader.id, let severity, let title, let text else { return nil }
    return Warning(id: id, severity: severity, title: title, text: text, facts: facts)
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
    let symptom = reader.value(symptom)
    let cause = reader.value(cause)
    let remedy = reader.value(remedy)
    guard let id = reader.id, let symptom, let remedy else { return nil }
    return Problem(id: id, symptom: symptom, cause: cause, remedy: remedy)
  }
}
