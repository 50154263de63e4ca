import Diagnostics

/// What YAML has and lessons do not use. Trainers have mostly typed Markdown (`**đậm**`, `!Sẵn sàng`), so that the
/// Vietnamese words do not explain YAML's devices.
extension Mistake {
  static let anchor = special("K070", "&", en: "names an anchor")
  static let alias = special("K071", "*", en: "refers to an anchor")
  static let tag = special("K072", "!", en: "gives a type")

  private static func special(_ code: String, _ mark: String, en meaning: String) -> Self {
    Self(
      code, vi: "Nội dung không được mở đầu bằng dấu «\(mark)» vì dấu này có nghĩa riêng trong YAML",
      en: "Text must not start with “\(mark)”, which \(meaning) in YAML",
      label: LocalizedText(
        vi: "nếu đó chỉ là nội dung để đọc thì để trong ngoặc kép",
        en: "if it is only text to be read, put it in quotes"))
  }

  static let directive = Self(
    "K073", vi: "Không được dùng dòng «%» ở đầu tệp vì dòng này có nghĩa riêng trong YAML",
    en: "Lines with “%” at the top, which are YAML directives, must not be used",
    hint: LocalizedText(vi: "Xóa dòng này", en: "Delete this line"))

  static let mergeKey = Self(
    "K074", vi: "Không được dùng khóa «<<» vì khóa này có nghĩa riêng trong YAML",
    en: "The key “<<”, which merges keys in YAML, must not be used",
    hint: LocalizedText(vi: "Chép các khóa cần dùng vào đây", en: "Copy the keys you need"))
}
