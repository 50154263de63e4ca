import Curriculum
import Diagnostics
import HTML
import Quiz

/// What a phone shows: of one seat, and of nobody else.
struct PhonePage {
  let room: ClassRoom
  let state: ClassRoom.State
  let claim: Claims.Claim
  /// What was wrong with what was sent, where there is no script to say it.
  var trouble: LocalizedText?

  private var live: LiveClass { state.live }

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(room.language)
  }

  var page: ClassPage {
    let address = ClassAddress.phone(claim.secret)
    return ClassPage(
      title: say("Lớp học, chỗ số \(claim.seat)", "Class, seat \(claim.seat)"), language: room.language, kind: "phone",
      part: address + ClassAddress.part, stream: ClassAddress.events, content: part)
  }

  var part: ClassPart {
    if claim.isWaiting { return ClassPart(state: "waiting", body: head + waiting) }
    let isOpen = live.refusal(of: claim.seat, round: live.place) == nil
    let answered = live.answer(of: claim.seat, to: live.place) != nil
    return ClassPart(
      state: "\(live.place)-\(live.phase.rawValue)-\(isOpen ? "open" : answered ? "sent" : "none")",
      mayReload: !isOpen, body: head + body)
  }

  private var head: [Node] {
    let progress = live.round.map { " · " + say("Câu", "Question") + " \($0.number)/\(live.questionCount)" }
    let isAsking = live.phase != .gathering && live.phase != .over && !claim.isWaiting
    return [
      Tag.header {
        (isAsking ? Tag.h1 : Tag.p)(.class("seat"), .data("seat", String(claim.seat))) {
          Tag.strong { say("Chỗ số \(claim.seat)", "Seat \(claim.seat)") }
          if isAsking, let progress { progress }
        }
      }
    ]
  }

  private var waiting: [Node] {
    [
      Tag.h1 { say("Chỗ số \(claim.seat) đã có máy khác", "Seat \(claim.seat) has another phone") },
      Tag.p {
        say(
          "Nếu đúng là chỗ của bạn, hãy báo người hướng dẫn: đồng ý xong thì trang này tự đổi.",
          "If it is yours, tell whoever teaches: when they agree this page changes by itself.")
      },
    ]
  }

  @NodeBuilder private var body: [Node] {
    switch live.phase {
    case .gathering:
      Tag.h1 { say("Bạn đã vào lớp", "You are in") }
      Tag.p { say("Chờ người hướng dẫn bắt đầu. Cứ để trang này mở.", "Wait until it begins. Leave this page open.") }
    case .over: result
    case .asking, .closed, .revealed:
      if let round = live.round {
        let parts = QuestionParts(round, room)
        parts.asked
        question(round, parts)
      }
    }
  }

  // MARK: A question

  @NodeBuilder private func question(_ round: LiveClass.Round, _ parts: QuestionParts) -> [Node] {
    let answer = live.answer(of: claim.seat, to: live.place)
    switch (live.phase, answer) {
    case (.revealed, let answer): verdict(on: answer, round, parts)
    case (_, let answer?):
      Tag.div(.class("sent"), .role("status")) {
        Tag.h2 { say("✓ Đã gửi", "✓ Sent") }
        parts.given(answer)
        Tag.p {
          live.phase == .closed
            ? say("Đã đóng câu này. Chờ xem đáp án.", "This question is closed. Wait for the answer.")
            : say("Chờ mọi người trả lời.", "Wait for the others.")
        }
      }
    case (.asking, nil): open(round, parts)
    default:
      Tag.p(.class("note"), .role("status")) {
        say("Câu này đã đóng. Chờ xem đáp án.", "This question is closed. Wait for the answer.")
      }
    }
  }

  @NodeBuilder private func open(_ round: LiveClass.Round, _ parts: QuestionParts) -> [Node] {
    if live.refusal(of: claim.seat, round: live.place) == .cameLate {
      Tag.p(.class("note")) {
        say(
          "Câu này nhiều chặng và đã bắt đầu trước khi bạn vào. Mời bạn theo dõi; câu sau bạn trả lời được.",
          "This question has stages and began before you came. Follow it; you can answer the next one.")
      }
      parts.choices(counts: nil, isRevealed: false)
    } else if let url = SafeURL(ClassAddress.phone(claim.secret) + ClassAddress.answer) {
      Tag.form([.class("answer")] + Attribute.posting(to: url)) {
        Tag.input(.type("hidden"), .name("vong"), .value(String(live.place)))
        AnswerForm(prompt: round.prompt, text: parts.text).fields
        Tag.p(.class("trouble"), .role("alert")) { trouble?(room.language) ?? "" }
        Tag.button(.type("submit")) { say("Gửi", "Send") }
        Tag.p(.class("fine")) { say("Gửi rồi thì không đổi được.", "It cannot be changed when it is sent.") }
      }
    }
  }

  @NodeBuilder private func verdict(on answer: Event.Answer?, _ round: LiveClass.Round, _ parts: QuestionParts)
    -> [Node]
  {
    if let answer {
      Tag.div(.class(answer.isCorrect ? "verdict-box right" : "verdict-box wrong"), .role("status")) {
        Tag.h2 { answer.isCorrect ? say("✓ Đúng", "✓ Right") : say("✗ Chưa đúng", "✗ Not right") }
        Tag.p(.class("fine")) { say("Bạn trả lời:", "You answered:") }
        parts.given(answer)
        parts.reply(to: answer)
      }
    } else {
      Tag.p(.class("note"), .role("status")) {
        say("Bạn không trả lời câu này.", "You did not answer this question.")
      }
    }
    Tag.section(.class("solution")) {
      Tag.h2 { say("Đáp án", "The answer") }
      parts.choices(counts: nil, isRevealed: true)
      parts.right
      parts.reasonsOfRight
    }
  }

  // MARK: The end

  @NodeBuilder private var result: [Node] {
    let sitting = live.sitting(of: claim.seat)
    let entries = sitting?.entries.filter { !$0.answers.isEmpty } ?? []
    let right = entries.count(where: \.isRight)
    Tag.h1 { say("Cảm ơn bạn!", "Thank you!") }
    if entries.isEmpty {
      Tag.p { say("Bạn chưa trả lời câu nào.", "You answered nothing.") }
    } else {
      Tag.p(.class("score")) {
        say("Bạn trả lời đúng \(right) trên \(entries.count) câu.", "You answered \(right) of \(entries.count) right.")
      }
    }
    for lesson in sitting?.results ?? [] {
      let title = title(of: lesson.lesson)
      Tag.p(.class(lesson.isPassed ? "verdict-box right" : "note")) {
        lesson.isPassed
          ? say("✓ Đạt bài «\(title)»", "✓ Passed “\(title)”")
          : say("Bài «\(title)» chưa đạt", "“\(title)”: not passed")
      }
    }
    let missed = entries.filter { !$0.isRight }
    if !missed.isEmpty {
      Tag.section {
        Tag.h2 { say("Nên xem lại", "To look at again") }
        for entry in missed { missedQuestion(entry) }
      }
    }
    readOn
  }

  private func missedQuestion(_ entry: Session.Entry) -> Node {
    Tag.details {
      Tag.summary { plain(entry) }
      for round in live.rounds where round.exercise.item == entry.exercise.item {
        let parts = QuestionParts(round, room)
        if let stage = round.prompt.stage { Tag.div { parts.text.blocks(stage.situation) } }
        parts.choices(counts: nil, isRevealed: true)
        parts.right
        parts.reasonsOfRight
      }
    }
  }

  private func plain(_ entry: Session.Entry) -> [Node] {
    let text = LiveText(
      course: room.course, lesson: entry.exercise.lesson, today: room.today, language: room.language)
    return [.text(text.plain(entry.exercise.question.prompt))]
  }

  private var readOn: Node? {
    guard let url = SafeURL(ClassAddress.book) else { return nil }
    return Tag.p { Tag.a(.href(url)) { say("Đọc lại trong cẩm nang", "Read on in the handbook") } }
  }

  private func title(of lesson: String) -> String {
    guard let found = room.course.lesson(lesson) else { return lesson }
    return LiveText(course: room.course, lesson: found, today: room.today, language: room.language).plain(found.title)
  }
}

/// The page on which a phone asks for a seat.
struct EntryPage {
  let room: ClassRoom
  var trouble: LocalizedText?
  var seat = ""
  var code = ""
  var secret = ClassPlan.secret()

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(room.language)
  }

  var page: ClassPage {
    ClassPage(
      title: say("Vào lớp", "Come in"), language: room.language, kind: "phone entry",
      content: ClassPart(state: "entry", body: body))
  }

  @NodeBuilder private var body: [Node] {
    Tag.h1 { say("Vào lớp «\(room.plan.group)»", "Come into “\(room.plan.group)”") }
    if let url = SafeURL(ClassAddress.enter) {
      Tag.form([.class("enter")] + Attribute.posting(to: url)) {
        // Sent again, it is the same phone.
        Tag.input(.type("hidden"), .name("may"), .value(secret))
        Tag.label {
          Tag.span(.class("words")) { say("Mã lớp (4 số, xem trên màn chiếu)", "Class code (4 digits, on the wall)") }
          Tag.input(
            .type("text"), .name("ma"), .value(code), .inputMode("numeric"), .autocomplete("off"), .maxLength(4),
            .required)
        }
        Tag.label {
          Tag.span(.class("words")) { say("Số thứ tự của bạn", "Your number") }
          Tag.input(
            .type("text"), .name("so"), .value(seat), .inputMode("numeric"), .autocomplete("off"), .maxLength(4),
            .required)
        }
        Tag.p(.class("trouble"), .role("alert")) { trouble?(room.language) ?? "" }
        Tag.button(.type("submit")) { say("Vào lớp", "Come in") }
      }
    }
    Tag.p(.class("fine")) {
      say(
        "Không cần tên, không cần tài khoản, không cần Internet. Hai người dùng chung một máy cũng được.",
        "No name, no account, no internet. Two people can share a phone.")
    }
  }
}
