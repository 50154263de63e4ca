import Diagnostics
import LessonSyntax

// What the reference says of a key (``SchemaReference``), said again where the key is missing, unknown or has the wrong
// value: whoever writes should not have to look it up.

extension FieldShape {
  /// What to write there, which words there are to choose from, and an example.
  var advice: [Diagnostic.Note] {
    var notes = [
      Diagnostic.Note(
        LocalizedText(
          vi: "«\(name.vietnamese)»: \(help.vietnamese)", en: "“\(name.english)”: \(help.english)"))
    ]
    if !shape.options.isEmpty { notes.append(shape.choice) }
    if let sample {
      notes.append(
        Diagnostic.Note(
          LocalizedText(
            vi: "Ví dụ: \(name.vietnamese): \(sample.vietnamese)",
            en: "For example: \(name.english): \(sample.english)")))
    }
    return notes
  }

  /// A value as it may stand behind the key. Of words to choose from none is an example: it might be taken for the answer.
  private var sample: LocalizedText? {
    if case .option = shape { return nil }
    return example.map { LocalizedText(vi: $0, en: $0) }
  }
}

extension Shape {
  /// Which words there are to choose from, and how many of them.
  fileprivate var choice: Diagnostic.Note {
    guard case .list = self else { return options.note }
    let words = options.names
    return Diagnostic.Note(
      LocalizedText(
        vi: "Chọn một hay nhiều từ: \(words.vietnamese)", en: "Choose one or more of: \(words.english)"))
  }
}

extension [OptionShape] {
  /// Which words there are to choose from.
  var note: Diagnostic.Note {
    Diagnostic.Note(
      LocalizedText(
        vi: "\(OptionShape.choose.vietnamese) \(names.vietnamese)",
        en: "\(OptionShape.choose.english) \(names.english)"))
  }

  fileprivate var names: LocalizedText {
    LocalizedText(
      vi: map(\.name.vietnamese).joined(separator: ", "), en: map(\.name.english).joined(separator: ", "))
  }
}

extension DecodingContext {
  /// A repair that writes a key which is missing, and all that must stand below it, with blanks for the values, behind the
  /// first key of its object; `nil` where keys share a line.
  func insertion(of field: FieldShape, into map: NodeID, in language: Language) -> Diagnostic.Fix? {
    let members = Array(tree.children(of: map))
    guard let first = members.first, let key = tree.keyRange(of: first) else { return nil }
    let lines = SchemaExample(language, values: .blanks).lines(of: field)
    let edit: Diagnostic.Edit
    if members.count > 1, let next = tree.keyRange(of: members[1]) {
      guard let indent = tree.indentation(before: next.start), indent.allSatisfy({ $0 == " " }) else { return nil }
      let text = lines.map { $0 + "\n" + indent }.joined()
      edit = Diagnostic.Edit(ByteRange(next.start, next.start), text)
    } else {
      let value = tree.range(of: first)
      guard tree.kind(of: first) == .text, ![.literal, .folded].contains(tree.style(of: first)),
        let margin = tree.margin(before: key.start)
      else { return nil }
      edit = Diagnostic.Edit(ByteRange(value.end, value.end), lines.map { "\n" + margin + $0 }.joined())
    }
    let title = lines.count == 1 ? lines[0] : "\(field.name(language)): …"
    return Diagnostic.Fix(
      LocalizedText(vi: "Thêm dòng «\(title)»", en: "Add “\(title)”"), grade: .maybe, edits: [edit])
  }
}

extension SyntaxTree {
  /// The blanks that bring a line below what begins at an offset; `nil` where anything but dashes stands before it.
  func margin(before offset: UInt32) -> String? {
    indentation(before: offset).map { String(repeating: " ", count: $0.utf8.count) }
  }

  /// What stands before a key on its line: blanks, and the dashes of the lists that it is the first key of; `nil` where
  /// anything else does.
  fileprivate func indentation(before offset: UInt32) -> String? {
    // Not to the line's start: a line may be a whole file.
    let before = bytes[..<Int(offset)]
    let other = before.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    guard other.map({ before[$0] == UInt8(ascii: "\n") }) ?? true else { return nil }
    return String(decoding: before[(other.map { $0 + 1 } ?? 0)...], as: UTF8.self)
  }
}
