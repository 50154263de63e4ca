extension LessonServer {
  /// Where the id under the cursor is defined.
  func definition(_ params: LSP.TextDocumentPosition) -> [LSP.Location] {
    guard let cursor = cursor(params), let occurrence = cursor.analysis.occurrence(at: cursor.offset) else { return [] }
    return cursor.session.definitions(of: occurrence.symbol).map { cursor.session.location(of: $0, client.encoding) }
  }

  /// Everywhere the id under the cursor is named, links in texts included.
  func references(_ params: LSP.ReferenceParams) -> [LSP.Location] {
    guard let cursor = cursor(params.place), let occurrence = cursor.analysis.occurrence(at: cursor.offset) else {
      return []
    }
    return cursor.session.occurrences(of: occurrence.symbol).filter {
      params.context.includeDeclaration || !$0.occurrence.isDefinition
    }.map { cursor.session.location(of: $0, client.encoding) }
  }

  /// The same within the file.
  func highlights(_ params: LSP.TextDocumentPosition) -> [LSP.DocumentHighlight] {
    guard let cursor = cursor(params), let occurrence = cursor.analysis.occurrence(at: cursor.offset) else { return [] }
    return cursor.analysis.occurrences.filter { $0.symbol == occurrence.symbol }.map {
      LSP.DocumentHighlight(
        range: cursor.analysis.lines.range(of: $0.range, client.encoding), kind: $0.isDefinition ? 3 : 2)
    }
  }
}
