import Curriculum
import Diagnostics
import Foundation

/// What the value of an option must be, in words: for values that the argument parser has refused.
enum ValueRule {
  /// - Returns: What is wrong with the value and what to write instead; `nil` where nothing is known to be.
  static func mistake(in value: String, of argument: CommandGuide.Argument) -> UsageMistake? {
    if let complaint = complaint(about: value, of: argument) {
      return UsageMistake(
        vi: "\(argument.title): \(complaint.vietnamese)", en: "\(EnglishHelp.title(of: argument)): \(complaint.english)"
      )
    }
    guard let all = argument.allValues, !all.contains(value) else { return nil }
    let list = all.joined(separator: ", ")
    return UsageMistake(
      vi: "\(argument.title): không có «\(value)». Viết một trong các từ: \(list).",
      en: "\(EnglishHelp.title(of: argument)): there is no “\(value)”. Write one of: \(list).")
  }

  /// Behind «viết --today <năm-tháng-ngày>».
  static func example(of argument: CommandGuide.Argument) -> LocalizedText {
    let examples = ["năm-tháng-ngày": "2026-11-29", "https://…": "https://sach.vi-du.vn/"]
    if let example = examples[argument.valueName ?? ""] {
      return LocalizedText(vi: ", ví dụ \(argument.title) \(example)", en: ", such as \(argument.title) \(example)")
    }
    guard let all = argument.allValues?.joined(separator: ", ") else { return LocalizedText(vi: "", en: "") }
    return LocalizedText(vi: ", một trong các từ: \(all)", en: ", one of: \(all)")
  }

  /// By what the value is called, which says of what kind it is.
  private static func complaint(about value: String, of argument: CommandGuide.Argument) -> LocalizedText? {
    switch argument.valueName ?? "" {
    case "năm-tháng-ngày": day(value)
    case "https://…": BaseURL.complaint(about: value)
    case "số câu", "giờ": Int(value) == nil ? number(value) : nil
    case "cổng": UInt16(value) == nil ? port(value) : nil
    case "số": UInt64(value) == nil ? number(value) : nil
    case "loại": ContentKind(argument: value) == nil ? kind(value) : nil
    // Other ids are any words: whether there are such objects is said when they are looked for.
    case "mã" where !argument.isOptional: TraineeID(argument: value) == nil ? trainee(value) : nil
    case "tên ngắn", "học viên": TraineeID(argument: value) == nil ? trainee(value) : nil
    case "tên", "tên lớp": PersonName(argument: value) == nil ? name(value) : nil
    case "số=tên": PartOwner(argument: value) == nil ? part(value) : nil
    case "số phút", "số ngày": Int(value) == nil ? number(value) : nil
    default: nil
    }
  }

  private static func day(_ value: String) -> LocalizedText? {
    guard Day(value) == nil else { return nil }
    let meant = Day(loose: value.trimmingCharacters(in: .whitespaces))
    let right = meant?.iso ?? "2026-11-29"
    return LocalizedText(
      vi:
        "«\(value)» không phải là ngày viết đúng. Ngày viết năm-tháng-ngày, \(meant == nil ? "ví dụ" : "ở đây là") \(right).",
      en:
        "“\(value)” is no day as it is written here. Write year-month-day, \(meant == nil ? "such as" : "here") \(right)."
    )
  }

  private static func number(_ value: String) -> LocalizedText {
    LocalizedText(
      vi: "«\(value)» không phải là số. Viết bằng chữ số, ví dụ 20.",
      en: "“\(value)” is no number. Write digits, such as 20.")
  }

  private static func port(_ value: String) -> LocalizedText {
    LocalizedText(
      vi: "«\(value)» không phải là cổng. Viết một số từ 0 đến 65535, ví dụ 4400.",
      en: "“\(value)” is no port. Write a number from 0 to 65535, such as 4400.")
  }

  private static func kind(_ value: String) -> LocalizedText {
    let kinds = ContentKind.allCases
    return LocalizedText(
      vi:
        "không có loại tệp «\(value)». Viết một trong các từ: \(kinds.map(\.vietnameseName).joined(separator: ", ")).",
      en: "there is no kind of file “\(value)”. Write one of: \(kinds.map(\.rawValue).joined(separator: ", ")).")
  }

  private static func name(_ value: String) -> LocalizedText {
    LocalizedText(
      vi: "phải có từ 1 đến 100 chữ nhìn thấy được.", en: "must have 1 to 100 letters that can be seen.")
  }

  private static func part(_ value: String) -> LocalizedText {
    LocalizedText(
      vi: "«\(value)» chưa đúng: viết số của phần, dấu =, rồi họ tên, ví dụ \"1=Nguyễn Văn An\".",
      en: "“\(value)” is not right: write the part's number, =, then the name, such as \"1=Nguyễn Văn An\".")
  }

  private static func trainee(_ value: String) -> LocalizedText {
    LocalizedText(
      vi:
        "«\(value)» không dùng làm mã học viên được. Viết chữ thường không dấu, chữ số và dấu gạch nối, ví dụ to3-hoa.",
      en: "“\(value)” is no trainee's id. Write lower-case letters without marks, digits and hyphens, such as to3-hoa.")
  }
}
