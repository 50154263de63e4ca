extension LSP {
  struct DidOpenParams: Decodable, Sendable {
    let textDocument: Item

    struct Item: Decodable, Sendable {
      let uri: String
      let version: Int
      let text: String
    }
  }

  struct DidChangeParams: Decodable, Sendable {
    let textDocument: Versioned
    let contentChanges: [Change]

    struct Versioned: Decodable, Sendable {
      let uri: String
      let version: Int
    }

    /// The whole text where there is no range.
    struct Change: Decodable, Sendable {
      let range: LSP.Range?
      let text: String
    }
  }

  struct DocumentParams: Decodable, Sendable { let textDocument: TextDocumentIdentifier }

  struct PublishDiagnosticsParams: Encodable, Sendable {
    let uri: String
    let version: Int?
    let diagnostics: [Diagnostic]
  }

  struct Diagnostic: Encodable, Sendable, Equatable {
    let range: Range
    /// 1 is an error, 2 a warning.
    let severity: Int
    let code: String
    let codeDescription: CodeDescription?
    let source = "camnang"
    let message: String
    let relatedInformation: [RelatedInformation]?

    struct CodeDescription: Encodable, Sendable, Equatable { let href: String }

    struct RelatedInformation: Encodable, Sendable, Equatable {
      let location: Location
      let message: String
    }
  }

  /// The answer to a pull for one document.
  struct DocumentDiagnosticReport: Encodable, Sendable {
    let kind = "full"
    let items: [Diagnostic]
  }

  /// The answer to a pull for all documents.
  struct WorkspaceDiagnosticReport: Encodable, Sendable {
    let items: [Item]

    struct Item: Encodable, Sendable {
      let kind = "full"
      let uri: String
      let version: Int?
      let items: [Diagnostic]

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(uri, forKey: .uri)
        // The protocol wants a null here, not an absence.
        try container.encode(version, forKey: .version)
        try container.encode(items, forKey: .items)
      }

      private enum Key: String, CodingKey { case kind, uri, version, items }
    }
  }
}
