import Diagnostics

extension Fact {
  /// Brackets.
  var flowWording: Catalogue.Wording? {
    switch self {
    case .unclosedBracket(let open):
      .init(
        "K060",
        LocalizedText(
          vi: "Ngoặc \(open.character) mở ở đây chưa đóng",
          en: "The bracket \(open.character) opened here is not closed"
        ),
        hint: LocalizedText(
          vi: "Thêm \(open == .openBrace ? "}" : "]"); các dòng tiếp theo của ngoặc phải thụt vào",
          en: "Add \(open == .openBrace ? "}" : "]"); further lines of the brackets must be indented"
        )
      )
    case .strayBracket(let byte):
      .init(
        "K061",
        LocalizedText(
          vi: "Dấu \(byte.character) thừa hoặc không khớp",
          en: "\(byte.character) is stray or does not match"
        ),
        related: LocalizedText(vi: "ngoặc mở ở đây", en: "the bracket opened here")
      )
    case .missingComma:
      .init(
        "K062",
        LocalizedText(vi: "Thiếu dấu phẩy", en: "A comma is missing"),
        label: LocalizedText(vi: "thêm dấu phẩy trước phần này", en: "add a comma before this")
      )
    case .extraComma:
      .init(
        "K062",
        LocalizedText(vi: "Thừa dấu phẩy", en: "There is an extra comma"),
        label: LocalizedText(vi: "không có gì trước dấu phẩy này", en: "nothing stands before this comma")
      )
    case .pairInList:
      .init(
        "K063",
        LocalizedText(vi: "Trong [ ] không viết khóa: giá trị", en: "key: value cannot stand in [ ]"),
        hint: LocalizedText(
          vi: "Dùng { } cho khóa: giá trị, hoặc để chữ trong ngoặc kép",
          en: "Use { } for key: value, or put the text in quotes"
        )
      )
    case .noValueInMap:
      .init(
        "K064",
        LocalizedText(vi: "Trong { } mỗi khóa cần \": \" và giá trị", en: "In { } each key needs \": \" and a value")
      )
    case .flowTooDeep:
      .init(
        "K065",
        LocalizedText(vi: "Ngoặc lồng quá 16 cấp", en: "Brackets are nested more than 16 levels deep"),
        hint: LocalizedText(vi: "Viết thành các dòng gạch đầu dòng", en: "Write it as lines with dashes")
      )
    default: nil
    }
  }

  /// What YAML has and lessons do not use.
  var yamlWording: Catalogue.Wording? {
    switch self {
    case .anchor: special("K070", "&", vi: "tên neo", en: "an anchor")
    case .alias: special("K071", "*", vi: "tham chiếu neo", en: "an alias")
    case .tag: special("K072", "!", vi: "thẻ kiểu dữ liệu", en: "a type tag")
    case .directive:
      .init(
        "K073",
        LocalizedText(
          vi: "Dòng \"%\" đầu tệp là chỉ thị YAML, không dùng ở đây",
          en: "A \"%\" line is a YAML directive, not used here"
        ),
        hint: LocalizedText(vi: "Xóa dòng này", en: "Delete this line")
      )
    case .mergeKey:
      .init(
        "K074",
        LocalizedText(
          vi: "\"<<\" có nghĩa riêng trong YAML (trộn khóa), không dùng ở đây",
          en: "\"<<\" means merging in YAML and is not used here"
        ),
        hint: LocalizedText(vi: "Chép các khóa cần dùng vào đây", en: "Copy the keys you need")
      )
    default: nil
    }
  }

  private func special(_ code: String, _ mark: String, vi: String, en: String) -> Catalogue.Wording {
    .init(
      code,
      LocalizedText(
        vi: "\"\(mark)\" ở đầu có nghĩa riêng trong YAML (\(vi))",
        en: "\"\(mark)\" at the start means \(en) in YAML"
      ),
      label: LocalizedText(vi: "là chữ thường thì bọc ngoặc kép", en: "if it is plain text, put it in quotes")
    )
  }
}
