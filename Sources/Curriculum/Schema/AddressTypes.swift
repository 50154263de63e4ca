import Diagnostics
import LessonSyntax

extension ValueType where Value == Reference {
  /// A page on the web.
  static var webAddress: Self {
    let expected = LocalizedText(vi: "địa chỉ bắt đầu bằng https://", en: "an address that starts with https://")
    return ValueType(expected: expected, shape: .webAddress) { node, context in
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

  /// A picture inside the content folder: `hinh/mo-cua-hang.png`.
  static var contentPath: Self {
    let formats = PicturePath.formats.joined(separator: ", ")
    let expected = LocalizedText(
      vi: "đường dẫn đến một tệp hình trong thư mục nội dung, ví dụ hinh/mo-cua-hang.png (dạng \(formats))",
      en: "a path to a picture inside the content folder, such as hinh/mo-cua-hang.png (one of \(formats))"
    )
    return ValueType(expected: expected, shape: .picturePath) { node, context in
      guard let text = context.text(node, expected: expected)?.text else { return nil }
      guard PicturePath.allows(text) else {
        context.reportWrongKind(node, expected: expected)
        return nil
      }
      return Reference(name: text, location: context.tree.location(of: node))
    }
  }
}

extension ValueType where Value == String {
  /// `2025`, `2025-08` or `2025-08-29`: as precise as it is known.
  static var partialDate: Self {
    let expected = LocalizedText(vi: "năm, năm-tháng hoặc năm-tháng-ngày", en: "a year, year-month or year-month-day")
    return ValueType(expected: expected, shape: .partialDay) { node, context in
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
