enum PlatformSchema {
  static let name = Field("tên", "name", .inline, required: true)
  static let aliases = Field("tên khác", "aliases", .list(.inline))
  static let kind = Field(
    "loại",
    "kind",
    ValueType<Platform.Kind>.oneOf([
      ("ứng dụng", "app", .app), ("cổng", "portal", .portal), ("dịch vụ", "service", .service),
      ("kênh", "channel", .channel),
    ]),
    required: true
  )
  static let summary = IdentityFields.summary("tóm tắt", "summary")
  static let description = Field("mô tả", "description", .blocks, required: true)
  static let operatorName = Field("đơn vị vận hành", "operator", .inline)
  static let status = Field(
    "tình trạng",
    "status",
    ValueType<Platform.Status>.oneOf([
      ("đang dùng", "active", .active), ("chưa rõ", "unclear", .unclear), ("đã ngừng", "closed", .closed),
    ]),
    required: true
  )
  static let addresses = Field("địa chỉ", "addresses", .list(.object(address)))
  static let changes = Field("thay đổi", "changes", .list(.object(change)))
  static let toVerify = Field("cần kiểm tra", "to-verify", .list(.inline))

  static let platform = ObjectType<Platform>(
    "nền tảng",
    "platform",
    id: .platform,
    fields: [
      IdentityFields.id.name, IdentityFields.revision.name, name.name, aliases.name, kind.name, summary.name,
      description.name, operatorName.name, status.name, addresses.name, changes.name, toVerify.name,
      IdentityFields.facts.name,
    ]
  ) { reader in
    let revision = reader.value(IdentityFields.revision) ?? 1
    let name = reader.text(name)
    let aliases = reader.list(aliases)
    let kind = reader.value(kind) ?? .app
    let summary = reader.text(summary)
    let description = reader.text(description)
    let operatorName = reader.value(operatorName)
    let status = reader.value(status) ?? .unclear
    let addresses = reader.list(addresses)
    let changes = reader.list(changes)
    let toVerify = reader.list(toVerify)
    let facts = reader.list(IdentityFields.facts)
    return Platform(
      id: reader.identifier,
      revision: revision,
      name: name,
      aliases: aliases,
      kind: kind,
      summary: summary,
      description: description,
      operatorName: operatorName,
      status: status,
      addresses: addresses,
      changes: changes,
      toVerify: toVerify,
      facts: facts
    )
  }

  static let label = Field("nhãn", "label", .inline, required: true)
  static let value = Field("giá trị", "value", .inline, required: true)
  static let fact = Field("dữ kiện", "fact", .reference(to: .fact), required: true)

  static let address = ObjectType<Platform.Address>(
    "địa chỉ",
    "address",
    fields: [label.name, value.name, fact.name]
  ) { reader in
    let label = reader.value(label)
    let value = reader.value(value)
    let fact = reader.value(fact)
    guard let label, let value, let fact else { return nil }
    return Platform.Address(label: label, value: value, fact: fact)
  }

  static let period = Field("thời gian", "period", .inline, required: true)
  static let text = Field("nội dung", "text", .inline, required: true)

  static let change = ObjectType<Platform.Change>(
    "thay đổi",
    "change",
    fields: [period.name, text.name, IdentityFields.facts.name]
  ) { reader in
    let period = reader.value(period)
    let text = reader.value(text)
    let facts = reader.list(IdentityFields.facts)
    guard let period, let text else { return nil }
    return Platform.Change(period: period, text: text, facts: facts)
  }
}
