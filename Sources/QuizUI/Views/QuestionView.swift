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
  ///   - canReread: Whether the steps of the question before can be read again, whose feedback stands above.
  /// - Returns: The page, ending with the keys that apply now.
  package func question(
    _ asked: Session.Asked, behaviour: Behaviour, formerRevision: Int? = nil, changeNote: InlineText? = nil,
    canReread: Bool = false
  ) -> Page {
    Page {
      header(of: asked, behaviour: behaviour)
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
      commandKeys(for: asked, behaviour: behaviour, canReread: canReread)
    }
  }

  /// Where one stands and how it went, on one line; an exam does not say how it went.
  private func header(of asked: Session.Asked, behaviour: Behaviour) -> Paragraph {
    let lesson = asked.exercise.lesson
    let stages = asked.exercise.prompts.count
    let isCounted = behaviour != .exam && asked.right + asked.wrong > 0
    var parts = [say("Câu \(asked.number) trên \(asked.total)", "Question \(asked.number) of \(asked.total)")]
    if isPlain {
      if asked.isRetry { parts.append(say("Làm lại", "Retry")) }
      if isCounted {
        parts.append(say("Đúng \(asked.right), sai \(asked.wrong)", "Right \(asked.right), wrong \(asked.wrong)"))
      }
      parts.append(say("Bài \(quotedTitle(of: lesson))", "Lesson \(quotedTitle(of: lesson))"))
      if stages > 1 {
        parts.append(
          say("Chặng \(asked.promptIndex + 1) trên \(stages)", "Stage \(asked.promptIndex + 1) of \(stages)"))
      }
      return Paragraph(parts.map { $0 + "." }.joined(separator: " "))
    }
    var more: [String] = []
    if stages > 1 {
      more.append(say("chặng \(asked.promptIndex + 1)/\(stages)", "stage \(asked.promptIndex + 1)/\(stages)"))
    }
    if asked.isRetry { more.append(say("làm lại", "retry")) }
    if isCounted { more.append("✓ \(asked.right) · ✗ \(asked.wrong)") }
    let title = Span(texts(of: lesson).plain(lesson.title), .faint)
    func wording(_ number: String) -> [Span] {
      [Span(([number] + more).joined(separator: " · ")), Span(" · ", .faint), title]
    }
    return .line([
      [Span(bar(asked) + " ", .faint)] + wording(parts[0]), wording(parts[0]),
      wording("\(asked.number)/\(asked.total)"),
    ])
  }

  /// ▰▰▱▱: how much of the round is done, a sign for each question where there are few.
  private func bar(_ asked: Session.Asked) -> String {
    let length = min(asked.total, QuizViews.longestBar)
    let done = (asked.number - 1) * length / asked.total
    return String(repeating: "▰", count: done) + String(repeating: "▱", count: length - done)
  }

  private static let longestBar = 12

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

  private func commandKeys(for asked: Session.Asked, behaviour: Behaviour, canReread: Bool) -> Paragraph {
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
    if canReread {
      let key = Command.reread.key(in: asked.prompt)(language)
      keys.append((key, say("xem lại bước (câu trước)", "the last one's step")))
      sentence.append(say("\(key) để xem lại bước của câu trước", "\(key) for the step of the last question"))
    }
    let key = Command.quit.key(in: asked.prompt)(language)
    keys.append((key, say("nghỉ", "leave")))
    sentence.append(say("\(key) để nghỉ", "\(key) to leave"))
    return self.keys(keys, plain: say("Gõ ", "Type ") + sentence.joined(separator: ", ") + ".")
  }
}
