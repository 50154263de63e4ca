import Synchronization

/// What is found out of a lesson once, whoever asks first, and kept with it however often it is copied: whoever watches a
/// book being written asks about every lesson with every key, and of all but one nothing is new.
final class LessonMemo: Sendable {
  private struct Known {
    var pictures: [Picture]?
    var facts: [String]?
    var trainersFacts: [String]?
  }

  private let known = Mutex(Known())

  func pictures(_ make: () -> [Picture]) -> [Picture] { value(\.pictures, make) }
  func facts(_ make: () -> [String]) -> [String] { value(\.facts, make) }
  func trainersFacts(_ make: () -> [String]) -> [String] { value(\.trainersFacts, make) }

  /// What two ask for at the same time may be made twice, and is the same.
  private func value<Value: Sendable>(_ part: WritableKeyPath<Known, Value?>, _ make: () -> Value) -> Value {
    if let value = known.withLock({ $0[keyPath: part] }) { return value }
    let value = make()
    known.withLock { $0[keyPath: part] = value }
    return value
  }
}

extension Lesson {
  /// Names that may be facts' ids: of links in its texts and of its fields, each once, in the order of their first use. Of a lesson without
  /// trainers' notes, those in the notes are not among them.
  ///
  /// - Complexity: O(bytes of its texts), once.
  package var namedFacts: [String] {
    let own = memo.facts {
      var names: [String] = []
      for text in learnersTexts { LinkedNames.append(of: LinkedNames.factSchemes, in: text.source, to: &names) }
      return (names + (facts + warnings.flatMap(\.facts) + questions.flatMap(\.facts)).map(\.name)).withoutRepetitions
    }
    guard let trainer else { return own }
    let trainers = memo.trainersFacts {
      var names: [String] = []
      for text in trainer.texts { LinkedNames.append(of: LinkedNames.factSchemes, in: text.source, to: &names) }
      return names
    }
    return trainers.isEmpty ? own : (own + trainers).withoutRepetitions
  }
}

extension [String] {
  fileprivate var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
