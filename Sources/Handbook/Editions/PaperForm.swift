import Curriculum
import Diagnostics

/// The two papers of a lesson: neighbours in a class get different ones.
enum PaperForm: String, CaseIterable, Sendable {
  case a = "de-a"
  case b = "de-b"

  var letter: String { self == .a ? "A" : "B" }
}

/// A paper: which questions it asks, in which order, with its number.
///
/// Everything is drawn from a seed made of names, so that the paper of today and its key of next week belong together.
struct Paper {
  /// Questions on a paper, at most.
  static let length = 10

  let form: PaperForm
  /// As numbers in the lesson, in the order of the paper.
  let questions: [Int]
  /// Four digits and a letter, on the paper and on its key: a key with another number is not this paper's.
  let number: String

  private let seed: String

  init(_ lesson: Lesson, _ form: PaperForm) {
    self.form = form
    seed = lesson.id.name + "/" + form.rawValue
    let order = Shuffle.order(of: lesson.questions.count, seed: seed)
    // What must be answered right is asked on every paper.
    let isNeeded = { (index: Int) in lesson.isCritical(lesson.questions[index]) }
    let kept = order.filter(isNeeded) + order.filter { !isNeeded($0) }
    let chosen = Set(kept.prefix(Paper.length))
    questions = order.filter(chosen.contains)
    number = Paper.number(seed, questions.map { "\(lesson.questions[$0].id.name) \(lesson.questions[$0].revision)" })
  }

  /// The order in which the items of a question stand on this paper.
  func order(of count: Int, in question: Question, part: String = "") -> [Int] {
    Shuffle.order(of: count, seed: "\(seed)/\(question.id.name)/\(part)")
  }

  /// The order of choices: those that are pinned stay last.
  func order(of choices: [Question.Choice], in question: Question, part: String = "") -> [Int] {
    let order = order(of: choices.count, in: question, part: part)
    return order.filter { !choices[$0].isPinned } + order.filter { choices[$0].isPinned }
  }

  /// A fingerprint of what the paper asks, as «0427-K». The letter is the digits' check: it leaves out I and O.
  private static func number(_ seed: String, _ questions: [String]) -> String {
    let hash = Fingerprint(([seed] + questions).joined(separator: "\n")).value
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    return "\(Digits.padded(hash % 10_000, to: 4))-\(letters[Int(hash / 10_000 % 24)])"
  }
}
