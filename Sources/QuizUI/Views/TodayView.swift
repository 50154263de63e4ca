package import Curriculum
package import Diagnostics
package import Quiz
package import Terminal
import VietnameseText

/// Something that a trainee can do today.
package enum DayTask: Sendable {
  /// A session that was cut off.
  case goOn(Session)
  /// So many questions that are due.
  case review(Int)
  /// The next lesson of the roadmap.
  case learn(Lesson)
}

extension QuizViews {
  package var bookTitle: String { texts().plain(course.book.title) }

  /// What today brings, as things to choose from by their numbers.
  ///
  /// - Parameters:
  ///   - tasks: In the order in which they are best done.
  ///   - record: Whose day it is.
  ///   - name: What they are called; `nil` where nobody said.
  ///   - isFirst: Whether the day begins; else something was done just now.
  ///   - canChange: Whether somebody else may sit here.
  /// - Returns: The page, ending with the keys that apply.
  package func today(
    _ tasks: [DayTask], of record: TraineeRecord, name: String?, isFirst: Bool, canChange: Bool
  ) -> Page {
    Page {
      if isFirst {
        Paragraph(name.map { say("Chào \($0).", "Hello \($0).") } ?? say("Chào bạn.", "Hello."), .strong)
      }
      if tasks.isEmpty {
        Paragraph(say("Hôm nay không còn việc gì phải làm.", "Nothing is left to do today."))
      } else {
        Paragraph(isFirst ? say("Hôm nay có:", "Today there is:") : say("Việc còn lại hôm nay:", "Left for today:"))
        for (index, task) in tasks.enumerated() {
          Paragraph(marker: Span("\(index + 1))", .key), indent: 2) { Span(words(for: task)) }
        }
      }
      nextReview(record, among: tasks)
      Paragraph.blank
      taskKeys(tasks, canChange: canChange)
    }
  }

  /// When something comes due, where nothing is.
  private func nextReview(_ record: TraineeRecord, among tasks: [DayTask]) -> Page {
    let hasReview = tasks.contains { if case .review = $0 { true } else { false } }
    guard !hasReview, let day = Deck.nextDueDay(record, in: course, after: today) else { return [] }
    let count = dueCount(record, on: day)
    return [
      Paragraph(
        say("Lần ôn tới: \(spoken(day)), \(count) câu.", "Next review: \(spoken(day)), \(questions(count))."), .faint)
    ]
  }

  private func words(for task: DayTask) -> String {
    switch task {
    case .goOn(let session):
      let left = session.entries.count { !$0.isAnswered }
      let titles = lessons(of: session).map(quotedTitle).joined(separator: ", ")
      let what =
        switch session.behaviour {
        case .review: say("ôn tiếp", "the review")
        case .exam: say("bài kiểm tra \(titles)", "the exam on \(titles)")
        case .practice, .live, .paper, .alone: say("bài \(titles)", "the lesson \(titles)")
        }
      return say(
        "Làm tiếp \(what): còn \(left) câu, chừng \(span(left)) phút",
        "Go on with \(what): \(questions(left)) left, about \(span(left)) min")
    case .review(let count):
      return say(
        "Ôn \(count) câu sắp quên, chừng \(span(count)) phút",
        "Review \(questions(count)) that are nearly forgotten, about \(span(count)) min")
    case .learn(let lesson):
      let count = lesson.questions.count
      let title = quotedTitle(of: lesson)
      return say(
        "Làm bài \(title): \(count) câu, chừng \(span(count)) phút",
        "The lesson \(title): \(questions(count)), about \(span(count)) min")
    }
  }

  private func span(_ count: Int) -> Int { QuizViews.minutes(for: count) }

  private func taskKeys(_ tasks: [DayTask], canChange: Bool) -> Paragraph {
    var keys: [(key: String, meaning: String)] = []
    var sentence: [String] = []
    if !tasks.isEmpty {
      keys.append((key: "Enter", meaning: say("bắt đầu việc 1", "begin the first")))
      sentence.append(say("bấm Enter để bắt đầu việc 1", "press Enter to begin the first"))
    }
    if tasks.count > 1 {
      keys.append(
        (
          key: "2",
          meaning: say(
            tasks.count > 2 ? "hoặc 3: việc khác" : "việc 2", tasks.count > 2 ? "or 3: another" : "the second")
        ))
      sentence.append(say("gõ số để chọn việc khác", "type a number for another"))
    }
    if canChange {
      keys.append((key: "k", meaning: say("người khác", "somebody else")))
      sentence.append(say("gõ k nếu là người khác", "type k if you are somebody else"))
    }
    keys.append((key: "q", meaning: say("nghỉ", "leave")))
    sentence.append(say("gõ q để nghỉ", "type q to leave"))
    let words = sentence.joined(separator: ", ")
    return self.keys(keys, plain: words.prefix(1).uppercased() + words.dropFirst() + ".")
  }
}

/// Who sits here: before any course is spoken of.
package enum WhoView {
  /// Somebody to choose.
  package struct Person: Sendable, Hashable {
    package let name: String
    /// What tells them from somebody of the same name.
    package let detail: String?

    package init(name: String, detail: String?) {
      self.name = name
      self.detail = detail
    }

    fileprivate var label: String { detail.map { "\(name) (\($0))" } ?? name }
  }

  /// The people who are to choose from, side by side where they are many and the window is wide.
  ///
  /// - Parameters:
  ///   - people: Numbered from 1 in this order; none where there are too many to list.
  ///   - width: Columns of the window.
  ///   - language: Of the screen.
  /// - Returns: The page, ending with what can be typed.
  package static func page(_ people: [Person], width: Int, _ language: Language) -> Page {
    func say(_ vietnamese: String, _ english: String) -> String { LocalizedText(vi: vietnamese, en: english)(language) }
    return Page {
      Paragraph(say("Bạn là ai?", "Who are you?"), .strong)
      rows(people.enumerated().map { "\($0.offset + 1)) \($0.element.label)" }, width: width)
      Paragraph(
        people.isEmpty
          ? say("Gõ tên hoặc mã của bạn. Người mới gõ m, nghỉ gõ q.", "Type your name or code. New here: m. Leave: q.")
          : say(
            "Gõ số, tên hoặc mã của bạn. Người mới gõ m, nghỉ gõ q.",
            "Type your number, name or code. New here: m. Leave: q."), .faint)
    }
  }

  private static func rows(_ labels: [String], width: Int) -> Page {
    let widest = (labels.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    let columns = labels.count < 8 ? 1 : max(1, min(3, (width - 2) / max(1, widest)))
    let height = (labels.count + columns - 1) / columns
    return (0..<height).map { row in
      let cells = (0..<columns).compactMap { column -> String? in
        let index = column * height + row
        guard index < labels.count else { return nil }
        return labels[index] + String(repeating: " ", count: max(0, widest - DisplayWidth.of(labels[index])))
      }
      return Paragraph(cells.joined(), indent: 2)
    }
  }

  /// What somebody is told who is the first here.
  package static func newcomer(book: String, lessons: Int, _ language: Language) -> Page {
    func say(_ vietnamese: String, _ english: String) -> String { LocalizedText(vi: vietnamese, en: english)(language) }
    return Page {
      Paragraph(
        say(
          "Chào bạn. Đây là bài hỏi đáp theo sách «\(book)», \(lessons) bài.",
          "Hello. These are the questions of the book “\(book)”, \(lessons) lessons."))
      Paragraph(
        say(
          "Người soạn sách, người dạy: gõ q rồi gõ camnang --help.", "To write books or teach: q, then camnang --help."),
        .faint)
      Paragraph.blank
      askName(language)
    }
  }

  package static func askName(_ language: Language) -> Page {
    [
      Paragraph(
        LocalizedText(
          vi: "Bạn tên là gì? Gõ họ tên rồi bấm Enter (q để thôi).",
          en: "What is your name? Type it and press Enter (q to leave).")(language), .strong)
    ]
  }
}
