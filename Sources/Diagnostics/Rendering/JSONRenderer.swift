/// Diagnostics for programs. Never translated: `message` is Vietnamese and `messageEnglish` English, whatever the
/// language of the run. `docs/KET-QUA-JSON.md` tells what each member means.
package struct JSONRenderer {
  /// Raised when a reader of an older version would misread the new one.
  package static let version = 1

  private var index: SourceIndex

  package init(_ sources: SourceSet) { index = SourceIndex(sources) }

  /// `{"version":1,"diagnostics":[…]}` and a line end.
  package mutating func render(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("version")
      json.number(JSONRenderer.version)
      json.key("diagnostics")
      list(diagnostics, into: &json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// The array alone, to stand inside another object.
  package mutating func list(_ diagnostics: [Diagnostic], into json: inout JSONText) {
    json.array { json in for diagnostic in diagnostics { write(diagnostic, into: &json) } }
  }

  private mutating func write(_ diagnostic: Diagnostic, into json: inout JSONText) {
    json.object { json in
      json.key("code")
      json.string(diagnostic.code)
      json.key("severity")
      json.string(diagnostic.severity.rawValue)
      write(diagnostic.message, as: "message", into: &json)
      if let label = diagnostic.label { write(label, as: "label", into: &json) }
      write(diagnostic.location, into: &json)
      json.key("notes")
      json.array { json in
        for note in diagnostic.notes {
          json.object { json in
            write(note.message, as: "message", into: &json)
            if let location = note.location { write(location, into: &json) }
          }
        }
      }
      json.key("fixes")
      json.array { json in for fix in diagnostic.fixes { write(fix, into: &json) } }
    }
  }

  private func write(_ text: LocalizedText, as key: String, into json: inout JSONText) {
    json.key(key)
    json.string(text.vietnamese)
    json.key(key + "English")
    json.string(text.english)
  }

  private mutating func write(_ location: Location, into json: inout JSONText) {
    let position = index.table(for: location.file).position(of: location.range.start)
    json.key("file")
    json.string(index.sources[location.file].path)
    json.key("line")
    json.number(position.line)
    json.key("column")
    json.number(position.column)
    json.key("offset")
    json.number(Int(location.range.start))
    json.key("length")
    json.number(location.range.count)
  }

  private func write(_ fix: Diagnostic.Fix, into json: inout JSONText) {
    json.object { json in
      write(fix.title, as: "title", into: &json)
      json.key("grade")
      json.string(fix.grade.rawValue)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            json.key("offset")
            json.number(Int(edit.range.start))
            json.key("length")
            json.number(edit.range.count)
            json.key("replacement")
            json.string(edit.replacement)
          }
        }
      }
    }
  }
}
