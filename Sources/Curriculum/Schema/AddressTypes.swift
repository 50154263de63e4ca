import Diagnostics
import LessonSyntax

extension ValueType where Value == Reference {
  /// A page on the web.
  static var webAddress: Self {
    let expected = LocalizedText(vi: "địa chỉ bắt đầu bằng https://", en: "an address that starts with https://")
    return ValueType(expected: expected, isScalar: true) { node, context in
      guard let text = context.text(node, expected: expected)?.text else { return nil }
      let rest = ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
      let isWhole = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
      guard let rest, let first = rest.first, first.isLetter || first.isNumber, isWhole else {
        context.reportWrongKind(node, expected: expected)
        return nil
      }
      return Reference(name: text, location: context.tree.location(of: node))
    }
  }

  /// A file inside the content folder: `hinh/mo-cua-hang.png`.
  static var contentPath: Self {
    let expected = LocalizedText(
      vi: "đường dẫn trong thư mục nội dung, ví dụ hinh/mo-cua-hang.png",
      en: "a path inside the content folder, such as hinh/mo-cua-hang.png"
    )
    return ValueType(expected: expected, isScalar: true) { node, context in
      guard let text = context.text(node, expected: expected)?.text else { return nil }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      let isPlain = parts.allSatisfy { part in
        !part.isEmpty && part.first != "." && part.utf8.allSatisfy(isFileNameByte)
      }
      let isPicture = ["png", "jpg", "jpeg", "svg", "webp", "gif"].contains {
        parts.last?.lowercased().hasSuffix(".\($0)") == true
      }
      guard isPlain, isPicture else {
        context.reportWrongKind(node, expected: expected)
        return nil
      }
      return Reference(name: text, location: context.tree.location(of: node))
    }
  }

  private static func isFileNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension ValueType where Value == String {
  /// `2025`, `2025-08` or `2025-08-29`: as precise as it is known.
  static var partialDate: Self {
    let expected = LocalizedText(vi: "năm, năm-tháng hoặc năm-tháng-ngày", en: "a year, year-month or year-month-day")
    return ValueType(expected: expected, isScalar: true) { node, context in
      guard let text = context.plain(node, expected: expected) else { return nil }
      let rest = ["", "-01", "-01-01"].first { Day(text + $0) != nil }
      guard rest != nil else {
        context.report(
          "S206",
          at: context.tree.location(of: node),
          LocalizedText(vi: "«\(text)» không phải là một ngày", en: "“\(text)” is no date"),
          label: LocalizedText(vi: "viết \(expected.vietnamese)", en: "write \(expected.english)")
        )
        return nil
      }
      return text
    }
  }
}
