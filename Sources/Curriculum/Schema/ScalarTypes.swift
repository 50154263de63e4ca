import Diagnostics
import LessonSyntax
import VietnameseText

extension ValueType where Value == InlineText {
  /// One line of Markdown.
  static var inline: Self { inline(maximum: nil) }

  /// One line of Markdown of at most `maximum` letters.
  static func inline(maximum: Int?) -> Self {
    ValueType(.inlineText(maximum: maximum)) { node, context, expected in
      guard let text = context.text(node, expected: expected) else { return nil }
      guard isOneLine(text.text.utf8.span) else {
        context.report(
          "S203", at: text.location,
          LocalizedText(
            vi: "«\(context.tree.key(of: node))» phải viết trên một dòng",
            en: "“\(context.tree.key(of: node))” must be on one line"),
          label: LocalizedText(vi: "dùng >- để nối các dòng", en: "use >- to join the lines"))
        return nil
      }
      // A letter has at least one byte: most texts need not be counted.
      // A letter with more marks on it than any language writes counts for several.
      let letters = { max(text.text.count, text.text.unicodeScalars.count / 4) }
      if let maximum, text.text.utf8.count > maximum, letters() > maximum {
        context.report(
          "S205", at: text.location,
          LocalizedText(
            vi: "«\(context.tree.key(of: node))» dài \(letters()) chữ cái, quá \(maximum)",
            en: "“\(context.tree.key(of: node))” has \(letters()) letters, more than \(maximum)"))
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
    ValueType(.blockText) { node, context, expected in context.text(node, expected: expected).map(BlockText.init) }
  }
}

extension ValueType where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Self {
    ValueType(.wholeNumber(range)) { node, context, expected in
      guard let text = context.plain(node, expected: expected) else { return nil }
      guard NumberSpelling.isWhole(text), let value = Int(text) else {
        context.reportNoNumber(node, text, expected: expected, isWhole: true)
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
    ValueType(.number(range)) { node, context, expected in
      guard let text = context.plain(node, expected: expected) else { return nil }
      guard NumberSpelling.isDecimal(text), let value = Double(text), value.isFinite else {
        context.reportNoNumber(node, text, expected: expected)
        return nil
      }
      context.askWhichNumber(node, text)
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
    ValueType(.day) { node, context, expected in
      guard let text = context.plain(node, expected: expected) else { return nil }
      guard let day = Day(text) else {
        context.reportNoDay(node, text, expected: expected)
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

  init(_ shape: OptionShape, _ value: Value) {
    self.shape = shape
    self.value = value
  }

  init(_ name: String, _ englishName: String, _ value: Value) {
    shape = OptionShape(name: LocalizedText(vi: name, en: englishName), help: nil)
    self.value = value
  }
}

extension Option where Value: RawRepresentable<String> {
  /// The English word is the value's own name. `vi` and `en` are what choosing it means, where the word does not say.
  init(_ name: String, _ value: Value, vi: String? = nil, en: String? = nil) {
    let help = vi.flatMap { vi in en.map { LocalizedText(vi: vi, en: $0) } }
    shape = OptionShape(name: LocalizedText(vi: name, en: value.rawValue), help: help)
    self.value = value
  }
}

extension ValueType {
  /// One of a few words, each with a Vietnamese and an English spelling.
  static func oneOf(_ options: [Option<Value>]) -> Self where Value: Sendable {
    ValueType(.option(options.map(\.shape))) { node, context, expected in
      guard context.tree.kind(of: node) == .text else {
        context.reportWrongKind(node, expected: expected)
        return nil
      }
      let text = context.tree.string(of: node)
      if let option = options.first(where: { $0.shape.isNamed(text) }) { return option.value }
      context.reportNotInList(node, allowed: options.map(\.shape))
      return nil
    }
  }
}

extension ValueType where Value == Reference {
  static func reference(to kind: IDKind) -> Self {
    ValueType(shape: .reference(to: kind)) { node, context in context.use(kind, node) }
  }
}

extension ValueType where Value == Identifier {
  /// The `mã` of an object. ``ObjectReader`` reads it before all else: this only names the type.
  static var identifier: Self { ValueType(shape: .identifier) { _, _ in nil } }
}
