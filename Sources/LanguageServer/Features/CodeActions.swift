import Curriculum
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
    if LessonServer.wants(CodeActionKind.rewrite, params.context.only) {
      actions += signs(for: place.session.undrawnSteps(in: id), around: params.range, place, lines)
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

  /// A sign for the step in which somebody writes: of a whole file nobody asks for them.
  private func signs(for steps: [UndrawnStep], around wanted: LSP.Range, _ place: Library.Place, _ lines: TextLines)
    -> [LSP.CodeAction]
  {
    steps.compactMap { step in
      guard let sign = step.sign, let around = step.range.map({ lines.range(of: $0, client.encoding) }),
        around.start <= wanted.start, wanted.end <= around.end, let edit = step.edit
      else { return nil }
      let title = LocalizedText(
        vi: "Thêm biểu tượng «\(sign.name)» (\(sign.meaning.vietnamese))",
        en: "Add the sign “\(sign.name)” (\(sign.meaning.english))")
      return LSP.CodeAction(
        title: title(client.language), kind: CodeActionKind.rewrite, diagnostics: nil, isPreferred: nil,
        edit: self.edit([edit], place, lines))
    }
  }

  func edit(_ edits: [Diagnostic.Edit], _ place: Library.Place, _ lines: TextLines) -> LSP.WorkspaceEdit {
    workspaceEdit([(place.path, textEdits(edits, in: lines))], in: place.session)
  }
}
