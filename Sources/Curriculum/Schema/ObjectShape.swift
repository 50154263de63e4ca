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
  package let branches: Branches?

  /// A field whose value decides which further fields there are.
  package struct Branches: Sendable {
    /// The field that decides.
    package let field: FieldShape
    /// The fields that only some branches have.
    package let fields: [FieldShape]
    /// One for each option of ``field``.
    package let all: [Branch]

    /// The branch that a value of the deciding field names.
    package func named(_ text: String) -> Branch? { all.first { $0.option.isNamed(text) } }
  }

  /// What one value of the deciding field asks for.
  package struct Branch: Sendable {
    package let option: OptionShape
    /// Fields that such an object must have, besides those that are required everywhere.
    package let needed: [FieldShape]
    package let optional: [FieldShape]
  }

  init(
    _ name: LocalizedText, help: LocalizedText, fields: [FieldShape], identifierKind: IDKind?, opensScope: Bool,
    branches: Branches?
  ) {
    self.name = name
    self.help = help
    self.fields = fields
    self.identifierKind = identifierKind
    self.opensScope = opensScope
    self.branches = branches
  }

  /// The field with this name, Vietnamese or English, in any normal form.
  package func field(named key: String) -> FieldShape? { fields.first { $0.isNamed(key) } }

  /// The field with the object's own id.
  package var identifierField: FieldShape? {
    fields.first { if case .identifier = $0.shape { true } else { false } }
  }

  /// The fields that an object may have, in their order: those of every branch and of its own. All of them where the
  /// branch is not known.
  package func fields(in branch: Branch?) -> [FieldShape] {
    guard let branches, let branch else { return fields }
    return fields.filter {
      !branches.fields.contains($0) || branch.needed.contains($0) || branch.optional.contains($0)
    }
  }

  /// Whether an object of this branch must have the field.
  package func requires(_ field: FieldShape, in branch: Branch?) -> Bool {
    field.isRequired || branch?.needed.contains(field) ?? false
  }
}
