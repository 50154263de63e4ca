extension LSP {
  struct CompletionList: Encodable, Sendable {
    /// True: what fits is judged here at every letter, because clients do not know that `tieu` is `tiêu`.
    let isIncomplete = true
    let items: [CompletionItem]
  }

  struct CompletionItem: Encodable, Sendable {
    let label: String
    let kind: CompletionItemKind
    let detail: String?
    let documentation: MarkupContent?
    let sortText: String
    let filterText: String
    /// 1 is plain text, 2 a snippet.
    let insertTextFormat: Int
    /// 1: the lines have their blanks, and the client adds none.
    let insertTextMode = 1
    let textEdit: TextEdit
  }

  enum CompletionItemKind: Int, Encodable, Sendable {
    case module = 9
    case property = 10
    case snippet = 15
    case file = 17
    case reference = 18
    case enumMember = 20
  }
}
