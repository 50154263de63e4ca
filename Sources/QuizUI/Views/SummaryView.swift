import Curriculum
import Diagnostics
package import Quiz
package import Terminal

extension QuizViews {
  /// How a session went: the score, each lesson's result and why, what to repeat, and the offer to retry it. After an
  /// exam, all that there is to say about each missed question.
  package func summary(_ session: Session) -> Page {
    let total = session.entries.count
    let right = session.entries.count(where: \.isRight)
    return Page {
      Paragraph {
        Span(Score.text(right, of: total)(language), .strong)
        session.behaviour == .exam
          ? say(" câu đúng.", " right.") : say(" câu đúng ngay lần đầu.", " right at the first answer.")
      }
      dropped(in: session)
      results(of: session)
      if session.behaviour == .exam ? !session.missed.isEmpty : !session.stillMissed.isEmpty {
        Paragraph.blank
        session.behaviour == .exam ? examReview(session) : toRepeat(session.stillMissed, of: lessons(of: session))
      }
      Paragraph.blank
      offer(after: session)
    }
  }

  /// How a lesson went, and what is lacking.
  private func results(of session: Session) -> Page {
    guard session.behaviour != .review else { return [] }
    let results = session.results
    return lessons(of: session).map { lesson in
      let title = quotedTitle(of: lesson)
      guard let result = results.first(where: { $0.lesson == lesson.id.name }) else {
        return Paragraph(
          say(
            "Bài \(title): chưa hỏi hết các câu nên chưa xét đạt.",
            "Lesson \(title): not all of its questions were asked, so it is not passed yet."))
      }
      return self.result(result, of: lesson, in: session)
    }
  }

  private func result(_ result: Event.LessonResult, of lesson: Lesson, in session: Session) -> Paragraph {
    let score = Score.text(result.right, of: result.total)(language)
    let title = quotedTitle(of: lesson)
    return Paragraph {
      Span(say("Bài \(title): \(score), ", "Lesson \(title): \(score), "))
      passSign(result.isPassed)
      (["."] + (result.isPassed ? [] : reasons(result, session))).joined(separator: " ")
    }
  }

  private func passSign(_ isPassed: Bool) -> Span {
    let word = isPassed ? say("đạt", "passed") : say("chưa đạt", "not passed")
    guard !isPlain else { return Span(word) }
    return Span((isPassed ? "✓ " : "✗ ") + word, isPassed ? .good : .bad)
  }

  /// Why a lesson is not passed; ``Quiz/PassMark`` has the rule.
  private func reasons(_ result: Event.LessonResult, _ session: Session) -> [String] {
    let needed = PassMark.needed(of: result.total)
    let missed = session.missed.map(\.exercise).filter { $0.item.question.lesson == result.lesson }
    var reasons: [String] = []
    if result.right < needed {
      let score = Score.text(needed, of: result.total)(language)
      reasons.append(say("Cần đúng ít nhất \(score).", "At least \(score) must be right."))
    }
    let critical = missed.count(where: \.isCritical)
    if critical > 0 {
      reasons.append(
        say(
          "Còn \(critical) câu về cảnh báo nghiêm trọng chưa đúng.",
          "\(critical) about critical warnings \(critical == 1 ? "is" : "are") not right yet."))
    }
    return reasons
  }

  // MARK: What to repeat

  private func toRepeat(_ missed: [Session.Entry], of lessons: [Lesson]) -> Page {
    // What every line would say is said once.
    let only = lessons.count == 1 ? lessons.first : nil
    return Page {
      if let only {
        let lesson = titleWithPage(of: only)
        Paragraph {
          Span(say("Cần ôn lại", "To repeat"), .strong)
          Span(say(", trong bài \(lesson):", ", in the lesson \(lesson):"))
        }
      } else {
        Paragraph(say("Cần ôn lại:", "To repeat:"), .strong)
      }
      for (index, entry) in missed.enumerated() {
        Paragraph(marker: Span("\(index + 1)."), indent: 2) { shortPrompt(of: entry.exercise) }
        for place in placesToReread(for: entry.exercise, within: only) { place.indented(by: 5) }
      }
    }
  }

  private func examReview(_ session: Session) -> Page {
    Page {
      Paragraph(say("Những câu chưa đúng:", "What was not right:"), .strong)
      for entry in session.missed {
        for feedback in entry.feedback {
          Paragraph.rule
          prompt(of: feedback.exercise, at: feedback.promptIndex)
          Paragraph.blank
          self.feedback(feedback)
        }
      }
    }
  }

  /// The first line of a prompt, cut after a word where it is long.
  func shortPrompt(of exercise: Exercise) -> String {
    let text = texts(of: exercise.lesson).plain(exercise.question.prompt)
    let line = text.prefix { !$0.isNewline }
    guard line.count > QuizViews.longestShortPrompt else { return String(line) }
    let cut = line.prefix(QuizViews.longestShortPrompt)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  /// Graphemes.
  private static let longestShortPrompt = 160

  // MARK: What comes next

  private func offer(after session: Session) -> Page {
    var attempt = session
    guard attempt.retry() != nil, let count = attempt.asked?.total else {
      guard !session.missed.isEmpty, session.behaviour != .exam else {
        return Page {
          if !session.results.isEmpty, session.isPassed {
            Paragraph(
              say("Đạt thêm lần nữa vào một ngày khác là vững bài.", "Pass once more on another day to master it."))
          }
          Paragraph(say("Đã lưu kết quả.", "Your result is saved."))
        }
      }
      return Page {
        Paragraph(
          say(
            "Bạn đã làm lại đúng hết các câu sai. Đã lưu kết quả.",
            "All that was missed is right now. Your result is saved."))
        if session.results.contains(where: { !$0.isPassed }) {
          Paragraph(
            say(
              "Đạt hay chưa chỉ tính lần trả lời đầu, nên hôm khác hãy làm lại cả bài.",
              "Only first answers count for a pass: take the whole quiz again another day."))
        }
      }
    }
    return [
      keys(
        [
          (key: "Enter", meaning: say("để làm lại \(count) câu sai", "retry the \(count) missed")),
          (key: "q", meaning: say("nghỉ", "leave")),
        ],
        plain: say(
          "Bấm Enter để làm lại \(count) câu sai, gõ q để nghỉ.",
          "Press Enter to retry the \(count) missed, type q to leave."))
    ]
  }
}

extension Paragraph {
  func indented(by columns: Int) -> Paragraph {
    var copy = self
    copy.indent += columns
    return copy
  }
}
