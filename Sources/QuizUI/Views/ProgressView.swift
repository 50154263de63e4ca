import Curriculum
import Diagnostics
package import Quiz
package import Terminal

extension QuizViews {
  /// How far a trainee is: lesson by lesson (in the order of the standings), what is weak, what is due.
  package func progress(of record: TraineeRecord, standings: [Standing]) -> Page {
    let due = Deck.due(record, in: course, today: today, count: nil).count
    let begun = standings.filter { $0.mastery != .notStarted }
    return Page {
      Paragraph {
        Span(record.names.first ?? record.trainee, .strong)
        if !record.names.isEmpty { Span(" (\(record.trainee))", .faint) }
      }
      namesakes(record.trainee, record.names)
      Paragraph(
        due == 0
          ? say("Hôm nay không có câu nào cần ôn.", "Nothing is due today.")
          : say(
            "Hôm nay có \(due) câu cần ôn.", due == 1 ? "1 question is due today." : "\(due) questions are due today."))
      Paragraph.blank
      if begun.isEmpty { Paragraph(say("Chưa học bài nào.", "Nothing was learned yet.")) }
      for standing in begun { line(standing) }
      let rest = standings.count - begun.count
      if rest > 0, !begun.isEmpty {
        Paragraph(say("Còn \(rest) bài chưa học.", "\(rest) lessons not started."), .faint)
      }
      weak(begun)
    }
  }

  private func line(_ standing: Standing) -> Paragraph {
    let lesson = course.lesson(standing.lesson)
    let title = lesson.map { texts(of: $0).plain($0.title) } ?? standing.lesson
    var facts = [
      wording(of: standing.mastery),
      say("đã trả lời \(standing.seen) trên \(standing.total) câu", "\(standing.seen) of \(standing.total) answered"),
    ]
    if standing.due > 0 { facts.append(say("\(standing.due) câu cần ôn", "\(standing.due) due")) }
    return Paragraph(marker: Span(isPlain ? "-" : "•")) {
      Span(title + ": ")
      Span(facts.joined(separator: isPlain ? ", " : " · "))
    }
  }

  /// How far one is with a lesson, in words.
  func wording(of mastery: Standing.Mastery) -> String {
    switch mastery {
    case .notStarted: say("chưa học", "not started")
    case .started: say("đang học", "started")
    case .passed: say("đã đạt", "passed")
    case .mastered: say("đã vững", "mastered")
    case .retired: say("bài đã đổi, cần học lại", "the lesson has changed, learn it again")
    }
  }

  private func weak(_ standings: [Standing]) -> Page {
    let objectives = standings.flatMap { standing -> [(lesson: Lesson, text: InlineText)] in
      guard let lesson = course.lesson(standing.lesson) else { return [] }
      return lesson.objectives.filter { standing.weakObjectives.contains($0.id.name) }.map { (lesson, $0.learner) }
    }
    guard !objectives.isEmpty else { return [] }
    return Page {
      Paragraph.blank
      Paragraph(say("Còn yếu:", "Weak:"), .strong)
      for objective in objectives {
        Paragraph(marker: Span(isPlain ? "-" : "•")) {
          texts(of: objective.lesson).spans(objective.text)
          Span(
            say(" (bài \(quotedTitle(of: objective.lesson)))", " (lesson \(quotedTitle(of: objective.lesson)))"), .faint
          )
        }
      }
    }
  }

  /// Two names for one id are two people, or one whose name was written in two ways: only a person can tell.
  private func namesakes(_ id: String, _ names: [String]) -> Page {
    guard names.count > 1 else { return [] }
    let list = names.joined(separator: ", ")
    return [
      warning(
        say("Chú ý", "Attention"),
        say(
          "mã \(id) có nhiều tên: \(list). Nếu là nhiều người, hãy tách: camnang progress split \(id)",
          "the id \(id) has several names: \(list). If they are several people, split it: camnang progress split \(id)"
        ))
    ]
  }

  // MARK: The class

  /// A trainee in the list of all.
  package struct TraineeRow: Sendable, Hashable {
    /// What to type for them.
    package let id: String
    package let code: String
    package let group: String?
    /// The names that stand, the first one shown.
    package let names: [String]
    /// Lessons passed in their present revision.
    package let passed: Int
    /// Questions due today.
    package let due: Int

    package init(id: String, code: String, names: [String], group: String?, passed: Int, due: Int) {
      self.id = id
      self.code = code
      self.group = group
      self.names = names
      self.passed = passed
      self.due = due
    }
  }

  /// What the list of trainees says of one.
  package func row(of record: TraineeRecord, called id: String, group: String?) -> TraineeRow {
    let standings = course.lessons.map { record.standing(in: $0, today: today) }
    return TraineeRow(
      id: id, code: record.trainee, names: record.names, group: group,
      passed: standings.count { $0.mastery == .passed || $0.mastery == .mastered },
      due: Deck.due(record, in: course, today: today, count: nil).count)
  }

  /// The trainees that a store knows, in the order given: nobody is ranked.
  ///
  /// - Parameters:
  ///   - rows: The trainees.
  ///   - undecided: How many events of which code are of nobody knows whom.
  /// - Returns: The page.
  package func trainees(_ rows: [TraineeRow], undecided: [String: Int] = [:]) -> Page {
    guard !rows.isEmpty || !undecided.isEmpty else {
      return [Paragraph(say("Chưa có học viên nào.", "There are no trainees yet."))]
    }
    return Page {
      for row in rows {
        Paragraph {
          Span(row.id, .strong)
          if let name = row.names.first { Span(": \(name)") }
          if let group = row.group { Span(" (\(group))", .faint) }
          let passed = say("đạt \(row.passed) bài", "\(row.passed) passed")
          let due = say("\(row.due) câu cần ôn", "\(row.due) due")
          Span(isPlain ? ". \(passed), \(due)." : " · \(passed) · \(due)")
        }
        namesakes(row.id, row.names).map { $0.indented(by: 2) }
      }
      for (code, count) in undecided.sorted(by: { $0.key < $1.key }) {
        warning(
          say("Chú ý", "Attention"),
          say(
            "\(count) mục ghi dưới mã cũ «\(code)» chưa rõ của ai. Tách bằng: camnang progress split \(code)",
            "\(count) entries under the old code “\(code)” are of nobody knows whom. Split them: camnang progress split \(code)"
          ))
      }
    }
  }
}
