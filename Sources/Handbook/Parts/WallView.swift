import Curriculum
import HTML

/// A sheet for a wall: one message in large letters, a drawing, a line or two, whom to call.
struct WallView {
  let page: PageContext
  let message: [Node]
  /// As it reads, to know how much room it takes.
  let plain: String
  let drawing: Node?
  let content: Node
  var contacts: [Node]
  var code: Node?

  var node: Node {
    Tag.article(.class("wall \(WallView.size(of: plain))")) {
      Tag.h1 { message }
      if let drawing { Tag.div(.class("wall-drawing")) { drawing } }
      Tag.div(.class("wall-lines")) { content }
      Tag.div(.class("wall-foot")) {
        if !contacts.isEmpty { Tag.div(.class("contact")) { BlankLines.strip(contacts) } }
        code
        Tag.p(.class("sheet-fine")) { page.map.editionLine }
      }
    }
  }

  /// The class by which a message fills its sheet: as large as it may be, in steps.
  static func size(of message: String) -> String {
    switch message.count {
    case ...26: "short"
    case ...44: "middling"
    case ...70: "long"
    default: "longest"
    }
  }
}
