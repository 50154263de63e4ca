import Diagnostics

extension LessonServer {
  /// The repairs of the mistakes in a range, and one that mends all that can be mended without a guess.
  func codeActions(_ params: LSP.CodeActionParams) -> [LSP.CodeAction] {
    guard let place = library.place(of: params.textDocument.uri), let id = place.session.fileID(of: place.path),
      let lines = place.session.lines(of: place.path)
    else { return [] }
    place.session.refresh(today: currentDay())
    let known = place.session.diagnostics(of: id)
    var actions: [LSP.CodeAction] = []
    if LessonServer.wants(CodeActionKind.quickFix, params.context.only) {
      for diagnostic in known where lines.range(of: diagnostic.location.range, client.encoding).touches(params.range) {
        actions += quickFixes(of: diagnostic, place, lines)
      }
    }
    if LessonServer.wants(CodeActionKind.fixAll, params.context.only), let all = fixAll(place, lines) {
      actions.append(all)
    }
    return actions
  }

  /// Whether a kind is asked for: itself, one above it, or everything.
  private static func wants(_ kind: String, _ only: [String]?) -> Bool {
    guard let only, !only.isEmpty else { return true }
    return only.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
  }

  private func quickFixes(of diagnostic: Diagnostic, _ place: Library.Place, _ lines: TextLines) -> [LSP.CodeAction] {
    let shown = converted([diagnostic], in: place.session, place.path)
    return diagnostic.fixes.map { fix in
      LSP.CodeAction(
        title: fix.title(client.language), kind: CodeActionKind.quickFix, diagnostics: shown,
        isPreferred: fix.grade == .safe, edit: edit(fix.edits, place, lines))
    }
  }

  func edit(_ edits: [Diagnostic.Edit], _ place: Library.Place, _ lines: TextLines) -> LSP.WorkspaceEdit {
    workspaceEdit([(place.path, textEdits(edits, in: lines))], in: place.session)
  }
}
