import Diagnostics
import Foundation
import JSON
import LessonSyntax

func parse(_ text: String, root: RootRule = .document) -> ParsedFile {
  parse(bytes: Array(text.utf8), root: root)
}

func parse(bytes: [UInt8], root: RootRule = .document) -> ParsedFile {
  LessonParser.parse(SourceFile(path: "bai.yaml", bytes: bytes), id: FileID(index: 0), root: root)
}

/// A diagnostic as the test data writes it: columns count Unicode scalars from 1.
struct Report: Equatable, Hashable, CustomStringConvertible {
  let code: String
  let line: Int
  let column: Int

  var description: String { "\(code) \(line):\(column)" }
}

extension ParsedFile {
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  var reports: [Report] { errors.map { report(of: $0) } }

  func report(of diagnostic: Diagnostic) -> Report {
    let (line, column) = position(of: Int(diagnostic.location.range.start))
    return Report(code: diagnostic.code, line: line, column: column)
  }

  /// Line and column of a byte; a byte order mark at the start of the file is no column.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let bytes = tree.bytes
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var (line, column) = (1, 1)
    for index in first..<max(first, min(offset, bytes.count)) {
      if bytes[index] == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if bytes[index] & 0xC0 != 0x80 || !isInCharacter(index) {
        column += 1
      }
    }
    return (line, column)
  }

  private func isInCharacter(_ index: Int) -> Bool { index > 0 && tree.bytes[index - 1] >= 0x80 }

  /// The file's data, as a tool would read it: nothing where the file holds an error.
  var data: JSONValue? {
    get throws {
      guard errors.isEmpty else { return nil }
      var json = JSONText()
      tree.write(into: &json)
      return try JSONDecoder().decode(JSONValue.self, from: Data(json.bytes))
    }
  }

  func applying(_ fix: Diagnostic.Fix) -> String {
    var bytes = tree.bytes
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
