import Diagnostics
import LessonSyntax
import VietnameseText

/// Keys that no field of their object has.
extension DecodingContext {
  /// Reports a key that is none of the object's.
  ///
  /// - Parameters:
  ///   - member: the entry with the key.
  ///   - object: what the object is called.
  ///   - used: the object's fields that stand in it under their names, each with the entry.
  ///   - open: the others.
  /// - Returns: The field that was most likely meant, if any.
  func reportUnknownKey(
    _ member: NodeID, in object: LocalizedText, used: [(field: FieldShape, member: NodeID)], open: [FieldShape]
  ) -> FieldShape? {
    let key = tree.key(of: member)
    let location = tree.entryLocation(of: member)
    guard !isFull else {
      report("S201", at: location, LocalizedText(vi: "Khóa lạ", en: "Unknown key"))
      return nil
    }
    let near = NearMiss.suggestions(for: key, among: open.flatMap(\.names))
    let meant = near.first.flatMap { name in open.first { $0.names.contains(name) } }
    let inner = near.isEmpty ? (used.map(\.field) + open).first { $0.shape.object?.field(named: key) != nil } : nil
    let twin = near.isEmpty ? used.first { $0.field.isAlmostNamed(key) } : nil
    report(
      "S201", at: location,
      LocalizedText(
        vi: "Không có khóa «\(key)» trong phần «\(object.vietnamese)»",
        en: "There is no key “\(key)” in a \(object.english)"), label: Suggestion.label(near),
      notes: (meant?.advice ?? []) + (inner.map { [belongsInside($0)] } ?? [])
        + (twin.map { [alreadyWritten($0.field, at: $0.member)] } ?? legalKeys(open)),
      fixes: near.prefix(1).map {
        Suggestion.fix(replacing: location, with: $0, grade: Suggestion.isCertain(key, near: near) ? .safe : .maybe)
      })
    return meant
  }

  private func belongsInside(_ field: FieldShape) -> Diagnostic.Note {
    Diagnostic.Note(
      LocalizedText(
        vi: "Khóa này viết bên trong «\(field.name.vietnamese)»: thụt vào dưới mục ấy",
        en: "This key belongs inside “\(field.name.english)”: indent it below that"))
  }

  private func alreadyWritten(_ field: FieldShape, at member: NodeID) -> Diagnostic.Note {
    Diagnostic.Note(
      LocalizedText(
        vi: "«\(field.name.vietnamese)» đã có ở đây; chỉ được giữ một dòng",
        en: "“\(field.name.english)” is here already; keep one line only"), at: tree.entryLocation(of: member))
  }

  private func legalKeys(_ fields: [FieldShape]) -> [Diagnostic.Note] {
    guard !fields.isEmpty else { return [] }
    let vietnamese = fields.map(\.name.vietnamese).joined(separator: ", ")
    let english = fields.map(\.name.english).joined(separator: ", ")
    return [
      Diagnostic.Note(
        LocalizedText(vi: "Các khóa dùng được ở đây: \(vietnamese)", en: "Keys that can be used here: \(english)"))
    ]
  }
}

extension FieldShape {
  /// Both names.
  fileprivate var names: [String] { [name.vietnamese, name.english] }

  /// Whether a key is one of the names but for marks, case, blanks and hyphens, or a letter.
  fileprivate func isAlmostNamed(_ key: String) -> Bool {
    names.contains { name in
      let distance = NearMiss.distance(
        Array(Folding.name(key).unicodeScalars), Array(Folding.name(name).unicodeScalars))
      return distance <= 1
    }
  }

  /// Whether a key is one of the names but for marks, case, blanks and hyphens.
  func isNamedLike(_ key: String) -> Bool {
    let wanted = Folding.name(key)
    return names.contains { Folding.name($0) == wanted }
  }
}
