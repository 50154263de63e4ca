import Diagnostics

extension Fact {
  /// Lines, keys and dashes.
  var entryWording: Catalogue.Wording? {
    switch self {
    case .missingColon:
      .init(
        "K020",
        LocalizedText(vi: "Dòng thiếu dấu hai chấm", en: "The line has no colon"),
        label: LocalizedText(vi: "viết: khóa: giá trị", en: "write: key: value")
      )
    case .tightColon:
      .init(
        "K021",
        LocalizedText(vi: "Thiếu dấu cách sau \":\"", en: "A space is needed after \":\""),
        label: LocalizedText(vi: "thêm một dấu cách sau dấu này", en: "add a space after this")
      )
    case .tightDash:
      .init(
        "K022",
        LocalizedText(vi: "Thiếu dấu cách sau \"-\"", en: "A space is needed after \"-\""),
        label: LocalizedText(vi: "thêm một dấu cách sau gạch", en: "add a space after the dash")
      )
    case .colonInValue:
      .init(
        "K023",
        LocalizedText(
          vi: "Giá trị có dấu \": \" nên phải để trong ngoặc kép",
          en: "A value with \": \" in it must be in quotes"
        ),
        label: LocalizedText(vi: "máy tưởng từ đây là một khóa mới", en: "this looks like the end of another key")
      )
    case .keyInList:
      mixed(
        label: LocalizedText(
          vi: "ở đây đang là danh sách gạch đầu dòng",
          en: "this is a list: its lines start with a dash"
        )
      )
    case .dashInMap:
      mixed(label: LocalizedText(vi: "ở đây đang là các khóa", en: "keys stand here"))
    case .dashAfterKey:
      .init(
        "K025",
        LocalizedText(vi: "\"-\" phải ở dòng riêng", en: "\"-\" must start a line of its own"),
        label: LocalizedText(vi: "xuống dòng rồi gạch", en: "start a new line before the dash"),
        hint: LocalizedText(vi: "Nếu là chữ thường, để trong ngoặc kép", en: "If it is plain text, put it in quotes")
      )
    default: keyWording
    }
  }

  private func mixed(label: LocalizedText) -> Catalogue.Wording {
    .init(
      "K024",
      LocalizedText(vi: "Lẫn gạch đầu dòng với khóa", en: "Dashes and keys are mixed"),
      label: label,
      hint: LocalizedText(vi: "Cả khối chỉ dùng một kiểu", en: "Use one kind in the whole block")
    )
  }

  private var keyWording: Catalogue.Wording? {
    switch self {
    case .duplicateKey(let key):
      .init(
        "K026",
        LocalizedText(vi: "Khóa «\(key)» bị lặp", en: "The key “\(key)” comes twice"),
        label: LocalizedText(vi: "lần sau; chỉ được giữ một dòng", en: "again here; keep only one of them"),
        related: LocalizedText(vi: "lần đầu ở đây", en: "first here")
      )
    case .emptyKey:
      .init(
        "K027",
        LocalizedText(vi: "Khóa trống", en: "The key is empty"),
        label: LocalizedText(vi: "viết tên trước dấu \":\"", en: "write a name before the \":\"")
      )
    case .questionKey:
      .init(
        "K028",
        LocalizedText(vi: "Không dùng khóa kiểu \"? \"", en: "Keys with \"? \" are not used here"),
        hint: LocalizedText(
          vi: "Viết khóa: giá trị; nếu là chữ thường, để trong ngoặc kép",
          en: "Write key: value; if it is plain text, put it in quotes"
        )
      )
    case .collectionKey:
      .init(
        "K029",
        LocalizedText(vi: "Khóa phải là chữ, không phải [ ] hay { }", en: "A key must be text, not [ ] or { }"),
        hint: LocalizedText(
          vi: "Nếu là chữ thường, để cả khóa trong ngoặc kép",
          en: "If it is plain text, put the whole key in quotes"
        )
      )
    case .longKey:
      .init(
        "K030",
        LocalizedText(vi: "Khóa dài quá 1024 ký tự", en: "The key is longer than 1024 characters"),
        hint: LocalizedText(vi: "Có quên xuống dòng không?", en: "Is a line break missing?")
      )
    case .secondDocument:
      .init(
        "K031",
        LocalizedText(vi: "Mỗi tệp chỉ chứa một bài", en: "One file holds one document"),
        label: LocalizedText(vi: "dấu này mở hoặc kết một tài liệu", en: "this mark starts or ends a document"),
        hint: LocalizedText(
          vi: "Tách phần sau sang tệp khác, hoặc xóa dòng này",
          en: "Move the rest to another file, or delete this line"
        )
      )
    case .contentAfterMarker:
      .init(
        "K031",
        LocalizedText(vi: "Sau \"---\" phải xuống dòng", en: "\"---\" must be alone on its line"),
        hint: LocalizedText(vi: "Viết nội dung ở dòng dưới", en: "Write the content on the next line")
      )
    default: nil
    }
  }
}
