extension LSP {
  struct InitializeParams: Decodable, Sendable {
    let processId: Int?
    let rootUri: String?
    let workspaceFolders: [WorkspaceFolder]?
    let locale: String?
    let capabilities: ClientCapabilities?
    let initializationOptions: Options?

    private enum Key: String, CodingKey {
      case processId, rootUri, workspaceFolders, locale, capabilities, initializationOptions
    }

    /// What one client writes differently from all others must not keep it from working: parts that cannot be read
    /// count as absent.
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      processId = try? container.decodeIfPresent(Int.self, forKey: .processId)
      rootUri = try? container.decodeIfPresent(String.self, forKey: .rootUri)
      workspaceFolders = try? container.decodeIfPresent([WorkspaceFolder].self, forKey: .workspaceFolders)
      locale = try? container.decodeIfPresent(String.self, forKey: .locale)
      capabilities = try? container.decodeIfPresent(ClientCapabilities.self, forKey: .capabilities)
      initializationOptions = try? container.decodeIfPresent(Options.self, forKey: .initializationOptions)
    }
  }

  struct WorkspaceFolder: Codable, Sendable {
    let uri: String
    let name: String
  }

  /// What this server can be told at its start.
  struct Options: Decodable, Sendable {
    /// `vi` or `en`.
    let language: String?
    /// `push` (by default) or `pull`.
    let diagnostics: String?
    /// Where the pages about error codes are: an address that ends with `/`.
    let codePages: String?
  }

  struct ClientCapabilities: Decodable, Sendable {
    let general: General?
    let workspace: Workspace?
    let textDocument: TextDocument?

    struct General: Decodable, Sendable { let positionEncodings: [String]? }

    struct Workspace: Decodable, Sendable {
      let workspaceEdit: Edit?
      let didChangeWatchedFiles: Watching?

      struct Edit: Decodable, Sendable {
        let documentChanges: Bool?
        let changeAnnotationSupport: Annotations?
      }
      struct Annotations: Decodable, Sendable {}
      struct Watching: Decodable, Sendable { let dynamicRegistration: Bool? }
    }

    struct TextDocument: Decodable, Sendable {
      let completion: Completion?
      let documentSymbol: Symbols?

      struct Completion: Decodable, Sendable {
        let completionItem: Item?

        struct Item: Decodable, Sendable { let snippetSupport: Bool? }
      }

      struct Symbols: Decodable, Sendable { let hierarchicalDocumentSymbolSupport: Bool? }
    }
  }

  struct InitializeResult: Encodable, Sendable {
    let capabilities: ServerCapabilities
    let serverInfo: Info

    struct Info: Encodable, Sendable {
      let name: String
      let version: String
    }
  }

  struct ServerCapabilities: Encodable, Sendable {
    let positionEncoding: PositionEncoding
    let textDocumentSync = Sync()
    let completionProvider = Completion()
    let hoverProvider = true
    let definitionProvider = true
    let referencesProvider = true
    let documentHighlightProvider = true
    let documentSymbolProvider = true
    let workspaceSymbolProvider = true
    let codeActionProvider = CodeActions()
    let documentFormattingProvider = true
    let renameProvider = Rename()
    let diagnosticProvider: Diagnostics?

    struct Sync: Encodable, Sendable {
      let openClose = true
      /// Incremental.
      let change = 2
      let save = Save()

      struct Save: Encodable, Sendable { let includeText = false }
    }

    struct Completion: Encodable, Sendable {
      /// A blank, because names of fields hold blanks; `-`, because ids do.
      let triggerCharacters = [":", "(", "/", "-", "[", ",", " "]
      let resolveProvider = false
    }

    struct CodeActions: Encodable, Sendable {
      let codeActionKinds = [CodeActionKind.quickFix, CodeActionKind.fixAll, CodeActionKind.rewrite]
    }

    struct Rename: Encodable, Sendable { let prepareProvider = true }

    struct Diagnostics: Encodable, Sendable {
      let identifier = "camnang"
      let interFileDependencies = true
      let workspaceDiagnostics = true
    }
  }

  struct ShowMessageParams: Encodable, Sendable {
    let type: Int
    let message: String
  }

  struct Registrations: Encodable, Sendable {
    let registrations: [Registration]

    struct Registration: Encodable, Sendable {
      let id: String
      let method: String
      let registerOptions: Options

      struct Options: Encodable, Sendable { let watchers: [Watcher] }
      struct Watcher: Encodable, Sendable { let globPattern: String }
    }
  }
}
