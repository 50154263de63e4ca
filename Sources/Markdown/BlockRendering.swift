import HTML

extension Renderer {
  func nodes(of blocks: [Block]) -> [Node] { blocks.map { node(of: $0) } }

  private func node(of block: Block) -> Node {
    switch block {
    case .paragraph(let inlines): Tag.p { nodes(of: inlines) }
    case .heading(let level, let inlines): heading(level)() { nodes(of: inlines) }
    case .quote(let blocks): Tag.blockquote { nodes(of: blocks) }
    case .list(let list): node(of: list)
    case .code(let language, let text):
      Tag.pre { Tag.code(language.isEmpty ? nil : .class("language-\(language)")) { text } }
    case .rawHTML(let html): Tag.p { html }
    case .table(let table): node(of: table)
    case .rule: Tag.hr()
    }
  }

  private func heading(_ level: Int) -> Tag {
    switch options.headingLevel + level - 1 {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }

  // MARK: Lists

  private func node(of list: ListBlock) -> Node {
    let items = list.items.map { node(of: $0, isTight: list.isTight) }
    let isTaskList = list.items.contains { $0.isDone != nil }
    let style: Attribute? = isTaskList ? .class("task-list") : nil
    guard let start = list.start else { return Tag.ul(style) { items } }
    return Tag.ol(start == 1 ? nil : .start(start), style) { items }
  }

  private func node(of item: ListBlock.Item, isTight: Bool) -> Node {
    let content = item.blocks.flatMap { block -> [Node] in
      if isTight, case .paragraph(let inlines) = block { nodes(of: inlines) } else { [node(of: block)] }
    }
    guard let isDone = item.isDone else { return Tag.li { content } }
    return Tag.li(.class("task")) {
      Tag.input(.type("checkbox"), .disabled, isDone ? .checked : nil, .aria("label", label(of: item)))
      content
    }
  }

  /// What the box of a task is called: the task's own words, else whatever can be said of it.
  private func label(of item: ListBlock.Item) -> String {
    guard case .paragraph(let inlines)? = item.blocks.first, !inlines.plainText.isEmpty else {
      return options.words.task
    }
    return inlines.plainText
  }

  // MARK: Tables

  /// A wide table scrolls by itself, by keyboard too, so that the page never does.
  private func node(of table: Table) -> Node {
    let columns = table.header.map(\.plainText).filter { !$0.isEmpty }
    let name = options.words.table
    let label = columns.isEmpty ? name : name + ": " + columns.joined(separator: ", ")
    return Tag.div(.class("table-scroll"), .tabindex(0), .role("region"), .aria("label", label)) {
      Tag.table {
        Tag.thead { row(table.header, of: table, isHeader: true) }
        if !table.rows.isEmpty { Tag.tbody { table.rows.map { row($0, of: table, isHeader: false) } } }
      }
    }
  }

  private func row(_ cells: [[Inline]], of table: Table, isHeader: Bool) -> Node {
    let content = cells.enumerated().map { column, cell in
      let alignment = table.alignments.indices.contains(column) ? table.alignments[column] : .natural
      let style: Attribute? = alignment.className.map { .class($0) }
      return isHeader ? Tag.th(.scope("col"), style) { nodes(of: cell) } : Tag.td(style) { nodes(of: cell) }
    }
    return Tag.tr { content }
  }
}

extension Table.Alignment {
  /// A class, because a page has no style attributes.
  fileprivate var className: String? {
    switch self {
    case .natural: nil
    case .left: "align-left"
    case .center: "align-center"
    case .right: "align-right"
    }
  }
}
