/// Numbers as Vietnamese readers write them.
enum Numbers {
  /// `3.5` as `3,5`. Thousands are not grouped: a number may be a year.
  static func vietnamese(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    return String(
      decoding: value.description.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 },
      as: UTF8.self
    )
  }
}
