import Testing

@testable import Quiz

/// The published vectors of FSRS-6 (ts-fsrs `FSRS-6.test.ts`, py-fsrs `test_basic.py`, fsrs-rs `inference.rs`).
struct FSRSTests {
  private static let uncapped = FSRS(maximumInterval: 36_500)

  @Test(arguments: zip(Grade.allCases, [6.4133, 5.112_170_71, 2.118_103_97, 1]))
  func startsWithThePublishedDifficulty(grade: Grade, difficulty: Double) {
    #expect(abs(FSRS().firstDifficulty(grade) - difficulty) < 1e-4)
  }

  @Test func givesThePublishedIntervals() {
    let scheduler = Scheduler(model: FSRSTests.uncapped, learningSteps: 2, relearningSteps: 1)
    let grades: [Grade] =
      Array(repeating: .good, count: 6) + [.again, .again] + Array(repeating: .good, count: 5)
    var state: Scheduler.State?
    var intervals: [Int] = []
    for grade in grades {
      // Each answer comes on the day on which it is due.
      let next = scheduler.state(after: grade, on: state, elapsed: state?.interval ?? 0)
      intervals.append(next.interval)
      state = next
    }
    #expect(intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  }

  @Test func givesThePublishedMemory() throws {
    var memory: FSRS.Memory?
    for (grade, gap) in zip([Grade.again, .good, .good, .good, .good, .good], [0, 0, 1, 3, 8, 21]) {
      memory = FSRS().memory(after: grade, on: memory, elapsed: gap)
    }
    let last = try #require(memory)
    #expect(abs(last.stability - 53.62691) < 1e-4)
    #expect(abs(last.difficulty - 6.357_486_7) < 1e-4)
  }

  @Test func doesNotShrinkStabilityAfterAHintOnTheSameDay() {
    let memory = FSRS.Memory(stability: 20, difficulty: 5)
    #expect(FSRS().memory(after: .hard, on: memory, elapsed: 0).stability >= 20)
    #expect(FSRS().memory(after: .again, on: memory, elapsed: 0).stability < 20)
  }

  @Test(arguments: Grade.allCases)
  func takesAClockSetBackForTheSameDay(grade: Grade) {
    let memory = FSRS.Memory(stability: 20, difficulty: 5)
    #expect(
      FSRS().memory(after: grade, on: memory, elapsed: -3650) == FSRS().memory(after: grade, on: memory, elapsed: 0)
    )
  }

  @Test func keepsIntervalsBetweenADayAndTheCap() {
    #expect(FSRS().interval(0.001) == 1)
    #expect(FSRS().interval(1_000_000) == 180)
    #expect(FSRSTests.uncapped.interval(46) == 46)
  }

  @Test func remembersNineOfTenWhenStabilityHasPassed() {
    #expect(abs(FSRS().recall(FSRS.Memory(stability: 30, difficulty: 5), after: 30) - 0.9) < 1e-12)
  }
}
