package import Diagnostics

/// A kind of object without its Swift type: its fields and what it is for. One instance stands for one kind: they are told
/// apart by identity. No object holds another of its own kind, so a walk through fields and their shapes ends.
package final class ObjectShape: Sendable {
  package let name: LocalizedText
  /// What such an object is for, in a sentence or two.
  package let help: LocalizedText
  /// All fields that an object of this kind may have, in the order in which to write them.
  package let fields: [FieldShape]
  /// The kind of id that the object's `mã` defines, if it has one.
  package let identifierKind: IDKind?
  /// Whether ids inside the object are its own.
  package let opensScope: Bool
  /// Where some fields depend on the value of one: a question's type.
  package let variants: Variants?

  /// A field whose value decides which further fields there are.
  package struct Variants: Sendable {
    /// The field that decides.
    package let field: FieldShape
    /// The fields that only some variants have.
    package let fields: [FieldShape]
    /// One for each option of ``field``.
    package let all: [Variant]

    /// The variant that a value of the deciding field names.
    package func named(_ text: String) -> Variant? { all.first { $0.option.isNamed(text) } }
  }

  /// What one value of the deciding field asks for.
  package struct Variant: Sendable {
    package let option: OptionShape
    /// Fields that such an object must have, besides those that are required everywhere.
    package let needed: [FieldShape]
    package let optional: [FieldShape]
  }

  init(
    _ name: LocalizedText, help: LocalizedText, fields: [FieldShape], identifierKind: IDKind?, opensScope: Bool,
    variants: Variants?
  ) {
    self.name = name
    self.help = help
    self.fields = fields
    self.identifierKind = identifierKind
    self.opensScope = opensScope
    self.variants = variants
  }

  /// The field with this name, Vietnamese or English, in any normal form.
  package func field(named key: String) -> FieldShape? { fields.first { $0.isNamed(key) } }

  /// The fields that an object may have, in their order: those of every variant and of its own. All of them where the
  /// variant is not known.
  package func fields(in variant: Variant?) -> [FieldShape] {
    guard let variants, let variant else { return fields }
    return fields.filter {
      !variants.fields.contains($0) || variant.needed.contains($0) || variant.optional.contains($0)
    }
  }

  /// Whether an object of this variant must have the field.
  package func requires(_ field: FieldShape, in variant: Variant?) -> Bool {
    field.isRequired || variant?.needed.contains(field) ?? false
  }
}
