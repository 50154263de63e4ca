package import Diagnostics

/// A source with places marked in it, so that no test counts columns.
///
/// `1️⃣` to `9️⃣` mark an offset, `⟦…⟧` a range; marks are taken out of ``text``. Ranges may nest and are numbered by
/// where they open.
///
/// ```swift
/// let source = try MarkedSource("mã: ⟦Cài đặt⟧\n1️⃣bản: 1\n")
/// source.text           // "mã: Cài đặt\nbản: 1\n"
/// source.ranges[0]      // the bytes of `Cài đặt`
/// try source.offset(1)  // the byte offset of `bản`
/// ```
package struct MarkedSource: Sendable {
  package let text: String
  package let ranges: [ByteRange]
  private let offsets: [Int: Int]

  package enum Mistake: Error, Equatable {
    case unopenedRange
    case unclosedRange
    case repeatedMark(Int)
    case noMark(Int)
  }

  package init(_ marked: String) throws {
    var plain = String.UnicodeScalarView()
    var length = 0
    var offsets: [Int: Int] = [:]
    var open: [(number: Int, start: Int)] = []
    var ranges: [Int: ByteRange] = [:]
    var opened = 0
    var rest = Substring(marked).unicodeScalars
    while let scalar = rest.first {
      if let mark = MarkedSource.keycap(rest) {
        guard offsets.updateValue(length, forKey: mark) == nil else { throw Mistake.repeatedMark(mark) }
        rest = rest.dropFirst(3)
        continue
      }
      rest = rest.dropFirst()
      switch scalar {
      case "⟦":
        open.append((opened, length))
        opened += 1
      case "⟧":
        guard let range = open.popLast() else { throw Mistake.unopenedRange }
        ranges[range.number] = ByteRange(range.start, length)
      default:
        plain.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    guard open.isEmpty else { throw Mistake.unclosedRange }
    self.text = String(plain)
    self.offsets = offsets
    self.ranges = ranges.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The UTF-8 offset of a numbered mark in ``text``.
  package func offset(_ mark: Int) throws -> Int {
    guard let offset = offsets[mark] else { throw Mistake.noMark(mark) }
    return offset
  }

  /// A digit, a variation selector and an enclosing keycap: one character to the eye, three scalars.
  private static func keycap(_ scalars: Substring.UnicodeScalarView) -> Int? {
    let start = Array(scalars.prefix(3))
    guard start.count == 3, ("1"..."9").contains(start[0]), start[1] == "\u{FE0F}", start[2] == "\u{20E3}"
    else { return nil }
    return Int(start[0].value - 0x30)
  }
}
