import CCmarkGFM
import Synchronization

/// cmark-gfm. This file alone touches its memory; what leaves is an array of values.
///
/// The library is not thread-safe: around each parse it switches a process-wide table of special characters on and off,
/// and its registration is a bare static flag (measured: one result in eight was wrong with four threads). So one lock
/// holds everything from registration to the freeing of the tree.
enum CMark {
  private struct Extensions { var areRegistered = false }

  private static let gate = Mutex(Extensions())

  /// The tree of `bytes`, which must be UTF-8, as the events of a walk through it.
  static func events(of bytes: [UInt8]) -> [TreeEvent] {
    gate.withLock { extensions in
      if !extensions.areRegistered {
        cmark_gfm_core_extensions_ensure_registered()
        extensions.areRegistered = true
      }
      guard let parser = CMarkParser(), let tree = parser.parse(bytes) else { return [] }
      return tree.events()
    }
  }
}

/// Owns a parser. Safe, because the handle lives and dies with it and never leaves.
@safe private struct CMarkParser: ~Copyable {
  private let handle: OpaquePointer

  init?() {
    // Neither CMARK_OPT_UNSAFE nor CMARK_OPT_SMART: quotes stay as the author typed them.
    guard let handle = unsafe cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else { return nil }
    unsafe self.handle = handle
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(handle, found)
      }
    }
  }

  deinit { unsafe cmark_parser_free(handle) }

  func parse(_ bytes: [UInt8]) -> CMarkTree? {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parser_feed(handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = unsafe cmark_parser_finish(handle) else { return nil }
    return unsafe CMarkTree(root: root)
  }
}

/// Owns a tree. Safe, because the root lives and dies with it and nodes never leave.
@safe private struct CMarkTree: ~Copyable {
  private let root: OpaquePointer

  init(root: OpaquePointer) { unsafe self.root = root }

  deinit { unsafe cmark_node_free(root) }

  func events() -> [TreeEvent] {
    guard let iterator = unsafe cmark_iter_new(root) else { return [] }
    defer { unsafe cmark_iter_free(iterator) }
    var events: [TreeEvent] = []
    while true {
      switch unsafe cmark_iter_next(iterator) {
      case CMARK_EVENT_ENTER:
        guard let node = unsafe cmark_iter_get_node(iterator) else { continue }
        unsafe events.append(.enter(kind(of: node), span(of: node)))
      case CMARK_EVENT_EXIT: events.append(.exit)
      default: return events
      }
    }
  }

  private func span(of node: OpaquePointer) -> TreeEvent.Span {
    unsafe TreeEvent.Span(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)), endColumn: Int(cmark_node_get_end_column(node)))
  }

  private func kind(of node: OpaquePointer) -> TreeEvent.Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: unsafe .text(literal(of: node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: unsafe .inlineCode(literal(of: node))
    case CMARK_NODE_HTML_INLINE: unsafe .inlineHTML(literal(of: node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      unsafe .link(destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      unsafe .image(destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_FOOTNOTE_REFERENCE: unsafe .footnoteReference(number: Int(literal(of: node)) ?? 0)
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: unsafe list(node)
    case CMARK_NODE_ITEM: unsafe item(node)
    case CMARK_NODE_CODE_BLOCK: unsafe .code(info: string(cmark_node_get_fence_info(node)), text: literal(of: node))
    case CMARK_NODE_HTML_BLOCK: unsafe .html(literal(of: node))
    case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    default: unsafe kindOfExtension(node)
    }
  }

  /// Node types of extensions are numbers given at run time: their names are what is stable.
  private func kindOfExtension(_ node: OpaquePointer) -> TreeEvent.Kind {
    switch unsafe string(cmark_node_get_type_string(node)) {
    case "strikethrough": .strikethrough
    case "table": unsafe .table(alignments(of: node))
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    default: .unknown
    }
  }

  private func list(_ node: OpaquePointer) -> TreeEvent.Kind {
    let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? unsafe Int(cmark_node_get_list_start(node)) : nil,
      isTight: unsafe cmark_node_get_list_tight(node) != 0)
  }

  private func item(_ node: OpaquePointer) -> TreeEvent.Kind {
    guard unsafe string(cmark_node_get_type_string(node)) == "tasklist" else { return .item(isDone: nil) }
    return .item(isDone: unsafe cmark_gfm_extensions_get_tasklist_item_checked(node))
  }

  private func alignments(of node: OpaquePointer) -> [Table.Alignment] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { column in
      switch unsafe letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
  }

  private func literal(of node: OpaquePointer) -> String { unsafe string(cmark_node_get_literal(node)) }

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(cString: characters)
  }
}
