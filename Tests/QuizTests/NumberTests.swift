import Testing

@testable import Quiz

/// Numbers as people type them.
struct NumberTests {
  @Test(arguments: [
    ("45", [45.0]), ("-5", [-5]), ("−5", [-5]), ("+5", [5]), (" 45 ", [45]), ("45 phút", [45]), ("50 %", [50]),
    ("50%", [50]), ("30°C", [30]), ("45.", [45]), ("45, tôi nghĩ thế", [45]),
    // Which of the two is meant, only the answer tells.
    ("2.256", [2.256, 2_256]), ("2,256", [2_256, 2.256]), ("-2.256", [-2.256, -2_256]),
    ("22,7", [22.7]), ("22.7", [22.7]), ("0,5", [0.5]), ("007", [7]),
    ("1.234.567", [1_234_567]), ("1,234,567", [1_234_567]), ("1 234 567", [1_234_567]),
    ("1\u{A0}234", [1_234]), ("1\u{202F}234 đồng", [1_234]), ("1.234,5", [1_234.5]), ("1,234.5", [1_234.5]),
  ])
  func readsANumber(text: String, readings: [Double]) {
    #expect(NumberReadings.of(text) == readings)
  }

  @Test(arguments: [
    "", " ", "một", "1e3", "1/2", "3x", "x3", "0x10", "-", "+", "--5", "1:30", "2-3", "½", "٣", "５", "1,2,3", "1.2,3,4",
    "1 2", "12 34 56", "nan", "inf", "1.000.00",
  ])
  func readsNothingElseAsANumber(text: String) {
    #expect(NumberReadings.of(text) == [])
  }

  private static func verdict(_ typed: String, _ value: String, tolerance: String = "0") throws -> Judgement.Verdict {
    let prompt = try SmallCourse.prompt(QuestionText.number(value, tolerance: tolerance))
    return Judgement(.text(typed), to: prompt).verdict
  }

  @Test(arguments: [
    ("2.256", "2256"), ("2,256", "2256"), ("2 256", "2256"), ("2256", "2256"), ("2.256", "2.256"), ("22,7", "22.7"),
    ("22.7", "22.7"), ("-5", "-5"), ("45 phút", "45"),
  ])
  func acceptsEitherWayToGroupDigits(typed: String, value: String) throws {
    #expect(try NumberTests.verdict(typed, value) == .right)
  }

  @Test(arguments: [("40", true), ("50", true), ("50,0", true), ("39,9", false), ("50.1", false), ("-45", false)])
  func acceptsWhatIsWithinTheTolerance(typed: String, isRight: Bool) throws {
    #expect(try NumberTests.verdict(typed, "45", tolerance: "5") == (isRight ? .right : .wrong))
  }

  /// 0,4 - 0,3 is more than 0,1 in binary.
  @Test(arguments: [("0,4", true), ("0,2", true), ("0,41", false), ("0,400001", false)])
  func doesNotMissTheEdgeOfTheTolerance(typed: String, isRight: Bool) throws {
    #expect(try NumberTests.verdict(typed, "0.3", tolerance: "0.1") == (isRight ? .right : .wrong))
  }

  @Test(arguments: ["một", "1e3", "1/2", ""])
  func saysWhenItIsNoNumber(typed: String) throws {
    #expect(try NumberTests.verdict(typed, "1") == .noNumber)
  }

  @Test func staysCalmBeforeHundredsOfDigits() throws {
    #expect(try NumberTests.verdict(String(repeating: "9", count: 500), "45") == .wrong)
  }
}
