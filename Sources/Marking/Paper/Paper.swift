package import Curriculum
import Diagnostics

/// The two papers of a lesson: neighbours in a class get different ones.
package enum PaperForm: String, CaseIterable, Sendable {
  case a = "de-a"
  case b = "de-b"

  package var letter: String { self == .a ? "A" : "B" }

  /// Which one a seat gets: never that of the seat beside it.
  package static func of(seat: Int) -> PaperForm { seat.isMultiple(of: 2) ? .b : .a }
}

/// A paper: which questions it asks, in which order, with its number.
///
/// Everything is drawn from a seed made of names, so that the paper of today, its key of next week and whoever keys in the
/// answers belong together.
package struct Paper: Sendable {
  /// Questions on a paper, at most.
  package static let length = 12

  package let form: PaperForm
  /// As numbers in the lesson, in the order of the paper.
  package let questions: [Int]
  /// On the paper and on its key: a key with another number is not this paper's.
  package let number: PaperNumber
  /// Whether it asks all that the lesson asks. Where it does not, nobody can pass the lesson by it.
  package let isWhole: Bool

  private let seed: String

  package init(_ lesson: Lesson, _ form: PaperForm) {
    self.form = form
    seed = Paper.seed(lesson, form)
    let order = Shuffle.order(of: lesson.questions.count, seed: seed)
    // What must be answered right is asked on every paper.
    let isNeeded = { (index: Int) in lesson.isCritical(lesson.questions[index]) }
    let kept = order.filter(isNeeded) + order.filter { !isNeeded($0) }
    let chosen = Set(kept.prefix(Paper.length))
    questions = order.filter(chosen.contains)
    isWhole = questions.count == lesson.questions.count
    let boxes = PaperBoxes(seed: seed)
    let former = form == .a ? nil : Paper(lesson, .a).number
    number = Paper.number(
      seed, questions.map { "\(lesson.questions[$0].idAndRevision) \(boxes.right(of: lesson.questions[$0]))" },
      besides: former)
  }

  /// What stands in which place on it.
  package var boxes: PaperBoxes { PaperBoxes(seed: seed) }

  private static func seed(_ lesson: Lesson, _ form: PaperForm) -> String { lesson.id.name + "/" + form.rawValue }

  /// A fingerprint of what the paper asks and of which boxes are right: where either changes, so does the number. A letter
  /// that was mended in a text does not, for that paper is still the same.
  private static func number(_ seed: String, _ questions: [String], besides other: PaperNumber?) -> PaperNumber {
    let hash = Fingerprint(([seed] + questions).joined(separator: "\n")).value
    let number = PaperNumber(Int(hash % 10_000))
    return number == other ? PaperNumber((number.value + 1) % 10_000) : number
  }
}

/// In which order things stand on a paper, and under which digits.
package struct PaperBoxes: Sendable {
  fileprivate let seed: String

  /// The order in which the items of a question stand.
  package func order(of count: Int, in question: Question, part: String = "") -> [Int] {
    Shuffle.order(of: count, seed: "\(seed)/\(question.id.name)/\(part)")
  }

  /// The order of choices: those that are pinned stay last.
  package func order(of choices: [Question.Choice], in question: Question, part: String = "") -> [Int] {
    let order = order(of: choices.count, in: question, part: part)
    return order.filter { !choices[$0].isPinned } + order.filter { choices[$0].isPinned }
  }

  /// For each item in its right order, the digit under which it stands.
  package func digits(of count: Int, in question: Question) -> [Int] {
    let shown = order(of: count, in: question)
    return (0..<count).map { item in (shown.firstIndex(of: item) ?? 0) + 1 }
  }

  /// The digits of the right choices.
  package func digits(of choices: [Question.Choice], in question: Question, part: String = "") -> [Int] {
    order(of: choices, in: question, part: part).enumerated().filter { choices[$0.element].isCorrect }.map {
      $0.offset + 1
    }
  }

  /// The right answer as it is keyed in: see docs/decisions/0047. What is written is judged by whoever reads it: `1`.
  package func right(of question: Question) -> String {
    func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }
    return switch question.body {
    case .singleChoice(let choices): text(digits(of: choices, in: question))
    case .multipleChoice(let choices): text(digits(of: choices, in: question)) + "."
    case .trueFalse(let answer): answer.answer ? "1" : "2"
    case .order(let items): text(digits(of: items.count, in: question))
    case .match(let pairs): text(digits(of: pairs.count, in: question))
    case .shortAnswer: "1"
    case .number(let answer): Decimal.machine(answer.value).replacing(".", with: ",") + "."
    case .scenario(let stages):
      stages.map { text(digits(of: $0.choices, in: question, part: $0.id.name)) }.joined()
    }
  }
}

extension Question {
  fileprivate var idAndRevision: String { "\(id.name) \(revision)" }
}
