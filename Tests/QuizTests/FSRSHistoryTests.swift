import Foundation
import Testing

@testable import Quiz

/// A thousand random histories beside what py-fsrs makes of them; `./test memory` makes the list and proves it.
struct FSRSHistoryTests {
  /// An answer in the list: grade, days since the last, then stability, difficulty and interval after it.
  struct Answer {
    let grade: Grade
    let gap: Int
    let stability: Double
    let difficulty: Double
    let interval: Int

    init?(_ numbers: [Double]) {
      guard numbers.count == 5, let grade = Grade(rawValue: Int(numbers[0])) else { return nil }
      self.grade = grade
      gap = Int(numbers[1])
      stability = numbers[2]
      difficulty = numbers[3]
      interval = Int(numbers[4])
    }

    /// The list has 11 digits of each number.
    func isMatched(by state: Scheduler.State) -> Bool {
      abs(state.memory.stability - stability) <= stability * 1e-9
        && abs(state.memory.difficulty - difficulty) <= difficulty * 1e-9
        && state.interval == interval
    }
  }

  private static func histories() throws -> [[Answer]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/fsrs-histories.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return try lines.map { line in
      try JSONDecoder().decode([[Double]].self, from: Data(line.utf8)).map { try #require(Answer($0)) }
    }
  }

  @Test func remembersAsThePackageOfItsAuthorsDoes() throws {
    let histories = try FSRSHistoryTests.histories()
    #expect(histories.count == 1000)
    let scheduler = Scheduler(model: FSRS(maximumInterval: 36_500), learningSteps: 2, relearningSteps: 1)
    var wrong: [String] = []
    for (line, history) in histories.enumerated() {
      var state: Scheduler.State?
      for (place, answer) in history.enumerated() {
        let next = scheduler.state(after: answer.grade, on: state, elapsed: answer.gap)
        if !answer.isMatched(by: next) { wrong.append("line \(line + 1), answer \(place + 1): \(next), not \(answer)") }
        state = next
      }
    }
    #expect(wrong.prefix(5) == [])
  }

  /// Lest the list grow blind: all grades, gaps of none and of years, and the longest interval are in it.
  @Test func comparesAllKindsOfHistories() throws {
    let answers = try FSRSHistoryTests.histories().flatMap(\.self)
    #expect(Set(answers.map(\.grade)) == Set(Grade.allCases))
    #expect(answers.contains { $0.gap > 3000 })
    #expect(answers.contains { $0.interval == 36_500 })
    #expect(answers.count { $0.gap == 0 && $0.grade == .hard } > 500)
  }
}
