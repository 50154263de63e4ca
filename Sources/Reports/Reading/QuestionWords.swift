import Curriculum
import Diagnostics
import Marking
import Quiz
import VietnameseText

/// A question in words: what it asks, what is right and why, what was answered wrong.
struct QuestionWords: Sendable {
  let lesson: Lesson
  let question: Question
  private let exercise: Exercise
  private let words: CourseWords

  init(_ question: Question, in lesson: Lesson, _ words: CourseWords) {
    self.lesson = lesson
    self.question = question
    self.words = words
    exercise = Exercise(question, in: lesson, of: words.course, seed: 0)
  }

  var item: Event.Item { exercise.item }
  var isCritical: Bool { exercise.isCritical }

  /// What is asked; with the situation of a stage, where the question is made of some.
  func prompt(stage: String? = nil) -> String {
    let prompt = words.plain(question.prompt, of: lesson)
    guard let stage = exercise.prompts.lazy.compactMap(\.stage).first(where: { $0.id.name == stage }) else {
      return prompt
    }
    return prompt + " " + words.plain(stage.situation, of: lesson)
  }

  /// «bai-mot/hoi-otp»: for whoever looks after the course.
  var key: String { "\(item.question.lesson)/\(item.question.question)" }

  private func plain(_ text: InlineText) -> String { words.plain(text, of: lesson) }

  // MARK: What is right

  /// The right answer; of one stage alone, where one is named.
  func right(stage: String? = nil) -> String { prompts(of: stage).map(right).joined(separator: "; ") }

  private func prompts(of stage: String?) -> [Prompt] {
    exercise.prompts.filter { stage == nil || $0.stage?.id.name == stage }
  }

  private func right(_ prompt: Prompt) -> String {
    switch prompt.body {
    case .one(let options), .several(let options):
      options.filter(\.choice.isCorrect).sorted { $0.place < $1.place }.map { plain($0.choice.text) }
        .joined(separator: "; ")
    case .trueFalse(let question): verdict(question.answer)
    case .order(let items): items.sorted { $0.place < $1.place }.map { plain($0.text) }.joined(separator: " → ")
    case .match(let left, let right): pairs(left, right.sorted { $0.place < $1.place }.map { plain($0.text) })
    case .shortAnswer(let scheme): scheme.rightAnswer(words.language)
    case .number(let scheme): scheme.rightAnswer(words.language)
    }
  }

  private func pairs(_ left: [Prompt.Item], _ right: [String]) -> String {
    zip(left.sorted { $0.place < $1.place }, right).map { "\(plain($0.text)) → \($1)" }.joined(separator: "; ")
  }

  private func verdict(_ isTrue: Bool) -> String {
    isTrue ? words.say("Đúng", "True") : words.say("Sai", "False")
  }

  /// Why that is right; empty where the course does not say it.
  func reasonOfRight(stage: String? = nil) -> String {
    let reasons = prompts(of: stage).flatMap { prompt -> [InlineText] in
      switch prompt.body {
      case .one(let options), .several(let options):
        options.filter(\.choice.isCorrect).sorted { $0.place < $1.place }.map(\.choice.reason)
      case .trueFalse(let question): [question.answer ? question.reasonForTrue : question.reasonForFalse]
      case .order, .match, .shortAnswer, .number: []
      }
    }
    return reasons.isEmpty ? explanation : reasons.map(plain).joined(separator: " ")
  }

  private var explanation: String { question.explanation.map { words.plain($0, of: lesson) } ?? "" }

  /// The step to read again: «bài «…», bước 3: …»; the lesson where the question names none.
  var placeToReread: String {
    let key = question.steps.first?.key(.step, in: lesson.id.name)
    guard let key, let lesson = words.course.lesson(key.scope),
      let index = lesson.steps.firstIndex(where: { $0.id.name == key.name })
    else { return words.say("bài ", "lesson ") + quoted(lesson) }
    return words.say("bài \(quoted(lesson)), bước \(index + 1): ", "lesson \(quoted(lesson)), step \(index + 1): ")
      + words.plain(lesson.steps[index].action, of: lesson)
  }

  private func quoted(_ lesson: Lesson) -> String {
    let title = words.title(of: lesson)
    return words.say("«\(title)»", "“\(title)”")
  }

  /// Hands as answers, one for each: what they were held up for is in the words of the source.
  func attempts(of tally: Event.Tally, on day: Day) -> [Attempt] {
    guard let prompt = exercise.prompts.first, prompt.stage == nil else { return [] }
    return tally.counts.flatMap { count -> [Attempt] in
      let isRight: Bool
      switch prompt.body {
      case .one(let options):
        guard let chosen = options.first(where: { [$0.choice.text.markdown] == count.answer }) else { return [] }
        isRight = chosen.choice.isCorrect
      case .trueFalse(let question): isRight = count.answer == [question.answer ? Judgement.yes : Judgement.no]
      case .several, .order, .match, .shortAnswer, .number: return []
      }
      let answer = Event.Answer(
        session: tally.meeting, item: tally.item, stage: nil, answer: count.answer, isCorrect: isRight,
        grade: isRight ? .good : .again, milliseconds: 0)
      return Array(
        repeating: Attempt(item: tally.item, day: day, isWrong: !isRight, answers: [answer]), count: max(0, count.count)
      )
    }
  }

  // MARK: What is wrong

  /// Something wrong that was chosen or typed.
  struct Take: Sendable, Hashable {
    let stage: String?
    /// By this takes are counted together.
    let key: String
    let words: String
    /// Where the source has it; what is not in the source comes last.
    let place: Int
    /// Whether it is in the words of whoever answered, which one of them alone is not quoted with.
    let isOwnWords: Bool
  }

  /// What was taken for right in an answer to this revision of the question. Who left it empty, on a paper, took nothing
  /// for right; a code that was read aloud says only that it was wrong.
  func takes(in answer: Event.Answer) -> [Take] {
    guard !answer.isCorrect, !answer.answer.isEmpty, let prompt = prompt(answer) else { return [] }
    func take(_ key: String, _ shown: String, at place: Int = .max, isOwn: Bool = false) -> Take {
      Take(stage: answer.stage, key: key, words: shown, place: place, isOwnWords: isOwn)
    }
    let given = answer.answer
    switch prompt.body {
    case .one(let options), .several(let options):
      let wrong = options.filter { !$0.choice.isCorrect && given.contains($0.choice.text.markdown) }
      guard wrong.isEmpty else {
        return wrong.map { take($0.choice.text.markdown, plain($0.choice.text), at: $0.place) }
      }
      return [take("", words.say("(chọn chưa đủ)", "(not all of them chosen)"))]
    case .trueFalse(let question): return [take("", verdict(!question.answer), at: 0)]
    case .order(let items):
      let shown = given.map { text in items.first { $0.text.markdown == text }.map { plain($0.text) } ?? text }
      return [take(given.joined(separator: "\n"), shown.joined(separator: " → "))]
    case .match(let left, let right):
      let shown = given.map { text in right.first { $0.text.markdown == text }.map { plain($0.text) } ?? text }
      return [take(given.joined(separator: "\n"), pairs(left, shown))]
    case .shortAnswer, .number:
      // Typed in two ways it is one answer.
      let typed = AnswerKey(given.first ?? "").exact
      return [take(typed, typed, isOwn: true)]
    }
  }

  /// Why it is wrong, as the course says it to whoever takes it.
  func reason(against take: Take) -> String {
    guard let prompt = exercise.prompts.first(where: { $0.stage?.id.name == take.stage }) else { return "" }
    let reason: InlineText? =
      switch prompt.body {
      case .one(let options), .several(let options):
        options.first { $0.place == take.place }?.choice.reason
      case .trueFalse(let question): question.answer ? question.reasonForFalse : question.reasonForTrue
      case .shortAnswer(let scheme): scheme.reply(toWrong: take.words)
      case .order, .match, .number: nil
      }
    return reason.map(plain) ?? explanation
  }

  /// All of an answer in words, right and wrong.
  func given(in answer: Event.Answer) -> String {
    guard let prompt = prompt(answer) else { return "" }
    guard !answer.answer.isEmpty else { return words.say("(bỏ trống)", "(left empty)") }
    switch prompt.body {
    case .one(let options), .several(let options):
      return options.filter { answer.answer.contains($0.choice.text.markdown) }.map { plain($0.choice.text) }
        .joined(separator: "; ")
    case .shortAnswer, .number: return TidyText.of(answer.answer.first ?? "")
    case .trueFalse, .order, .match:
      return takes(in: answer).map(\.words).joined(separator: "; ")
    }
  }

  private func prompt(_ answer: Event.Answer) -> Prompt? {
    exercise.prompts.first { $0.stage?.id.name == answer.stage }
  }
}
