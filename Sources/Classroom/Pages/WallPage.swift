import Diagnostics
import HTML
import Handbook
import Quiz
import Serving

/// The page on the wall: no name, no seat, nobody's answer; bars only when a question is closed, and from five answers on.
struct WallPage {
  let room: ClassRoom
  let state: ClassRoom.State
  let door: ClassDoor

  private var live: LiveClass { state.live }

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(room.language)
  }

  var page: ClassPage {
    ClassPage(
      title: say("Màn chiếu: \(room.plan.group)", "Wall: \(room.plan.group)"), language: room.language, kind: "wall",
      part: ClassAddress.wall + ClassAddress.part, stream: ClassAddress.wall + ClassAddress.stream, content: part)
  }

  var part: ClassPart { ClassPart(state: "\(state.version)", body: body) }

  @NodeBuilder private var body: [Node] {
    switch live.phase {
    case .gathering: entrance
    case .asking, .closed, .revealed:
      if let round = live.round { question(round) }
      // Who comes late comes in now.
      if let address = door.addresses.first {
        Tag.p(.class("late")) {
          say(
            "Vào lớp: \(address):\(door.port) · mã lớp \(room.plan.code)",
            "Come in: \(address):\(door.port) · code \(room.plan.code)")
        }
      }
    case .over: end
    }
  }

  // MARK: Coming in

  @NodeBuilder private var entrance: [Node] {
    Tag.h1 { say("Vào lớp bằng điện thoại", "Come in with your phone") }
    Tag.div(.class("ways")) {
      if let wifi = room.network.wifi {
        Tag.section {
          Tag.h2 { say("1. Vào Wi-Fi", "1. Join the Wi-Fi") }
          Tag.p(.class("big")) { wifi }
          if let password = room.network.password {
            Tag.p { say("Mật khẩu: ", "Password: ") + password }
          }
          room.network.wifiText.flatMap {
            QRDrawing.figure(of: $0, label: say("Quét để vào Wi-Fi", "Scan to join"), isShown: false)
          }
        }
      }
      Tag.section {
        Tag.h2 { (room.network.wifi == nil ? "" : "2. ") + say("Mở trang này", "Open this page") }
        if let address = door.addresses.first {
          Tag.p(.class("big")) { "\(address):\(door.port)" }
          QRDrawing.figure(
            of: "http://\(address):\(door.port)/", label: say("Quét để mở trang", "Scan to open the page"))
        } else {
          Tag.p(.class("note")) {
            say(
              "Máy này chưa nối mạng nào mà điện thoại vào được. Hãy bật Wi-Fi chung, trang này sẽ tự đổi.",
              "This computer is on no network that phones could join. Join one; this page changes by itself.")
          }
        }
      }
      Tag.section {
        Tag.h2 { say("Mã lớp", "Class code") }
        Tag.p(.class("code")) { room.plan.code }
        Tag.p { say("và số thứ tự của bạn", "and your number") }
        Tag.p(.class("count")) { say("Đã vào: \(live.seats.count) người", "Here: \(live.seats.count)") }
      }
    }
    Tag.p(.class("fine")) {
      say(
        "Điện thoại báo «Không có Internet» thì chọn Giữ kết nối, và tắt dữ liệu di động.",
        "If the phone says “No internet”, choose to stay connected, and turn mobile data off.")
    }
  }

  // MARK: A question

  @NodeBuilder private func question(_ round: LiveClass.Round) -> [Node] {
    let parts = QuestionParts(round, room)
    let count = live.answerCount(of: live.place)
    let counts = live.phase != .asking && count >= LiveClass.fewestShown ? live.spread(of: live.place) : nil
    Tag.header {
      Tag.h1(.class("place")) { say("Câu", "Question") + " \(round.number)/\(live.questionCount)" }
      Tag.p(.class("count")) { said(of: count) }
    }
    parts.asked
    parts.choices(counts: counts, isRevealed: live.phase == .revealed)
    if live.phase == .revealed {
      if let counts, live.wordsOfChoices(in: round).isEmpty, counts.count == 2, !round.isSeveral {
        Tag.p(.class("count")) {
          say("Đúng \(counts[0]) trên \(count)", "\(counts[0]) of \(count) right")
        }
      }
      Tag.section(.class("solution")) {
        parts.right
        parts.reasonsOfRight
      }
    }
  }

  private func said(of count: Int) -> String {
    switch live.phase {
    case .asking: say("Đã trả lời: \(count)", "Answered: \(count)")
    case .closed: say("Đã đóng · \(count) câu trả lời", "Closed · \(count) answers")
    case .gathering, .revealed, .over: say("\(count) câu trả lời", "\(count) answers")
    }
  }

  // MARK: The end

  @NodeBuilder private var end: [Node] {
    Tag.h1 { say("Hết câu hỏi. Cảm ơn cả lớp!", "That was all. Thank you!") }
    let hardest = hardest
    if !hardest.isEmpty {
      Tag.h2 { say("Nên xem lại cùng nhau", "To look at again together") }
      for (round, right, count) in hardest {
        let parts = QuestionParts(round, room)
        Tag.section(.class("solution")) {
          parts.asked
          Tag.p(.class("count")) { say("Đúng \(right) trên \(count)", "\(right) of \(count) right") }
          parts.choices(counts: nil, isRevealed: true)
          parts.right
        }
      }
    }
  }

  /// The three prompts that most answered wrong, of those that five answered at least.
  private var hardest: [(round: LiveClass.Round, right: Int, count: Int)] {
    let counted = live.rounds.enumerated().compactMap { place, round -> (LiveClass.Round, Int, Int)? in
      let answers = live.seats.compactMap { live.answer(of: $0, to: place) }
      let right = answers.count(where: \.isCorrect)
      return answers.count >= LiveClass.fewestShown && right < answers.count ? (round, right, answers.count) : nil
    }
    return Array(counted.sorted { Double($0.1) / Double($0.2) < Double($1.1) / Double($1.2) }.prefix(3))
  }
}

extension LiveClass.Round {
  /// Whether several choices are right.
  var isSeveral: Bool { if case .several = prompt.body { true } else { false } }
}
