import Curriculum
import Diagnostics
import Foundation
import LessonSyntax

/// A file that is to be made.
package struct NewFile: Sendable, Equatable {
  /// The path inside the folder that it belongs in, with `/` between parts.
  package let path: String
  package let bytes: [UInt8]
}

/// A source of `Templates/`, to be filled in: it is written with Vietnamese keys, and `@NAME@` stands for a value.
struct Template {
  /// The path inside the content folder, which says what kind of file it is.
  let path: String
  private var text: String

  /// The example of a kind of object.
  ///
  /// - Parameters:
  ///   - name: of the file in `Templates/mau`, without its ending.
  ///   - path: as above.
  init(_ name: String, at path: String) {
    self.init(text: EmbeddedTemplates.files.first { $0.path == "mau/\(name).yaml" }?.text ?? "", at: path)
  }

  init(text: String, at path: String) {
    self.path = path
    self.text = text
  }

  /// Puts a value in: a number, a day, an id, or words that were made safe (``scalar(_:)``).
  mutating func fill(_ name: String, _ value: String) { text = text.replacing("@\(name)@", with: value) }

  /// Keeps the lines that stand behind a mark, or leaves them out.
  mutating func keep(_ mark: String, if isKept: Bool) {
    guard !isKept else { return fill(mark, "") }
    leaveOut(mark)
  }

  /// Leaves out the lines that hold a mark.
  mutating func leaveOut(_ mark: String) {
    text = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("@\(mark)@") }
      .joined(separator: "\n")
  }

  /// The source with keys in a language, as `camnang format --keys` writes them.
  func source(keys language: Language) -> SourceFile {
    let source = SourceFile(path: path, text: text)
    guard
      case .edits(let edits) = FormattedSource.format(
        path: path, source: source, id: FileID(index: 0), keys: language)
    else { return source }
    return SourceFile(path: path, bytes: TextEdits.apply(edits, to: source.bytes))
  }

  func file(keys language: Language) -> NewFile { NewFile(path: path, bytes: source(keys: language).bytes) }

  /// Words as they are written behind a key: plain where every reader takes them for these words, else in quotes.
  static func scalar(_ words: String) -> String {
    let parsed = LessonParser.parse(SourceFile(path: "", text: "mã: \(words)\n"), id: FileID(index: 0))
    let isPlain =
      parsed.tree.root.map { root in
        let members = Array(parsed.tree.children(of: root))
        return members.count == 1 && parsed.tree.kind(of: members[0]) == .text
          && parsed.tree.style(of: members[0]) == .plain && parsed.tree.string(of: members[0]) == words
      } ?? false
    guard !isPlain || !parsed.diagnostics.isEmpty else { return words }
    return "\"\(words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

extension Day {
  /// The same day of the next year, or the one before it where that year has none.
  var nextYear: Day { Day(year: year + 1, month: month, day: day) ?? Day(number: number + 365) ?? self }
}
