import Curriculum
import Diagnostics
import Workspace

extension ContentSession {
  /// An id at its place in a file.
  struct Found {
    let analysis: FileAnalysis
    let occurrence: Occurrence
  }

  /// Every file that can be read, in the order of the paths.
  var allAnalyses: [FileAnalysis] { content.files.compactMap { analysis(of: $0.path) } }

  /// Where a symbol is defined: once, unless two objects bear one id.
  func definitions(of symbol: ObjectKey) -> [Found] { occurrences { $0.isDefinition && $0.symbol == symbol } }

  /// Everywhere a symbol is defined or referred to.
  func occurrences(of symbol: ObjectKey) -> [Found] { occurrences { $0.symbol == symbol } }

  /// - Complexity: O(ids of all files), and the Markdown of every file that changed since the last time.
  func occurrences(where isWanted: (Occurrence) -> Bool) -> [Found] {
    allAnalyses.flatMap { analysis in
      analysis.occurrences.filter(isWanted).map { Found(analysis: analysis, occurrence: $0) }
    }
  }

  /// Everything of a kind in a scope, by id.
  func symbols(of kind: IDKind, in scope: String) -> [Found] {
    var seen: Set<String> = []
    return occurrences { $0.isDefinition && $0.symbol.kind == kind && $0.symbol.scope == scope }.filter {
      seen.insert($0.occurrence.symbol.name).inserted
    }.sorted { $0.occurrence.symbol.name < $1.occurrence.symbol.name }
  }

  func location(of found: Found, _ encoding: PositionEncoding) -> LSP.Location {
    LSP.Location(
      uri: uri(of: found.analysis.path), range: found.analysis.lines.range(of: found.occurrence.range, encoding))
  }
}
