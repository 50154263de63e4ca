/// Fields that most objects share.
enum IdentityFields {
  static let id = Field("mã", "id", .identifier, required: true)
  static let revision = Field("bản", "rev", .integer(1...9999), required: true)
  static let title = Field("tiêu đề", "title", .inline, required: true)
  static let facts = Field("dữ kiện", "facts", .list(.reference(to: .fact)))

  /// A description shown under a title and by search engines: one or two sentences.
  static func summary(_ vietnamese: String, _ english: String, required: Bool = true) -> Field<InlineText> {
    Field(vietnamese, english, .inline(maximum: 200), required: required)
  }
}
