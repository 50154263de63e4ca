import Diagnostics

extension LessonServer {
  /// Answers a request about documents.
  func answerFeature(_ request: Request) {
    switch request.method {
    case "textDocument/completion": reply(request, completion)
    case "textDocument/hover": reply(request, hover)
    case "textDocument/definition": reply(request, definition)
    case "textDocument/references": reply(request, references)
    case "textDocument/documentHighlight": reply(request, highlights)
    case "textDocument/prepareRename": reply(request, prepareRename)
    case "textDocument/rename": reply(request, rename)
    case "textDocument/documentSymbol": reply(request, documentSymbols)
    case "workspace/symbol": reply(request, workspaceSymbols)
    case "textDocument/formatting": reply(request, formatting)
    case "textDocument/codeAction": reply(request, codeActions)
    case "textDocument/diagnostic": reply(request, documentDiagnostics)
    case "workspace/diagnostic": reply(request, workspaceDiagnostics)
    default: refuse(request.id, JSONRPC.Failure(.methodNotFound, "there is no request \(request.method) here"))
    }
  }

  /// Reads the parameters, does the work and sends its result, or why there is none.
  func reply<Params: Decodable, Result: Encodable>(
    _ request: Request, _ work: (Params) throws(JSONRPC.Failure) -> Result
  ) {
    guard let params = try? JSONRPC.decode(JSONRPC.Parameters<Params>.self, from: request.body).params else {
      return refuse(request.id, JSONRPC.Failure(.invalidParams, "the parameters of \(request.method) cannot be read"))
    }
    do { send(JSONRPC.Answer(id: request.id, result: try work(params))) } catch { refuse(request.id, error) }
  }

  /// A place in a file of the book.
  struct Cursor {
    let session: ContentSession
    let analysis: FileAnalysis
    /// In bytes.
    let offset: Int

    /// The language in which keys are written here.
    var keys: Language { session.keyLanguage(of: analysis) }
  }

  /// `nil` for a document that is none of ours.
  func cursor(_ params: LSP.TextDocumentPosition) -> Cursor? {
    guard let place = library.place(of: params.textDocument.uri), let analysis = place.session.analysis(of: place.path)
    else { return nil }
    return Cursor(
      session: place.session, analysis: analysis, offset: analysis.lines.offset(of: params.position, client.encoding))
  }
}
