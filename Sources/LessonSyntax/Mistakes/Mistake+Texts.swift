import Diagnostics

/// Texts on one line.
extension Mistake {
  static let unclosedQuote = Self(
    "K040",
    // Of either kind: the words must not name one.
    vi: "Dấu nháy mở ở đây phải được đóng trên cùng dòng",
    en: "The quote opened here must be closed on the same line",
    hint: LocalizedText(
      vi: "Thêm dấu nháy ở cuối; văn bản nhiều dòng thì dùng dấu |",
      en: "Add the closing quote; for text of several lines use |"))

  static let textAfterClosing = Self(
    "K041", vi: "Sau dấu đóng không được còn chữ", en: "No text may follow a closing mark",
    label: LocalizedText(vi: "phần này nằm ngoài dấu đóng", en: "this is outside"),
    hint: LocalizedText(vi: "Để cả câu trong dấu nháy đơn '…'", en: "Put the whole sentence in single quotes '…'"))

  static func badEscape(_ escape: String) -> Self {
    Self("K042") {
      Wording(
        vi: "Trong ngoặc kép không được viết «\(escape)»", en: "In double quotes “\(escape)” must not be written",
        hint: LocalizedText(
          vi: "Dấu \\ có nghĩa riêng; đường dẫn nên để trong dấu nháy đơn '…'",
          en: "The mark \\ has a meaning of its own; write file paths in single quotes '…'"))
    }
  }

  static func forbiddenEscape(_ escape: String) -> Self {
    Self("K043") {
      Wording(
        vi: "Không được viết «\(escape)» vì nó tạo ra ký tự bị cấm",
        en: "The escape “\(escape)” gives a forbidden character",
        hint: LocalizedText(
          vi: "Gõ thẳng ký tự cần viết; đường dẫn nên để trong dấu nháy đơn '…'",
          en: "Type the character itself; write file paths in single quotes '…'"))
    }
  }

  static let continuedText = Self(
    "K044", vi: "Văn bản không được tràn sang dòng sau", en: "Text must not run on to the next line",
    hint: LocalizedText(vi: "Văn bản nhiều dòng thì dùng dấu >- hoặc |", en: "For text of several lines use >- or |"),
    related: LocalizedText(vi: "giá trị đã hết ở dòng này", en: "the value ended on this line"))

  static let bareText = Self(
    "K045", vi: "Chữ không được đứng riêng một dòng", en: "Text must not stand on a line of its own",
    label: LocalizedText(vi: "thiếu «- » hay «:»?", en: "is “- ” or “:” missing?"))

  static func reservedStart(_ byte: UInt8) -> Self {
    Self("K046") {
      Wording(
        vi: "Nội dung không được mở đầu bằng dấu «\(byte.character)»",
        en: "Text must not start with “\(byte.character)”",
        label: LocalizedText(vi: "để trong ngoặc kép", en: "put it in quotes"))
    }
  }

  static let hashInText = Self(
    "K047", vi: "Dấu «#» ở đây bị hiểu là chú thích", en: "The mark “#” would start a comment here",
    hint: LocalizedText(
      vi: "Nội dung có dấu # thì để trong ngoặc kép; chú thích thì viết «# » có dấu cách",
      en: "Put text with # in quotes; for a comment write “# ” with a space"))

  static let curlyQuotes = Self(
    "W101", severity: .warning, vi: "Dấu “ ” được giữ như một phần của nội dung",
    en: "Curly quotes “ ” are kept as part of the text",
    hint: LocalizedText(vi: "Muốn để giá trị trong ngoặc kép thì dùng dấu \"…\"", en: "To quote a value use \"…\""))
}

/// Block texts.
extension Mistake {
  static let badBlockHeader = Self(
    "K048", vi: "Sau dấu | hoặc > phải xuống dòng", en: "The mark | or > must be alone on its line",
    hint: readAsText)

  static let blockAtRoot = Self(
    "K048", vi: "Cả tệp không thể là một khối văn bản", en: "A whole file cannot be one block text",
    hint: LocalizedText(
      vi: "Viết «khóa: |» rồi thụt các dòng dưới vào", en: "Write “key: |” and indent the lines below"))

  static func shallowLine(needed: Int) -> Self {
    Self("K049") {
      Wording(
        vi: "Dòng này không được thụt ít hơn khối văn bản chứa nó",
        en: "The line must not be shallower than its block text",
        label: LocalizedText(vi: "thụt ít nhất \(needed) dấu cách", en: "indent by at least \(needed) spaces"))
    }
  }

  static func leadingBlankTooDeep(needed: Int) -> Self {
    Self("K049") {
      Wording(
        vi: "Dòng trống đầu khối không được thụt sâu hơn dòng chữ đầu tiên",
        en: "A blank line must not be deeper than the first line of its block text",
        label: LocalizedText(
          vi: "dòng chữ đầu tiên chỉ thụt \(needed) dấu cách", en: "the text is indented by \(needed) spaces only"))
    }
  }

  static func shallowComment(needed: Int) -> Self {
    Self("W103", severity: .warning) {
      Wording(
        vi: "Dòng «#» thụt ít hơn khối văn bản ở trên nên là chú thích, không phải nội dung",
        en: "The line with “#” is shallower than the block text above, so it is a comment, not text",
        label: LocalizedText(
          vi: "nếu là nội dung thì thụt \(needed) dấu cách", en: "if it is text, indent it by \(needed) spaces"),
        hint: LocalizedText(
          vi: "Nếu đúng là chú thích thì kéo ra ngang khóa của khối",
          en: "If it is a comment, move it out to the key of the block"))
    }
  }

  static let noFinalNewline = Self(
    "K050", vi: "Cuối tệp phải có dấu xuống dòng", en: "The file must end with a line break",
    label: LocalizedText(vi: "gõ phím Enter ở đây", en: "type Enter here"))

  static let emptyBlock = Self(
    "K051", vi: "Khối văn bản phải có ít nhất một dòng chữ thụt vào",
    en: "A block text must have at least one indented line",
    hint: LocalizedText(
      vi: "Thụt các dòng dưới vào; nếu muốn để trống thì xóa dấu này",
      en: "Indent the lines below, or remove this mark to leave it empty"))

  static let surplusBlanks = Self(
    "K052", vi: "Dòng trống không được có dấu cách thừa", en: "A blank line must not have extra spaces",
    label: LocalizedText(vi: "xóa các dấu cách này", en: "delete these spaces"))
}
