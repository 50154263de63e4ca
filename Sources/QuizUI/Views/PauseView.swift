import Curriculum
import Diagnostics
package import Quiz
package import Terminal

/// What comes when the quiz waits for a person who reads.
extension QuizViews {
  /// What comes after an answer's feedback, for those who have read it.
  package enum Next: Sendable {
    case question
    case result
  }

  /// What can be typed below the feedback.
  package func pauseKeys(after feedback: Feedback, before next: Next) -> Page {
    let (goOn, whole) =
      switch next {
      case .question where feedback.isLastPrompt:
        (say("câu tiếp", "next question"), say("sang câu tiếp", "the next question"))
      case .question: (say("chặng tiếp", "next stage"), say("sang chặng tiếp", "the next stage"))
      case .result: (say("xem kết quả", "the result"), say("xem kết quả", "the result"))
      }
    var entries = [(key: "Enter", meaning: goOn)]
    var sentence = say("Bấm Enter để \(whole)", "Press Enter for \(whole)")
    if feedback.exercise.namesSteps {
      let reread = say("xem lại bước", "read the step")
      entries.append((Command.reread.sign, reread))
      sentence += say(", gõ \(Command.reread.sign) để \(reread)", ", type \(Command.reread.sign) to \(reread)")
    }
    entries.append((Command.quit.sign, say("nghỉ", "leave")))
    sentence += say(", gõ \(Command.quit.sign) để nghỉ.", ", \(Command.quit.sign) to leave.")
    return [keys(entries, plain: sentence)]
  }

  /// What can be typed below a screenful that goes on.
  package func moreKeys() -> Page {
    [
      keys(
        [(key: "Enter", meaning: say("xem tiếp", "more")), (key: Command.quit.sign, meaning: say("nghỉ", "leave"))],
        plain: say("Bấm Enter để xem tiếp, gõ q để nghỉ.", "Press Enter for more, type q to leave."))
    ]
  }

  /// What can be typed where what is asked is out of sight.
  package func againKeys() -> Page {
    [
      keys(
        [(key: "Enter", meaning: say("xem lại câu hỏi", "the question again"))],
        plain: say("Bấm Enter để xem lại câu hỏi.", "Press Enter for the question again."))
    ]
  }

  /// The verdict with what was answered and what is right, on one line: for a screen that its beginning has left.
  package func verdictInShort(_ feedback: Feedback) -> Page {
    let texts = texts(of: feedback.exercise.lesson)
    let face = feedback.prompt.face
    let (given, right) = (face.givenInShort(feedback, texts), face.rightInShort(feedback, texts))
    let isCorrect = feedback.judgement.isCorrect
    let sign = verdictSign(of: feedback)
    guard !isPlain else {
      let answer = isCorrect ? "" : " \(texts.right) \(right)."
      return [Paragraph { [sign, Span(" \(texts.yours) \(given).\(answer)")] }]
    }
    let yours = Span(say(" · bạn trả lời \(given)", " · you answered \(given)"))
    guard !isCorrect else { return [.line([[sign, yours]])] }
    let answer = Span(say(" · đáp án \(right)", " · the answer is \(right)"))
    return [.line([[sign, yours, answer], [sign, answer]])]
  }

  /// What is asked, on one line: for a screen that its beginning has left.
  package func questionInShort(_ asked: Session.Asked) -> Page {
    let texts = texts(of: asked.exercise.lesson)
    let prompt = texts.plain(asked.prompt.stage?.situation ?? asked.exercise.question.prompt)
    let number = say("Câu \(asked.number): ", "Question \(asked.number): ")
    return [.line([[Span(number, .faint), Span(prompt.split(separator: "\n").joined(separator: " "), .strong)]])]
  }

  // MARK: The steps

  /// The steps that a question refers to, as the lesson has them, with its warning.
  package func steps(of exercise: Exercise) -> Page {
    let places = steps(for: exercise)
    return Page {
      for (index, place) in places.enumerated() {
        if index == 0 || places[index - 1].lesson.id.name != place.lesson.id.name {
          if index > 0 { Paragraph.blank }
          Paragraph(say("Bài \(quotedTitle(of: place.lesson))", "Lesson \(quotedTitle(of: place.lesson))"), .faint)
        }
        Paragraph.blank
        step(place)
      }
      for warning in warnings(of: exercise) {
        Paragraph.blank
        self.warning(warning, in: exercise.lesson)
      }
    }
  }

  private func step(_ place: (lesson: Lesson, number: Int)) -> Page {
    let texts = texts(of: place.lesson)
    let step = place.lesson.steps[place.number - 1]
    return Page {
      Paragraph {
        Span(say("Bước \(place.number): ", "Step \(place.number): "), .strong)
        texts.spans(step.action, .strong)
      }
      texts.page(of: step)
      if let note = step.note {
        Paragraph.blank
        texts.page(note, indent: 2)
      }
      if let expectation = step.expectation {
        Paragraph.blank
        labelled(say("Sẽ thấy:", "You should see:"), [Paragraph { texts.spans(expectation) }])
      }
      if let otherwise = step.otherwise {
        labelled(say("Nếu không:", "If not:"), [Paragraph { texts.spans(otherwise) }])
      }
    }
  }

  private func warnings(of exercise: Exercise) -> [Warning] {
    exercise.question.warnings.compactMap { reference in
      let key = reference.key(.warning, in: exercise.lesson.id.name)
      return course.lesson(key.scope)?.warnings.first { $0.id.name == key.name }
    }
  }

  private func warning(_ warning: Warning, in lesson: Lesson) -> Page {
    let texts = texts(of: lesson)
    return Page {
      self.warning(say("Cảnh báo", "Warning"), texts.plain(warning.title))
      texts.page(warning.text, indent: 2)
    }
  }
}
