package import Scenes

/// A question of a lesson, for the handbook's self-check and for the quiz.
package struct Question: Sendable {
  package let id: Identifier
  /// Raised when the meaning changes, not for a typo: it retires what trainees are remembered to know of it.
  package let revision: Int
  /// What is different in this revision, for those who learned an earlier one.
  package let change: InlineText?
  package let prompt: BlockText
  package let picture: Picture?
  /// Shown where there is no picture.
  package let scene: Scene?
  package let objectives: [Reference]
  /// Steps of this lesson (`STEP`) or of another (`LESSON/STEP`).
  package let steps: [Reference]
  package let warnings: [Reference]
  package let facts: [Reference]
  /// Gentlest first.
  package let hints: [InlineText]
  package let explanation: BlockText?
  package let body: Body

  package enum Body: Sendable {
    /// Exactly one choice is right.
    case singleChoice([Choice])
    /// One or more choices are right; all of them must be chosen.
    case multipleChoice([Choice])
    case trueFalse(TrueFalse)
    /// The items in the right order.
    case order([InlineText])
    case match([Pair])
    case shortAnswer(ShortAnswer)
    case number(NumberAnswer)
    /// A chain of situations, each with one right choice.
    case scenario([Stage])
  }

  package struct Choice: Sendable {
    package let text: InlineText
    package let picture: Picture?
    /// Shown where there is no picture.
    package let scene: Scene?
    package let isCorrect: Bool
    /// Why it is right, or why it is wrong.
    package let reason: InlineText
    /// Always shown last, whatever the shuffle.
    package let isPinned: Bool
  }

  package struct TrueFalse: Sendable {
    package let answer: Bool
    /// Said to one who answered «đúng».
    package let reasonForTrue: InlineText
    /// Said to one who answered «sai».
    package let reasonForFalse: InlineText
  }

  package struct Pair: Sendable {
    package let left: InlineText
    package let right: InlineText
  }

  package struct ShortAnswer: Sendable {
    package let accepted: [InlineText]
    package let knownWrong: [KnownWrong]
    /// Diacritics must be right.
    package let isExact: Bool

    package struct KnownWrong: Sendable {
      package let text: InlineText
      package let reason: InlineText
    }
  }

  package struct NumberAnswer: Sendable {
    package let value: Double
    /// The largest difference that still counts as right.
    package let tolerance: Double
    package let unit: InlineText?
  }

  package struct Stage: Sendable {
    package let id: Identifier
    package let situation: BlockText
    package let picture: Picture?
    /// Shown where there is no picture.
    package let scene: Scene?
    package let choices: [Choice]
  }
}

/// A piece of the answer part of a question, in the order in which the question is read: for whoever looks at all texts
/// of a question, whatever its type.
package enum QuestionPart: Sendable {
  /// What one chooses from.
  case choices([Question.Choice], oneIsRight: Bool)
  case stage(Question.Stage)
  /// What is to be put in its place.
  case item(InlineText)
  case shortAnswer(Question.ShortAnswer)
  /// What stands beside the answer, or is said to it.
  case remark(InlineText)
}

extension Question.Body {
  package var parts: [QuestionPart] {
    switch self {
    case .singleChoice(let choices): [.choices(choices, oneIsRight: true)]
    case .multipleChoice(let choices): [.choices(choices, oneIsRight: false)]
    case .trueFalse(let answer): [.remark(answer.reasonForTrue), .remark(answer.reasonForFalse)]
    case .order(let items): items.map { .item($0) }
    case .match(let pairs): pairs.flatMap { [.item($0.left), .item($0.right)] }
    case .shortAnswer(let answer): [.shortAnswer(answer)]
    case .number(let answer): answer.unit.map { [.remark($0)] } ?? []
    case .scenario(let stages): stages.map { .stage($0) }
    }
  }
}
