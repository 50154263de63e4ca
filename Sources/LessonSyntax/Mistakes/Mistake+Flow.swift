import Diagnostics

/// Brackets.
extension Mistake {
  static func unclosedBracket(_ open: UInt8) -> Self {
    let close = open == .openBrace ? "}" : "]"
    return Self("K060") {
      Wording(
        vi: "Dấu ngoặc «\(open.character)» mở ở đây phải được đóng",
        en: "The bracket “\(open.character)” opened here must be closed",
        hint: LocalizedText(
          vi: "Thêm dấu «\(close)»; các dòng sau trong ngoặc phải thụt vào",
          en: "Add “\(close)”; further lines of the brackets must be indented"))
    }
  }

  static func strayBracket(_ byte: UInt8) -> Self {
    Self("K061") {
      Wording(
        vi: "Dấu ngoặc «\(byte.character)» bị thừa hoặc không khớp",
        en: "The bracket “\(byte.character)” is stray or does not match",
        related: LocalizedText(vi: "ngoặc mở ở đây", en: "the bracket opened here"))
    }
  }

  static let missingComma = Self(
    "K062", vi: "Trong ngoặc phải có dấu phẩy giữa hai mục", en: "Entries in brackets must be separated by commas",
    label: LocalizedText(vi: "thêm dấu phẩy trước phần này", en: "add a comma before this"))

  static let extraComma = Self(
    "K062", vi: "Trước dấu phẩy phải có một mục", en: "An entry must stand before each comma",
    label: LocalizedText(vi: "không có gì trước dấu phẩy này", en: "nothing stands before this comma"))

  static let pairInList = Self(
    "K063", vi: "Trong [ ] không được viết «khóa: giá trị»", en: "Brackets [ ] must not contain “key: value”",
    hint: LocalizedText(
      vi: "Dùng { } cho «khóa: giá trị», hoặc để nội dung trong ngoặc kép",
      en: "Use { } for “key: value”, or put the text in quotes"))

  static let noValueInMap = Self(
    "K064", vi: "Trong { } mỗi khóa phải có dấu «: » và giá trị", en: "In { } each key needs “: ” and a value")

  static let flowTooDeep = Self(
    "K065", vi: "Ngoặc không được lồng nhau quá \(Limits.flowDepth) cấp",
    en: "Brackets must not be nested more than \(Limits.flowDepth) levels deep",
    hint: LocalizedText(vi: "Viết thành các dòng gạch đầu dòng", en: "Write it as lines with dashes"))
}
