import Testing

@testable import Marking

/// Numbers as people type them.
struct NumberReadingsTests {
  private static func readings(_ text: String, unit: String = "") -> [Double] {
    guard case .values(let values) = NumberReadings(text, in: Measure(unit)) else { return [] }
    return values
  }

  @Test(arguments: [
    ("45", [45.0]), ("-5", [-5]), ("−5", [-5]), ("–5", [-5]), ("\u{2011}5", [-5]), ("－５", [-5]), ("+5", [5]),
    (" 45 ", [45]), ("45 phút", [45]), ("50 %", [50]), ("50%", [50]), ("30°C", [30]), ("45.", [45]),
    ("45, tôi nghĩ thế", [45]),
    // Which of the two is meant, only the answer tells.
    ("2.256", [2.256, 2_256]), ("2,256", [2_256, 2.256]), ("-2.256", [-2.256, -2_256]),
    ("22,7", [22.7]), ("22.7", [22.7]), ("0,5", [0.5]), ("007", [7]), ("２，５", [2.5]), ("５", [5]), ("2.50", [2.5]),
    ("1.234.567", [1_234_567]), ("1,234,567", [1_234_567]), ("1 234 567", [1_234_567]),
    ("1\u{A0}234", [1_234]), ("1\u{202F}234 đồng", [1_234]), ("1\u{2009}234", [1_234]), ("1.234,5", [1_234.5]),
    ("1,234.5", [1_234.5]), ("\u{FEFF}11\u{200B}2", [112]),
    // No group of thousands begins so.
    ("0.500", [0.5]), ("0,500", [0.5]), ("2021.500", [2021.5]), ("000.123", [0.123]),
    ("5 triệu", [5e6]), ("5 trieu", [5e6]), ("5tr", [5e6]), ("5k", [5_000]), ("2 nghìn tỷ", [2e12]), ("5000đ", [5_000]),
  ])
  func readsANumber(text: String, readings: [Double]) {
    #expect(NumberReadingsTests.readings(text) == readings)
  }

  @Test(arguments: [
    "", " ", "một", "1e3", "1/2", "3x", "x3", "0x10", "-", "+", "--5", "1:30", "2-3", "½", "٣", "1,2,3", "1.2,3,4",
    "1 2", "12 34 56", "nan", "inf", "1.000.00", "15abc", "15/2", "10 đến 15", "2 triệu rưỡi", "2 triệu 500 nghìn",
    "1234 567", "5\u{301}a",
  ])
  func readsNothingElseAsANumber(text: String) {
    #expect(NumberReadingsTests.readings(text) == [])
  }

  @Test(arguments: [
    ("45 phút", "phút", [45.0]), ("45phút", "phút", [45]), ("45 phut", "phút", [45]), ("45 PHÚT.", "phút", [45]),
    ("45p", "phút", [45]), ("45 phút là đủ", "phút", [45]), ("6 số", "chữ số", [6]), ("6 chữ số", "chữ số", [6]),
    ("8h sáng", "giờ sáng", [8]), ("8 tiếng", "giờ", [8]), ("50 phần trăm", "%", [50]), ("50%", "phần trăm", [50]),
    ("5 m2", "m2", [5]), ("5000 VNĐ", "đồng", [5_000]), ("5 triệu", "đồng", [5e6]), ("5 triệu đồng", "đồng", [5e6]),
    ("10 triệu đồng", "triệu đồng", [10]), ("10 triệu", "triệu đồng", [10]), ("10.000.000 đồng", "triệu đồng", [10]),
    ("10 tr", "triệu đồng", [10]), ("10 đồng", "triệu đồng", [1e-5]), ("10", "triệu đồng", [10, 1e-5]),
    ("10.000.000", "triệu đồng", [1e7, 10]), ("2 tỷ", "triệu đồng", [2_000]), ("10 triệu đồng", "triệu", [10]),
    ("7 trạm", "trạm", [7]),
  ])
  func readsItInTheUnitThatIsAskedFor(text: String, unit: String, readings: [Double]) {
    #expect(NumberReadingsTests.readings(text, unit: unit) == readings)
  }

  @Test(arguments: [
    ("2 phút", "giờ"), ("45 nhé", "phút"), ("15abc", "đồng"), ("8 giờ tối", "giờ sáng"), ("5 %", "đồng"),
    ("2 giờ rưỡi", "giờ"), ("10 triệu đồng rưỡi", "triệu đồng"),
  ])
  func asksAgainForWordsThatAreNotOfTheUnit(text: String, unit: String) {
    #expect(NumberReadings(text, in: Measure(unit)) == .otherWords)
  }

  /// Two numbers are never one, wherever the unit stands.
  @Test(arguments: [
    ("2 giờ 30", "giờ"), ("2 giờ đến 3 giờ", "giờ"), ("2 triệu đồng 500 nghìn", "đồng"), ("6 m2 đến 8 m2", "m2"),
  ])
  func readsNoNumberWhereTwoAreWritten(text: String, unit: String) {
    #expect(NumberReadings(text, in: Measure(unit)) == .noNumber)
  }

  @Test(arguments: [("5000₫", "đồng", 5000.0), ("5.000 ₫", "đồng", 5000), ("6 m²", "m2", 6), ("6m2", "m²", 6)])
  func knowsSignsOfUnits(text: String, unit: String, value: Double) {
    #expect(NumberReadings(text, in: Measure(unit)).hasValue(value))
  }
}

extension NumberReadings {
  fileprivate func hasValue(_ value: Double) -> Bool {
    if case .values(let values) = self { values.contains(value) } else { false }
  }
}
