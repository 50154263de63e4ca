package import Curriculum
import Diagnostics
package import Quiz
package import Terminal

extension QuizViews {
  /// A question as it is asked: where one stands, what is asked, what can be chosen, what can be typed.
  ///
  /// - Parameters:
  ///   - asked: The prompt and where it stands in its round.
  ///   - behaviour: An exam gives no hint and skips nothing.
  ///   - formerRevision: The revision that the trainee learned, where the question's meaning has changed since.
  ///   - changeNote: What changed, if the author says so.
  /// - Returns: The page, ending with the keys that apply now.
  package func question(
    _ asked: Session.Asked, behaviour: Behaviour, formerRevision: Int? = nil, changeNote: InlineText? = nil
  ) -> Page {
    Page {
      header(of: asked)
      if formerRevision != nil { changed(changeNote, in: asked.exercise.lesson) }
      if asked.exercise.isCritical, behaviour != .review, asked.promptIndex == 0 {
        criticalMark(say("Cảnh báo nghiêm trọng", "Critical warning"))
      }
      Paragraph.blank
      prompt(of: asked.exercise, at: asked.promptIndex)
      Paragraph.blank
      let choices = asked.prompt.face.choices(texts(of: asked.exercise.lesson))
      choices
      if !choices.isEmpty { Paragraph.blank }
      Paragraph(asked.prompt.face.instruction(language), .faint)
      commandKeys(for: asked, behaviour: behaviour)
    }
  }

  private func header(of asked: Session.Asked) -> Paragraph {
    let (number, total) = (asked.number, asked.total)
    var parts = [say("Câu \(number) trên \(total)", "Question \(number) of \(total)")]
    let lesson = asked.exercise.lesson
    parts.append(
      isPlain
        ? say("Bài \(quotedTitle(of: lesson))", "Lesson \(quotedTitle(of: lesson))")
        : texts(of: lesson).plain(lesson.title))
    let stages = asked.exercise.prompts.count
    if stages > 1 {
      parts.append(say("Chặng \(asked.promptIndex + 1) trên \(stages)", "Stage \(asked.promptIndex + 1) of \(stages)"))
    }
    return isPlain
      ? Paragraph(parts.map { $0 + "." }.joined(separator: " ")) : Paragraph(parts.joined(separator: " · "), .faint)
  }

  private func changed(_ note: InlineText?, in lesson: Lesson) -> Page {
    [
      Paragraph {
        Span(say("Câu này đã đổi từ lần bạn học trước.", "This question has changed since you learned it."))
        if let note { [" "] + texts(of: lesson).spans(note) }
      }
    ]
  }

  /// What a question about a critical warning is for; `sign` says that it is one.
  func criticalMark(_ sign: String) -> Paragraph {
    warning(sign, say("câu này phải đúng thì mới đạt bài.", "this question must be right for the lesson to be passed."))
  }

  /// A short sign in the colour of warnings, which says in words that it is one, and what there is to say.
  func warning(_ sign: String, _ text: String) -> Paragraph {
    Paragraph {
      isPlain ? Span(sign) : Span("! " + sign, .warning)
      ": " + text
    }
  }

  /// What is asked: in a scenario the whole story with its first stage, and faintly with the later ones.
  func prompt(of exercise: Exercise, at index: Int) -> Page {
    let texts = texts(of: exercise.lesson)
    let question = exercise.question
    guard let stage = exercise.prompts[index].stage else {
      return texts.page(question.prompt, .strong) + texts.page(of: question)
    }
    return Page {
      texts.page(question.prompt, index == 0 ? .strong : .faint)
      texts.page(of: question)
      Paragraph.blank
      texts.page(stage.situation, .strong)
      texts.page(of: stage)
    }
  }

  // MARK: What can be typed

  private func commandKeys(for asked: Session.Asked, behaviour: Behaviour) -> Paragraph {
    let hints = asked.exercise.question.hints.count - asked.hintsShown
    var keys: [(key: String, meaning: String)] = []
    var sentence: [String] = []
    if behaviour != .exam, hints > 0 {
      let key = Command.hint.key(in: asked.prompt)(language)
      keys.append((key, say("gợi ý (còn \(hints))", "hint (\(hints) left)")))
      sentence.append(say("\(key) để xem gợi ý (còn \(hints))", "\(key) for a hint (\(hints) left)"))
    }
    if behaviour != .exam, asked.number < asked.total {
      let key = Command.skip.key(in: asked.prompt)(language)
      keys.append((key, say("bỏ qua", "skip")))
      sentence.append(say("\(key) để bỏ qua", "\(key) to skip"))
    }
    let key = Command.quit.key(in: asked.prompt)(language)
    keys.append((key, say("nghỉ", "leave")))
    sentence.append(say("\(key) để nghỉ", "\(key) to leave"))
    return self.keys(keys, plain: say("Gõ ", "Type ") + sentence.joined(separator: ", ") + ".")
  }
}
