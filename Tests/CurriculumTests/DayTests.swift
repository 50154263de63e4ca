@testable import Curriculum
import Foundation
import Testing

/// Days beside Foundation's calendar.
@Suite struct DayTests {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// Years in which a leap year is, or only looks like one, and the ends of what there is.
  @Test(arguments: [1899, 1900, 1904, 1970, 2000, 2024, 2026, 2100, 2400, 2999, 3000])
  func knowsTheDaysOfTheCalendar(year: Int) throws {
    let pattern = try Regex(Day.pattern)
    for month in 0...13 {
      for day in 0...32 {
        let date = DateComponents(calendar: Self.calendar, year: year, month: month, day: day)
        let isThere = (1900...2999).contains(year) && date.isValidDate
        let text = String(format: "%04d-%02d-%02d", year, month, day)
        #expect((Day(text) != nil) == isThere, "\(text)")
        #expect((text.wholeMatch(of: pattern) != nil) == isThere, "\(text) as editors see it")
      }
    }
  }

  /// Every day there is, forth and back.
  @Test func countsDaysAsTheCalendarDoes() throws {
    let first = Day.earliest.number
    let start = try #require(DateComponents(calendar: Self.calendar, year: 1900, month: 1, day: 1).date)
    #expect(TimeInterval(first) * 86_400 == start.timeIntervalSince1970)
    let days = (first...Day.latest.number).map { Day(number: $0) }
    #expect(days.first == Day.earliest)
    #expect(days.last == Day.latest)
    let wrong = zip(days, first...).filter { day, number in day?.number != number }
    #expect(wrong.map(\.1) == [])
    let pairs = zip(days.compactMap(\.self), days.dropFirst().compactMap(\.self))
    #expect(pairs.allSatisfy { $0 < $1 })
    #expect(Day(number: first - 1) == nil)
    #expect(Day(number: Day.latest.number + 1) == nil)
  }

  @Test func saysADayInBothLanguages() throws {
    let day = try #require(Day("2026-01-09"))
    #expect(day.iso == "2026-01-09")
    #expect(day.vietnamese == "09/01/2026")
  }

  @Test(arguments: ["2026-1-09", "2026/01/09", "26-01-09", "2026-01-09 ", "２０２６-01-09", "+026-01-09", ""])
  func refusesOtherWaysToWriteOne(text: String) {
    #expect(Day(text) == nil)
  }
}
