import Diagnostics
import LessonSyntax

/// A type of value: what is expected, as data, and how a node becomes one.
struct ValueType<Value>: Sendable {
  let shape: Shape
  /// Reports what is wrong and returns `nil`, or a value. Never sees an empty node.
  let decode: @Sendable (NodeID, DecodingContext) -> Value?
}

extension ValueType {
  /// `decode` is told what is expected, in words, to say it where something else stands.
  init(_ shape: Shape, _ decode: @escaping @Sendable (NodeID, DecodingContext, _ expected: LocalizedText) -> Value?) {
    let expected = shape.expected
    self.init(shape: shape) { node, context in decode(node, context, expected) }
  }
}

/// A field of whatever type.
protocol SchemaField: Sendable {
  var shape: FieldShape { get }
}

/// A field of an object: an entry of the form that the schema is.
struct Field<Value>: SchemaField {
  let shape: FieldShape
  let type: ValueType<Value>

  /// - Parameters:
  ///   - name: what authors write.
  ///   - englishName: what they may write as well.
  ///   - type: what the value must be.
  ///   - isRequired: whether every object needs it.
  ///   - replacement: the field that may stand in its place.
  ///   - example: a value as it may stand on the key's line.
  ///   - vi: what to write there, for someone who is no programmer.
  ///   - en: the same in English.
  init(
    _ name: String, _ englishName: String, _ type: ValueType<Value>, required isRequired: Bool = false,
    unless replacement: FieldShape? = nil, example: String? = nil, vi: String, en: String
  ) {
    shape = FieldShape(
      LocalizedText(vi: name, en: englishName), type.shape, required: isRequired, unless: replacement,
      help: LocalizedText(vi: vi, en: en), example: example)
    self.type = type
  }
}

/// A kind of object: its fields, and how their values make it.
struct ObjectType<Value>: Sendable {
  let shape: ObjectShape
  /// Must read every field that it needs before it gives up, so that all mistakes are reported.
  let make: @Sendable (ObjectReader) -> Value?

  /// - Parameters:
  ///   - name: what such an object is called.
  ///   - englishName: the same in English.
  ///   - identifierKind: the kind of id that it has, if it has one: then its first field is `mã`.
  ///   - opensScope: whether ids inside it are its own.
  ///   - vi: what it is for.
  ///   - en: the same in English.
  ///   - fields: the others, in the order in which to write them.
  ///   - branches: which fields depend on the value of one.
  ///   - make: makes the value.
  init(
    _ name: String, _ englishName: String, id identifierKind: IDKind? = nil, opensScope: Bool = false, vi: String,
    en: String, fields: [any SchemaField], branches: ObjectShape.Branches? = nil,
    make: @escaping @Sendable (ObjectReader) -> Value?
  ) {
    let all = (identifierKind == nil ? [] : [IdentityFields.id.shape]) + fields.map(\.shape)
    shape = ObjectShape(
      LocalizedText(vi: name, en: englishName), help: LocalizedText(vi: vi, en: en), fields: all,
      identifierKind: identifierKind, opensScope: opensScope, branches: branches)
    self.make = make
  }
}
