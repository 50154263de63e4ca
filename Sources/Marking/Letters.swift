/// The names that a list with letters gives to its items.
package enum Letters {
  /// `A` for 0; `?` for what is not in the list.
  package static func name(_ index: Int?) -> String {
    guard let index, index < 26, let scalar = Unicode.Scalar(0x41 + index) else { return "?" }
    return String(Character(scalar))
  }

  /// Of so many items: `A, B, C`.
  package static func names(_ count: Int) -> String { (0..<count).map(name).joined(separator: ", ") }
}
