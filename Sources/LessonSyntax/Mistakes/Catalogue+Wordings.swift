import Diagnostics

extension Fact {
  /// The words of each fact, by its family.
  var wording: Catalogue.Wording {
    byteWording ?? indentWording ?? entryWording ?? textWording ?? blockWording ?? flowWording ?? yamlWording
      ?? limitWording
  }

  private var byteWording: Catalogue.Wording? {
    switch self {
    case .notUTF8(let byte):
      .init(
        "K001",
        LocalizedText(vi: "Tệp không phải UTF-8", en: "The file is not valid UTF-8"),
        label: LocalizedText(vi: "byte \(byte.hex) không hợp lệ", en: "byte \(byte.hex) is not valid here"),
        hint: LocalizedText(
          vi:
            "Mở tệp bằng phần mềm đã soạn nó rồi lưu lại bằng bảng mã UTF-8 (có thể tệp đang dùng TCVN3 hoặc Windows-1258)",
          en: "Open the file where it was written and save it as UTF-8 (it may be in TCVN3 or Windows-1258)"
        )
      )
    case .utf16or32:
      .init(
        "K002",
        LocalizedText(vi: "Tệp ghi bằng UTF-16 hoặc UTF-32", en: "The file is in UTF-16 or UTF-32"),
        hint: LocalizedText(vi: "Chọn Lưu thành… rồi chọn bảng mã UTF-8", en: "Choose Save as… and the encoding UTF-8")
      )
    case .control(let scalar):
      .init(
        "K003",
        LocalizedText(
          vi: "Có ký tự điều khiển ẩn (\(scalar.name))",
          en: "A control character is hidden here (\(scalar.name))"
        ),
        label: LocalizedText(vi: "xóa ký tự này", en: "delete this character")
      )
    case .oddLineBreak(let scalar):
      .init(
        "K004",
        LocalizedText(vi: "Dấu xuống dòng lạ (\(scalar.name))", en: "An odd line break (\(scalar.name))"),
        hint: LocalizedText(vi: "Xóa nó rồi gõ phím Enter hoặc dấu cách", en: "Delete it and type Enter or a space")
      )
    case .specialSpace(let scalar):
      .init(
        "K005",
        LocalizedText(
          vi: "Dấu cách đặc biệt (\(scalar.name)) ở chỗ quan trọng",
          en: "A special space (\(scalar.name)) where it matters"
        ),
        label: LocalizedText(vi: "gõ lại bằng phím cách", en: "type it again with the space bar"),
        hint: LocalizedText(
          vi: "Thường do chép từ Word, Zalo hoặc trang web; mắt không thấy khác dấu cách",
          en: "It often comes with text copied from Word, Zalo or a web page and looks like a space"
        )
      )
    case .byteOrderMark:
      .init(
        "K006",
        LocalizedText(vi: "Dấu BOM nằm giữa tệp", en: "A byte order mark inside the file"),
        hint: LocalizedText(vi: "Có phải hai tệp bị nối vào nhau?", en: "Were two files joined?")
      )
    case .hiddenCharacter(let scalar):
      .init(
        "W102",
        LocalizedText(
          vi: "Có ký tự đảo chiều hoặc ký tự ẩn (\(scalar.name)) trong chữ",
          en: "A bidirectional or hidden character (\(scalar.name)) in the text"
        ),
        hint: LocalizedText(vi: "Xóa nếu không cố ý", en: "Delete it unless you mean it")
      )
    default: nil
    }
  }

  private var indentWording: Catalogue.Wording? {
    switch self {
    case .tab(let indentation):
      .init(
        "K010",
        LocalizedText(vi: "Có phím Tab", en: "There is a tab character"),
        label: indentation.map {
          LocalizedText(vi: "cấp này cần \($0) dấu cách", en: "this level needs \($0) spaces")
        } ?? LocalizedText(vi: "dùng dấu cách", en: "use spaces")
      )
    case .indentMatchesNoLevel(let open):
      .init(
        "K011",
        LocalizedText(vi: "Lùi dòng không khớp cấp nào", en: "The indentation matches no open level"),
        label: LocalizedText(
          vi: "các cấp đang mở lùi \(open.list) dấu cách",
          en: "the open levels are indented by \(open.list) spaces"
        )
      )
    case .deeperThanFinished:
      .init(
        "K012",
        LocalizedText(
          vi: "Dòng này thụt vào dưới một mục đã viết xong",
          en: "This line is indented under an entry that is already complete"
        ),
        hint: LocalizedText(
          vi: "Lùi dòng ra ngang mục trên, hoặc để trống sau dấu \":\" của mục trên",
          en: "Move the line out to the level of the entry above, or leave that entry empty after its \":\""
        ),
        related: LocalizedText(vi: "mục này đã có nội dung", en: "this entry already has its content")
      )
    case .firstLineIndented:
      .init(
        "K014",
        LocalizedText(vi: "Dòng đầu bị thụt vào", en: "The first line is indented"),
        label: LocalizedText(vi: "kéo sát lề trái", en: "move it to the left edge")
      )
    default: nil
    }
  }

  private var limitWording: Catalogue.Wording {
    switch self {
    case .fileTooLong:
      .init(
        "K081",
        LocalizedText(vi: "Tệp quá lớn (trên 32 MiB)", en: "The file is too large (over 32 MiB)"),
        hint: LocalizedText(vi: "Tách thành nhiều bài", en: "Split it into several lessons")
      )
    case .tooManyNodes:
      .init("K081", LocalizedText(vi: "Tệp có quá một triệu mục", en: "The file has more than a million entries"))
    case .lineTooLong:
      .init(
        "K082",
        LocalizedText(vi: "Dòng quá dài (trên 64 KiB)", en: "The line is too long (over 64 KiB)"),
        hint: LocalizedText(
          vi: "Văn bản dài nên viết nhiều dòng với dấu |",
          en: "Write long text on several lines with |"
        )
      )
    case .tooDeep:
      .init(
        "K083",
        LocalizedText(vi: "Các mục lồng nhau quá 64 cấp", en: "Entries are nested more than 64 levels deep")
      )
    case .moreMistakes(let count, _):
      .init(
        "K080",
        LocalizedText(vi: "Còn \(count) lỗi nữa chưa liệt kê", en: "\(count) more mistakes are not listed"),
        hint: LocalizedText(vi: "Sửa các lỗi trên rồi kiểm tra lại", en: "Correct those above, then check again")
      )
    default:
      .init("K099", LocalizedText(vi: "Lỗi cú pháp", en: "Syntax error"))
    }
  }
}

extension UInt32 {
  /// `U+00A0`
  var name: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }
}

extension UInt8 {
  fileprivate var hex: String {
    let digits = String(self, radix: 16, uppercase: true)
    return self < 16 ? "0" + digits : digits
  }
}

extension [Int] {
  fileprivate var list: String { map(String.init).joined(separator: ", ") }
}
