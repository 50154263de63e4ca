package import Diagnostics

/// The messages of this module, in the order of their numbers.
extension Diagnostic {
  static func rawHTML(at place: Location) -> Diagnostic {
    Diagnostic(
      code: "M401", at: place,
      LocalizedText(
        vi: "Bài học không nhận thẻ HTML: thẻ này sẽ hiện ra thành chữ",
        en: "Lessons take no HTML tags: this one will appear as text"),
      notes: [
        Note(
          LocalizedText(
            vi: "Muốn chữ đậm hãy viết **chữ**; muốn hiện đúng dấu < hãy viết \\< hoặc đặt cả cụm trong dấu `…`",
            en: "Write **text** for bold; to show the sign < itself write \\< or put the words between `…`"))
      ])
  }

  static func refusedDestination(at place: Location) -> Diagnostic { .refusedDestination(code: "M402", at: place) }

  /// The caller refuses, under a code of its own, what only the caller can understand, in the same words.
  package static func refusedDestination(code: String, at place: Location, notes: [Note] = []) -> Diagnostic {
    let rule = Note(
      LocalizedText(
        vi: "Địa chỉ phải bắt đầu bằng https:// http:// mailto: tel:, hoặc là một mã trong sách như bai:ma-bai; "
          + "không có khoảng trắng",
        en: "An address starts with https:// http:// mailto: tel:, or is an id of the book such as bai:ma-bai; "
          + "it has no blanks"))
    return Diagnostic(
      code: code, at: place,
      LocalizedText(vi: "Không dùng được địa chỉ này trong liên kết", en: "This address cannot be used in a link"),
      notes: [rule] + notes)
  }

  static func imageWithoutAlternative(at place: Location) -> Diagnostic {
    Diagnostic(
      code: "M403", at: place,
      LocalizedText(
        vi: """
          Hình này thiếu lời mô tả cho người không xem được: \
          hãy đặt hình vào khóa «hình» bên cạnh đoạn ấy, có «mô tả»
          """,
        en: """
          This picture lacks words for those who cannot see it: \
          put it into the “picture” beside the text, with its “alt”
          """)
    )
  }

  static func blockInInlineText(at place: Location) -> Diagnostic {
    Diagnostic(
      code: "M404", at: place,
      LocalizedText(
        vi: "Chỗ này chỉ nhận một đoạn chữ: không có danh sách, tiêu đề, bảng, lời trích (dấu >) hay đoạn thứ hai",
        en: "This place takes one paragraph of text: no list, heading, table, quotation or second paragraph"),
      notes: [
        Note(
          LocalizedText(
            vi: "Nếu dấu ở đầu dòng chỉ là chữ, hãy đặt \\ trước nó, ví dụ 1\\. hoặc \\-",
            en: "If the sign at the start of the line is mere text, put \\ before it, for example 1\\. or \\-"))
      ])
  }

  static func excess(_ excess: Bounds.Excess, at place: Location) -> Diagnostic {
    Diagnostic(code: excess.bound.code, at: place, excess.bound.message)
  }
}

extension Bounds.Bound {
  fileprivate var code: String {
    switch self {
    case .columns, .cells: "M405"
    case .size: "M406"
    case .depth: "M407"
    case .unbroken: "M408"
    case .declarations, .footnotes, .expansion: "M409"
    }
  }

  fileprivate var message: LocalizedText {
    switch self {
    case .columns:
      LocalizedText(
        vi: "Bảng có quá nhiều cột: tối đa \(Bounds.columns) cột",
        en: "The table has too many columns: \(Bounds.columns) at most")
    case .cells:
      LocalizedText(
        vi: "Bảng quá lớn: hãy chia thành nhiều bảng nhỏ, cách nhau một dòng trống",
        en: "The table is too large: divide it into several with a blank line between")
    case .size:
      LocalizedText(
        vi: "Đoạn văn bản quá dài: tối đa \(Bounds.size / 1024) KB",
        en: "The text is too long: \(Bounds.size / 1024) KB at most")
    case .depth:
      LocalizedText(
        vi: "Danh sách, lời trích (dấu >) hoặc chữ nhấn mạnh lồng vào nhau quá nhiều tầng",
        en: "Lists, quotations or emphasis stand inside one another too deeply")
    case .unbroken:
      LocalizedText(
        vi: "Cụm chữ viết liền này quá dài: hãy thêm khoảng trắng vào giữa",
        en: "This is too long without a blank: put blanks into it")
    case .declarations:
      LocalizedText(
        vi: "Quá nhiều dấu <! hoặc <? trong một đoạn văn bản: tối đa \(Bounds.declarations)",
        en: "Too many <! or <? in one text: \(Bounds.declarations) at most")
    case .footnotes:
      LocalizedText(
        vi: "Quá nhiều chú thích [^…] trong một đoạn văn bản: tối đa \(Bounds.footnotes)",
        en: "Too many footnotes [^…] in one text: \(Bounds.footnotes) at most")
    case .expansion:
      LocalizedText(
        vi: "Quá nhiều liên kết dùng định nghĩa dài: hãy viết địa chỉ ngay tại chỗ, dạng [chữ](địa chỉ)",
        en: "Too many links with long definitions: write the address in place, as in [text](address)")
    }
  }
}
