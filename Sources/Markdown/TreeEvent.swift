/// A step of the walk through cmark's tree, as a value.
enum TreeEvent: Sendable {
  case enter(Kind, Span)
  /// Leaves what was entered last. A leaf, such as a text, is never left.
  case exit

  enum Kind: Sendable {
    case document
    case paragraph
    case heading(level: Int)
    case quote
    case list(start: Int?, isTight: Bool)
    case item(isDone: Bool?)
    case code(info: String, text: String)
    case html(String)
    case rule
    case footnoteDefinition
    case table([Table.Alignment])
    case tableHeader
    case tableRow
    case tableCell
    case text(String)
    case inlineCode(String)
    case inlineHTML(String)
    case softBreak
    case lineBreak
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String)
    case image(destination: String, title: String)
    case footnoteReference(number: Int)
    case unknown

    var isLeaf: Bool {
      switch self {
      case .text, .inlineCode, .inlineHTML, .softBreak, .lineBreak, .code, .html, .rule: true
      default: false
      }
    }

    var isBlock: Bool {
      switch self {
      case .document, .paragraph, .heading, .quote, .list, .item, .code, .html, .rule, .footnoteDefinition, .table,
        .tableHeader, .tableRow, .tableCell:
        true
      default: false
      }
    }
  }

  /// Lines and byte columns from 1, the end included; 0 where cmark does not know.
  struct Span: Sendable, Equatable {
    var line = 0
    var column = 0
    var endLine = 0
    var endColumn = 0
  }
}
