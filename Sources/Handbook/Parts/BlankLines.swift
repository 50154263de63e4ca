import Curriculum
import HTML

/// Labels, each with a line to write on.
enum BlankLines {
  static func list(_ labels: [Node]) -> Node {
    Tag.ul(.class("blanks"), .role("list")) { for label in labels { item(label) } }
  }

  /// Side by side, where there is room: with the line below its label.
  static func strip(_ labels: [Node]) -> Node {
    let columns = labels.count == 3 ? "three" : labels.count == 1 ? "one" : "two"
    return Tag.ul(.class("blanks strip \(columns)"), .role("list")) { for label in labels { item(label) } }
  }

  private static func item(_ label: Node) -> Node {
    Tag.li {
      Tag.span { label }
      Tag.span(.class("rule"), .aria("hidden", "true")) {}
    }
  }

  /// Whom one asks, as the book names them.
  static func contacts(_ page: PageContext) -> [Node] {
    let own = page.course.book.contacts
    let text = page.text()
    return own.isEmpty ? ["Người có thể hỏi", "Điện thoại"].map { .text($0) } : own.map { .fragment(text($0)) }
  }
}
