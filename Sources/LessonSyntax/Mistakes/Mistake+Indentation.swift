import Diagnostics

/// Indentation.
extension Mistake {
  static func tab(indentation: Int?) -> Self {
    Self("K010") {
      Wording(
        vi: "Ở đây không được dùng phím Tab, chỉ dùng dấu cách", en: "No tab may stand here, only spaces",
        label: indentation.map { LocalizedText(vi: "cấp này cần \($0) dấu cách", en: "this level needs \($0) spaces") }
          ?? LocalizedText(vi: "thay bằng dấu cách", en: "use spaces instead"))
    }
  }

  var isOfTabs: Bool { code == "K010" }

  static func indentMatchesNoLevel(open: [Int]) -> Self {
    let list = open.map(String.init).joined(separator: ", ")
    return Self("K011") {
      Wording(
        vi: "Dòng này thụt vào không khớp với cấp nào ở trên",
        en: "The indentation of this line matches no level above it",
        label: LocalizedText(
          vi: "các cấp ở trên thụt \(list) dấu cách", en: "the levels above are indented by \(list) spaces"))
    }
  }

  static let deeperThanFinished = Self(
    "K012", vi: "Dòng này thụt vào dưới một mục đã viết xong",
    en: "This line is indented under an entry that is already complete",
    hint: LocalizedText(
      vi: "Kéo dòng này ra ngang mục trên, hoặc để trống sau dấu «:» của mục trên",
      en: "Move the line out to the level of the entry above, or leave that entry empty after its “:”"),
    related: LocalizedText(vi: "mục này đã có nội dung", en: "this entry already has its content"))

  static let firstLineIndented = Self(
    "K014", vi: "Dòng đầu tiên không được thụt vào", en: "The first line must not be indented",
    label: LocalizedText(vi: "kéo sát lề trái", en: "move it to the left edge"))
}
