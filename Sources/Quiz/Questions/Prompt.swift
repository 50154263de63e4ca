package import Curriculum
package import Marking
import VietnameseText

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

// MARK: Answers

/// An answer as the trainee meant it: numbers are places in the source, whatever order they were shown in.
package enum Response: Sendable, Hashable {
  /// The choices chosen. For true or false, 0 is true and 1 is false.
  case choices(Set<Int>)
  /// Every item once, in the order given.
  case sequence([Int])
  /// For each left side, the place of the right side chosen.
  case pairing([Int])
  /// What was typed, for a short answer or a number.
  case text(String)
  /// Nothing: on a paper the place was left empty, or cannot be read. It is wrong, and empty in the log.
  case blank

  fileprivate var chosen: Set<Int>? { if case .choices(let chosen) = self { chosen } else { nil } }
  fileprivate var sequence: [Int]? { if case .sequence(let places) = self { places } else { nil } }
  fileprivate var pairing: [Int]? { if case .pairing(let places) = self { places } else { nil } }
  fileprivate var text: String? { if case .text(let typed) = self { typed } else { nil } }
}

extension Prompt.Body {
  /// What a response is worth; `nil` for one of a kind that is not asked for.
  func judgement(on response: Response) -> Judgement? {
    switch self {
    case .one(let options), .several(let options):
      response.chosen.map { chosen in
        let right = Set(options.filter(\.choice.isCorrect).map(\.place))
        let answer = options.filter { chosen.contains($0.place) }.map(\.choice.text.markdown)
        return Judgement(chosen == right, answer)
      }
    case .trueFalse(let question):
      response.chosen.map { chosen in
        let answer = chosen.sorted().map { $0 == 0 ? Judgement.yes : Judgement.no }
        return Judgement(chosen == [question.answer ? 0 : 1], answer)
      }
    case .order(let items): response.sequence.map { Judgement($0, of: items) }
    case .match(_, let right): response.pairing.map { Judgement($0, of: right) }
    case .shortAnswer(let scheme): response.text.map { Judgement(verdict: scheme.verdict(on: $0), answer: [$0]) }
    case .number(let scheme): response.text.map { Judgement(verdict: scheme.verdict(on: $0), answer: [$0]) }
    }
  }

  /// A recorded answer as it was given, where it is in the words of the trainee and not of the source.
  func response(recorded answer: [String]) -> Response? {
    switch self {
    case .shortAnswer, .number: .text(answer.first ?? "")
    case .one, .several, .trueFalse, .order, .match: nil
    }
  }
}

extension Feedback {
  /// The right answer in the words of the source: the right choices, the items in order, or for each left side its right
  /// side. Empty for the other types, which have words of their own.
  package var rightAnswer: [InlineText] {
    switch prompt.body {
    case .one(let options), .several(let options): options.map(\.choice).filter(\.isCorrect).map(\.text)
    case .order(let items): items.sorted { $0.place < $1.place }.map(\.text)
    case .match(_, let right): right.sorted { $0.place < $1.place }.map(\.text)
    case .trueFalse, .shortAnswer, .number: []
    }
  }

  /// Why each choice that was chosen is right or wrong, in the order shown.
  package var reasons: [Question.Choice] {
    switch prompt.body {
    case .one(let options), .several(let options):
      options.map(\.choice).filter { judgement.answer.contains($0.text.markdown) }
    case .trueFalse, .order, .match, .shortAnswer, .number: []
    }
  }

  /// What the author says to this answer, where the question's type has such words.
  package var reply: InlineText? {
    switch prompt.body {
    case .trueFalse where judgement.answer.isEmpty: nil
    case .trueFalse(let question):
      judgement.answer == [Judgement.yes] ? question.reasonForTrue : question.reasonForFalse
    case .shortAnswer(let scheme):
      // What has the right letters is not the known wrong answer that has the same.
      judgement.verdict == .wrong ? judgement.answer.first.flatMap { scheme.reply(toWrong: $0) } : nil
    case .one, .several, .order, .match, .number: nil
    }
  }
}
