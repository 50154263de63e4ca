package import Curriculum

/// A question made ready to be asked in one session: the order of what is shown is settled.
package struct Exercise: Sendable {
  package let item: Event.Item
  package let lesson: Lesson
  package let question: Question
  /// Whether it asks about a critical warning: then it must be right whatever the pass mark.
  package let isCritical: Bool
  /// What is asked one after the other: one prompt, but for scenarios. None where the author has not written down yet
  /// what is to be answered.
  package let prompts: [Prompt]

  package init(_ question: Question, in lesson: Lesson, seed: UInt64) {
    let key = QuestionKey(question, in: lesson)
    item = Event.Item(question: key, revision: question.revision)
    self.lesson = lesson
    self.question = question
    isCritical = lesson.isCritical(question)
    prompts = Prompt.prompts(of: question) { count, stage in
      var shuffle = SeededShuffle(seed: seed, question: key, stage: stage ?? "")
      return shuffle.shuffled(Array(0..<count))
    }
  }
}

/// One thing to answer.
package struct Prompt: Sendable {
  /// The stage of a scenario.
  package let stage: Question.Stage?
  package let body: Body

  package enum Body: Sendable {
    /// One choice is right.
    case one([Option])
    /// All that are right must be chosen.
    case several([Option])
    case trueFalse(Question.TrueFalse)
    /// Items to be brought into order.
    case order([Item])
    case match(left: [Item], right: [Item])
    case shortAnswer(Question.ShortAnswer)
    case number(Question.NumberAnswer)
  }

  /// A choice in the place where it is shown.
  package struct Option: Sendable {
    /// Its place in the source.
    package let place: Int
    package let choice: Question.Choice
  }

  package struct Item: Sendable {
    /// Its place in the source.
    package let place: Int
    package let text: InlineText
  }

  /// - Parameters:
  ///   - question: What is asked.
  ///   - order: A shuffle of the numbers below a count, for a stage or the question itself.
  /// - Returns: One prompt, or one for each stage of a scenario.
  static func prompts(of question: Question, order: (_ count: Int, _ stage: String?) -> [Int]) -> [Prompt] {
    switch question.body {
    case .singleChoice(let choices): [Prompt(stage: nil, body: .one(options(choices, order(choices.count, nil))))]
    case .multipleChoice(let choices): [Prompt(stage: nil, body: .several(options(choices, order(choices.count, nil))))]
    case .trueFalse(let answer): [Prompt(stage: nil, body: .trueFalse(answer))]
    case .order([]): []
    case .order(let items): [Prompt(stage: nil, body: .order(mixed(items, order(items.count, nil))))]
    case .match(let pairs):
      [
        Prompt(
          stage: nil,
          body: .match(
            left: items(pairs.map(\.left), Array(pairs.indices)),
            right: mixed(pairs.map(\.right), order(pairs.count, nil))
          )
        )
      ]
    case .shortAnswer(let answer): [Prompt(stage: nil, body: .shortAnswer(answer))]
    case .number(let answer): [Prompt(stage: nil, body: .number(answer))]
    case .scenario(let stages):
      stages.map { stage in
        Prompt(stage: stage, body: .one(options(stage.choices, order(stage.choices.count, stage.id.name))))
      }
    }
  }

  /// Pinned choices come last, in their own order.
  private static func options(_ choices: [Question.Choice], _ order: [Int]) -> [Option] {
    let free = order.filter { !choices[$0].isPinned }
    let pinned = choices.indices.filter { choices[$0].isPinned }
    return (free + pinned).map { Option(place: $0, choice: choices[$0]) }
  }

  private static func items(_ texts: [InlineText], _ order: [Int]) -> [Item] {
    order.map { Item(place: $0, text: texts[$0]) }
  }

  /// What is to be brought into order must not stand in it, nor read as if it did where two items say the same.
  private static func mixed(_ texts: [InlineText], _ order: [Int]) -> [Item] {
    let items = items(texts, order)
    guard items.map(\.text.markdown) == texts.map(\.markdown) else { return items }
    return Array(items.dropFirst()) + items.prefix(1)
  }
}
