package import Diagnostics
import LessonSyntax

/// What one province says differently: changes of the course, each of a text as it stood when the change was written.
package struct Variant: Sendable {
  package let id: Identifier
  /// What the province is called.
  package let title: InlineText
  /// What stands in the place of the book's words.
  let words: [WordReplacement]
  /// Where texts rightly speak of the base's place.
  let kept: [KeptWords]
  let patches: [Patch]
}

/// What a province says in the place of a word of the book.
struct WordReplacement: Sendable {
  let word: Reference
  /// `nil` as long as nobody has decided. The base's own text means that it is right here, too.
  let text: Text?
  let reason: InlineText?

  struct Text: Sendable {
    let text: InlineText
    /// The value in the variant's own tree.
    let node: NodeID
  }
}

/// Files of the base in which its words stay, because they are meant.
struct KeptWords: Sendable {
  /// By their paths inside the content folder.
  let files: [MappedText]
  /// Those that stay; all where there is none.
  let words: [MappedText]
  let reason: InlineText
}

/// One change of the course.
struct Patch: Sendable {
  let id: Identifier
  /// What is changed; a patch that names several things or none was reported.
  let target: ObjectKey
  /// Where in it: names of fields and numbers of items, with `/` between them. The whole of it where there is none.
  let path: MappedText?
  let action: Action
  /// Of the text that the patch was written for.
  let fingerprint: MappedText?
  /// That text, where its author kept it.
  let formerText: BlockText?
  /// What is put there; `nil` where something is left out.
  let content: Content?
  let keptWarnings: [KeptWarning]
  let reason: InlineText
  /// Before the first key of the patch that is no id: where a fingerprint can be inserted.
  let insertion: Location

  /// Whether its author gave it an id: else that stands for its place alone.
  let hasID: Bool

  /// Whether it leaves out its target, not something in it.
  var leavesOut: Bool { action == .remove && path == nil }

  enum Action: String, Sendable {
    case replace
    /// Gives an object a field that it does not have.
    case add
    case addBefore = "add-before"
    case addAfter = "add-after"
    case remove
  }

  /// What a patch puts in: a text or several, or objects.
  struct Content: Sendable {
    /// The value in the variant's own tree.
    let node: NodeID
    let field: FieldShape
  }

  /// Where a critical warning is still said whose lesson is left out.
  struct KeptWarning: Sendable {
    let warning: Reference
    let standIn: Reference
  }
}

/// A province's course, beside what is different in it.
package struct LocalEdition: Sendable {
  package let id: Identifier
  package let title: InlineText
  /// The variant's file: a text that stands in it is local.
  package let file: FileID
  /// In the order of the file.
  package let changes: [Change]

  /// What one patch did.
  package struct Change: Sendable {
    package let id: Identifier
    package let target: ObjectKey
    /// Where in it; "" for the whole of it.
    package let path: String
    package let action: Action
    /// `nil` where a word of the book was replaced and nobody said why.
    package let reason: InlineText?
    package let before: [Line]
    package let after: [Line]
  }

  package enum Action: Sendable {
    case replaced
    case added
    case removed
  }

  /// A text of what was changed.
  package struct Line: Sendable {
    /// Which field of an object it is; "" where the text stands alone.
    package let label: String
    package let text: Words

    package enum Words: Sendable {
      case prose(BlockText)
      /// An id, a number or one of a few words: no Markdown.
      case word(String)
    }
  }
}
