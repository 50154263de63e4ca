/// What a piece of text is, rather than what colour it has: the colours are chosen where it is printed.
package enum Style: Sendable, Hashable, CaseIterable {
  case plain
  /// What is asked.
  case strong
  /// What helps and can be left unread.
  case faint
  case good
  case bad
  case warning
  /// What can be typed.
  case key
}
