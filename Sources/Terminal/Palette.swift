/// How styles look on a terminal.
package enum Palette: Sendable, Hashable, CaseIterable {
  /// No escape sequence at all.
  case none
  /// The 16 colours that every terminal has.
  case ansi

  /// The text between what switches its style on and off.
  func paint(_ span: Span) -> String {
    guard self == .ansi, let code = Palette.codes(for: span.style) else { return span.text }
    return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
  }

  /// SGR parameters (ECMA-48, 8.3.117).
  ///
  /// Nobody knows what colour the window has, and no letter colour of the sixteen can be read on white and on black in
  /// every terminal's palette (yellow fails on white, blue on black). So a style either sets letters and ground
  /// together, or leaves both as they are. No bold on coloured ground: some terminals then brighten the letters.
  static func codes(for style: Style) -> String? {
    switch style {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "30;42"
    case .bad: "97;41"
    case .warning: "30;43"
    case .key: "7"
    }
  }
}
