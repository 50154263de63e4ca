/// Diagnostics as a Code Quality report, which GitLab shows beside the lines of a merge request: an array of objects
/// with `description`, `check_name`, `fingerprint`, `severity` and `location` (docs.gitlab.com, "Code Quality report
/// format").
package struct GitLabRenderer {
  private var index: SourceIndex

  package init(_ sources: SourceSet) { index = SourceIndex(sources) }

  package mutating func render(_ diagnostics: [Diagnostic], in language: Language) -> [UInt8] {
    var json = JSONText()
    var fingerprints = FindingFingerprints()
    json.array { json in
      for diagnostic in diagnostics {
        let path = index.sources[diagnostic.location.file].path
        json.object { json in
          json.key("description")
          json.string("\(diagnostic.code): \(VisibleText.of(diagnostic.message(language)))")
          json.key("check_name")
          json.string(diagnostic.code)
          json.key("fingerprint")
          json.string(fingerprints.next(for: diagnostic, in: path))
          json.key("severity")
          json.string(diagnostic.severity == .error ? "major" : "minor")
          json.key("location")
          json.object { json in
            json.key("path")
            json.string(path)
            json.key("lines")
            json.object { json in
              json.key("begin")
              json.number(index.table(for: diagnostic.location.file).position(of: diagnostic.location.range.start).line)
            }
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
