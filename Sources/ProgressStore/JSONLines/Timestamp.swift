import Curriculum
import Diagnostics

/// `2026-11-24T01:15:30.123Z`, for times in the years 1900 to 2999.
enum Timestamp {
  private static let millisecondsOfDay: Int64 = 86_400_000

  /// The time is in milliseconds since 1970-01-01 00:00 UTC; `nil` outside those years.
  static func text(of time: Int64) -> String? {
    let (number, rest) = floorDivide(time, millisecondsOfDay)
    guard let day = Day(number: Int(number)) else { return nil }
    let clock = [
      Digits.padded(rest / 3_600_000, to: 2), Digits.padded(rest / 60_000 % 60, to: 2),
      Digits.padded(rest / 1_000 % 60, to: 2),
    ]
    return "\(day.iso)T\(clock.joined(separator: ":")).\(Digits.padded(rest % 1_000, to: 3))Z"
  }

  /// `nil` unless the text is as ``text(of:)`` writes it.
  static func time(of text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      let hours = Int64(String(decoding: bytes[11..<13], as: UTF8.self)),
      let minutes = Int64(String(decoding: bytes[14..<16], as: UTF8.self)),
      let seconds = Int64(String(decoding: bytes[17..<19], as: UTF8.self)),
      let milliseconds = Int64(String(decoding: bytes[20..<23], as: UTF8.self))
    else { return nil }
    let clock = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds
    let time = Int64(day.number) * millisecondsOfDay + clock
    return Timestamp.text(of: time) == text ? time : nil
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
