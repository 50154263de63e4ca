import Marking
import Testing

@testable import Quiz

/// Numbers as people type them.
struct NumberTests {
  private static func verdict(_ typed: String, _ value: String, tolerance: String = "0") throws -> Verdict {
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
