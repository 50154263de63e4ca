import Curriculum
import HTML

/// A label with a line to write on, or with what was written there already.
struct BlankLine {
  let label: Node
  var answer: [Node]? = nil
}

/// Labels, each with a line to write on.
enum BlankLines {
  static func list(_ labels: [Node]) -> Node { list(labels.map { BlankLine(label: $0) }) }

  static func list(_ lines: [BlankLine]) -> Node {
    Tag.ul(.class("blanks"), .role("list")) { for line in lines { item(line) } }
  }

  static func strip(_ labels: [Node]) -> Node { strip(labels.map { BlankLine(label: $0) }) }

  /// Side by side, where there is room: with the line below its label.
  static func strip(_ lines: [BlankLine]) -> Node {
    let columns = lines.count == 3 ? "three" : lines.count == 1 ? "one" : "two"
    return Tag.ul(.class("blanks strip \(columns)"), .role("list")) { for line in lines { item(line) } }
  }

  private static func item(_ line: BlankLine) -> Node {
    Tag.li {
      Tag.span { line.label }
      if let answer = line.answer {
        Tag.strong(.class("rule answered")) { answer }
      } else {
        Tag.span(.class("rule"), .aria("hidden", "true")) {}
      }
    }
  }

  /// Whom one asks, as the book names them.
  static func contacts(_ page: PageContext) -> [Node] {
    let own = page.course.book.contacts
    let text = page.text()
    return own.isEmpty ? ["Người có thể hỏi", "Điện thoại"].map { .text($0) } : own.map { .fragment(text($0)) }
  }
}
