/// Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a pull request
/// (`::error file=…,line=…,col=…,endColumn=…,title=…::message`; docs.github.com, "Workflow commands for GitHub Actions").
package struct GitHubRenderer {
  /// How many errors, and how many warnings, GitHub shows of one step; the rest stands in the log only (docs.github.com,
  /// "Actions limits").
  static let shownOfAKind = 10

  private let index: SourceIndex

  package init(_ sources: SourceSet) { index = SourceIndex(sources) }

  package func render(_ diagnostics: [Diagnostic], in language: Language) -> String {
    var lines = ""
    for diagnostic in diagnostics {
      let location = diagnostic.location
      let table = index.table(for: location.file)
      let start = table.position(of: location.range.start)
      let end = table.position(of: location.range.end)
      let file = escape(index.sources[location.file].path, inProperty: true)
      lines += "::\(diagnostic.severity.rawValue) file=\(file),line=\(start.line),col=\(start.column)"
      // The last column, not the one behind it, and only within a line.
      if end.line == start.line, end.column > start.column { lines += ",endColumn=\(end.column - 1)" }
      lines += ",title=\(diagnostic.code)::\(escape(text(of: diagnostic, in: language), inProperty: false))\n"
    }
    return lines + notice(of: diagnostics, in: language)
  }

  /// Says that there are more than GitHub will show: else somebody mends ten and thinks that is all.
  private func notice(of diagnostics: [Diagnostic], in language: Language) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    guard max(errors, diagnostics.count - errors) > GitHubRenderer.shownOfAKind else { return "" }
    let text = LocalizedText(
      vi: "GitHub chỉ hiện \(GitHubRenderer.shownOfAKind) lỗi và \(GitHubRenderer.shownOfAKind) cảnh báo đầu tiên; "
        + "tất cả \(diagnostics.count) điều nằm trong nhật ký của bước này",
      en: "GitHub shows the first \(GitHubRenderer.shownOfAKind) errors and \(GitHubRenderer.shownOfAKind) warnings; "
        + "all \(diagnostics.count) are in the log of this step")
    return "::notice title=camnang::\(escape(text(language), inProperty: false))\n"
  }

  private func text(of diagnostic: Diagnostic, in language: Language) -> String {
    var parts = [diagnostic.message(language)]
    if let label = diagnostic.label { parts.append(label(language)) }
    parts += diagnostic.notes.map { $0.message(language) }
    parts += diagnostic.fixes.map { "✎ \($0.title(language))" }
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
