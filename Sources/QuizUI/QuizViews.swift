package import Curriculum
package import Diagnostics
import Terminal

/// Everything a trainee is shown in the terminal, as pages: what it says is decided here, how it is laid out is up to
/// `Terminal/Layout`.
///
/// Pure: each method turns values into a ``Terminal/Page``. What the course says stays Vietnamese; what the program says
/// around it is in ``language``.
package struct QuizViews: Sendable {
  /// Where the texts of questions lead to: lessons, steps, facts.
  package let course: Course
  /// Of what the program says itself.
  package let language: Language
  /// For screen readers and old terminals: sentences instead of signs and separators.
  package let isPlain: Bool
  /// The day for which facts are judged overdue and questions due.
  package let today: Day

  package init(course: Course, language: Language, isPlain: Bool, today: Day) {
    self.course = course
    self.language = language
    self.isPlain = isPlain
    self.today = today
  }

  /// A sentence in the language of the screen.
  func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }

  /// Sets the texts of a lesson; without one, texts that belong to none.
  func texts(of lesson: Lesson? = nil) -> TextSetter { TextSetter(views: self, lesson: lesson) }

  /// The name of a lesson as plain words.
  package func title(of lesson: Lesson) -> String { texts(of: lesson).plain(lesson.title) }

  /// The same as it is said in a sentence: «Cài VNeID».
  func quotedTitle(of lesson: Lesson) -> String {
    let title = title(of: lesson)
    return say("«\(title)»", "“\(title)”")
  }

  /// A line of what can be typed: signs in the style of keys, each with what it does; or `plain`, the same as a
  /// sentence, for those who hear it.
  func keys(_ keys: [(key: String, meaning: String)], plain: String) -> Paragraph {
    guard !isPlain else { return Paragraph(plain) }
    return Paragraph {
      for (number, entry) in keys.enumerated() {
        if number > 0 { Span(" · ", .faint) }
        Span(entry.key, .key)
        Span(" " + entry.meaning, .faint)
      }
    }
  }
}
