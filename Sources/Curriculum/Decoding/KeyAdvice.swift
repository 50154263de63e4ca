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
    if !shape.options.isEmpty { notes.append(shape.options.note) }
    if let sample {
      notes.append(
        Diagnostic.Note(
          LocalizedText(
            vi: "Ví dụ: \(name.vietnamese): \(sample.vietnamese)",
            en: "For example: \(name.english): \(sample.english)")))
    }
    return notes
  }

  /// A value as it may stand behind the key: the field's example, else the first word to choose from.
  var sample: LocalizedText? {
    if let example { return LocalizedText(vi: example, en: example) }
    return shape.options.first?.name
  }
}

extension [OptionShape] {
  /// Which words there are to choose from.
  var note: Diagnostic.Note {
    Diagnostic.Note(
      LocalizedText(
        vi: "\(OptionShape.choose.vietnamese) \(map(\.name.vietnamese).joined(separator: ", "))",
        en: "\(OptionShape.choose.english) \(map(\.name.english).joined(separator: ", "))"))
  }
}

extension DecodingContext {
  /// A repair that writes a key which is missing, with an example for a value, behind the first key of its object; `nil`
  /// where keys share a line.
  func insertion(of field: FieldShape, into map: NodeID, in language: Language) -> Diagnostic.Fix? {
    let members = Array(tree.children(of: map))
    guard let first = members.first, let key = tree.keyRange(of: first) else { return nil }
    let lines =
      field.sample.map { ["\(field.name(language)): \($0(language))"] }
      ?? SchemaExample(language).lines(of: field)
    let edit: Diagnostic.Edit
    if members.count > 1, let next = tree.keyRange(of: members[1]) {
      guard let indent = indentation(before: next.start), indent.allSatisfy({ $0 == " " }) else { return nil }
      let text = lines.map { $0 + "\n" + indent }.joined()
      edit = Diagnostic.Edit(ByteRange(next.start, next.start), text)
    } else {
      let value = tree.range(of: first)
      guard tree.kind(of: first) == .text, ![.literal, .folded].contains(tree.style(of: first)),
        let indent = indentation(before: key.start)
      else { return nil }
      let margin = "\n" + indent.map { _ in " " }
      edit = Diagnostic.Edit(ByteRange(value.end, value.end), lines.map { margin + $0 }.joined())
    }
    let title = lines.count == 1 ? lines[0] : "\(field.name(language)): …"
    return Diagnostic.Fix(
      LocalizedText(vi: "Thêm «\(title)»", en: "Add “\(title)”"), grade: .maybe, edits: [edit])
  }

  /// What stands before a key on its line: blanks, and the dashes of the lists that it is the first key of; `nil` where
  /// anything else does.
  private func indentation(before offset: UInt32) -> String? {
    // Not to the line's start: a line may be a whole file.
    let before = tree.bytes[..<Int(offset)]
    let other = before.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    guard other.map({ before[$0] == UInt8(ascii: "\n") }) ?? true else { return nil }
    return String(decoding: before[(other.map { $0 + 1 } ?? 0)...], as: UTF8.self)
  }
}
