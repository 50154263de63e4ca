import Diagnostics
import LessonSyntax

/// A type of value: what is expected, as data, and how a node becomes one.
struct ValueType<Value>: Sendable {
  let shape: Shape
  /// Reports what is wrong and returns `nil`, or a value. Never sees an empty node.
  let decode: @Sendable (NodeID, DecodingContext) -> Value?
}

/// A field of an object, named in Vietnamese and in English.
struct Field<Value>: Sendable {
  let shape: FieldShape
  let type: ValueType<Value>

  /// - Parameters:
  ///   - vietnamese: the name that authors write.
  ///   - english: its other name.
  ///   - type: what its value must be.
  ///   - isRequired: whether every object needs it.
  ///   - help: what to write there.
  ///   - example: a value as it may stand on the key's line.
  init(
    _ vietnamese: String, _ english: String, _ type: ValueType<Value>, required isRequired: Bool = false,
    help: LocalizedText, example: String? = nil
  ) {
    shape = FieldShape(
      vietnamese: vietnamese, english: english, isRequired: isRequired, shape: type.shape, help: help, example: example)
    self.type = type
  }
}

/// A kind of object: its fields, and how their values make it.
struct ObjectType<Value>: Sendable {
  let shape: ObjectShape
  /// Must read every field that it needs before it gives up, so that all mistakes are reported.
  let make: @Sendable (ObjectReader) -> Value?

  /// - Parameters:
  ///   - vietnamese: what such an object is called.
  ///   - english: the same in English.
  ///   - identifierKind: the kind of id that its `mã` defines, if it has one.
  ///   - opensScope: whether ids inside it are its own.
  ///   - help: what it is for.
  ///   - fields: in the order in which to write them.
  ///   - variants: which fields depend on the value of one.
  ///   - make: makes the value.
  init(
    _ vietnamese: String, _ english: String, id identifierKind: IDKind? = nil, opensScope: Bool = false,
    help: LocalizedText, fields: [FieldShape], variants: ObjectShape.Variants? = nil,
    make: @escaping @Sendable (ObjectReader) -> Value?
  ) {
    shape = ObjectShape(
      name: LocalizedText(vi: vietnamese, en: english), help: help, fields: fields, identifierKind: identifierKind,
      opensScope: opensScope, variants: variants)
    self.make = make
  }
}
