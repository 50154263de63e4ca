import JSON

/// Diagnostics as a Code Quality report, which GitLab shows beside the lines of a merge request: an array of objects
/// with `description`, `check_name`, `fingerprint`, `severity` and `location` (docs.gitlab.com, "Code Quality report
/// format").
package struct GitLabRenderer {
  private let index: SourceIndex

  package init(_ sources: SourceSet) { index = SourceIndex(sources) }

  package func render(_ diagnostics: [Diagnostic], in language: Language) -> [UInt8] {
    var json = JSONText()
    var fingerprints = FindingFingerprints()
    json.objects(diagnostics) { json, diagnostic in
      let path = index.sources[diagnostic.location.file].path
      json.member("description", "\(diagnostic.code): \(VisibleText.of(diagnostic.message(language)))")
      json.member("check_name", diagnostic.code)
      json.member("fingerprint", fingerprints.next(for: diagnostic, in: path))
      json.member("severity", diagnostic.severity == .error ? "major" : "minor")
      json.member("location") { json in
        json.member("path", path)
        json.member("lines") { json in
          let table = index.table(for: diagnostic.location.file)
          json.member("begin", table.position(of: diagnostic.location.range.start).line)
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
