import Diagnostics

enum FactSchema {
  static let topic = Field("chủ đề", "topic", .inline, required: true)
  static let facts = Field("dữ kiện", "facts", .list(.object(fact)), required: true)

  static let file = ObjectType<FactTopic>("tệp dữ kiện", "fact file", fields: [topic.name, facts.name]) { reader in
    FactTopic(title: reader.text(topic), facts: reader.list(facts))
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
    let revision = reader.value(IdentityFields.revision) ?? 1
    let statement = reader.text(statement)
    let value = reader.value(value)
    let status = reader.value(status) ?? .unverified
    let sources = reader.list(sources)
    // Where a date cannot be read, that was said: the fact is not called overdue or misdated as well.
    let checked = reader.value(checked) ?? .earliest
    let reviewBy = reader.value(reviewBy) ?? .latest
    let ask = reader.value(ask)
    return Fact(
      id: reader.identifier,
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
