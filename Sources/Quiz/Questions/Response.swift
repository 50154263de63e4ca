/// An answer as the trainee meant it: numbers are places in the source, whatever order they were shown in.
package enum Response: Sendable, Hashable {
  /// The choices chosen. For true or false, 0 is true and 1 is false.
  case choices(Set<Int>)
  /// Every item once, in the order given.
  case sequence([Int])
  /// For each left side, the place of the right side chosen.
  case pairing([Int])
  /// What was typed, for a short answer or a number.
  case text(String)
}
