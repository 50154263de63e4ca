import Curriculum
import Diagnostics
import HTML
import Markdown

/// A sheet for a wall: one message in large letters, a drawing, a line or two, whom to call.
struct WallView {
  let page: PageContext
  let text: TextSetter
  let message: InlineText
  let drawing: Node?
  let content: [Node]
  let contacts: [Node]
  var code: Node?

  /// How large a message is set, and how many letters of it fill a line.
  private struct Size {
    let name: String
    let line: Int
  }

  var node: Node {
    let size = WallView.size(of: text.plain(message))
    return Tag.article(.class("wall \(size.name)\(contacts.count > 3 ? " many-contacts" : "")")) {
      Tag.div(.class("wall-body")) {
        Tag.h1 { WallView.balanced(message, limit: size.line, text) }
        if let drawing { Tag.div(.class("wall-drawing")) { drawing } }
        Tag.div(.class("wall-lines")) { content }
      }
      Tag.div(.class("wall-foot")) {
        if !contacts.isEmpty {
          Tag.div(.class(code == nil ? "contact" : "contact with-code")) { BlankLines.strip(contacts) }
        }
        code
        Tag.p(.class("sheet-fine")) { page.map.editionLine }
      }
    }
  }

  /// As large as it may be, in steps.
  private static func size(of message: String) -> Size {
    switch message.count {
    case ...26: Size(name: "short", line: 16)
    case ...34: Size(name: "middling", line: 18)
    case ...60: Size(name: "long", line: 20)
    default: Size(name: "longest", line: 27)
    }
  }

  /// A text of letters alone; one with markup breaks where the browser breaks it.
  static func balanced(_ text: InlineText, limit: Int, _ setter: TextSetter) -> [Node] {
    isPlainParagraph(text.source) ? BalancedLines.nodes(text.source.text, limit: limit) : setter(text)
  }

  /// A line below the drawing.
  static func line(_ text: InlineText, _ setter: TextSetter) -> Node {
    Tag.p { balanced(text, limit: 40, setter) }
  }
}
