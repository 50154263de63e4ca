import Curriculum
import Diagnostics

extension LessonServer {
  /// Whole objects to fill in, where one is begun: all its required keys, a question of each type.
  func examples(_ keys: CursorContext.Keys, _ context: CursorContext, _ cursor: Cursor) -> [Candidate] {
    guard keys.used.isEmpty, !keys.hasColon else { return [] }
    let analysis = cursor.analysis
    let line = analysis.lines.range(ofLine: analysis.lines.line(of: context.replaced.lowerBound)).lowerBound
    let column = context.replaced.lowerBound - line + context.prefix.utf8.count
    let isWholeFile = keys.object === analysis.guide?.root
    let branches = keys.object.branches?.all.map(Optional.some) ?? [nil]
    return branches.enumerated().map { number, branch in
      var lines = SchemaExample(cursor.keys, branch: number, values: .blanks).lines(of: keys.object)
      if isWholeFile, let id = keys.object.identifierField, let own = ownID(cursor) {
        let key = "\(id.name(cursor.keys)):"
        lines = lines.map { $0.hasPrefix(key) ? "\(key) \(own.label)" : $0 }
      }
      let words = [keys.object.name(client.language), branch?.option.name(client.language)].compactMap(\.self)
      return Candidate(
        label: words.joined(separator: ": "), kind: .snippet,
        detail: LocalizedText(vi: "mẫu để điền", en: "an example to fill in")(client.language),
        documentation: "```yaml\n\(lines.joined(separator: "\n"))\n```",
        insertion: insertion(of: lines, at: column))
    }
  }

  private func insertion(of lines: [String], at column: Int) -> Candidate.Insertion {
    let margin = "\n" + String(repeating: " ", count: column)
    guard client.canInsertSnippets else { return .text(lines.joined(separator: margin)) }
    var stops = 0
    let filled = lines.map { line in
      // What stands behind the key, or alone on its line, is what the author writes.
      let text = line.firstRange(of: ": ")?.upperBound ?? line.firstIndex { $0 != " " } ?? line.endIndex
      guard text < line.endIndex, !line.hasSuffix(":"), !line.hasSuffix("|") else { return Snippet.escaped(line) }
      stops += 1
      return Snippet.escaped(String(line[..<text])) + "${\(stops):\(Snippet.escaped(String(line[text...])))}"
    }
    return .snippet(filled.joined(separator: margin))
  }
}

/// The syntax of snippets: the Language Server Protocol, section Snippet Syntax.
enum Snippet {
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("$", with: "\\$").replacing("}", with: "\\}")
  }
}
