import Curriculum
package import Diagnostics
package import Quiz
package import Terminal

extension Feedback {
  /// Whether what was chosen is right, and there is more.
  fileprivate var isOnlyIncomplete: Bool {
    !judgement.isCorrect && !reasons.isEmpty && reasons.allSatisfy(\.isCorrect) && reasons.count < rightAnswer.count
  }
}

extension QuizViews {
  /// What is said to an answer in practice and review: whether it is right, what was answered, what would have been
  /// right, why, and where the lesson says it.
  ///
  /// - Parameters:
  ///   - feedback: What there is to say.
  ///   - behaviour: A review passes no lesson.
  /// - Returns: The page.
  package func feedback(_ feedback: Feedback, behaviour: Behaviour = .practice) -> Page {
    let isCorrect = feedback.judgement.isCorrect
    let texts = texts(of: feedback.exercise.lesson)
    let face = feedback.prompt.face
    return Page {
      Paragraph { verdictSign(of: feedback) }
      Paragraph.blank
      face.answer(feedback, texts)
      if let reply = feedback.reply { Paragraph { texts.spans(reply) } }
      if feedback.isLastPrompt, let explanation = feedback.exercise.question.explanation {
        Paragraph.blank
        labelled(say("Giải thích:", "Explanation:"), texts.page(explanation))
      }
      if !isCorrect {
        Paragraph.blank
        placesToReread(for: feedback.exercise)
        if feedback.exercise.isCritical {
          let sign = say("Đây là cảnh báo nghiêm trọng", "This is a critical warning")
          if behaviour == .review {
            warning(sign, say("hãy đọc lại cho chắc.", "read it again to be sure."))
          } else {
            criticalMark(sign)
          }
        }
      }
    }
  }

  /// What an exam says to an answer.
  package func noted() -> Page { [Paragraph(say("Đã ghi câu trả lời.", "Your answer is noted."))] }

  /// What to type instead of what was typed.
  package func unclear(_ message: LocalizedText) -> Page { [Paragraph(message(language))] }

  /// «✓ Đúng», «✗ Chưa đúng» or «✗ Chưa đủ».
  func verdictSign(of feedback: Feedback) -> Span {
    feedback.isOnlyIncomplete ? incompleteSign : verdictSign(feedback.judgement.isCorrect)
  }

  /// «✗ Chưa đủ»: what was chosen is right, and there is more.
  private var incompleteSign: Span {
    let word = say("Chưa đủ", "Not all")
    return isPlain ? Span(word + ".") : Span("✗ " + word, .bad)
  }

  /// «✓ Đúng», in words where signs are not read out.
  func verdictSign(_ isCorrect: Bool) -> Span {
    let word = isCorrect ? say("Đúng", "Right") : say("Chưa đúng", "Not right")
    guard !isPlain else { return Span(word + ".") }
    return Span((isCorrect ? "✓ " : "✗ ") + word, isCorrect ? .good : .bad)
  }

  /// «✓ Đúng: …»; a reason that begins with the verdict's own word says it for both: «✓ Đúng, …».
  func verdict(_ isCorrect: Bool, because reason: [Span]) -> [Span] {
    let word = isCorrect ? say("Đúng", "Right") : say("Chưa đúng", "Not right")
    let sign = verdictSign(isCorrect)
    guard let first = reason.first, first.text.hasPrefix(word), first.text.dropFirst(word.count).first?.isLetter != true
    else { return [sign, Span(isPlain ? " " : ": ")] + reason }
    guard !isPlain else { return reason }
    return [sign, Span(String(first.text.dropFirst(word.count)), first.style)] + reason.dropFirst()
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

  // MARK: Where the lesson says it

  /// The steps that a question refers to, by their numbers in their lessons, and the page of each lesson; without any,
  /// the lesson.
  ///
  /// - Parameters:
  ///   - exercise: The question.
  ///   - known: A lesson that need not be named.
  /// - Returns: A line, or one for each step.
  func placesToReread(for exercise: Exercise, within known: Lesson? = nil) -> Page {
    let steps = steps(for: exercise)
    let label = say("Xem lại:", "Read again:")
    func name(_ lesson: Lesson) -> String? {
      lesson.id == known?.id ? nil : say("bài ", "the lesson ") + titleWithPage(of: lesson)
    }
    guard let first = steps.first else {
      return name(exercise.lesson).map { labelled(label, [Paragraph($0 + ".")]) } ?? []
    }
    if steps.count == 1 { return labelled(label, [reread(first, after: name(first.lesson).map { $0 + ", " } ?? "")]) }
    return Page {
      for (index, place) in steps.enumerated() {
        if index == 0 || steps[index - 1].lesson.id.name != place.lesson.id.name {
          labelled(label, [Paragraph(name(place.lesson) ?? "")])
        }
        reread(place, after: "").indented(by: 2)
      }
    }
  }

  /// «Cài VNeID» (bai-cai-vneid.html): a lesson and the file of its page.
  func titleWithPage(of lesson: Lesson) -> String { "\(quotedTitle(of: lesson)) (bai-\(lesson.id.name).html)" }

  private func reread(_ place: (lesson: Lesson, number: Int), after opening: String) -> Paragraph {
    Paragraph {
      Span(opening + say("bước \(place.number): ", "step \(place.number): "))
      texts(of: place.lesson).spans(place.lesson.steps[place.number - 1].action)
    }
  }

  /// The steps that a question refers to, each with its number from 1 in its lesson.
  func steps(for exercise: Exercise) -> [(lesson: Lesson, number: Int)] {
    exercise.question.steps.compactMap { step($0.key(.step, in: exercise.lesson.id.name)) }
  }

  /// A step with its number from 1.
  private func step(_ key: ObjectKey) -> (lesson: Lesson, number: Int)? {
    guard let lesson = course.lesson(key.scope), let index = lesson.steps.firstIndex(where: { $0.id.name == key.name })
    else { return nil }
    return (lesson, index + 1)
  }
}
