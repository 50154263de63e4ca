package import JSON

/// Diagnostics for programs. Never translated: `message` is Vietnamese and `messageEnglish` English, whatever the
/// language of the run. `docs/KET-QUA-JSON.md` tells what each member means.
package struct JSONRenderer {
  /// Raised when a reader of an older version would misread the new one.
  package static let version = 1

  private let index: SourceIndex

  package init(_ sources: SourceSet) { index = SourceIndex(sources) }

  /// `{"version":1,"diagnostics":[…]}` and a line end.
  package func render(_ diagnostics: [Diagnostic]) -> [UInt8] {
    JSONText.line { json in
      json.member("version", JSONRenderer.version)
      json.key("diagnostics")
      list(diagnostics, into: &json)
    }
  }

  /// The array alone, to stand inside another object.
  package func list(_ diagnostics: [Diagnostic], into json: inout JSONText) {
    json.objects(diagnostics) { json, diagnostic in write(diagnostic, into: &json) }
  }

  private func write(_ diagnostic: Diagnostic, into json: inout JSONText) {
    json.member("code", diagnostic.code)
    json.member("severity", diagnostic.severity.rawValue)
    write(diagnostic.message, as: "message", into: &json)
    if let label = diagnostic.label { write(label, as: "label", into: &json) }
    write(diagnostic.location, into: &json)
    json.list("notes", diagnostic.notes) { json, note in
      write(note.message, as: "message", into: &json)
      if let location = note.location { write(location, into: &json) }
    }
    json.list("fixes", diagnostic.fixes) { json, fix in
      write(fix.title, as: "title", into: &json)
      json.member("grade", fix.grade.rawValue)
      json.list("edits", fix.edits) { json, edit in
        json.member("offset", Int(edit.range.start))
        json.member("length", edit.range.count)
        json.member("replacement", edit.replacement)
      }
    }
  }

  private func write(_ text: LocalizedText, as key: String, into json: inout JSONText) {
    json.member(key, text.vietnamese)
    json.member(key + "English", text.english)
  }

  private func write(_ location: Location, into json: inout JSONText) {
    let position = index.table(for: location.file).position(of: location.range.start)
    json.member("file", index.sources[location.file].path)
    json.member("line", position.line)
    json.member("column", position.column)
    json.member("offset", Int(location.range.start))
    json.member("length", location.range.count)
  }
}
