import Diagnostics

enum PlatformSchema {
  static let name = Field(
    "tên", "name", .inline, required: true, example: "VNeID",
    vi: "Tên chính thức, đúng như nơi vận hành viết.", en: "The official name, as its operator writes it.")
  static let aliases = Field(
    "tên khác", "aliases", .list(.inline), example: "[ứng dụng định danh điện tử]",
    vi: "Những tên khác mà bà con hay gọi.", en: "Other names that people use.")
  static let kind = Field<Platform.Kind>(
    "loại", "kind",
    .oneOf([
      Option("ứng dụng", .app, vi: "Cài vào điện thoại.", en: "Installed on a phone."),
      Option("cổng", .portal, vi: "Trang mở bằng trình duyệt.", en: "A site that opens in a browser."),
      Option(
        "dịch vụ", .service,
        vi: "Dùng qua nhiều nơi khác nhau, ví dụ thanh toán mã QR.",
        en: "Used through several apps or places, such as payment by QR code."),
      Option(
        "kênh", .channel,
        vi: "Nơi liên lạc, ví dụ nhóm Zalo.", en: "Where people talk to each other, such as a Zalo group."),
    ]), required: true,
    vi: "Đây là ứng dụng, cổng, dịch vụ hay kênh liên lạc.",
    en: "Whether this is an app, a portal, a service or a channel.")
  static let summary = IdentityFields.summary("tóm tắt", "summary")
  static let description = Field(
    "mô tả", "description", .blocks, required: true,
    vi: "Nền tảng này là gì, giúp được việc gì, có gì phải cẩn thận. Viết được nhiều đoạn.",
    en: "What the platform is, what it is good for, what to beware of. Several paragraphs are allowed.")
  static let picture = PictureSchema.field(
    vi: "Hình để nhận ra nền tảng: biểu tượng thật, trang mở đầu.",
    en: "A picture by which the platform is recognized: its icon, its first page.")
  static let operatorName = Field(
    "đơn vị vận hành", "operator", .inline, example: "Bộ Công an",
    vi: "Cơ quan, đơn vị đang vận hành.", en: "Who runs it.")
  static let status = Field<Platform.Status>(
    "tình trạng", "status",
    .oneOf([
      Option("đang dùng", .active),
      Option(
        "chưa rõ", .unclear,
        vi: "Chưa biết còn dùng được không: hãy hỏi trước khi dạy.",
        en: "It is not known whether it can still be used: ask before you teach it."),
      Option("đã ngừng", .closed),
    ]), required: true,
    vi: "Hiện nay còn dùng được không.", en: "Whether it can be used today.")
  static let addresses = Field(
    "địa chỉ", "addresses", .list(.object(address)),
    vi: "Địa chỉ trang, tên trong cửa hàng ứng dụng, số tổng đài. Mỗi địa chỉ phải có dữ kiện chứng minh.",
    en: "Addresses, names in app stores, telephone numbers. Each needs a fact that proves it.")
  static let changes = Field(
    "thay đổi", "changes", .list(.object(change)),
    vi: "Những thay đổi đáng nhớ, cũ trước mới sau.", en: "Changes worth knowing, the oldest first.")
  static let toVerify = Field(
    "cần kiểm tra", "to-verify", .list(.inline), example: "[\"Tên nhà phát hành trong cửa hàng ứng dụng.\"]",
    vi: "Những điều tổ phải tự hỏi lại trước khi dạy.", en: "What a team must check for itself before it teaches this.")

  static let platform = ObjectType<Platform>(
    "nền tảng", "platform", id: .platform,
    vi: "Một ứng dụng, cổng, dịch vụ hay kênh mà các bài học dạy.",
    en: "An app, portal, service or channel that lessons teach.",
    fields: [
      IdentityFields.revision, name, aliases, kind, summary, description, picture, operatorName, status, addresses,
      changes,
      toVerify, IdentityFields.facts,
    ]
  ) { read in
    Platform(
      id: read.id, revision: read(IdentityFields.revision) ?? 1, name: read.text(name), aliases: read.list(aliases),
      kind: read(kind) ?? .app, summary: read.text(summary), description: read.text(description),
      picture: read(picture),
      operatorName: read(operatorName), status: read(status) ?? .unclear, addresses: read.list(addresses),
      changes: read.list(changes), toVerify: read.list(toVerify), facts: read.list(IdentityFields.facts))
  }

  static let label = Field(
    "nhãn", "label", .inline, required: true, example: "Tên trong cửa hàng ứng dụng",
    vi: "Địa chỉ này là gì.", en: "What kind of address this is.")
  static let value = Field(
    "giá trị", "value", .inline, required: true, example: "VNeID",
    vi: "Chính địa chỉ, tên hay số ấy.", en: "The address, name or number itself.")
  static let fact = Field(
    "dữ kiện", "fact", .reference(to: .fact), required: true, example: "vneid-ten-cua-hang",
    vi: "Mã dữ kiện chứng minh địa chỉ này. Dữ kiện chưa chắc hay quá hạn thì trang sách không in địa chỉ.",
    en: """
      The id of the fact that proves the address. While that is unverified or overdue, the page leaves the address \
      out.
      """)

  static let address = ObjectType<Platform.Address>(
    "địa chỉ", "address",
    vi: "Một địa chỉ, tên hay số, kèm dữ kiện chứng minh.",
    en: "An address, name or number, with the fact that proves it.",
    fields: [label, value, fact]
  ) { read in
    let (label, value, fact) = (read(label), read(value), read(fact))
    guard let label, let value, let fact else { return nil }
    return Platform.Address(label: label, value: value, fact: fact)
  }

  static let period = Field(
    "thời gian", "period", .inline, required: true, example: "Tháng 7/2024",
    vi: "Khi nào, biết đến đâu ghi đến đó.", en: "When, as precisely as it is known.")
  static let text = Field(
    "nội dung", "text", .inline, required: true, example: "Người dân đăng nhập dịch vụ công bằng VNeID.",
    vi: "Điều gì đã thay đổi, một câu.", en: "What changed, in a sentence.")

  static let change = ObjectType<Platform.Change>(
    "thay đổi", "change", vi: "Một thay đổi của nền tảng.", en: "Something that changed.",
    fields: [period, text, IdentityFields.facts]
  ) { read in
    let (period, text, facts) = (read(period), read(text), read.list(IdentityFields.facts))
    guard let period, let text else { return nil }
    return Platform.Change(period: period, text: text, facts: facts)
  }
}
