import Diagnostics
import LessonSyntax

extension ValueType where Value == Reference {
  /// A page on the web.
  static var webAddress: Self { pattern(.webAddress, WebAddress.allows) }

  /// A picture inside the content folder: `hinh/mo-cua-hang.png`.
  static var contentPath: Self { pattern(.picturePath, PicturePath.allows, reason: PicturePath.mistake) }

  /// `reason` says what is wrong with a text that is not allowed.
  private static func pattern(
    _ shape: Shape, _ allows: @escaping @Sendable (String) -> Bool,
    reason: @escaping @Sendable (String) -> LocalizedText? = { _ in nil }
  ) -> Self {
    ValueType(shape) { node, context, expected in
      guard let text = context.text(node, expected: expected)?.text else { return nil }
      guard allows(text) else {
        context.reportWrongKind(node, expected: expected, label: reason(text))
        return nil
      }
      return Reference(name: text, location: context.tree.location(of: node))
    }
  }
}

/// What an address on the web looks like: `https://thainguyen.gov.vn/tin-tuc`.
enum WebAddress {
  /// The characters besides controls and blanks that would break out of an attribute or a link.
  private static let forbidden = #""<>\^`{|}"#

  static func allows(_ text: String) -> Bool {
    let rest = ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
    guard let first = rest?.first, first.isLetter || first.isNumber else { return false }
    return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !forbidden.utf8.contains($0) }
  }

  /// ``allows(_:)`` as a regular expression, but that signs beyond ASCII pass for letters: neither Python nor every editor
  /// knows the classes of Unicode.
  static let pattern = #"^https?://[^\x00-\x2F\x3A-\x40\x5B-\x60\x7B-\x7F][^\x00-\x20"<>\\^`{|}\x7F]*$"#
}

extension ValueType where Value == String {
  /// `2025`, `2025-08` or `2025-08-29`: as precise as it is known.
  static var partialDate: Self {
    ValueType(.partialDay) { node, context, expected in
      guard let text = context.plain(node, expected: expected) else { return nil }
      let rest = ["", "-01", "-01-01"].first { Day(text + $0) != nil }
      guard rest != nil else {
        context.reportNoDay(node, text, expected: expected)
        return nil
      }
      return text
    }
  }
}
