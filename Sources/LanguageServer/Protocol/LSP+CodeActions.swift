/// What a code action is for; kinds nest by their dots.
enum CodeActionKind {
  static let quickFix = "quickfix"
  static let fixAll = "source.fixAll"
  /// Nothing is wrong, and it could be better.
  static let rewrite = "refactor.rewrite"
}

extension LSP {
  struct CodeActionParams: Decodable, Sendable {
    let textDocument: TextDocumentIdentifier
    let range: Range
    let context: Context

    struct Context: Decodable, Sendable { let only: [String]? }
  }

  struct CodeAction: Encodable, Sendable {
    let title: String
    let kind: String
    let diagnostics: [Diagnostic]?
    let isPreferred: Bool?
    let edit: WorkspaceEdit
  }
}
