/// Line tables of the files that diagnostics name, made when first asked for: a memory of what was worked out, which
/// nobody sees from outside.
final class SourceIndex {
  let sources: SourceSet
  private var tables: [FileID: LineTable] = [:]

  init(_ sources: SourceSet) { self.sources = sources }

  func table(for file: FileID) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(sources[file].bytes)
    tables[file] = table
    return table
  }
}
