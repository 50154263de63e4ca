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
      if input[place] == slash && byte(after: 1) == slash {
        while place < input.count, input[place] != newline { blankByte() }
      } else if input[place] == slash && byte(after: 1) == star {
        blankComment()
      } else if let hashes = stringStart() {
        blankString(hashes: hashes)
      } else {
        place += 1
      }
    }
  }

  private func byte(after offset: Int) -> UInt8 { place + offset < input.count ? input[place + offset] : 0 }

  private func starts(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
    bytes.indices.allSatisfy { byte(after: offset + $0) == bytes[$0] }
  }

  private mutating func blankByte() {
    guard place < input.count else { return }
    if input[place] != newline { output[place] = UInt8(ascii: " ") }
    place += 1
  }

  private mutating func blankBytes(_ count: Int) {
    for _ in 0..<count { blankByte() }
  }

  /// Comments nest in Swift.
  private mutating func blankComment() {
    var depth = 0
    repeat {
      if input[place] == slash && byte(after: 1) == star {
        depth += 1
        blankBytes(2)
      } else if input[place] == star && byte(after: 1) == slash {
        depth -= 1
        blankBytes(2)
      } else {
        blankByte()
      }
    } while depth > 0 && place < input.count
  }

  /// How many `#` stand before the quotation mark here; `nil` where no string starts.
  private func stringStart() -> Int? {
    var hashes = 0
    while byte(after: hashes) == hash { hashes += 1 }
    return byte(after: hashes) == quote ? hashes : nil
  }

  private mutating func blankString(hashes: Int) {
    let marks = Array(repeating: hash, count: hashes)
    let isLong = starts([quote, quote, quote], at: hashes)
    let quotes = Array(repeating: quote, count: isLong ? 3 : 1)
    let escape = [UInt8(ascii: "\\")] + marks
    blankBytes(hashes + quotes.count)
    while place < input.count, !starts(quotes + marks) {
      if !isLong && input[place] == newline { return }
      blankBytes(starts(escape) ? escape.count + 1 : 1)
    }
    blankBytes(quotes.count + hashes)
  }
}

private let newline = UInt8(ascii: "\n")
private let slash = UInt8(ascii: "/")
private let star = UInt8(ascii: "*")
private let hash = UInt8(ascii: "#")
private let quote = UInt8(ascii: "\"")
