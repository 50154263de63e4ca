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

/// What a field is called, whatever its type.
struct FieldName: Sendable, Hashable {
  let vietnamese: String
  let english: String
  let isRequired: Bool
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
