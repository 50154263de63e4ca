import Diagnostics
import Testing

@testable import QuizUI

struct ScoreTests {
  @Test func saysHowManyOfHowMany() {
    #expect(Score.text(8, of: 10)(.vietnamese) == "8 trên 10")
    #expect(Score.text(8, of: 10)(.english) == "8 of 10")
  }
}
