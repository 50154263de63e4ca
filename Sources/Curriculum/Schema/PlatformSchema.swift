import Diagnostics

enum PlatformSchema {
  static let name = Field(
    "tên", "name", .inline, required: true,
    help: LocalizedText(
      vi: "Tên chính thức, đúng như nơi vận hành viết.", en: "The official name, as its operator writes it."),
    example: "VNeID")
  static let aliases = Field(
    "tên khác", "aliases", .list(.inline),
    help: LocalizedText(vi: "Những tên khác mà bà con hay gọi.", en: "Other names that people use."),
    example: "[ứng dụng định danh điện tử]")
  static let kind = Field(
    "loại", "kind",
    ValueType<Platform.Kind>.oneOf([
      Option("ứng dụng", "app", .app, help: LocalizedText(vi: "Cài vào điện thoại.", en: "Installed on a phone.")),
      Option(
        "cổng", "portal", .portal,
        help: LocalizedText(vi: "Trang mở bằng trình duyệt.", en: "A site that opens in a browser.")),
      Option(
        "dịch vụ", "service", .service,
        help: LocalizedText(
          vi: "Dùng qua nhiều nơi khác nhau, ví dụ thanh toán mã QR.",
          en: "Used through several apps or places, such as payment by QR code.")),
      Option(
        "kênh", "channel", .channel,
        help: LocalizedText(
          vi: "Nơi liên lạc, ví dụ nhóm Zalo.", en: "Where people talk to each other, such as a Zalo group.")),
    ]), required: true,
    help: LocalizedText(
      vi: "Đây là ứng dụng, cổng, dịch vụ hay kênh liên lạc.",
      en: "Whether this is an app, a portal, a service or a channel."))
  static let summary = IdentityFields.summary("tóm tắt", "summary")
  static let description = Field(
    "mô tả", "description", .blocks, required: true,
    help: LocalizedText(
      vi: "Nền tảng này là gì, giúp được việc gì, có gì phải cẩn thận. Viết được nhiều đoạn.",
      en: "What the platform is, what it is good for, what to beware of. Several paragraphs are allowed."))
  static let operatorName = Field(
    "đơn vị vận hành", "operator", .inline,
    help: LocalizedText(vi: "Cơ quan, đơn vị đang vận hành.", en: "Who runs it."), example: "Bộ Công an")
  static let status = Field(
    "tình trạng", "status",
    ValueType<Platform.Status>.oneOf([
      Option("đang dùng", "active", .active),
      Option(
        "chưa rõ", "unclear", .unclear,
        help: LocalizedText(
          vi: "Chưa biết còn dùng được không: hãy hỏi trước khi dạy.",
          en: "It is not known whether it can still be used: ask before you teach it.")),
      Option("đã ngừng", "closed", .closed),
    ]), required: true, help: LocalizedText(vi: "Hiện nay còn dùng được không.", en: "Whether it can be used today."))
  static let addresses = Field(
    "địa chỉ", "addresses", .list(.object(address)),
    help: LocalizedText(
      vi: "Địa chỉ trang, tên trong cửa hàng ứng dụng, số tổng đài. Mỗi địa chỉ phải có dữ kiện chứng minh.",
      en: "Addresses, names in app stores, telephone numbers. Each needs a fact that proves it."))
  static let changes = Field(
    "thay đổi", "changes", .list(.object(change)),
    help: LocalizedText(
      vi: "Những thay đổi đáng nhớ, cũ trước mới sau.", en: "Changes worth knowing, the oldest first."))
  static let toVerify = Field(
    "cần kiểm tra", "to-verify", .list(.inline),
    help: LocalizedText(
      vi: "Những điều tổ phải tự hỏi lại trước khi dạy.",
      en: "What a team must check for itself before it teaches this."),
    example: "[\"Tên nhà phát hành trong cửa hàng ứng dụng.\"]")

  static let platform = ObjectType<Platform>(
    "nền tảng", "platform", id: .platform,
    help: LocalizedText(
      vi: "Một ứng dụng, cổng, dịch vụ hay kênh mà các bài học dạy.",
      en: "An app, portal, service or channel that lessons teach."),
    fields: [
      IdentityFields.id.shape, IdentityFields.revision.shape, name.shape, aliases.shape, kind.shape, summary.shape,
      description.shape, operatorName.shape, status.shape, addresses.shape, changes.shape, toVerify.shape,
      IdentityFields.facts.shape,
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
      id: reader.identifier, revision: revision, name: name, aliases: aliases, kind: kind, summary: summary,
      description: description, operatorName: operatorName, status: status, addresses: addresses, changes: changes,
      toVerify: toVerify, facts: facts)
  }

  static let label = Field(
    "nhãn", "label", .inline, required: true,
    help: LocalizedText(vi: "Địa chỉ này là gì.", en: "What kind of address this is."),
    example: "Tên trong cửa hàng ứng dụng")
  static let value = Field(
    "giá trị", "value", .inline, required: true,
    help: LocalizedText(vi: "Chính địa chỉ, tên hay số ấy.", en: "The address, name or number itself."),
    example: "VNeID")
  static let fact = Field(
    "dữ kiện", "fact", .reference(to: .fact), required: true,
    help: LocalizedText(
      vi: "Mã dữ kiện chứng minh địa chỉ này. Dữ kiện chưa chắc hay quá hạn thì trang sách không in địa chỉ.",
      en: """
        The id of the fact that proves the address. While that is unverified or overdue, the page leaves the address \
        out.
        """), example: "vneid-ten-cua-hang")

  static let address = ObjectType<Platform.Address>(
    "địa chỉ", "address",
    help: LocalizedText(
      vi: "Một địa chỉ, tên hay số, kèm dữ kiện chứng minh.",
      en: "An address, name or number, with the fact that proves it."), fields: [label.shape, value.shape, fact.shape]
  ) { reader in
    let label = reader.value(label)
    let value = reader.value(value)
    let fact = reader.value(fact)
    guard let label, let value, let fact else { return nil }
    return Platform.Address(label: label, value: value, fact: fact)
  }

  static let period = Field(
    "thời gian", "period", .inline, required: true,
    help: LocalizedText(vi: "Khi nào, biết đến đâu ghi đến đó.", en: "When, as precisely as it is known."),
    example: "Tháng 7/2024")
  static let text = Field(
    "nội dung", "text", .inline, required: true,
    help: LocalizedText(vi: "Điều gì đã thay đổi, một câu.", en: "What changed, in a sentence."),
    example: "Người dân đăng nhập dịch vụ công bằng VNeID.")

  static let change = ObjectType<Platform.Change>(
    "thay đổi", "change", help: LocalizedText(vi: "Một thay đổi của nền tảng.", en: "Something that changed."),
    fields: [period.shape, text.shape, IdentityFields.facts.shape]
  ) { reader in
    let period = reader.value(period)
    let text = reader.value(text)
    let facts = reader.list(IdentityFields.facts)
    guard let period, let text else { return nil }
    return Platform.Change(period: period, text: text, facts: facts)
  }
}
