import Quiz
import Curriculum

/// The questions that a class should hear again.
struct QuestionTables {
  let basis: Basis

  func hardest(_ questions: [HardQuestion]) -> ReportTable {
    ReportTable(
      "hardest", basis.say("Câu khó nhất", "Hardest questions"), about: aboutHardest, layout: .cards, of: questions,
      [
        .text("question", basis.say("Câu hỏi", "Question"), .heading) { $0.prompt },
        .part(
          "wrong", basis.say("Chưa đúng lần đầu", "Not right at first"),
          of: ("answered", basis.say("Trên số người trả lời", "Of those who answered"))
        ) { $0.wrong },
        .text("choice", basis.say("Hay chọn nhầm", "Most often taken for right")) { $0.take?.take.words },
        .integer("chosen", basis.say("Số người chọn nhầm thế", "How many took it")) { $0.take?.count },
        .text("reason", basis.say("Vì sao chưa đúng", "Why it is not right")) { $0.reason },
        .text("step", basis.say("Xem lại", "Read again")) { $0.words.placeToReread },
        .text("key", basis.say("Mã câu", "Id"), .fine) { $0.words.key },
        .integer("revision", basis.say("Bản", "Revision"), .fine) { $0.words.item.revision },
      ])
  }

  private var aboutHardest: String {
    let fewest = HardQuestion.fewestAnswers
    let hasHands = basis.meetings.contains { !$0.tallies.isEmpty }
    return basis.say(
      "Số người trả lời chưa đúng ngay lần đầu\(hasHands ? ", kể cả tay giơ" : ""); chỉ tính câu có từ \(fewest) người trả lời.",
      "Who was not right at the first answer\(hasHands ? ", hands counted" : ""); only questions that \(fewest) or more have answered."
    )
  }

  /// What a whole class may see: no wrong choice, which somebody in the room took.
  func shownHardest(_ questions: [HardQuestion]) -> ReportTable {
    ReportTable(
      "hardest", basis.say("Câu lớp mình hay nhầm", "Questions that we often get wrong"), layout: .cards, of: questions,
      [
        .text("question", basis.say("Câu hỏi", "Question"), .heading) { $0.prompt },
        .part(
          "wrong", basis.say("Chưa đúng lần đầu", "Not right at first"),
          of: ("answered", basis.say("Trên số người trả lời", "Of those who answered"))
        ) { $0.wrong },
        .text("right", basis.say("Trả lời đúng", "Right answer")) { $0.right },
        .text("reason", basis.say("Vì sao", "Why")) { $0.reasonOfRight },
      ])
  }

  func review(_ needs: [ReviewNeed]) -> ReportTable {
    ReportTable(
      "review", basis.say("Ôn ngay", "Review now"),
      about: basis.say(
        "Những câu mà người đến buổi gần nhất cần nghe lại nhất. Câu về cảnh báo nghiêm trọng đứng trước.",
        "What those who came to the last meeting most need to hear again. Questions about critical warnings come first."
      ),
      of: Array(needs.enumerated()),
      [
        .integer("place", basis.say("Số", "No.")) { $0.offset + 1 },
        .text("question", basis.say("Câu hỏi", "Question"), .heading) { $0.element.words.prompt() },
        .integer("lesson", basis.say("Bài số", "Lesson no.")) { basis.number(of: $0.element.words.lesson) },
        .text("critical", basis.say("Nghiêm trọng", "Critical")) {
          $0.element.words.isCritical ? basis.say("có", "yes") : basis.say("không", "no")
        },
        .part(
          "forgetting", basis.say("Có thể đã quên, khoảng", "May have forgotten, about"),
          of: ("learned", basis.say("Trên số người đã học", "Of those who learned it")),
          short: basis.say("Có thể quên", "May forget"), hasBar: false
        ) { $0.element.forgetting },
      ])
  }

  func agenda(_ agenda: Agenda) -> ReportTable {
    ReportTable(
      "agenda", basis.say("Buổi tới: gợi ý", "The next meeting: a proposal"),
      about: basis.say("Tất cả \(agenda.minutes) phút.", "\(agenda.minutes) minutes in all."), of: agenda.items,
      [
        .integer("start", basis.say("Từ phút", "From minute")) { $0.start },
        .integer("minutes", basis.say("Số phút", "Minutes")) { $0.minutes },
        .text("what", basis.say("Việc", "What"), .heading) { $0.what },
        .text("detail", basis.say("Chi tiết", "Details")) { $0.detail },
      ])
  }
}
