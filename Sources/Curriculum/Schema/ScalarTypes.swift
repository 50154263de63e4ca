import Diagnostics
import LessonSyntax
import VietnameseText

extension ValueType where Value == InlineText {
  /// One line of Markdown.
  static var inline: Self { inline(maximum: nil) }

  /// One line of Markdown of at most `maximum` letters.
  static func inline(maximum: Int?) -> Self {
    let expected = LocalizedText(vi: "chữ trên một dòng", en: "text on one line")
    return ValueType(expected: expected, shape: .inlineText(maximum: maximum)) { node, context in
      guard let text = context.text(node, expected: expected) else { return nil }
      guard isOneLine(text.text.utf8.span) else {
        context.report(
          "S203",
          at: text.location,
          LocalizedText(
            vi: "«\(context.tree.key(of: node))» phải viết trên một dòng",
            en: "“\(context.tree.key(of: node))” must be on one line"
          ),
          label: LocalizedText(vi: "dùng >- để nối các dòng", en: "use >- to join the lines")
        )
        return nil
      }
      // A letter has at least one byte: most texts need not be counted.
      if let maximum, text.text.utf8.count > maximum, text.text.count > maximum {
        context.report(
          "S205",
          at: text.location,
          LocalizedText(
            vi: "«\(context.tree.key(of: node))» dài \(text.text.count) chữ cái, quá \(maximum)",
            en: "“\(context.tree.key(of: node))” has \(text.text.count) letters, more than \(maximum)"
          )
        )
      }
      return InlineText(text)
    }
  }

  /// Line ends at the end do not count.
  private static func isOneLine(_ bytes: borrowing Span<UInt8>) -> Bool {
    var hasEnded = false
    for i in bytes.indices {
      let isEnd = bytes[i] == UInt8(ascii: "\n")
      if hasEnded, !isEnd { return false }
      hasEnded = isEnd
    }
    return true
  }
}

extension ValueType where Value == BlockText {
  /// Markdown blocks.
  static var blocks: Self {
    let expected = LocalizedText(vi: "chữ", en: "text")
    return ValueType(expected: expected, shape: .blockText) { node, context in
      context.text(node, expected: expected).map(BlockText.init)
    }
  }
}

extension ValueType where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Self {
    let bounds =
      range.upperBound == Int.max ? "từ \(range.lowerBound) trở lên" : "từ \(range.lowerBound) đến \(range.upperBound)"
    let english =
      range.upperBound == Int.max ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    let expected = LocalizedText(vi: "số nguyên \(bounds)", en: "a whole number \(english)")
    return ValueType(expected: expected, shape: .wholeNumber(range)) { node, context in
      guard let text = context.plain(node, expected: expected) else { return nil }
      guard let value = Int(text), text.utf8.first != UInt8(ascii: "+") else {
        context.reportWrongKind(node, expected: expected, fixes: context.leadingNumberFix(node, text))
        return nil
      }
      guard range.contains(value) else {
        context.reportOutOfRange(node, expected: expected)
        return nil
      }
      return value
    }
  }
}

extension ValueType where Value == Double {
  static func number(_ range: ClosedRange<Double>) -> Self {
    let expected = LocalizedText(
      vi: "một số, phần lẻ sau dấu chấm, ví dụ 2.5",
      en: "a number with a decimal point, such as 2.5"
    )
    return ValueType(expected: expected, shape: .number(range)) { node, context in
      guard let text = context.plain(node, expected: expected) else { return nil }
      let isDecimal = text.utf8.allSatisfy { "0123456789.-".utf8.contains($0) }
      guard isDecimal, let value = Double(text), value.isFinite else {
        let point = text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
        let fixes =
          Double(point) != nil && point != text
          ? [Suggestion.fix(replacing: context.tree.location(of: node), with: point)] : []
        context.reportWrongKind(node, expected: expected, fixes: fixes)
        return nil
      }
      guard range.contains(value) else {
        context.reportOutOfRange(node, expected: expected)
        return nil
      }
      return value
    }
  }
}

extension ValueType where Value == Bool {
  /// `có` / `không`: text in every version of YAML, unlike `yes` and `no`.
  static var yesNo: Self { oneOf([Option("có", "yes", true), Option("không", "no", false)]) }
}

extension ValueType where Value == Day {
  static var day: Self {
    let expected = LocalizedText(vi: "ngày viết dạng năm-tháng-ngày, ví dụ 2026-11-23", en: "a date such as 2026-11-23")
    return ValueType(expected: expected, shape: .day) { node, context in
      guard let text = context.plain(node, expected: expected) else { return nil }
      guard let day = Day(text) else {
        let guess = Day(vietnamese: text)?.iso
        context.report(
          "S206",
          at: context.tree.location(of: node),
          LocalizedText(vi: "«\(text)» không phải là một ngày", en: "“\(text)” is no date"),
          label: LocalizedText(
            vi: "viết năm-tháng-ngày, ví dụ 2026-11-23",
            en: "write year-month-day, such as 2026-11-23"
          ),
          fixes: guess.map { [Suggestion.fix(replacing: context.tree.location(of: node), with: $0)] } ?? []
        )
        return nil
      }
      return day
    }
  }
}

/// A word that stands for a value.
struct Option<Value: Sendable>: Sendable {
  let shape: OptionShape
  let value: Value

  init(_ vietnamese: String, _ english: String, _ value: Value, help: LocalizedText? = nil) {
    shape = OptionShape(vietnamese: vietnamese, english: english, help: help)
    self.value = value
  }
}

extension ValueType {
  /// One of a few words, each with a Vietnamese and an English spelling.
  static func oneOf(_ options: [Option<Value>]) -> Self where Value: Sendable {
    let expected = LocalizedText(
      vi: "một trong: \(options.map(\.shape.vietnamese).joined(separator: ", "))",
      en: "one of: \(options.map(\.shape.english).joined(separator: ", "))"
    )
    return ValueType(expected: expected, shape: .option(options.map(\.shape))) { node, context in
      guard context.tree.kind(of: node) == .text else {
        context.reportWrongKind(node, expected: expected)
        return nil
      }
      let text = context.tree.string(of: node)
      if let option = options.first(where: { $0.shape.isNamed(text) }) { return option.value }
      context.reportNotInList(node, allowed: options.map { ($0.shape.vietnamese, $0.shape.english) })
      return nil
    }
  }
}

extension ValueType where Value == Reference {
  static func reference(to kind: IDKind) -> Self {
    ValueType(expected: IdentifierRule.expected, shape: .reference(to: kind)) { node, context in context.use(kind, node)
    }
  }
}

extension ValueType where Value == Identifier {
  /// The `mã` of an object. ``ObjectReader`` reads it before all else: this only names the type.
  static var identifier: Self {
    ValueType(expected: IdentifierRule.expected, shape: .identifier) { _, _ in nil }
  }
}
