import Diagnostics
import JSON
import Marking
import Quiz
import Terminal

/// How a kind of prompt meets a trainee: what is shown of it, what can be typed, what is said of an answer.
///
/// Each kind is a file beside this one and a line in ``Quiz/Prompt/face``. A method that is given a ``TextSetter`` sets
/// the texts of the prompt's lesson, in the language of the screen.
protocol PromptFace {
  /// What stands below what is asked: what can be chosen, or the unit of a number.
  func choices(_ texts: TextSetter) -> Page
  /// The same for programs.
  func write(_ texts: TextSetter, into json: inout JSONText)

  /// An example of what can be typed. It depends on how many things there are, and on nothing else: an example that
  /// avoided the right answer, or met it, would tell something about it. Empty where anything can be typed.
  var example: String { get }
  /// What can be typed.
  var instruction: LocalizedText { get }
  func response(to line: TypedLine) -> Result<Response, Unclear>
  /// Whether a letter is taken for the choice that a page of the handbook has it for.
  var takesLetters: Bool { get }
  /// The answers that are expected where they are words, so that one may be the sign of a command.
  var expectedWords: ShortAnswerScheme? { get }

  /// What was answered and what would have been right, on lines with labels of their own, each with why.
  func answer(_ feedback: Feedback, _ texts: TextSetter) -> Page
  /// What was answered, for programs.
  func given(_ feedback: Feedback, _ texts: TextSetter) -> [String]
  /// The right answer, for programs.
  func right(_ feedback: Feedback, _ texts: TextSetter) -> [String]
  /// The right answer on one line, as every screen words it; those of several parts divided by semicolons.
  func rightOnOneLine(_ feedback: Feedback, _ texts: TextSetter) -> String
  /// What was answered as it would be typed: numbers of what is shown.
  func givenInShort(_ feedback: Feedback, _ texts: TextSetter) -> String
  /// The right answer in the same way.
  func rightInShort(_ feedback: Feedback, _ texts: TextSetter) -> String
}

// Where the answer is in the words of the source.
extension PromptFace {
  var takesLetters: Bool { false }

  func right(_ feedback: Feedback, _ texts: TextSetter) -> [String] { feedback.rightAnswer.map { texts.plain($0) } }

  func rightOnOneLine(_ feedback: Feedback, _ texts: TextSetter) -> String {
    right(feedback, texts).joined(separator: "; ")
  }

  func givenInShort(_ feedback: Feedback, _ texts: TextSetter) -> String {
    given(feedback, texts).joined(separator: "; ")
  }
  func rightInShort(_ feedback: Feedback, _ texts: TextSetter) -> String { rightOnOneLine(feedback, texts) }
}

extension Prompt {
  var face: any PromptFace {
    switch body {
    case .one(let options): OneChoicePrompt(options: options)
    case .several(let options): SeveralChoicesPrompt(options: options)
    case .trueFalse(let question): TrueFalsePrompt(question: question)
    case .order(let items): OrderPrompt(items: items)
    case .match(let left, let right): MatchPrompt(left: left, right: right)
    case .shortAnswer(let scheme): ShortAnswerPrompt(scheme: scheme)
    case .number(let scheme): NumberPrompt(scheme: scheme)
    }
  }
}

/// Nothing that could be an answer.
struct Unclear: Error {
  /// What to type instead.
  let message: LocalizedText

  init(_ vietnamese: String, _ english: String) { message = LocalizedText(vi: vietnamese, en: english) }
}
