/// The types of the Language Server Protocol 3.17 that this server speaks, by their names there.
enum LSP {
  /// A place in a text. Lines and columns count from 0; what a column counts was agreed on (``PositionEncoding``).
  struct Position: Codable, Sendable, Hashable, Comparable {
    let line: Int
    let character: Int

    static func < (a: Position, b: Position) -> Bool { (a.line, a.character) < (b.line, b.character) }
  }

  struct Range: Codable, Sendable, Hashable {
    let start: Position
    let end: Position

    /// Whether the two have a place in common; touching counts.
    func touches(_ other: Range) -> Bool { start <= other.end && other.start <= end }
  }

  struct Location: Codable, Sendable, Hashable {
    let uri: String
    let range: Range
  }

  struct TextDocumentIdentifier: Codable, Sendable { let uri: String }

  struct TextDocumentPosition: Codable, Sendable {
    let textDocument: TextDocumentIdentifier
    let position: Position
  }

  struct TextEdit: Codable, Sendable, Hashable {
    let range: Range
    let newText: String
    /// Of one of the ``WorkspaceEdit/changeAnnotations``.
    var annotationId: String?
  }

  /// What an edit is for, and whether a person must agree to it first.
  struct ChangeAnnotation: Encodable, Sendable {
    let label: String
    let needsConfirmation: Bool
    let description: String
  }

  /// Edits of one document; `version` is `null` for one that is not open.
  struct TextDocumentEdit: Codable, Sendable {
    struct Target: Codable, Sendable {
      let uri: String
      let version: Int?

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(uri, forKey: .uri)
        try container.encode(version, forKey: .version)
      }
    }

    let textDocument: Target
    let edits: [TextEdit]
  }

  /// Either `documentChanges`, which names the versions that it is meant for, or `changes` for clients without that.
  struct WorkspaceEdit: Encodable, Sendable {
    var changes: [String: [TextEdit]]?
    var documentChanges: [TextDocumentEdit]?
    var changeAnnotations: [String: ChangeAnnotation]?
  }

  struct MarkupContent: Codable, Sendable, Hashable {
    let kind: String
    let value: String
  }
}

/// What a column counts. Agreed on in `initialize`; UTF-16 where the client says nothing.
enum PositionEncoding: String, Codable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The first that the client names and this server knows.
  static func agreed(on offered: [String]?) -> PositionEncoding {
    (offered ?? []).lazy.compactMap(PositionEncoding.init).first ?? .utf16
  }

  /// How far a letter moves the column.
  func width(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    case .utf32: 1
    }
  }
}
