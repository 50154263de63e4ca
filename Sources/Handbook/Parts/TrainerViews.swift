import Curriculum
import HTML

/// What the trainer's edition says beside a lesson: how to teach it, in an hour and in three minutes.
struct TrainerViews {
  let page: PageContext
  let lesson: Lesson
  let notes: TrainerNotes
  let text: TextSetter

  var section: Node {
    Tag.section(.class("trainer"), .aria("labelledby", "nguoi-day")) {
      Tag.h2(.id("nguoi-day")) { "Dành cho người dạy" }
      list("Mang theo", notes.materials, class: "checklist")
      list("Thử trước trên máy của bạn", notes.setupCheck, class: "checklist")
      opening
      plan
      mistakes
      likelyQuestions
      shortVersion
      dialogue
    }
  }

  @NodeBuilder private func list(_ title: String, _ items: [InlineText], class className: String) -> [Node] {
    if !items.isEmpty {
      Tag.h3 { title }
      Tag.ul(.class(className)) { for item in items { Tag.li { text(item) } } }
    }
  }

  @NodeBuilder private var opening: [Node] {
    if let question = notes.opening {
      Tag.h3 { "Câu mở đầu" }
      Tag.p(.class("say")) { text(question) }
    }
  }

  // MARK: The plan

  @NodeBuilder private var plan: [Node] {
    if !notes.plan.isEmpty {
      Tag.h3(.id("tien-trinh")) { "Tiến trình" }
      Tag.ol(.class("plan"), .role("list")) {
        for (phase, start) in zip(notes.plan, starts) { self.phase(phase, from: start) }
      }
    }
  }

  /// The minute at which each phase begins.
  private var starts: [Int] {
    var minute = 0
    return notes.plan.map { phase in
      defer { minute += phase.minutes }
      return minute
    }
  }

  private func phase(_ phase: TrainerNotes.Phase, from start: Int) -> Node {
    Tag.li(.class("phase")) {
      Tag.p(.class("phase-head")) {
        Tag.span(.class("clock")) { "Phút \(start)–\(start + phase.minutes)" }
        Tag.strong { phase.kind.wording }
        Tag.span(.class("fine")) { "\(phase.minutes) phút" }
      }
      text(phase.activity, headingLevel: 4)
      let steps = phase.steps.compactMap(step)
      if !steps.isEmpty {
        Tag.p(.class("fine")) {
          "Các bước: "
          steps.separated()
        }
      }
    }
  }

  /// «bước 3», with a link to it.
  private func step(_ reference: Reference) -> Node? {
    guard let number = lesson.steps.firstIndex(where: { $0.id.name == reference.name }) else { return nil }
    let place = page.map.addresses.lesson(lesson.id.name).map { Address($0.page, Anchor.step(reference.name)) }
    return page.link(to: place) { "bước \(number + 1)" }
  }

  // MARK: What comes up

  @NodeBuilder private var mistakes: [Node] {
    if !notes.mistakes.isEmpty {
      Tag.h3 { "Lỗi hay gặp" }
      Tag.dl(.class("pairs")) {
        for mistake in notes.mistakes {
          Tag.dt { text(mistake.mistake) }
          Tag.dd { text(mistake.help) }
        }
      }
    }
  }

  @NodeBuilder private var likelyQuestions: [Node] {
    if !notes.likelyQuestions.isEmpty {
      Tag.h3 { "Bà con hay hỏi" }
      Tag.dl(.class("pairs")) {
        for likely in notes.likelyQuestions {
          Tag.dt { text(likely.question) }
          Tag.dd { text(likely.answer, headingLevel: 4) }
        }
      }
    }
  }

  @NodeBuilder private var dialogue: [Node] {
    if !notes.dialogue.isEmpty {
      Tag.h3(.id("hoi-thoai")) { "Hội thoại mẫu" }
      Tag.p(.class("fine")) { "Hai người đọc to, mỗi người một vai, rồi đổi vai." }
      Tag.dl(.class("dialogue")) {
        for turn in notes.dialogue {
          Tag.dt { text(turn.speaker) }
          Tag.dd { text(turn.words) }
        }
      }
    }
  }

  @NodeBuilder private var shortVersion: [Node] {
    if !notes.shortVersion.isEmpty {
      Tag.div(.class("short-version")) {
        Tag.h3(.id("ba-phut")) { "Chỉ có ba phút" }
        Tag.ol { for sentence in notes.shortVersion { Tag.li { text(sentence) } } }
      }
    }
  }
}

/// A module's timetable: the minutes of its sessions, with their breaks.
struct Timetable {
  let page: PageContext
  let part: Roadmap.Part

  private func minutes(of meeting: Roadmap.Meeting) -> Int {
    meeting.lessons.reduce(meeting.session.pause) { $0 + page.map.lesson($1).minutes }
  }

  var node: Node {
    let total = part.meetings.reduce(0) { $0 + minutes(of: $1) }
    return Tag.section(.class("trainer"), .aria("labelledby", "thoi-gian-bieu")) {
      Tag.h2(.id("thoi-gian-bieu")) { "Thời gian dạy" }
      Tag.div(.class("table-scroll"), .role("region"), .tabindex(0), .aria("labelledby", "thoi-gian-bieu")) {
        Tag.table {
          Tag.thead { Tag.tr { for title in ["Buổi", "Bài", "Phút"] { Tag.th(.scope("col")) { title } } } }
          Tag.tbody { for meeting in part.meetings { rows(meeting) } }
        }
      }
      Tag.p { "Cả học phần: \(Timetable.hours(total))." }
    }
  }

  @NodeBuilder private func rows(_ meeting: Roadmap.Meeting) -> [Node] {
    for (offset, number) in meeting.lessons.enumerated() {
      Tag.tr {
        Tag.td { if offset == 0 { name(of: meeting.session) } }
        Tag.td { page.lessonLink(number) }
        Tag.td { "\(page.map.lesson(number).minutes)" }
      }
    }
    if meeting.session.pause > 0 {
      Tag.tr {
        Tag.td {}
        Tag.td { "Nghỉ giữa buổi" }
        Tag.td { "\(meeting.session.pause)" }
      }
    }
    Tag.tr(.class("sum")) {
      Tag.td {}
      Tag.th(.scope("row")) { "Cả buổi" }
      Tag.td { "\(minutes(of: meeting))" }
    }
  }

  @NodeBuilder private func name(of session: Module.Session) -> [Node] {
    Tag.strong { page.map.titles.plain(session.title) }
    if let task = session.task {
      Tag.br()
      Tag.span(.class("fine")) { page.map.titles.plain(task) }
    }
  }

  /// «2 giờ 5 phút»
  static func hours(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    return [hours > 0 ? "\(hours) giờ" : nil, rest > 0 || hours == 0 ? "\(rest) phút" : nil].compactMap(\.self).joined(
      separator: " ")
  }
}
