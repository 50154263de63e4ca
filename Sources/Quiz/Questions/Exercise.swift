package import Curriculum
package import Marking
import VietnameseText

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

  /// - Parameters:
  ///   - question: What is asked.
  ///   - lesson: The one that asks.
  ///   - course: Where links in its answers lead.
  ///   - seed: Settles the order of what is shown.
  package init(_ question: Question, in lesson: Lesson, of course: Course, seed: UInt64) {
    let key = QuestionKey(question, in: lesson)
    item = Event.Item(question: key, revision: question.revision)
    self.lesson = lesson
    self.question = question
    isCritical = lesson.isCritical(question)
    let maker = PromptMaker(course: course, lesson: lesson) { count, stage in
      var shuffle = SeededShuffle(seed: seed, name: "\(key.lesson)/\(key.question)/\(stage ?? "")")
      return shuffle.shuffled(Array(0..<count))
    }
    prompts = maker.prompts(of: question)
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
    case shortAnswer(ShortAnswerScheme)
    case number(NumberScheme)
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
    /// As the reader sees it: by this it is judged.
    package let seen: String
  }
}

/// Makes what is asked of a question.
struct PromptMaker {
  let course: Course
  let lesson: Lesson
  /// A shuffle of the numbers below a count, for a stage or the question itself.
  let order: (_ count: Int, _ stage: String?) -> [Int]

  /// One prompt, or one for each stage of a scenario.
  func prompts(of question: Question) -> [Prompt] {
    switch question.body {
    case .singleChoice(let choices): [prompt(.one(options(choices)))]
    case .multipleChoice(let choices): [prompt(.several(options(choices)))]
    case .trueFalse(let answer): [prompt(.trueFalse(answer))]
    case .order([]): []
    case .order(let texts): [prompt(.order(mixed(items(texts))))]
    case .match(let pairs): [prompt(.match(left: items(pairs.map(\.left)), right: mixed(items(pairs.map(\.right)))))]
    case .shortAnswer(let answer): [prompt(.shortAnswer(ShortAnswerScheme(answer, in: course, lesson: lesson)))]
    case .number(let answer): [prompt(.number(NumberScheme(answer, in: course, lesson: lesson)))]
    case .scenario(let stages): stages.map { Prompt(stage: $0, body: .one(options($0.choices, stage: $0.id.name))) }
    }
  }

  private func prompt(_ body: Prompt.Body) -> Prompt { Prompt(stage: nil, body: body) }

  /// Pinned choices come last, in their own order.
  private func options(_ choices: [Question.Choice], stage: String? = nil) -> [Prompt.Option] {
    let free = order(choices.count, stage).filter { !choices[$0].isPinned }
    let pinned = choices.indices.filter { choices[$0].isPinned }
    return (free + pinned).map { Prompt.Option(place: $0, choice: choices[$0]) }
  }

  private func items(_ texts: [InlineText]) -> [Prompt.Item] {
    texts.enumerated().map { place, text in
      Prompt.Item(place: place, text: text, seen: TidyText.of(SeenText.of(text, in: course, lesson: lesson)))
    }
  }

  /// What is to be brought into order must not stand in it, nor read as if it did where two items say the same.
  private func mixed(_ items: [Prompt.Item]) -> [Prompt.Item] {
    let shown = order(items.count, nil).map { items[$0] }
    guard shown.map(\.seen) == items.map(\.seen) else { return shown }
    return Array(shown.dropFirst()) + shown.prefix(1)
  }
}
