/// Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a pull request
/// (`::error file=…,line=…,col=…,title=…::message`).
package struct GitHubRenderer {
  private var index: SourceIndex

  package init(_ sources: SourceSet) { index = SourceIndex(sources) }

  package mutating func render(_ diagnostics: [Diagnostic], in language: Language) -> String {
    var lines = ""
    for diagnostic in diagnostics {
      let location = diagnostic.location
      let position = index.table(for: location.file).position(of: location.range.start)
      let file = escape(index.sources[location.file].path, inProperty: true)
      lines += "::\(diagnostic.severity.rawValue) file=\(file),line=\(position.line),col=\(position.column)"
      lines += ",title=\(diagnostic.code)::\(escape(text(of: diagnostic, in: language), inProperty: false))\n"
    }
    return lines
  }

  private func text(of diagnostic: Diagnostic, in language: Language) -> String {
    var parts = [diagnostic.message(language)]
    if let label = diagnostic.label { parts.append(label(language)) }
    parts += diagnostic.notes.map { $0.message(language) }
    return parts.joined(separator: "\n")
  }

  /// As the runner unescapes: `%`, line ends, and in properties `:` and `,` too.
  private func escape(_ text: String, inProperty: Bool) -> String {
    var escaped = ""
    for scalar in VisibleText.of(text, keeping: "\n").unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where inProperty: escaped += "%3A"
      case "," where inProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
