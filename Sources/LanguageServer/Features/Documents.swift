import Diagnostics
import Workspace

extension LessonServer {
  func open(_ item: LSP.DidOpenParams.Item) {
    guard let place = library.place(of: item.uri) else { return }
    let document = OpenDocument(uri: item.uri, version: item.version, text: item.text)
    let before = place.session.uri(of: place.path)
    place.session.open(document, at: place.path)
    // What was said of the file under another spelling of its address is taken back there.
    if before != item.uri, published.removeValue(forKey: before)?.isEmpty == false { clear(before) }
    touched.insert(item.uri)
  }

  func change(_ params: LSP.DidChangeParams) {
    guard let place = library.place(of: params.textDocument.uri) else { return }
    place.session.change(place.path, to: params.textDocument.version, params.contentChanges, client.encoding)
    touched.insert(params.textDocument.uri)
  }

  func close(_ uri: String) {
    guard let place = library.place(of: uri) else { return }
    place.session.close(place.path)
    touched.remove(uri)
    let after = place.session.uri(of: place.path)
    if after != uri, published.removeValue(forKey: uri)?.isEmpty == false { clear(uri) }
  }

  /// Sends for each file what is known to be wrong in it, where that differs from what was sent last; for an open file
  /// that was changed in any case, so that the client knows it was looked at.
  func sayWhatIsWrong(in session: ContentSession) {
    var known: Set<String> = []
    for id in session.content.sources.ids {
      let path = session.content.path(of: id)
      let uri = session.uri(of: path)
      known.insert(uri)
      let diagnostics = converted(session.diagnostics(of: id), in: session, path)
      let isNews = published[uri].map { $0 != diagnostics } ?? !diagnostics.isEmpty
      guard touched.remove(uri) != nil || isNews else { continue }
      published[uri] = diagnostics
      let version = session.documents[path]?.version
      say(LSP.PublishDiagnosticsParams(uri: uri, version: version, diagnostics: diagnostics))
    }
    // Files that are gone.
    let prefix = DocumentURI.uri(ofPath: session.root + "/")
    for uri in published.keys.sorted() where !known.contains(uri) && uri.hasPrefix(prefix) {
      if published.removeValue(forKey: uri)?.isEmpty == false { clear(uri) }
    }
  }

  private func clear(_ uri: String) { say(LSP.PublishDiagnosticsParams(uri: uri, version: nil, diagnostics: [])) }

  private func say(_ params: LSP.PublishDiagnosticsParams) {
    guard client.pushes else { return }
    send(JSONRPC.Call(id: nil, method: "textDocument/publishDiagnostics", params: params))
  }

  // MARK: Pulling

  /// Everything wrong in one document, in the provinces' books too.
  func documentDiagnostics(_ params: LSP.DocumentParams) -> LSP.DocumentDiagnosticReport {
    guard let place = library.place(of: params.textDocument.uri), let id = place.session.fileID(of: place.path) else {
      return LSP.DocumentDiagnosticReport(items: [])
    }
    _ = place.session.settle(today: currentDay())
    return LSP.DocumentDiagnosticReport(
      items: converted(place.session.diagnostics(of: id), in: place.session, place.path))
  }

  /// Everything wrong in all files.
  func workspaceDiagnostics(_ params: JSONRPC.Empty) -> LSP.WorkspaceDiagnosticReport {
    var items: [LSP.WorkspaceDiagnosticReport.Item] = []
    for session in library.sessions {
      _ = session.settle(today: currentDay())
      for id in session.content.sources.ids {
        let path = session.content.path(of: id)
        items.append(
          LSP.WorkspaceDiagnosticReport.Item(
            uri: session.uri(of: path), version: session.documents[path]?.version,
            items: converted(session.diagnostics(of: id), in: session, path)))
      }
    }
    return LSP.WorkspaceDiagnosticReport(items: items)
  }

  // MARK: Converting

  func converted(_ diagnostics: [Diagnostic], in session: ContentSession, _ path: String) -> [LSP.Diagnostic] {
    guard !diagnostics.isEmpty, let lines = session.lines(of: path) else { return [] }
    return diagnostics.map { converted($0, lines, session) }
  }

  /// The protocol has one text for a diagnostic: the rule, then what stands at the caret, then notes without a place.
  private func converted(_ diagnostic: Diagnostic, _ lines: TextLines, _ session: ContentSession) -> LSP.Diagnostic {
    var texts = [diagnostic.message]
    if let label = diagnostic.label { texts.append(label) }
    texts += diagnostic.notes.filter { $0.location == nil }.map(\.message)
    let related = diagnostic.notes.compactMap { note in note.location.flatMap { self.related(note, $0, session) } }
    return LSP.Diagnostic(
      range: lines.range(of: diagnostic.location.range, client.encoding),
      severity: diagnostic.severity == .error ? 1 : 2, code: diagnostic.code,
      codeDescription: client.codePages.map { LSP.Diagnostic.CodeDescription(href: "\($0)\(diagnostic.code).md") },
      message: texts.map { $0(client.language) }.joined(separator: "\n"),
      relatedInformation: related.isEmpty ? nil : related)
  }

  private func related(_ note: Diagnostic.Note, _ location: Location, _ session: ContentSession) -> LSP.Diagnostic
    .RelatedInformation?
  {
    let path = session.content.path(of: location.file)
    guard let lines = session.lines(of: path) else { return nil }
    return LSP.Diagnostic.RelatedInformation(
      location: LSP.Location(uri: session.uri(of: path), range: lines.range(of: location.range, client.encoding)),
      message: note.message(client.language))
  }
}
