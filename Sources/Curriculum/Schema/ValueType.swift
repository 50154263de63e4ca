import Diagnostics
import LessonSyntax

/// A type of value: what is expected, in words, and how a node becomes one.
struct ValueType<Value>: Sendable {
  /// As in «thời lượng» phải là *số nguyên từ 1 đến 480*.
  let expected: LocalizedText
  /// Whether the value is written as one text, so that a list of one may be written without its brackets.
  let isScalar: Bool
  /// Reports what is wrong and returns `nil`, or a value. Never sees an empty node.
  let decode: @Sendable (NodeID, DecodingContext) -> Value?
}

/// A field of an object, named in Vietnamese and in English.
struct Field<Value>: Sendable {
  let name: FieldName
  let type: ValueType<Value>

  init(_ vietnamese: String, _ english: String, _ type: ValueType<Value>, required: Bool = false) {
    name = FieldName(vietnamese: vietnamese, english: english, isRequired: required)
    self.type = type
  }
}

/// What a field is called, whatever its type. One object stands for one field: they are told apart by identity.
final class FieldName: Sendable {
  let vietnamese: String
  let english: String
  let isRequired: Bool

  init(vietnamese: String, english: String, isRequired: Bool) {
    self.vietnamese = vietnamese
    self.english = english
    self.isRequired = isRequired
  }

  /// Whether a key is one of the field's two names, byte for byte or as another normal form of it.
  func isNamed(_ key: String) -> Bool {
    FieldName.isSame(vietnamese, key) || FieldName.isSame(english, key)
  }

  /// Bytes first: comparing by canonical equivalence is slow, and nearly every key is written in NFC.
  private static func isSame(_ name: String, _ key: String) -> Bool {
    if name.utf8.count == key.utf8.count, name.utf8.elementsEqual(key.utf8) { return true }
    return key.utf8.contains { $0 == 0xCC || $0 == 0xCD } && name == key
  }
}

extension FieldName: Hashable {
  static func == (a: FieldName, b: FieldName) -> Bool { a === b }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A kind of object: its fields, and how their values make it.
struct ObjectType<Value>: Sendable {
  let name: LocalizedText
  let fields: [FieldName]
  /// The kind of id that the object's `mã` defines, if it has one.
  let identifierKind: IDKind?
  /// Whether ids inside the object are its own.
  let opensScope: Bool
  /// Must read every field that it needs before it gives up, so that all mistakes are reported.
  let make: @Sendable (ObjectReader) -> Value?

  init(
    _ vietnamese: String,
    _ english: String,
    id identifierKind: IDKind? = nil,
    opensScope: Bool = false,
    fields: [FieldName],
    make: @escaping @Sendable (ObjectReader) -> Value?
  ) {
    name = LocalizedText(vi: vietnamese, en: english)
    self.fields = fields
    self.identifierKind = identifierKind
    self.opensScope = opensScope
    self.make = make
  }
}
