enum ModuleSchema {
  static let summary = IdentityFields.summary("mô tả", "description", required: false)
  static let label = Field("nhãn", "label", .inline)
  static let introduction = Field("giới thiệu", "introduction", .blocks)
  static let sessions = Field("buổi học", "sessions", .list(.object(session)), required: true)

  static let module = ObjectType<Module>(
    "học phần",
    "module",
    id: .module,
    opensScope: true,
    fields: [
      IdentityFields.id.name, IdentityFields.title.name, summary.name, label.name, introduction.name, sessions.name,
    ]
  ) { reader in
    let title = reader.text(IdentityFields.title)
    let summary = reader.value(summary)
    let label = reader.value(label)
    let introduction = reader.value(introduction)
    let sessions = reader.list(sessions)
    return Module(
      id: reader.identifier,
      title: title,
      summary: summary,
      label: label,
      introduction: introduction,
      sessions: sessions
    )
  }

  static let period = Field("thời gian", "period", .inline)
  static let lessons = Field("bài học", "lessons", .list(.reference(to: .lesson)), required: true)

  static let session = ObjectType<Module.Session>(
    "buổi học",
    "session",
    id: .session,
    fields: [IdentityFields.id.name, IdentityFields.title.name, period.name, lessons.name]
  ) { reader in
    let title = reader.text(IdentityFields.title)
    let period = reader.value(period)
    let lessons = reader.list(lessons)
    return Module.Session(id: reader.identifier, title: title, period: period, lessons: lessons)
  }
}
