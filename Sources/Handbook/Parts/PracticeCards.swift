import Curriculum
import HTML

/// Messages and calls to cut out and to sort into true and false, and behind them what each is: on a page of its own, so
/// that nobody reads the answers with the cards.
struct PracticeCards {
  let text: TextSetter
  let cards: [Sheet.Card]

  @NodeBuilder var nodes: [Node] {
    if !cards.isEmpty {
      Tag.ol(.class("practice-cards"), .role("list")) {
        for (offset, card) in cards.enumerated() { front(card, number: offset + 1) }
      }
      Tag.section(.class("practice-answers")) {
        Tag.h2 { "Lời giải" }
        Tag.p { "Người hướng dẫn giữ trang này. Cắt các thẻ ở trang trước, đừng cắt trang này." }
        Tag.ol { for card in cards { Tag.li { answer(card) } } }
      }
    }
  }

  private func front(_ card: Sheet.Card, number: Int) -> Node {
    Tag.li(.class("practice-card \(card.kind.rawValue)")) {
      Tag.p(.class("card-head")) {
        Tag.strong { card.kind.wording }
        Tag.span(.class("card-number")) { "Thẻ \(number)" }
      }
      Tag.p(.class("card-from")) { text(card.sender) }
      Tag.p(.class("card-text")) { text(card.text) }
    }
  }

  @NodeBuilder private func answer(_ card: Sheet.Card) -> [Node] {
    Tag.strong { card.isGenuine ? "Thật. " : "Giả. " }
    text(card.reason)
    " "
    Tag.span(.class("card-action")) {
      "Nên làm: "
      text(card.action)
    }
  }
}

extension Sheet.Card.Kind {
  fileprivate var wording: String {
    switch self {
    case .message: "Tin nhắn"
    case .call: "Cuộc gọi"
    case .website: "Trang web"
    case .notice: "Giấy báo"
    }
  }
}
