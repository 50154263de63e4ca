package import Diagnostics

extension Shape {
  /// What is expected here, in words: as in «thời lượng» phải là *số nguyên từ 1 đến 480*.
  package var expected: LocalizedText {
    switch self {
    case .inlineText: LocalizedText(vi: "chữ trên một dòng", en: "text on one line")
    case .blockText: LocalizedText(vi: "chữ", en: "text")
    case .wholeNumber(let range):
      LocalizedText(
        vi: "số nguyên từ \(range.lowerBound)\(range.upperBound == Int.max ? " trở lên" : " đến \(range.upperBound)")",
        en: "a whole number from \(range.lowerBound)\(range.upperBound == Int.max ? "" : " to \(range.upperBound)")")
    case .number:
      LocalizedText(vi: "một số, phần lẻ sau dấu chấm, ví dụ 2.5", en: "a number with a decimal point, such as 2.5")
    case .day: LocalizedText(vi: "ngày dạng năm-tháng-ngày, ví dụ 2026-11-23", en: "a date such as 2026-11-23")
    case .partialDay:
      LocalizedText(vi: "năm, năm-tháng hoặc năm-tháng-ngày", en: "a year, year-month or year-month-day")
    case .option(let options):
      LocalizedText(
        vi: "một trong: \(options.map(\.name.vietnamese).joined(separator: ", "))",
        en: "one of: \(options.map(\.name.english).joined(separator: ", "))")
    case .identifier, .reference: IdentifierRule.expected
    case .webAddress: LocalizedText(vi: "địa chỉ bắt đầu bằng https://", en: "an address that starts with https://")
    case .picturePath: PicturePath.expected
    case .list: LocalizedText(vi: "một danh sách", en: "a list")
    case .object(let object): object.name
    }
  }
}
