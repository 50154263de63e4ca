#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The memory model FSRS-6: how well something is remembered, and what an answer changes in it.
///
/// Source: open-spaced-repetition, «The Algorithm» (wiki of fsrs4anki) and fsrs-rs, whose reading is followed where the
/// implementations differ: an answer that is right after a hint does not shrink stability on the same day.
package struct FSRS: Sendable {
  /// 21 weights, w0 to w20.
  package let weights: [Double]
  /// The probability of a right answer on the day an item comes due.
  package let retention: Double
  /// The longest interval, in days.
  package let maximumInterval: Int

  /// What is remembered of an item.
  package struct Memory: Sendable, Hashable {
    /// Days until the probability of a right answer has fallen to 90 %.
    package let stability: Double
    /// From 1, easy, to 10.
    package let difficulty: Double

    package init(stability: Double, difficulty: Double) {
      self.stability = stability
      self.difficulty = difficulty
    }
  }

  /// The published default weights of FSRS-6.
  package static let defaultWeights = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  private static let minimumStability = 0.001

  /// - Parameters:
  ///   - weights: 21 of them; anything else is replaced by the published defaults.
  ///   - retention: Between 0 and 1.
  ///   - maximumInterval: In days, at least 1.
  package init(weights: [Double] = FSRS.defaultWeights, retention: Double = 0.9, maximumInterval: Int = 180) {
    self.weights = weights.count == 21 ? weights : FSRS.defaultWeights
    self.retention = retention
    self.maximumInterval = maximumInterval
  }

  /// The memory after an answer.
  ///
  /// - Parameters:
  ///   - grade: What the answer says.
  ///   - memory: What was remembered before; `nil` before the first answer.
  ///   - elapsed: Whole days since the last answer. Less than 0, from a clock that was set back, counts as 0.
  /// - Returns: What is remembered now.
  package func memory(after grade: Grade, on memory: Memory?, elapsed: Int) -> Memory {
    guard let memory else {
      return Memory(
        stability: max(weights[grade.rawValue - 1], FSRS.minimumStability), difficulty: firstDifficulty(grade))
    }
    let stability =
      if elapsed < 1 { stabilityOnSameDay(memory.stability, grade) } else if grade == .again {
        stabilityAfterForgetting(memory, recall(memory, after: elapsed))
      } else { stabilityAfterRecall(memory, recall(memory, after: elapsed), grade) }
    return Memory(
      stability: max(stability, FSRS.minimumStability), difficulty: nextDifficulty(memory.difficulty, grade))
  }

  /// The probability of a right answer after a number of days.
  package func recall(_ memory: Memory, after days: Int) -> Double {
    pow(1 + factor * Double(max(0, days)) / memory.stability, -weights[20])
  }

  /// Days, at least one, until the probability of a right answer has fallen to ``retention``.
  package func interval(_ stability: Double) -> Int {
    let days = stability / factor * (pow(retention, -1 / weights[20]) - 1)
    return min(max(1, Int(days.rounded(.toNearestOrEven))), maximumInterval)
  }

  package func firstDifficulty(_ grade: Grade) -> Double { clamped(unclampedFirstDifficulty(grade)) }

  /// Makes ``recall(_:after:)`` 90 % when as many days have passed as the stability has.
  private var factor: Double { pow(0.9, -1 / weights[20]) - 1 }

  private func unclampedFirstDifficulty(_ grade: Grade) -> Double {
    weights[4] - exp(weights[5] * Double(grade.rawValue - 1)) + 1
  }

  private func nextDifficulty(_ difficulty: Double, _ grade: Grade) -> Double {
    let change = -weights[6] * Double(grade.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    return clamped(weights[7] * unclampedFirstDifficulty(.easy) + (1 - weights[7]) * damped)
  }

  private func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

  private func stabilityOnSameDay(_ stability: Double, _ grade: Grade) -> Double {
    let increase = exp(weights[17] * (Double(grade.rawValue - 3) + weights[18])) * pow(stability, -weights[19])
    return stability * (grade == .again ? increase : max(increase, 1))
  }

  private func stabilityAfterForgetting(_ memory: Memory, _ recall: Double) -> Double {
    let forgotten =
      weights[11] * pow(memory.difficulty, -weights[12]) * (pow(memory.stability + 1, weights[13]) - 1)
      * exp((1 - recall) * weights[14])
    return min(forgotten, memory.stability / exp(weights[17] * weights[18]))
  }

  private func stabilityAfterRecall(_ memory: Memory, _ recall: Double, _ grade: Grade) -> Double {
    let bonus =
      switch grade {
      case .hard: weights[15]
      case .easy: weights[16]
      case .again, .good: 1.0
      }
    let increase =
      exp(weights[8]) * (11 - memory.difficulty) * pow(memory.stability, -weights[9])
      * (exp((1 - recall) * weights[10]) - 1) * bonus
    return memory.stability * (1 + increase)
  }
}
