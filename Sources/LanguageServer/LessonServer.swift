package import Curriculum
package import Diagnostics

/// A language server for the sources of lessons: messages in, messages out (Language Server Protocol 3.17).
///
/// It knows no process and no clock. Whoever runs it hands it each message (``receive(_:)``), lets it say what is wrong
/// when no message waits (``publish()``), and lets it look at the provinces' books when the typing pauses
/// (``settle(isInterrupted:)``). Bodies of messages are JSON without the header, which ``MessageFraming`` adds.
package final class LessonServer {
  let version: String
  private let today: () -> Day
  /// A content folder that was named at the start, besides those that the client's folders hold.
  private let givenContent: String?
  private let givenLanguage: Language?
  private let usualLanguage: Language

  var client = ClientSettings()
  var library = Library()
  private var life = Life.uninitialized
  /// What was last said of each document.
  var published: [String: [LSP.Diagnostic]] = [:]
  /// Documents that were changed since something was said of them.
  var touched: Set<String> = []
  /// Messages of our own that wait to be sent.
  private var outgoing: [[UInt8]] = []
  private var nextRequestNumber = 1

  private enum Life {
    case uninitialized
    case running
    case shutDown
    case exited(Int32)
  }

  /// - Parameters:
  ///   - content: The path of a content folder to watch over, wherever the client works; `nil` to go by the client.
  ///   - language: The language of messages, if it was chosen; else the client decides.
  ///   - usualLanguage: Where the client says nothing either.
  ///   - version: The program's version.
  ///   - today: The day on which facts are overdue or not; asked at every check, because a server runs for days.
  package init(
    content: String?, language: Language?, usualLanguage: Language = .vietnamese, version: String,
    today: @escaping () -> Day
  ) {
    givenContent = content
    givenLanguage = language
    self.usualLanguage = usualLanguage
    self.version = version
    self.today = today
  }

  /// How the process should end, once the client has said `exit`: 0 after a `shutdown`, else 1.
  package var exitCode: Int32? { if case .exited(let code) = life { code } else { nil } }

  /// Whether ``settle(isInterrupted:)`` has something to do.
  package var isUnsettled: Bool { client.pushes && library.sessions.contains(where: \.isUnsettled) }

  /// Whether a document was saved: what is wrong in provinces' books should be said without waiting for a pause.
  package private(set) var isInHurry = false

  /// The process of the client: a server whose client is gone should go too.
  package var clientProcess: Int? { client.process }

  /// Takes in one message and gives what is to be sent for it, in order.
  package func receive(_ body: [UInt8]) -> [[UInt8]] {
    do {
      let header = try JSONRPC.decode(JSONRPC.Header.self, from: body)
      guard let method = header.method else {
        // The answer to a request of ours; an object that is neither is not JSON-RPC.
        if header.id == nil { refuse(nil, JSONRPC.Failure(.invalidRequest, "the message has no method")) }
        return sent()
      }
      if let id = header.id { answer(Request(id: id, method: method, body: body)) } else { note(method, body) }
    } catch { refuse(nil, LessonServer.unreadable(body)) }
    return sent()
  }

  /// Says what the last changes have made wrong or right in the book.
  package func publish() -> [[UInt8]] {
    guard case .running = life, client.pushes else { return [] }
    for session in library.sessions where session.isStale {
      session.refresh(today: today())
      sayWhatIsWrong(in: session)
    }
    return sent()
  }

  /// Looks at the provinces' books where something has changed and says what is wrong in them.
  ///
  /// - Parameter isInterrupted: Asked between one and the next; what was begun is then done another time.
  /// - Returns: what is to be sent.
  package func settle(isInterrupted: () -> Bool = { false }) -> [[UInt8]] {
    guard case .running = life, client.pushes else { return [] }
    isInHurry = false
    for session in library.sessions where session.isUnsettled || session.isStale {
      guard session.settle(today: today(), isInterrupted: isInterrupted) else { continue }
      sayWhatIsWrong(in: session)
    }
    return sent()
  }

  // MARK: Sending

  private func sent() -> [[UInt8]] {
    defer { outgoing = [] }
    return outgoing
  }

  func send(_ message: some Encodable) { outgoing.append(JSONRPC.encode(message)) }

  func refuse(_ id: JSONRPC.ID?, _ failure: JSONRPC.Failure) { send(JSONRPC.ErrorAnswer(id: id, error: failure)) }

  /// Shows the person a message: 2 is a warning.
  func warn(_ text: LocalizedText) {
    let message = LSP.ShowMessageParams(type: 2, message: text(client.language))
    send(JSONRPC.Call(id: nil, method: "window/showMessage", params: message))
  }

  private func request(_ method: String, _ params: some Encodable) {
    send(JSONRPC.Call(id: .string("camnang-\(nextRequestNumber)"), method: method, params: params))
    nextRequestNumber += 1
  }

  /// Why a body could not be read: it is no JSON, or JSON of another shape.
  private static func unreadable(_ body: [UInt8]) -> JSONRPC.Failure {
    (try? JSONRPC.decode(AnyJSON.self, from: body)) == nil
      ? JSONRPC.Failure(.parseError, "the message is not JSON")
      : JSONRPC.Failure(.invalidRequest, "the message is not a JSON-RPC object")
  }

  private struct AnyJSON: Decodable { init(from decoder: any Decoder) throws {} }

  // MARK: Notifications

  /// Notifications are never answered, not even wrong ones.
  private func note(_ method: String, _ body: [UInt8]) {
    switch (life, method) {
    case (.shutDown, "exit"): life = .exited(0)
    case (_, "exit"): life = .exited(1)
    case (.running, "initialized"): watchFiles()
    case (.running, _): noteDocument(method, body)
    default: break
    }
  }

  private func noteDocument(_ method: String, _ body: [UInt8]) {
    switch method {
    case "textDocument/didOpen": parameters(LSP.DidOpenParams.self, body) { open($0.textDocument) }
    case "textDocument/didChange": parameters(LSP.DidChangeParams.self, body) { change($0) }
    case "textDocument/didClose": parameters(LSP.DocumentParams.self, body) { close($0.textDocument.uri) }
    case "textDocument/didSave": parameters(LSP.DocumentParams.self, body) { _ in isInHurry = true }
    case "workspace/didChangeWatchedFiles": library.readDisk()
    default: break
    }
  }

  private func parameters<Value: Decodable>(_ type: Value.Type, _ body: [UInt8], _ work: (Value) -> Void) {
    guard let value = try? JSONRPC.decode(JSONRPC.Parameters<Value>.self, from: body).params else { return }
    work(value)
  }

  // MARK: Life

  private func answer(_ request: Request) {
    switch (life, request.method) {
    case (.uninitialized, "initialize"): reply(request, initialize)
    case (.uninitialized, _):
      refuse(request.id, JSONRPC.Failure(.serverNotInitialized, "the first request must be initialize"))
    case (.running, "initialize"): refuse(request.id, JSONRPC.Failure(.invalidRequest, "initialize was sent before"))
    case (.running, "shutdown"):
      life = .shutDown
      send(JSONRPC.Answer(id: request.id, result: JSONRPC.Null()))
    case (.running, _): answerFeature(request)
    case (.shutDown, _), (.exited, _): refuse(request.id, JSONRPC.Failure(.invalidRequest, "the server was shut down"))
    }
  }

  private func initialize(_ params: LSP.InitializeParams) -> LSP.InitializeResult {
    client = ClientSettings(params, language: givenLanguage, usually: usualLanguage)
    life = .running
    let folders = (params.workspaceFolders?.map(\.uri) ?? [params.rootUri].compactMap(\.self)).compactMap(
      DocumentURI.path)
    library.open(folders: folders, content: givenContent)
    return LSP.InitializeResult(
      capabilities: LSP.ServerCapabilities(
        positionEncoding: client.encoding,
        diagnosticProvider: client.pushes ? nil : LSP.ServerCapabilities.Diagnostics()),
      serverInfo: LSP.InitializeResult.Info(name: "camnang", version: version))
  }

  /// Files change outside the editor too; a client that can tell is asked to.
  private func watchFiles() {
    guard client.canWatchFiles else { return }
    let watchers = ["**/*.yaml", "**/*.yml", "**/hinh/**"].map {
      LSP.Registrations.Registration.Watcher(globPattern: $0)
    }
    request(
      "client/registerCapability",
      LSP.Registrations(registrations: [
        LSP.Registrations.Registration(
          id: "camnang-files", method: "workspace/didChangeWatchedFiles",
          registerOptions: LSP.Registrations.Registration.Options(watchers: watchers))
      ]))
  }

  /// The current day; and what was known for another day is stale.
  func currentDay() -> Day { today() }
}

/// A request as it came in: its parameters are read by whoever answers it.
struct Request {
  let id: JSONRPC.ID
  let method: String
  let body: [UInt8]
}

/// What was agreed with the client.
struct ClientSettings {
  var encoding = PositionEncoding.utf16
  var language = Language.vietnamese
  /// Whether diagnostics are sent unasked.
  var pushes = true
  var canEditVersions = false
  /// Whether edits can be shown to be confirmed before they are made.
  var canConfirm = false
  var canWatchFiles = false
  var canNestSymbols = false
  var canInsertSnippets = false
  var process: Int?
  var codePages: String?

  init() {}

  init(_ params: LSP.InitializeParams, language given: Language?, usually: Language) {
    let capabilities = params.capabilities
    encoding = .agreed(on: capabilities?.general?.positionEncodings)
    let wish = params.initializationOptions?.language.flatMap(Language.init)
    let locale: Language? = params.locale.map { $0.lowercased().hasPrefix("en") ? .english : .vietnamese }
    language = wish ?? given ?? locale ?? usually
    pushes = params.initializationOptions?.diagnostics != "pull"
    canEditVersions = capabilities?.workspace?.workspaceEdit?.documentChanges ?? false
    canConfirm = canEditVersions && capabilities?.workspace?.workspaceEdit?.changeAnnotationSupport != nil
    canWatchFiles = capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    canNestSymbols = capabilities?.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false
    canInsertSnippets = capabilities?.textDocument?.completion?.completionItem?.snippetSupport ?? false
    process = params.processId
    codePages = params.initializationOptions?.codePages
  }
}
