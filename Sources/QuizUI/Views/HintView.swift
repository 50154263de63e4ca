package import Curriculum
import Diagnostics
package import Quiz
package import Terminal

extension QuizViews {
  /// A hint shown for the first time. `asked` is what is asked after the hint was taken, so that it counts it.
  package func hint(_ hint: InlineText, for asked: Session.Asked) -> Page {
    let total = asked.exercise.question.hints.count
    return Page {
      self.hint(hint, number: asked.hintsShown, of: total, in: asked.exercise.lesson)
      if asked.hintsShown == 1 {
        Paragraph(
          say(
            "Xem gợi ý không mất điểm. Câu này sẽ quay lại sớm hơn để bạn nhớ chắc.",
            "A hint costs no points. The question comes back sooner, so that you remember it well."), .faint)
      }
    }
  }

  /// Why there is no hint; those that were shown already are shown again.
  package func noHint(for asked: Session.Asked, behaviour: Behaviour) -> Page {
    let hints = asked.exercise.question.hints
    if behaviour == .exam { return [Paragraph(say("Bài kiểm tra không có gợi ý.", "An exam gives no hints."))] }
    if hints.isEmpty { return [Paragraph(say("Câu này không có gợi ý.", "This question has no hints."))] }
    return Page {
      Paragraph(say("Bạn đã xem hết gợi ý của câu này:", "You have seen all hints of this question:"))
      for (index, hint) in hints.prefix(asked.hintsShown).enumerated() {
        self.hint(hint, number: index + 1, of: hints.count, in: asked.exercise.lesson)
      }
    }
  }

  /// Why a question cannot be skipped.
  package func cannotSkip(_ asked: Session.Asked, behaviour: Behaviour) -> Page {
    let quit = Command.quit.key(in: asked.prompt)(language)
    return [
      Paragraph(
        behaviour == .exam
          ? say(
            "Bài kiểm tra không bỏ qua câu được. Hãy trả lời, hoặc gõ \(quit) để nghỉ.",
            "An exam lets nothing be skipped. Answer, or type \(quit) to leave.")
          : say(
            "Đây là câu cuối còn lại, không bỏ qua được. Hãy trả lời, hoặc gõ \(quit) để nghỉ.",
            "This is the last question left, it cannot be skipped. Answer, or type \(quit) to leave."))
    ]
  }

  /// What is said when a question was put behind the others. Papers have letters: `b` may have meant the second choice.
  package func skipped(_ asked: Session.Asked) -> Page {
    [
      Paragraph(
        say("Đã để câu này lại sau.", "This question comes back later.")
          + (asked.prompt.face.takesLetters
            ? say(" (Chọn ý thứ hai thì gõ 2.)", " (For the second choice type 2.)") : ""))
    ]
  }

  private func hint(_ hint: InlineText, number: Int, of total: Int, in lesson: Lesson) -> Paragraph {
    Paragraph {
      Span(say("Gợi ý \(number) trên \(total): ", "Hint \(number) of \(total): "), .strong)
      texts(of: lesson).spans(hint)
    }
  }
}
