import Curriculum
package import Diagnostics
package import Quiz
package import Terminal

extension QuizViews {
  /// What is said to an answer in practice and review: whether it is right, what was answered, what would have been
  /// right, why, and where the lesson says it.
  package func feedback(_ feedback: Feedback) -> Page {
    let isCorrect = feedback.judgement.isCorrect
    let texts = texts(of: feedback.exercise.lesson)
    return Page {
      Paragraph { verdictSign(isCorrect) }
      Paragraph.blank
      AnswerView(views: self, feedback: feedback).page
      if let reply = feedback.reply { Paragraph { texts.spans(reply) } }
      if feedback.isLastPrompt, let explanation = feedback.exercise.question.explanation {
        Paragraph.blank
        labelled(say("Giải thích:", "Explanation:"), texts.page(explanation))
      }
      if !isCorrect {
        Paragraph.blank
        placesToReread(for: feedback.exercise)
        if feedback.exercise.isCritical { criticalMissed }
      }
    }
  }

  /// What an exam says to an answer.
  package func noted() -> Page {
    [Paragraph(say("Đã ghi câu trả lời.", "Your answer is noted."))]
  }

  /// What to type instead of what was typed.
  package func unclear(_ message: LocalizedText) -> Page {
    [Paragraph(message(language))]
  }

  /// «✓ Đúng», in words where signs are not read out.
  func verdictSign(_ isCorrect: Bool) -> Span {
    let word = isCorrect ? say("Đúng", "Right") : say("Chưa đúng", "Not right")
    guard !isPlain else { return Span(word + ".") }
    return Span((isCorrect ? "✓ " : "✗ ") + word, isCorrect ? .good : .bad)
  }

  /// A label in front of the first paragraph of a page.
  func labelled(_ label: String, _ page: Page) -> Page {
    guard let first = page.first, first.marker == nil, case .text(let spans) = first.content else {
      return [Paragraph(label, .strong)] + page
    }
    var opening = first
    opening.content = .text([Span(label, .strong), Span(" ")] + spans)
    return [opening] + page.dropFirst()
  }

  private var criticalMissed: Paragraph {
    Paragraph {
      warningSign(say("Cảnh báo nghiêm trọng", "Critical warning"))
      say(
        " Đây là cảnh báo nghiêm trọng: câu này phải đúng thì mới đạt bài.",
        " This is a critical warning: the question must be right for the lesson to be passed."
      )
    }
  }

  // MARK: Where the lesson says it

  /// The steps that a question refers to, by their numbers in their lessons; without any, the lesson.
  func placesToReread(for exercise: Exercise) -> Page {
    let steps = steps(for: exercise)
    guard !steps.isEmpty else {
      let title = quotedTitle(of: exercise.lesson)
      return labelled(say("Xem lại:", "Read again:"), [Paragraph(say("bài \(title).", "the lesson \(title)."))])
    }
    let places = steps.map { place in
      Paragraph(indent: steps.count > 1 ? 2 : 0) {
        let title = quotedTitle(of: place.lesson)
        Span(say("bài \(title), bước \(place.number): ", "the lesson \(title), step \(place.number): "))
        texts(of: place.lesson).spans(place.lesson.steps[place.number - 1].action)
      }
    }
    guard places.count > 1 else { return labelled(say("Xem lại:", "Read again:"), places) }
    return [Paragraph(say("Xem lại:", "Read again:"), .strong)] + places
  }

  /// The steps that a question refers to, each with its number from 1 in its lesson.
  func steps(for exercise: Exercise) -> [(lesson: Lesson, number: Int)] {
    exercise.question.steps.compactMap { step($0.name, in: exercise.lesson) }
  }

  /// A step by `STEP` or `LESSON/STEP`, with its number from 1.
  private func step(_ name: String, in lesson: Lesson) -> (lesson: Lesson, number: Int)? {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    let owner = parts.count > 1 ? course.lesson(parts[0]) : lesson
    guard let owner, let id = parts.last, let index = owner.steps.firstIndex(where: { $0.id.name == id }) else {
      return nil
    }
    return (owner, index + 1)
  }
}
