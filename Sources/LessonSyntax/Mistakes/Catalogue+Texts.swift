import Diagnostics

extension Fact {
  /// Texts on one line.
  var textWording: Catalogue.Wording? {
    switch self {
    case .unclosedQuote:
      .init(
        "K040",
        LocalizedText(
          vi: "Ngoặc kép mở ở đây chưa đóng trên dòng này",
          en: "The quote opened here is not closed on its line"
        ),
        hint: LocalizedText(
          vi: "Thêm dấu ngoặc ở cuối; văn bản nhiều dòng dùng dấu |",
          en: "Add the closing quote; for text of several lines use |"
        )
      )
    case .textAfterClosing:
      .init(
        "K041",
        LocalizedText(vi: "Thừa chữ sau dấu đóng ngoặc", en: "Text after a closing mark"),
        label: LocalizedText(vi: "phần này nằm ngoài ngoặc", en: "this is outside"),
        hint: LocalizedText(vi: "Bọc cả câu trong '…'", en: "Put the whole sentence in '…'")
      )
    case .badEscape(let escape):
      .init(
        "K042",
        LocalizedText(vi: "Dấu \\ không hợp lệ: \(escape)", en: "Not a valid escape: \(escape)"),
        hint: LocalizedText(vi: "Đường dẫn nên để trong ngoặc đơn '…'", en: "Write file paths in single quotes '…'")
      )
    case .forbiddenEscape(let escape):
      .init(
        "K043",
        LocalizedText(vi: "\(escape) tạo ra ký tự bị cấm", en: "\(escape) gives a forbidden character"),
        hint: LocalizedText(
          vi: "Gõ thẳng biểu tượng cần viết; đường dẫn để trong ngoặc đơn '…'",
          en: "Type the character itself; write file paths in single quotes '…'"
        )
      )
    case .continuedText:
      .init(
        "K044",
        LocalizedText(vi: "Văn bản tràn sang dòng sau", en: "Text runs on to the next line"),
        hint: LocalizedText(vi: "Văn bản nhiều dòng dùng >- hoặc |", en: "For text of several lines use >- or |"),
        related: LocalizedText(vi: "giá trị đã hết ở dòng này", en: "the value ended on this line")
      )
    case .bareText:
      .init(
        "K045",
        LocalizedText(vi: "Chữ đứng riêng một dòng", en: "Text on a line of its own"),
        label: LocalizedText(vi: "thiếu \"- \" hay \":\"?", en: "is a \"- \" or a \":\" missing?")
      )
    case .reservedStart(let byte):
      .init(
        "K046",
        LocalizedText(
          vi: "Không được mở đầu bằng \(byte.character)",
          en: "Text must not start with \(byte.character)"
        ),
        label: LocalizedText(vi: "để trong ngoặc kép", en: "put it in quotes")
      )
    case .hashInText:
      .init(
        "K047",
        LocalizedText(vi: "\"#\" bị hiểu là chú thích", en: "\"#\" would start a comment"),
        hint: LocalizedText(
          vi: "Chữ có # thì để trong ngoặc kép; chú thích thì viết \"# \" có dấu cách",
          en: "Put text with # in quotes; for a comment write \"# \" with a space"
        )
      )
    case .curlyQuotes:
      .init(
        "W101",
        LocalizedText(vi: "Ngoặc “ ” thành chữ thường", en: "Curly quotes “ ” are part of the text"),
        hint: LocalizedText(vi: "Muốn bọc giá trị thì dùng \"…\"", en: "To quote a value use \"…\"")
      )
    default: nil
    }
  }

  /// Block texts.
  var blockWording: Catalogue.Wording? {
    switch self {
    case .badBlockHeader:
      .init(
        "K048",
        LocalizedText(vi: "Sau | hoặc > phải xuống dòng", en: "| or > must be alone on its line"),
        hint: LocalizedText(
          vi: "Nếu là trích dẫn hay chữ thường, để trong ngoặc kép",
          en: "If it is a quotation or plain text, put it in quotes"
        )
      )
    case .blockAtRoot:
      .init(
        "K048",
        LocalizedText(vi: "Cả tệp không thể là một khối văn bản", en: "A whole file cannot be one block text"),
        hint: LocalizedText(vi: "Viết: khóa: |", en: "Write: key: |")
      )
    case .shallowLine(let needed):
      .init(
        "K049",
        LocalizedText(vi: "Dòng thụt ít hơn khối văn bản", en: "The line is too shallow for its block text"),
        label: LocalizedText(vi: "thụt ít nhất \(needed) dấu cách", en: "indent by at least \(needed) spaces")
      )
    case .leadingBlankTooDeep(let needed):
      .init(
        "K049",
        LocalizedText(
          vi: "Dòng trống đầu khối thụt sâu hơn dòng chữ đầu tiên",
          en: "A blank line is deeper than the first line of its block text"
        ),
        label: LocalizedText(
          vi: "dòng chữ đầu chỉ thụt \(needed) dấu cách",
          en: "the text is indented by \(needed) spaces only"
        )
      )
    case .noFinalNewline:
      .init(
        "K050",
        LocalizedText(vi: "Thiếu dấu xuống dòng cuối tệp", en: "No line break at the end of the file"),
        label: LocalizedText(vi: "gõ Enter ở đây", en: "type Enter here")
      )
    case .emptyBlock:
      .init(
        "K051",
        LocalizedText(vi: "Khối văn bản không có chữ nào thụt vào", en: "The block text has no indented line"),
        hint: LocalizedText(
          vi: "Thụt các dòng dưới vào; hoặc bỏ dấu này nếu để trống",
          en: "Indent the lines below, or remove this mark to leave it empty"
        )
      )
    case .surplusBlanks:
      .init(
        "K052",
        LocalizedText(vi: "Dòng trống thừa dấu cách", en: "Extra spaces on a blank line"),
        label: LocalizedText(vi: "xóa các dấu cách này", en: "delete these spaces")
      )
    default: nil
    }
  }
}

extension UInt8 {
  /// The character of an ASCII byte.
  var character: String { String(Unicode.Scalar(self)) }
}
