/// The bytes that an example stands for. What cannot be seen or would fill pages is written between ‹ and ›:
///
/// - `‹U+00A0›`: the character of that number,
/// - `‹E0›`: a byte of that value, of no character,
/// - `‹×51 …›`: what follows the number, that many times; `⏎` in it is a line end,
/// - `‹hết tệp›`: the file ends here, without a line end,
/// - `‹UTF-16›` at the start: the whole file is in UTF-16, little end first, with its mark.
package enum ExampleText {
  /// The bytes of the file, which ends with a line end unless the text says otherwise.
  package static func bytes(of text: String) -> [UInt8] {
    if text.hasPrefix("‹UTF-16›") {
      let content = "\u{FEFF}" + text.dropFirst("‹UTF-16›".count) + "\n"
      return content.utf16.flatMap { unit in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    }
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
      bytes += rest[..<open].utf8
      let mark = rest[rest.index(after: open)..<close]
      if mark == "hết tệp" { return bytes }
      bytes += meaning(of: mark)
      rest = rest[rest.index(after: close)...]
    }
    return bytes + rest.utf8 + [UInt8(ascii: "\n")]
  }

  private static func meaning(of mark: Substring) -> [UInt8] {
    if mark.hasPrefix("U+"), let scalar = UInt32(mark.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) {
      return Array(String(scalar).utf8)
    }
    if mark.count == 2, let byte = UInt8(mark, radix: 16) { return [byte] }
    guard mark.first == "×" else { return Array("‹\(mark)›".utf8) }
    let digits = mark.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let repeated = mark.dropFirst(1 + digits.count)
    // One blank divides the number from what is repeated.
    let unit = Array((repeated.first == " " ? repeated.dropFirst() : repeated).replacing("⏎", with: "\n").utf8)
    let count = Int(digits) ?? 0
    // One byte thirty million times is an example too.
    if unit.count == 1 { return [UInt8](repeating: unit[0], count: count) }
    return Array([[UInt8]](repeating: unit, count: count).joined())
  }
}
