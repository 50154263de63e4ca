/// Blanks out comments and string literals, so that a search for a banned call finds calls only.
///
/// Code inside an interpolation is blanked out with its string: a small blind spot for a small scanner.
struct CodeMask {
  private let input: [UInt8]
  private var output: [UInt8]
  private var place = 0

  static func masking(_ text: String) -> String {
    var mask = CodeMask(text)
    mask.run()
    return String(decoding: mask.output, as: UTF8.self)
  }

  private init(_ text: String) {
    input = Array(text.utf8)
    output = input
  }

  private mutating func run() {
    while place < input.count {
      if starts("//") {
        blank { $0.starts("\n") }
      } else if starts("/*") {
        blankComment()
      } else if let hashes = stringStart() {
        blankString(hashes: hashes)
      } else {
        place += 1
      }
    }
  }

  private func starts(_ text: StaticString, at offset: Int = 0) -> Bool {
    starts(Array("\(text)".utf8), at: offset)
  }

  private func starts(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
    input.dropFirst(place + offset).starts(with: bytes)
  }

  private mutating func blank(until isEnd: (CodeMask) -> Bool) {
    while place < input.count, !isEnd(self) { blankByte() }
  }

  private mutating func blankByte() {
    guard place < input.count else { return }
    if input[place] != UInt8(ascii: "\n") { output[place] = UInt8(ascii: " ") }
    place += 1
  }

  private mutating func blankBytes(_ count: Int) {
    for _ in 0..<count { blankByte() }
  }

  /// Comments nest in Swift.
  private mutating func blankComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        blankBytes(2)
      } else if starts("*/") {
        depth -= 1
        blankBytes(2)
      } else {
        blankByte()
      }
    } while depth > 0 && place < input.count
  }

  /// How many `#` stand before the quotation mark here; `nil` where no string starts.
  private func stringStart() -> Int? {
    let hashes = input.dropFirst(place).prefix { $0 == UInt8(ascii: "#") }.count
    return starts("\"", at: hashes) ? hashes : nil
  }

  private mutating func blankString(hashes: Int) {
    let marks = Array(repeating: UInt8(ascii: "#"), count: hashes)
    let isLong = starts("\"\"\"", at: hashes)
    let quotes = Array(repeating: UInt8(ascii: "\""), count: isLong ? 3 : 1)
    let escape = [UInt8(ascii: "\\")] + marks
    blankBytes(hashes + quotes.count)
    while place < input.count, !starts(quotes + marks) {
      if !isLong && starts("\n") { return }
      blankBytes(starts(escape) ? escape.count + 1 : 1)
    }
    blankBytes(quotes.count + hashes)
  }
}
