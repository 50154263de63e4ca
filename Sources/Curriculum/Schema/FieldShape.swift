package import Diagnostics

/// A field of an object without its Swift type: what it is called, what to write there. One object stands for one field:
/// they are told apart by identity.
package final class FieldShape: Sendable {
  package let name: LocalizedText
  /// Whether every object with this field needs it. A question's type may need further fields: ``ObjectShape/Branch``.
  package let isRequired: Bool
  /// The field that may stand in the place of this one, where it is required.
  package let replacement: FieldShape?
  package let shape: Shape
  /// What to write there, in a sentence or two, for someone who is no programmer.
  package let help: LocalizedText
  /// A value as it may stand behind the key on its line.
  package let example: String?

  init(
    _ name: LocalizedText, _ shape: Shape, required isRequired: Bool, unless replacement: FieldShape?,
    help: LocalizedText, example: String?
  ) {
    self.name = name
    self.isRequired = isRequired
    self.replacement = replacement
    self.shape = shape
    self.help = help
    self.example = example
  }

  /// Whether a key is one of the field's two names, byte for byte or as another normal form of it.
  package func isNamed(_ key: String) -> Bool {
    FieldShape.isSame(name.vietnamese, key) || FieldShape.isSame(name.english, key)
  }

  /// Bytes first: comparing by canonical equivalence is slow, and nearly every key is written in NFC.
  private static func isSame(_ name: String, _ key: String) -> Bool {
    if name.utf8.count == key.utf8.count, name.utf8.elementsEqual(key.utf8) { return true }
    return key.utf8.contains { $0 == 0xCC || $0 == 0xCD } && name == key
  }

  /// The language of a key that is one of the field's names.
  package func language(of key: String) -> Language { FieldShape.isSame(name.vietnamese, key) ? .vietnamese : .english }
}

extension FieldShape: Hashable {
  package static func == (a: FieldShape, b: FieldShape) -> Bool { a === b }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
