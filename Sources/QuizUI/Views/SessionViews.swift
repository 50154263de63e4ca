package import Quiz
package import Terminal
package import Curriculum
import Diagnostics

extension QuizViews {
  /// What a new session begins with: who (`nil` where nobody said), what, how.
  package func welcome(_ session: Session, name: String?) -> Page {
    let count = session.entries.count
    return Page {
      if let name { Paragraph(say("Chào \(name).", "Hello \(name).")) }
      Paragraph(
        sentence(about: session) + " "
          + say(
            "Gồm \(count) câu. Gõ câu trả lời rồi bấm Enter.", "\(questions(count)). Type your answer and press Enter.")
      )
      if session.behaviour == .exam {
        Paragraph(
          say(
            "Không có gợi ý, không bỏ qua câu. Làm xong mới biết kết quả.",
            "No hints, no skipping. You see the result at the end."))
      }
      dropped(in: session)
    }
  }

  /// What a session asks about: «Bài «…».»
  private func sentence(about session: Session) -> String {
    let titles = lessons(of: session).map(quotedTitle)
    let list = titles.joined(separator: ", ")
    return switch session.behaviour {
    case .review: say("Ôn lại những câu đến hạn.", "Review of what is due.")
    case .exam: say("Kiểm tra bài \(list).", "Exam on \(list).")
    case .practice, .live, .paper, .alone:
      say("Bài \(list).", titles.count == 1 ? "Lesson \(list)." : "Lessons \(list).")
    }
  }

  /// The lessons of a session in its order.
  func lessons(of session: Session) -> [Lesson] {
    var seen: Set<String> = []
    return session.entries.map(\.exercise.lesson).filter { seen.insert($0.id.name).inserted }
  }

  func questions(_ count: Int) -> String { count == 1 ? "1 question" : "\(count) questions" }

  /// Tells what was planned and has left the course meanwhile.
  func dropped(in session: Session) -> Page {
    guard !session.dropped.isEmpty else { return [] }
    let count = session.dropped.count
    return [
      Paragraph(
        say(
          "\(count) câu đã được bỏ khỏi bài nên không hỏi nữa.",
          "\(questions(count)) of it \(count == 1 ? "is" : "are") no longer in the course."))
    ]
  }

  /// Offers to go on with a session that was cut off: as its events left it, and the day on which it began.
  package func resumeOffer(_ session: Session, from day: Day) -> Page {
    let place = session.asked
    let number = place?.number ?? session.entries.count
    let total = place?.total ?? session.entries.count
    let date = language == .vietnamese ? day.vietnamese : day.iso
    return Page {
      Paragraph(
        say(
          "Lần trước (ngày \(date)) bạn dừng ở câu \(number) trên \(total). ",
          "Last time (\(date)) you stopped at question \(number) of \(total). ") + sentence(about: session))
      dropped(in: session)
      keys(
        [
          (key: "Enter", meaning: say("làm tiếp", "go on")), (key: "m", meaning: say("làm bài mới", "new quiz")),
          (key: "q", meaning: say("nghỉ", "leave")),
        ],
        plain: say(
          "Bấm Enter để làm tiếp, gõ m để làm bài mới, gõ q để nghỉ.",
          "Press Enter to go on, type m for a new quiz, q to leave."))
    }
  }

  /// The same where nobody can be asked: it goes on.
  package func resumed(_ session: Session, from day: Day) -> Page {
    let number = session.asked?.number ?? session.entries.count
    let total = session.asked?.total ?? session.entries.count
    let date = language == .vietnamese ? day.vietnamese : day.iso
    return Page {
      Paragraph(
        say(
          "Làm tiếp bài dở từ ngày \(date), từ câu \(number) trên \(total). ",
          "Going on with the session of \(date) at question \(number) of \(total). ") + sentence(about: session))
      dropped(in: session)
    }
  }

  /// What is said on leaving before the end: what is kept, where it goes on. `command` is what to type for that, for
  /// example `camnang quiz --trainee an`.
  package func leaving(_ session: Session, command: String) -> Page {
    let saved = session.entries.count(where: \.isAnswered)
    return Page {
      if session.phase == .retrying, let asked = session.asked {
        Paragraph(
          say(
            "Đã lưu kết quả. Lần sau sẽ làm lại tiếp các câu sai, từ câu \(asked.number) trên \(asked.total):",
            "Your result is saved. Next time the retry goes on at question \(asked.number) of \(asked.total):"))
        Paragraph(command, .key, indent: 2, isWrapped: false)
      } else if session.phase == .asking, let asked = session.asked {
        Paragraph(
          say(
            "Đã lưu \(saved) câu. Lần sau sẽ tiếp tục từ câu \(asked.number):",
            "\(saved == 1 ? "1 answer is" : "\(saved) answers are") saved. Next time it goes on at question \(asked.number):"
          ))
        Paragraph(command, .key, indent: 2, isWrapped: false)
      } else {
        Paragraph(say("Đã lưu kết quả. Hẹn gặp lại.", "Your result is saved. See you."))
      }
    }
  }
}
