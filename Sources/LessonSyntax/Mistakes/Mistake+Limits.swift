import Diagnostics

/// What is too much.
extension Mistake {
  static let fileTooLong = Self(
    "K081", vi: "Tệp không được lớn quá \(Limits.fileBytes >> 20) MiB",
    en: "A file must not be larger than \(Limits.fileBytes >> 20) MiB",
    hint: LocalizedText(vi: "Tách thành nhiều tệp", en: "Split it into several files"))

  static let tooManyNodes = Self(
    "K081", vi: "Tệp không được có quá \(Limits.nodes.grouped(by: ".")) mục",
    en: "A file must not have more than \(Limits.nodes.grouped(by: ",")) entries",
    hint: LocalizedText(vi: "Tách thành nhiều tệp", en: "Split it into several files"))

  static let lineTooLong = Self(
    "K082", vi: "Một dòng không được dài quá \(Limits.lineBytes >> 10) KiB",
    en: "A line must not be longer than \(Limits.lineBytes >> 10) KiB",
    hint: LocalizedText(
      vi: "Văn bản dài nên viết nhiều dòng với dấu |", en: "Write long text on several lines with |"))

  static let tooDeep = Self(
    "K083", vi: "Các mục không được lồng nhau quá \(Limits.depth) cấp",
    en: "Entries must not be nested more than \(Limits.depth) levels deep")

  static func moreMistakes(_ count: Int, severity: Diagnostic.Severity) -> Self {
    Self("K080", severity: severity) {
      Wording(
        vi: "Còn \(count) lỗi nữa chưa liệt kê", en: "Further mistakes not listed: \(count)",
        hint: LocalizedText(vi: "Sửa các lỗi trên rồi kiểm tra lại", en: "Correct those above, then check again"))
    }
  }
}

extension Int {
  /// A number with its thousands apart: `1.000.000`.
  func grouped(by separator: String) -> String { Digits.grouped(String(self), by: separator) }
}
