import Diagnostics

/// Lines, keys and dashes.
extension Mistake {
  static let missingColon = Self(
    "K020", vi: "Dòng này thiếu dấu hai chấm", en: "The line has no colon",
    label: LocalizedText(vi: "viết theo dạng «khóa: giá trị»", en: "write it as “key: value”"))

  static let tightColon = Self(
    "K021", vi: "Sau dấu «:» phải có dấu cách", en: "A space is needed after “:”",
    label: LocalizedText(vi: "thêm một dấu cách sau dấu này", en: "add a space after this"))

  static let tightDash = Self(
    "K022", vi: "Sau dấu gạch «-» phải có dấu cách", en: "A space is needed after the dash “-”",
    label: LocalizedText(vi: "thêm một dấu cách sau dấu gạch", en: "add a space after the dash"))

  static let colonInValue = Self(
    "K023", vi: "Giá trị có dấu «: » nên phải để trong ngoặc kép", en: "A value with “: ” in it must be in quotes",
    label: LocalizedText(vi: "máy tưởng từ đây là một khóa mới", en: "this looks like the end of another key"))

  static let keyInList = mixed(
    label: LocalizedText(vi: "khối này là danh sách gạch đầu dòng", en: "this is a list: its lines start with a dash"))

  static let dashInMap = mixed(
    label: LocalizedText(vi: "khối này gồm các dòng có khóa", en: "this block consists of keys"))

  private static func mixed(label: LocalizedText) -> Self {
    Self(
      "K024", vi: "Không được để lẫn dòng gạch đầu dòng với dòng có khóa",
      en: "Lines with dashes and lines with keys must not be mixed", label: label,
      hint: LocalizedText(vi: "Cả khối chỉ dùng một kiểu", en: "Use one kind in the whole block"))
  }

  static let dashAfterKey = Self(
    "K025", vi: "Dấu gạch «-» phải ở đầu một dòng riêng", en: "The dash “-” must start a line of its own",
    label: LocalizedText(vi: "xuống dòng trước dấu gạch", en: "start a new line before the dash"), hint: readAsText)

  /// Where a bullet stands in place of a dash.
  enum BulletPlace: String {
    /// The list below a key is all bullets.
    case belowKey = "K045"
    /// The same with `*`, which YAML gives a meaning of its own.
    case starBelowKey = "K071"
    /// Between items with dashes.
    case amongDashes = "K024"
  }

  static func bullet(_ mark: String, _ place: BulletPlace) -> Self {
    Self(place.rawValue) {
      Wording(
        vi: "Mỗi mục của danh sách phải mở đầu bằng dấu gạch «- », không phải «\(mark)»",
        en: "Each item of a list must start with the dash “- ”, not with “\(mark)”",
        label: LocalizedText(vi: "thay bằng dấu gạch và dấu cách", en: "use a dash and a space"),
        hint: place == .amongDashes
          ? nil
          : LocalizedText(
            vi: "Nếu đó là một đoạn văn bản thì viết dấu | sau dấu «:» của khóa rồi thụt các dòng dưới vào",
            en: "If this is one text, write | after the colon of its key and indent the lines below"))
    }
  }

  /// For marks that were meant to be read, not to do anything.
  static let readAsText = LocalizedText(
    vi: "Nếu đó chỉ là nội dung để đọc thì để trong ngoặc kép", en: "If it is only text to be read, put it in quotes")
}

/// Keys and documents.
extension Mistake {
  static func duplicateKey(_ key: String) -> Self {
    Self("K026") {
      Wording(
        vi: "Khóa «\(key)» bị lặp", en: "The key “\(key)” comes twice",
        label: LocalizedText(vi: "lần sau; chỉ được giữ một dòng", en: "again here; keep only one of them"),
        related: LocalizedText(vi: "lần đầu ở đây", en: "first here"))
    }
  }

  static let emptyKey = Self(
    "K027", vi: "Khóa không được để trống", en: "A key must not be empty",
    label: LocalizedText(vi: "viết tên trước dấu «:»", en: "write a name before the “:”"))

  static let questionKey = Self(
    "K028", vi: "Không được mở đầu bằng «? »", en: "Text must not start with “? ”",
    hint: LocalizedText(
      vi: "Viết theo dạng «khóa: giá trị»; nếu đó chỉ là nội dung để đọc thì để trong ngoặc kép",
      en: "Write it as “key: value”; if it is only text to be read, put it in quotes"))

  static let collectionKey = Self(
    "K029", vi: "Khóa phải là chữ, không phải [ ] hay { }", en: "A key must be text, not [ ] or { }",
    hint: LocalizedText(
      vi: "Nếu dấu ngoặc là một phần của tên thì để cả khóa trong ngoặc kép",
      en: "If the brackets are part of the name, put the whole key in quotes"))

  static let longKey = Self(
    "K030", vi: "Khóa không được dài quá \(Limits.keyCharacters.grouped(by: ".")) ký tự",
    en: "A key must not be longer than \(Limits.keyCharacters.grouped(by: ",")) characters",
    hint: LocalizedText(vi: "Có quên xuống dòng không?", en: "Is a line break missing?"))

  static let secondDocument = Self(
    "K031", vi: "Mỗi tệp chỉ chứa một tài liệu", en: "One file holds one document",
    label: LocalizedText(vi: "dấu này bắt đầu hoặc kết thúc một tài liệu", en: "this mark starts or ends a document"),
    hint: LocalizedText(
      vi: "Tách phần sau sang tệp khác, hoặc xóa dòng này", en: "Move the rest to another file, or delete this line"))

  static let contentAfterMarker = Self(
    "K031", vi: "Dấu «---» phải đứng một mình trên dòng", en: "The mark “---” must be alone on its line",
    hint: LocalizedText(vi: "Viết nội dung ở dòng dưới", en: "Write the content on the next line"))
}
