package import Curriculum
package import Marking

/// A printed paper as its sheets are keyed in: what each question asks for, in the order of the paper.
package struct KeyedPaper: Sendable {
  package let lesson: Lesson
  package let form: PaperForm
  package let number: PaperNumber
  /// Whether it asks all that the lesson asks. Where it does not, nobody can pass the lesson by it.
  package let isWhole: Bool
  package let fields: [PaperField]
  private let course: Course

  package init(_ lesson: Lesson, _ form: PaperForm, in course: Course) {
    let paper = Paper(lesson, form)
    self.lesson = lesson
    self.form = form
    self.course = course
    number = paper.number
    isWhole = paper.isWhole
    fields = paper.questions.map { PaperField(lesson.questions[$0], in: lesson, of: course, on: paper) }
  }

  /// Both papers of each lesson.
  package static func all(of lessons: [Lesson], in course: Course) -> [KeyedPaper] {
    lessons.flatMap { lesson in PaperForm.allCases.map { KeyedPaper(lesson, $0, in: course) } }
  }

  // MARK: Judging

  /// What is recorded at the beginning of a sitting with this paper.
  package func start(at meeting: EventID?) -> Event.SessionStart {
    // The seed settles the order on a screen; that of the paper is settled by its number.
    Event.SessionStart(
      behaviour: .paper, seed: 0, items: fields.map(\.item), meeting: meeting, paper: number.text)
  }

  /// A sitting as it is recorded: the same session that is held in a terminal, with these answers.
  ///
  /// - Parameters:
  ///   - answers: For each question what was keyed, as ``PaperLine`` reads it.
  ///   - id: The event that recorded the start.
  /// - Returns: How it went, and what is to be recorded behind its start.
  package func sitting(_ answers: [String], session id: EventID) -> (session: Session, record: [Event.Body]) {
    var session = Session(id: id, start: start(at: nil), course: course)
    let responses = Dictionary(
      zip(fields, answers).map { ($0.item, $0.responses(to: $1)) }, uniquingKeysWith: { first, _ in first })
    var record: [Event.Body] = []
    while let asked = session.asked {
      let given = responses[asked.exercise.item] ?? []
      let response = given.indices.contains(asked.promptIndex) ? given[asked.promptIndex] : .blank
      guard let answered = session.answer(response, milliseconds: 0) else { break }
      record += answered.record
    }
    return (session, record)
  }
}

/// A question on a paper: how its answer is keyed, and what that means.
package struct PaperField: Sendable {
  package let item: Event.Item
  package let isCritical: Bool
  let shape: Shape

  /// What stands for each digit: the place in the source of what is printed there.
  enum Shape: Sendable {
    /// One digit.
    case one([Int])
    /// Digits and a full stop.
    case several([Int])
    /// As many digits as there are items, each once; by the places of right sides for `pairs`.
    case all([Int], isPairs: Bool)
    /// One digit for each stage.
    case stages([[Int]])
    /// The number and a full stop.
    case number
    /// Judged by whoever reads it: `1` or `0`. What is right is recorded as the best answer.
    case written(best: String)
  }

  init(_ question: Question, in lesson: Lesson, of course: Course, on paper: Paper) {
    item = Event.Item(question: QuestionKey(question, in: lesson), revision: question.revision)
    isCritical = lesson.isCritical(question)
    let boxes = paper.boxes
    shape =
      switch question.body {
      case .singleChoice(let choices): .one(boxes.order(of: choices, in: question))
      case .multipleChoice(let choices): .several(boxes.order(of: choices, in: question))
      // As in the quiz: 0 is true, 1 is false.
      case .trueFalse: .one([0, 1])
      case .order(let items): .all(boxes.order(of: items.count, in: question), isPairs: false)
      case .match(let pairs): .all(boxes.order(of: pairs.count, in: question), isPairs: true)
      case .shortAnswer(let answer):
        .written(best: ShortAnswerScheme(answer, in: course, lesson: lesson).accepted.first?.text ?? "")
      case .number: .number
      case .scenario(let stages): .stages(stages.map { boxes.order(of: $0.choices, in: question, part: $0.id.name) })
      }
  }

  /// What was answered, a response for each prompt of the question.
  func responses(to answer: String) -> [Response] {
    func place(_ sign: Character, in places: [Int]) -> Int? {
      sign.wholeNumberValue.flatMap { places.indices.contains($0 - 1) ? places[$0 - 1] : nil }
    }
    func chosen(_ signs: some StringProtocol, in places: [Int]) -> Response {
      let chosen = Set(signs.compactMap { place($0, in: places) })
      return chosen.isEmpty ? .blank : .choices(chosen)
    }
    switch shape {
    case .one(let places), .several(let places): return [chosen(answer, in: places)]
    case .stages(let stages): return zip(stages, answer).map { chosen(String($1), in: $0) }
    case .all(let places, let isPairs):
      let given = answer.compactMap { place($0, in: places) }
      guard given.count == places.count else { return [.blank] }
      return [isPairs ? .pairing(given) : .sequence(given)]
    case .number: return answer.hasSuffix(".") ? [.text(String(answer.dropLast()))] : [.blank]
    case .written(let best): return [answer == "1" ? .text(best) : .blank]
    }
  }

  /// How much of it was left empty, or could not be read.
  enum Gap { case blank, unreadable }

  func gap(in answer: String) -> Gap? {
    if answer.contains(PaperLine.unreadable) { return .unreadable }
    switch shape {
    // Whoever reads it has judged it.
    case .written: return nil
    case .number: return answer == "0" ? .blank : nil
    case .one, .several, .all, .stages: return answer.contains("0") ? .blank : nil
    }
  }
}
