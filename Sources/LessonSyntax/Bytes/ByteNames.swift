/// The bytes that mean something to the language.
extension UInt8 {
  static var tab: Self { 0x09 }
  static var lineFeed: Self { 0x0A }
  static var carriageReturn: Self { 0x0D }
  static var space: Self { 0x20 }
  static var exclamation: Self { 0x21 }
  static var doubleQuote: Self { 0x22 }
  static var hash: Self { 0x23 }
  static var percent: Self { 0x25 }
  static var ampersand: Self { 0x26 }
  static var singleQuote: Self { 0x27 }
  static var asterisk: Self { 0x2A }
  static var plus: Self { 0x2B }
  static var comma: Self { 0x2C }
  static var dash: Self { 0x2D }
  static var dot: Self { 0x2E }
  static var slash: Self { 0x2F }
  static var colon: Self { 0x3A }
  static var less: Self { 0x3C }
  static var greater: Self { 0x3E }
  static var question: Self { 0x3F }
  static var at: Self { 0x40 }
  static var openBracket: Self { 0x5B }
  static var backslash: Self { 0x5C }
  static var closeBracket: Self { 0x5D }
  static var backtick: Self { 0x60 }
  static var openBrace: Self { 0x7B }
  static var bar: Self { 0x7C }
  static var closeBrace: Self { 0x7D }

  /// `---`, `...`, `%YAML`.
  var mayStartMarker: Bool { self == .dash || self == .dot || self == .percent }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isBlank: Bool { self == .space || self == .tab }
  var isQuote: Bool { self == .doubleQuote || self == .singleQuote }
  var opensFlow: Bool { self == .openBracket || self == .openBrace }
  var closesFlow: Bool { self == .closeBracket || self == .closeBrace }
  /// An ASCII letter or part of any other character.
  var isLetterLike: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A || self >= 0x80 }

  /// `, [ ] { }`: what ends a plain text between brackets.
  var isFlowIndicator: Bool { self == .comma || opensFlow || closesFlow }
}
