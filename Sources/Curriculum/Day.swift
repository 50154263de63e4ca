import Diagnostics

/// A day of the Gregorian calendar, without a time or zone.
package struct Day: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` where there is no such day. Years run from 1900 to 2999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month),
      (1...Day.count(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day there is.
  package static let earliest = Day(checkedYear: 1900, month: 1, day: 1)

  /// The last day there is.
  package static let latest = Day(checkedYear: 2999, month: 12, day: 31)

  /// `nil` unless the text is `YYYY-MM-DD` and names a day.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]), let day = Day.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// What ``init(_:)`` takes, leap years and all, as a regular expression without anchors.
  static let pattern: String = {
    let year = "(?:19|2[0-9])[0-9]{2}"
    let long = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    let short = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    let february = "02-(?:0[1-9]|1[0-9]|2[0-8])"
    let leapYear = "(?:(?:19|2[0-9])(?:0[48]|[2468][048]|[13579][26])|2[048]00)"
    return "(?:\(year)-(?:\(long)|\(short)|\(february))|\(leapYear)-02-29)"
  }()

  /// A month of a year, such as `2025-08`, or a year alone.
  static let monthPattern = "(?:19|2[0-9])[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?"

  private init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  /// Days since 1970-01-01, negative before it.
  ///
  /// Source: the algorithm `days_from_civil` of Howard Hinnant, «chrono-Compatible Low-Level Date Algorithms».
  package var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of a ``number``; `nil` outside the years 1900 to 2999.
  ///
  /// Source: `civil_from_days`, as above.
  package init?(number: Int) {
    let shifted = number + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `2026-11-23`.
  package var iso: String { "\(year)-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))" }

  /// `23/11/2026`, as Vietnamese readers write it.
  package var vietnamese: String { "\(Digits.padded(day, to: 2))/\(Digits.padded(month, to: 2))/\(year)" }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
