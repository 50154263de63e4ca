import Curriculum
import Diagnostics

extension LessonServer {
  /// The edits that bring a document into its layout; `null` where it is none of ours or has errors that keep it from
  /// being laid out, which its diagnostics tell.
  ///
  /// The options of the request (the width of a tab and the like) are passed over: the layout is one for all editors.
  func formatting(_ params: LSP.DocumentParams) -> [LSP.TextEdit]? {
    guard let place = library.place(of: params.textDocument.uri), let id = place.session.fileID(of: place.path),
      let lines = place.session.lines(of: place.path)
    else { return nil }
    let source = SourceFile(path: place.path, bytes: lines.bytes)
    guard case .edits(let edits) = FormattedSource.format(path: place.path, source: source, id: id) else { return nil }
    return textEdits(edits, in: lines)
  }

  /// Edits as the protocol has them. Line ends are the editor's: what would change nothing but them is left out, and new
  /// ones are those that the text has, because an editor that keeps CR LF would ask for the same edits at every save.
  func textEdits(_ edits: [Diagnostic.Edit], in lines: TextLines) -> [LSP.TextEdit] {
    edits.compactMap { edit in
      let range = lines.range(of: edit.range, client.encoding)
      guard range.start != range.end || !edit.replacement.isEmpty else { return nil }
      let text = edit.replacement.replacing("\r\n", with: "\n")
      return LSP.TextEdit(range: range, newText: lines.endsWithCRLF ? text.replacing("\n", with: "\r\n") : text)
    }
  }
}
