import Diagnostics

enum FactSchema {
  static let topic = Field("chủ đề", "topic", .inline, required: true)
  static let facts = Field("dữ kiện", "facts", .list(.object(fact)), required: true)

  static let file = ObjectType<FactTopic>("tệp dữ kiện", "fact file", fields: [topic.name, facts.name]) { reader in
    let topic = reader.value(topic)
    let facts = reader.list(facts)
    return topic.map { FactTopic(title: $0, facts: facts) }
  }

  static let statement = Field("nội dung", "statement", .inline, required: true)
  static let value = Field("giá trị", "value", .inline)
  static let status = Field(
    "trạng thái",
    "status",
    ValueType<Fact.Status>.oneOf([
      ("đã kiểm chứng", "verified", .verified), ("một nguồn", "single-source", .singleSource),
      ("số liệu cũ", "dated", .dated), ("chưa kiểm chứng", "unverified", .unverified),
      ("khuyến nghị", "recommendation", .recommendation),
    ]),
    required: true
  )
  static let sources = Field("nguồn", "sources", .list(.reference(to: .source)))
  static let checked = Field("kiểm tra ngày", "checked", .day, required: true)
  static let reviewBy = Field("xem lại trước", "review-by", .day, required: true)
  static let ask = Field("cần hỏi", "ask", .inline)

  static let fact = ObjectType<Fact>(
    "dữ kiện",
    "fact",
    id: .fact,
    fields: [
      IdentityFields.id.name, IdentityFields.revision.name, statement.name, value.name, status.name, sources.name,
      checked.name, reviewBy.name, ask.name,
    ]
  ) { reader in
    let revision = reader.value(IdentityFields.revision)
    let statement = reader.value(statement)
    let value = reader.value(value)
    let status = reader.value(status)
    let sources = reader.list(sources)
    let checked = reader.value(checked)
    let reviewBy = reader.value(reviewBy)
    let ask = reader.value(ask)
    guard let id = reader.id, let revision, let statement, let status, let checked, let reviewBy else { return nil }
    return Fact(
      id: id,
      revision: revision,
      statement: statement,
      value: value,
      status: status,
      sources: sources,
      checked: checked,
      reviewBy: reviewBy,
      ask: ask
    )
  }
}
