import Curriculum
import Diagnostics
import LessonSyntax
import VietnameseText

extension LessonServer {
  /// The outline of a file: what has an id in it, each under the field that holds it.
  func documentSymbols(_ params: LSP.DocumentParams) -> LSP.DocumentSymbols {
    guard let place = library.place(of: params.textDocument.uri), let analysis = place.session.analysis(of: place.path)
    else { return .nested([]) }
    let outline = Outline(analysis: analysis, encoding: client.encoding, language: client.language)
    let symbols = outline.symbols()
    guard !client.canNestSymbols else { return .nested(symbols) }
    let uri = place.session.uri(of: place.path)
    return .flat(symbols.flatMap { Outline.flat($0, uri: uri, container: nil) })
  }

  /// Ids of all files whose id or title holds what was asked for, however it is accented.
  func workspaceSymbols(_ params: LSP.WorkspaceSymbolParams) -> [LSP.SymbolInformation] {
    let wanted = Folding.name(params.query)
    return library.sessions.flatMap { session in
      session.occurrences { $0.isDefinition }.filter { found in
        let symbol = found.occurrence
        return wanted.isEmpty || Folding.name(symbol.title).contains(wanted)
          || Folding.name(symbol.symbol.name).contains(wanted)
      }.map { found in
        let symbol = found.occurrence.symbol
        return LSP.SymbolInformation(
          name: found.occurrence.title.isEmpty ? symbol.name : "\(found.occurrence.title) (\(symbol.name))",
          kind: symbol.kind.symbolKind, location: session.location(of: found, client.encoding),
          containerName: symbol.scope.isEmpty ? symbol.kind.name(client.language) : symbol.scope)
      }
    }
  }
}

/// Makes the outline of one file.
struct Outline {
  let analysis: FileAnalysis
  let encoding: PositionEncoding
  let language: Language
  private let definitions: [NodeID: Occurrence]

  init(analysis: FileAnalysis, encoding: PositionEncoding, language: Language) {
    self.analysis = analysis
    self.encoding = encoding
    self.language = language
    definitions = Dictionary(
      analysis.occurrences.compactMap { occurrence in occurrence.object.map { ($0, occurrence) } },
      uniquingKeysWith: { first, _ in first })
  }

  func symbols() -> [LSP.DocumentSymbol] {
    guard let guide = analysis.guide, let root = analysis.tree.root else { return [] }
    return symbols(in: root, .object(guide.root))
  }

  /// An object with an id is a symbol, a field that holds such objects too; everything else is passed through.
  private func symbols(in node: NodeID, _ shape: Shape) -> [LSP.DocumentSymbol] {
    let tree = analysis.tree
    switch (tree.kind(of: node), shape) {
    case (.map, .object(let object)):
      let inner = tree.children(of: node).flatMap { member -> [LSP.DocumentSymbol] in
        guard let field = object.field(named: tree.key(of: member)) else { return [] }
        return fieldSymbols(member, field)
      }
      guard let id = definitions[node] else { return inner }
      return [symbol(for: id, node, object, inner)]
    case (.list, .list(let item, _)): return tree.children(of: node).flatMap { symbols(in: $0, item) }
    default: return []
    }
  }

  private func fieldSymbols(_ member: NodeID, _ field: FieldShape) -> [LSP.DocumentSymbol] {
    let inner = symbols(in: member, field.shape)
    guard !inner.isEmpty, case .list = field.shape, let key = analysis.tree.keyRange(of: member) else { return inner }
    return [
      LSP.DocumentSymbol(
        name: field.name(language), detail: String(inner.count), kind: .namespace,
        range: range(from: key, over: member), selectionRange: analysis.lines.range(of: key, encoding), children: inner)
    ]
  }

  private func symbol(for id: Occurrence, _ node: NodeID, _ object: ObjectShape, _ inner: [LSP.DocumentSymbol])
    -> LSP.DocumentSymbol
  {
    LSP.DocumentSymbol(
      name: id.title.isEmpty ? id.symbol.name : id.title, detail: "\(object.name(language)) \(id.symbol.name)",
      kind: id.symbol.kind.symbolKind, range: range(from: id.range, over: node),
      selectionRange: analysis.lines.range(of: id.range, encoding), children: inner.isEmpty ? nil : inner)
  }

  /// From a place that is selected to the end of a node: the selection must lie inside.
  private func range(from selection: ByteRange, over node: NodeID) -> LSP.Range {
    let value = analysis.tree.range(of: node)
    return analysis.lines.range(
      of: ByteRange(min(selection.start, value.start), max(selection.end, value.end)), encoding)
  }

  static func flat(_ symbol: LSP.DocumentSymbol, uri: String, container: String?) -> [LSP.SymbolInformation] {
    let location = LSP.Location(uri: uri, range: symbol.range)
    let own = LSP.SymbolInformation(name: symbol.name, kind: symbol.kind, location: location, containerName: container)
    return [own] + (symbol.children ?? []).flatMap { flat($0, uri: uri, container: symbol.name) }
  }
}

extension IDKind {
  var symbolKind: LSP.SymbolKind {
    switch self {
    case .book, .variant: .package
    case .module, .session: .module
    case .lesson: .file
    case .platform: .object
    case .fact, .source, .term, .sheet, .word: .constant
    case .warning, .problem: .event
    case .objective, .step, .question, .stage, .patch: .key
    }
  }
}
