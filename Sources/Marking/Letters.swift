/// The names that a list with letters gives to its items.
enum Letters {
  /// `A` for 0; `?` for what is not in the list.
  static func name(_ index: Int?) -> String {
    guard let index, index < 26, let scalar = Unicode.Scalar(0x41 + index) else { return "?" }
    return String(Character(scalar))
  }
}
