package import Curriculum
import Diagnostics
package import Quiz
package import Terminal

extension QuizViews {
  /// What is said where nothing is due: when something will be, and what to learn meanwhile.
  ///
  /// - Parameters:
  ///   - record: What the trainee remembers.
  ///   - next: The lesson that comes next, if there is one.
  ///   - command: What to type to learn it.
  /// - Returns: The page.
  package func nothingDue(_ record: TraineeRecord, next: Lesson?, command: String) -> Page {
    Page {
      if record.memories.isEmpty {
        Paragraph(
          say("Bạn chưa học bài nào nên chưa có gì để ôn.", "Nothing was learned yet, so there is nothing to review."))
      } else if let day = Deck.nextDueDay(record, in: course, after: today) {
        let count = dueCount(record, on: day)
        Paragraph(
          say(
            "Hôm nay không có câu nào cần ôn. Lần ôn tới: \(spoken(day)), \(count) câu.",
            "Nothing is due today. Next review: \(spoken(day)), \(questions(count))."))
      } else {
        Paragraph(say("Hôm nay không có câu nào cần ôn.", "Nothing is due today."))
      }
      if let next {
        let (count, minutes) = (next.questions.count, QuizViews.minutes(for: next.questions.count))
        let title = quotedTitle(of: next)
        Paragraph.blank
        Paragraph(
          record.memories.isEmpty
            ? say(
              "Bắt đầu bằng bài \(title): \(count) câu, chừng \(minutes) phút.",
              "Begin with the lesson \(title): \(questions(count)), about \(minutes) min.")
            : say(
              "Trong lúc chờ, bạn có thể làm bài \(title): \(count) câu, chừng \(minutes) phút.",
              "Meanwhile there is the lesson \(title): \(questions(count)), about \(minutes) min."))
        Paragraph(command, .key, indent: 2, isWrapped: false)
      }
    }
  }

  /// A day as people say it: «ngày mai», «thứ sáu 4/12», and with its year where that is another one.
  func spoken(_ day: Day) -> String {
    let distance = day.number - today.number
    if distance == 1 { return say("ngày mai", "tomorrow") }
    if distance == 2 { return say("ngày kia", "the day after tomorrow") }
    // 1970-01-01, the day 0, was a Thursday.
    let weekday = QuizViews.weekdays[((day.number + 4) % 7 + 7) % 7]
    let year = day.year == today.year ? "" : say("/\(day.year)", " \(day.year)")
    return say(
      "\(weekday.vietnamese) \(day.day)/\(day.month)\(year)",
      "\(weekday.english), \(day.day) \(QuizViews.months[day.month - 1])\(year)")
  }

  private static let weekdays = [
    LocalizedText(vi: "chủ nhật", en: "Sunday"), LocalizedText(vi: "thứ hai", en: "Monday"),
    LocalizedText(vi: "thứ ba", en: "Tuesday"), LocalizedText(vi: "thứ tư", en: "Wednesday"),
    LocalizedText(vi: "thứ năm", en: "Thursday"), LocalizedText(vi: "thứ sáu", en: "Friday"),
    LocalizedText(vi: "thứ bảy", en: "Saturday"),
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// How long so many questions take, feedback and all: 45 seconds each.
  static func minutes(for questions: Int) -> Int { max(1, (questions * 45 + 30) / 60) }

  /// The questions that come due on exactly this day.
  func dueCount(_ record: TraineeRecord, on day: Day) -> Int {
    course.lessons.reduce(0) { sum, lesson in
      sum
        + lesson.questions.count { question in
          let memory = record.memories[QuestionKey(question, in: lesson)]
          return memory?.revision == question.revision && memory?.due == day.number
        }
    }
  }
}
