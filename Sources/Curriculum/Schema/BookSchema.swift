enum BookSchema {
  static let summary = IdentityFields.summary("mô tả", "description")
  static let organization = Field("đơn vị", "organization", .inline)
  static let introduction = Field("lời giới thiệu", "introduction", .blocks)
  static let modules = Field("học phần", "modules", .list(.reference(to: .module)), required: true)

  static let book = ObjectType<Book>(
    "sách",
    "book",
    id: .book,
    fields: [
      IdentityFields.id.name, IdentityFields.title.name, summary.name, organization.name, introduction.name,
      modules.name,
    ]
  ) { reader in
    let title = reader.text(IdentityFields.title)
    let summary = reader.text(summary)
    let organization = reader.value(organization)
    let introduction = reader.value(introduction)
    let modules = reader.list(modules)
    return Book(
      id: reader.identifier,
      title: title,
      summary: summary,
      organization: organization,
      introduction: introduction,
      modules: modules
    )
  }
}
