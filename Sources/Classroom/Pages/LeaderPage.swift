import Diagnostics
import HTML
import Quiz

/// The page by which a class is led: on this machine alone, with what nobody else may see.
struct LeaderPage {
  let room: ClassRoom
  let state: ClassRoom.State
  let door: ClassDoor

  private var live: LiveClass { state.live }

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(room.language)
  }

  var page: ClassPage {
    let address = ClassAddress.leader(room.plan.leader)
    return ClassPage(
      title: say("Điều khiển lớp «\(room.plan.group)»", "Leading “\(room.plan.group)”"), language: room.language,
      kind: "leader", part: address + ClassAddress.part, stream: ClassAddress.wall + ClassAddress.stream, content: part)
  }

  var part: ClassPart { ClassPart(state: "\(state.version)", body: body) }

  @NodeBuilder private var body: [Node] {
    Tag.header {
      Tag.h1(.class("place")) {
        Tag.strong { phaseWords }
        if live.phase != .gathering, live.phase != .over {
          " · " + say("Câu", "Question") + " \(live.round?.number ?? 0)/\(live.questionCount)"
        }
      }
      Tag.p {
        say("Có mặt trên điện thoại: \(live.seats.count) người", "On phones: \(live.seats.count)")
        if live.phase == .asking { " · " + say("đã trả lời \(live.answered.count)", "\(live.answered.count) answered") }
      }
    }
    if let trouble = state.trouble { Tag.p(.class("trouble"), .role("alert")) { trouble(room.language) } }
    waiting
    actions
    if let round = live.round, live.phase != .gathering, live.phase != .over { question(round) } else { start }
    seats
  }

  private var phaseWords: String {
    switch live.phase {
    case .gathering: say("Đang vào lớp", "Coming in")
    case .asking: say("Đang trả lời", "Answering")
    case .closed: say("Đã đóng câu", "Closed")
    case .revealed: say("Đã hiện đáp án", "Answer shown")
    case .over: say("Đã kết thúc", "Over")
    }
  }

  // MARK: Doing

  private func order(_ fields: [(String, String)], _ label: String, main isMain: Bool = false) -> Node? {
    guard let url = SafeURL(ClassAddress.leader(room.plan.leader) + ClassAddress.order) else { return nil }
    return Tag.form(Attribute.posting(to: url)) {
      for (name, value) in fields { Tag.input(.type("hidden"), .name(name), .value(value)) }
      Tag.button(.type("submit"), isMain ? .class("main") : nil, isMain ? .id("viec") : nil) { label }
    }
  }

  private func words(of action: LiveClass.Action) -> String {
    switch action {
    case .begin: say("Bắt đầu", "Begin")
    case .close: say("Đóng câu", "Close the question")
    case .reopen: say("Mở lại câu", "Open it again")
    case .reveal: say("Hiện đáp án", "Show the answer")
    case .next: say("Câu tiếp", "Next question")
    case .finish: say("Kết thúc", "Finish")
    }
  }

  private var actions: Node {
    let usual = live.usualAction
    let others = LiveClass.Action.allCases.filter { $0 != usual && live.canDo($0) }
    func button(_ action: LiveClass.Action, main isMain: Bool) -> Node? {
      order(
        [("viec", action.rawValue), ("vong", String(live.place)), ("pha", live.phase.rawValue)], words(of: action),
        main: isMain)
    }
    return .fragment([
      Tag.div(.class("orders")) {
        if let usual { button(usual, main: true) }
        if others.contains(.reopen) { button(.reopen, main: false) }
        Tag.p(.class("fine")) { say("Phím cách hoặc → : làm việc tiếp theo.", "Space or →: do what comes next.") }
      },
      // Not beside what is pressed again and again.
      others.contains(.finish)
        ? Tag.details(.class("more")) {
          Tag.summary { say("Kết thúc sớm…", "Finish early…") }
          button(.finish, main: false)
        } : .none,
    ])
  }

  @NodeBuilder private var waiting: [Node] {
    for claim in state.claims.waiting {
      Tag.div(.class("asking"), .role("alert")) {
        Tag.p {
          say(
            "Một máy khác xin ngồi chỗ số \(claim.seat). Hỏi đúng người rồi hãy đồng ý.",
            "Another phone asks for seat \(claim.seat). Ask who it is before you agree.")
        }
        order([("dong-y", claim.secret)], say("Đồng ý, đổi sang máy này", "Agree"))
        order([("tu-choi", claim.secret)], say("Từ chối", "Refuse"))
      }
    }
  }

  // MARK: Beginning

  @NodeBuilder private var start: [Node] {
    if live.phase == .over {
      Tag.p { say("Câu trả lời đã ở trong sổ. Xem kết quả: ", "Answers are in the store. To see them: ") }
      Tag.p { Tag.code { "camnang report class --group \"\(room.plan.group)\"" } }
    } else {
      Tag.p {
        say("Mã lớp: ", "Class code: ")
        Tag.strong { room.plan.code }
      }
      if let address = door.addresses.first {
        Tag.p { say("Điện thoại mở: ", "Phones open: ") + "http://\(address):\(door.port)/" }
        if state.machines.isEmpty {
          Tag.p(.class("note")) {
            say(
              "Chưa điện thoại nào mở được trang. Thử một máy trước khi mời cả lớp: cùng Wi-Fi, tắt dữ liệu di động.",
              "No phone has opened the page yet. Try one before the class: same Wi-Fi, mobile data off.")
          }
        }
      } else {
        Tag.p(.class("trouble")) {
          say(
            "Máy này chưa nối mạng nào: điện thoại chưa vào được. Bật Wi-Fi hoặc điểm phát sóng, không cần Internet.",
            "This computer is on no network: phones cannot come in. Join a Wi-Fi or open a hotspot; no internet needed."
          )
        }
      }
      if let url = SafeURL(ClassAddress.wall) {
        Tag.p { Tag.a([.href(url)] + Attribute.inNewTab) { say("Mở màn chiếu", "Open the page for the wall") } }
      }
    }
  }

  // MARK: A question

  @NodeBuilder private func question(_ round: LiveClass.Round) -> [Node] {
    let parts = QuestionParts(round, room)
    let isCounted = live.phase != .asking
    Tag.section(.class("solution")) {
      parts.asked
      parts.choices(
        counts: isCounted && !live.wordsOfChoices(in: round).isEmpty ? live.spread(of: live.place) : nil,
        isRevealed: live.phase == .revealed)
      if live.phase == .revealed { parts.right }
    }
    if live.canTally(round) { tally(round) }
  }

  /// Hands are counted by whoever teaches: who has no phone answers, too.
  private func tally(_ round: LiveClass.Round) -> Node? {
    guard let url = SafeURL(ClassAddress.leader(room.plan.leader) + ClassAddress.order) else { return nil }
    let counts = live.tallies[live.place]
    return Tag.form([.class("tally")] + Attribute.posting(to: url)) {
      Tag.input(.type("hidden"), .name("vong"), .value(String(live.place)))
      Tag.fieldset {
        Tag.legend { say("Đếm tay giơ (người không có máy)", "Hands (who has no phone)") }
        for index in live.wordsOfChoices(in: round).indices {
          Tag.label {
            Tag.span(.class("number")) { "\(index + 1)" }
            Tag.input(
              .type("text"), .name("tay-\(index + 1)"), .value(String(counts?[index] ?? 0)), .inputMode("numeric"),
              .maxLength(4))
          }
        }
      }
      Tag.button(.type("submit")) { say("Ghi số tay", "Record") }
    }
  }

  // MARK: Seats

  private var seats: Node {
    let answered = Set(live.answered)
    return Tag.details(.class("seats")) {
      Tag.summary { say("Chỗ ngồi (\(state.seats.count))", "Seats (\(state.seats.count))") }
      Tag.ul {
        for seat in state.seats {
          let isHere = state.claims.holder(of: seat.number) != nil
          Tag.li(.class(isHere ? "here" : "away")) {
            "\(seat.number). \(seat.name ?? "") "
            Tag.span(.class("fine")) {
              !isHere
                ? say("chưa vào", "not here")
                : live.phase == .asking
                  ? (answered.contains(seat.number) ? say("đã gửi", "sent") : say("chưa gửi", "not sent")) : ""
            }
          }
        }
      }
      order([("them-cho", "1")], say("Thêm một chỗ", "One seat more"))
    }
  }
}
