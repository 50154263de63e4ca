import JSON

/// Diagnostics as a log of the Static Analysis Results Interchange Format, which GitHub code scanning and editors read
/// (OASIS SARIF 2.1.0).
package struct SARIFRenderer {
  /// What a log says of a code.
  package struct Rule: Sendable {
    package let id: String
    package let title: String
    /// The page of the code as text, and as Markdown.
    package let help: String
    package let helpMarkdown: String

    package init(id: String, title: String, help: String, helpMarkdown: String) {
      self.id = id
      self.title = title
      self.help = help
      self.helpMarkdown = helpMarkdown
    }
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// The folder that paths start from: where the command ran, which the log does not name, because it is nobody else's
  /// business.
  private static let base = "SRCROOT"

  private let index: SourceIndex
  private let language: Language
  private let version: String
  private let rules: (String) -> Rule?

  /// - Parameters:
  ///   - sources: the files that the diagnostics are in.
  ///   - language: of the messages.
  ///   - version: the program's.
  ///   - rules: the rule of a code; `nil` for a code without a page.
  package init(_ sources: SourceSet, language: Language, version: String, rules: @escaping (String) -> Rule?) {
    index = SourceIndex(sources)
    self.language = language
    self.version = version
    self.rules = rules
  }

  /// A log of one run and a line end. It lists the rules of the codes that were found, not all of them.
  package func render(_ diagnostics: [Diagnostic]) -> [UInt8] {
    let codes = Set(diagnostics.map(\.code)).sorted()
    var fingerprints = FindingFingerprints()
    return JSONText.line { json in
      json.member("$schema", SARIFRenderer.schema)
      json.member("version", "2.1.0")
      json.list("runs", CollectionOfOne(diagnostics)) { json, diagnostics in
        writeTool(codes, into: &json)
        json.member("language", language.rawValue)
        json.member("columnKind", "utf16CodeUnits")
        json.member("originalUriBaseIds") { json in
          json.member(SARIFRenderer.base) { json in
            writeText("The folder in which camnang was run", as: "description", into: &json)
          }
        }
        json.list("results", diagnostics) { json, diagnostic in write(diagnostic, codes, &fingerprints, into: &json) }
      }
    }
  }

  private func writeTool(_ codes: [String], into json: inout JSONText) {
    json.member("tool") { json in
      json.member("driver") { json in
        json.member("name", "camnang")
        json.member("version", version)
        json.list("rules", codes) { json, code in
          json.member("id", code)
          guard let rule = rules(code) else { return }
          writeText(rule.title, as: "shortDescription", into: &json)
          json.member("help") { json in
            json.member("text", rule.help)
            json.member("markdown", rule.helpMarkdown)
          }
        }
      }
    }
  }

  private func writeText(_ text: String, as key: String, into json: inout JSONText) {
    json.member(key) { json in json.member("text", text) }
  }

  private func write(
    _ diagnostic: Diagnostic, _ codes: [String], _ fingerprints: inout FindingFingerprints, into json: inout JSONText
  ) {
    json.member("ruleId", diagnostic.code)
    json.member("ruleIndex", codes.firstIndex(of: diagnostic.code) ?? -1)
    json.member("level", diagnostic.severity.rawValue)
    writeText(text(of: diagnostic), as: "message", into: &json)
    json.list("locations", CollectionOfOne(diagnostic.location)) { json, place in writePlace(place, into: &json) }
    let places = diagnostic.notes.filter { $0.location != nil } + labelNote(of: diagnostic)
    if !places.isEmpty {
      json.list("relatedLocations", places.enumerated()) { json, note in
        json.member("id", note.offset)
        writeText(VisibleText.of(note.element.message(language)), as: "message", into: &json)
        if let place = note.element.location { writePlace(place, into: &json) }
      }
    }
    json.member("partialFingerprints") { json in
      let path = index.sources[diagnostic.location.file].path
      json.member("camnang/v1", fingerprints.next(for: diagnostic, in: path))
    }
    if !diagnostic.fixes.isEmpty {
      json.list("fixes", diagnostic.fixes) { json, fix in write(fix, in: diagnostic.location.file, into: &json) }
    }
  }

  /// What is said at the caret.
  private func labelNote(of diagnostic: Diagnostic) -> [Diagnostic.Note] {
    diagnostic.label.map { [Diagnostic.Note($0, at: diagnostic.location)] } ?? []
  }

  /// The rule and what to do about it, as sentences.
  private func text(of diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.filter { $0.location == nil }.map { $0.message(language) }
    return ([diagnostic.message(language)] + notes).map { "\(VisibleText.of($0))." }.joined(separator: " ")
  }

  private func write(_ fix: Diagnostic.Fix, in file: FileID, into json: inout JSONText) {
    writeText(VisibleText.of(fix.title(language)), as: "description", into: &json)
    json.list("artifactChanges", CollectionOfOne(fix)) { json, fix in
      writeArtifact(file, into: &json)
      json.list("replacements", fix.edits) { json, edit in
        writeRegion(edit.range, of: file, as: "deletedRegion", into: &json)
        writeText(edit.replacement, as: "insertedContent", into: &json)
      }
    }
  }

  private func writePlace(_ location: Location, into json: inout JSONText) {
    json.member("physicalLocation") { json in
      writeArtifact(location.file, into: &json)
      writeRegion(location.range, of: location.file, as: "region", into: &json)
    }
  }

  private func writeArtifact(_ file: FileID, into json: inout JSONText) {
    json.member("artifactLocation") { json in
      json.member("uri", SARIFRenderer.uri(index.sources[file].path))
      json.member("uriBaseId", SARIFRenderer.base)
    }
  }

  private func writeRegion(_ range: ByteRange, of file: FileID, as key: String, into json: inout JSONText) {
    let table = index.table(for: file)
    let (start, end) = (table.utf16Position(of: range.start), table.utf16Position(of: range.end))
    json.member(key) { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.column)
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
  }

  /// A path as a relative reference (RFC 3986): all but unreserved characters and `/` as `%` and two digits.
  static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}
