extension LSP {
  struct ReferenceParams: Decodable, Sendable {
    let textDocument: TextDocumentIdentifier
    let position: Position
    let context: Context

    struct Context: Decodable, Sendable { let includeDeclaration: Bool }

    var place: TextDocumentPosition { TextDocumentPosition(textDocument: textDocument, position: position) }
  }

  struct DocumentHighlight: Encodable, Sendable {
    let range: Range
    /// 1 is text, 2 a place that reads, 3 one that writes: here, that defines.
    let kind: Int
  }

  struct RenameParams: Decodable, Sendable {
    let textDocument: TextDocumentIdentifier
    let position: Position
    let newName: String

    var place: TextDocumentPosition { TextDocumentPosition(textDocument: textDocument, position: position) }
  }

  struct PrepareRenameResult: Encodable, Sendable {
    let range: Range
    let placeholder: String
  }

  struct Hover: Encodable, Sendable {
    let contents: MarkupContent
    let range: Range
  }

  /// Numbers of the protocol for what a symbol is; the nearest there is for what a lesson has.
  enum SymbolKind: Int, Encodable, Sendable {
    case file = 1
    case module = 2
    case namespace = 3
    case package = 4
    case object = 19
    case key = 20
    case event = 24
    case constant = 14
  }

  struct DocumentSymbol: Encodable, Sendable {
    let name: String
    let detail: String?
    let kind: SymbolKind
    let range: Range
    let selectionRange: Range
    let children: [DocumentSymbol]?
  }

  struct SymbolInformation: Encodable, Sendable {
    let name: String
    let kind: SymbolKind
    let location: Location
    let containerName: String?
  }

  /// Nested where the client can take that, else flat.
  enum DocumentSymbols: Encodable, Sendable {
    case nested([DocumentSymbol])
    case flat([SymbolInformation])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .nested(let symbols): try container.encode(symbols)
      case .flat(let symbols): try container.encode(symbols)
      }
    }
  }

  struct WorkspaceSymbolParams: Decodable, Sendable { let query: String }
}
