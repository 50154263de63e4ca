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
    return edits.map { LSP.TextEdit(range: lines.range(of: $0.range, client.encoding), newText: $0.replacement) }
  }
}
