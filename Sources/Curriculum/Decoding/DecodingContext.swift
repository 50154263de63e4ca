import Diagnostics
import LessonSyntax

/// What decoding one file gathers besides its values: mistakes, the ids it defines, the ids it refers to.
final class DecodingContext {
  let tree: SyntaxTree
  /// At most ``limit``: nobody reads more, and a file of nothing but mistakes must not take minutes.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var omitted = 0
  let limit: Int
  var definitions: [Definition] = []
  var uses: [Use] = []
  /// Kinds of objects of which some were written and could not be read, each with the scope that they are in.
  private(set) var unread: [(kind: IDKind, scope: String)] = []
  /// Lines that lack their colon, by the range of their text, and where it belongs.
  var colons: [ByteRange: UInt32] = [:]
  /// The ids of the objects around the place being read, such as a lesson and one of its questions.
  var scope: [String] = []

  /// The field whose value is being read.
  private(set) var reading: FieldShape?
  /// The language of its key.
  private(set) var readingLanguage = Language.vietnamese

  /// The file's name without its folder and ending: by custom the id of what is in it.
  let fileStem: String

  /// What a variant reads in the place of nodes of the tree; `nil` for a file as it was written.
  let overlay: TreeOverlay?

  init(tree: SyntaxTree, fileStem: String, overlay: TreeOverlay? = nil, limit: Int = Limits.diagnosticsPerFile) {
    self.tree = tree
    self.fileStem = fileStem
    self.limit = limit
    self.overlay = overlay
  }

  /// An id where it is defined.
  struct Definition: Sendable {
    let key: ObjectKey
    let location: Location
    let fileStem: String

    /// Whether it is what its file is called after, as lessons are.
    var isNamedAfterFile: Bool { key.scope.isEmpty && key.name == fileStem }
  }

  /// An id where it is referred to.
  struct Use: Sendable {
    let key: ObjectKey
    let reference: Reference

    /// Whether the reference says which lesson or module is meant.
    var namesOwner: Bool { ObjectKey.parts(of: reference.name, key.kind).owner != nil }
  }

  /// The value of a field; `nil` where it is wrong, which is reported with what the field is for.
  func decode<Value>(_ field: Field<Value>, at member: NodeID) -> Value? {
    let outer = (reading, readingLanguage)
    (reading, readingLanguage) = (field.shape, field.shape.language(of: tree.key(of: member)))
    defer { (reading, readingLanguage) = outer }
    return field.type.decode(member, self)
  }

  /// Takes over what was gathered while a part of the file was read from another tree.
  func absorb(_ inner: DecodingContext) {
    definitions += inner.definitions
    uses += inner.uses
    unread += inner.unread
    diagnostics += inner.diagnostics
    omitted += inner.omitted
  }

  /// Takes note of objects that could not be read: what is missing there is not missed elsewhere.
  func noteUnread(_ shape: Shape) {
    guard let kind = shape.object?.identifierKind else { return }
    unread.append((kind, scope.joined(separator: "/")))
  }

  /// Whether further mistakes are only counted.
  var isFull: Bool { diagnostics.count >= limit }

  /// Notes and fixes are made only where somebody reads them.
  func report(
    _ code: String, severity: Diagnostic.Severity = .error, at location: Location, _ message: LocalizedText,
    label: LocalizedText? = nil, notes: @autoclosure () -> [Diagnostic.Note] = [],
    fixes: @autoclosure () -> [Diagnostic.Fix] = []
  ) {
    guard !isFull else {
      omitted += 1
      return
    }
    diagnostics.append(
      Diagnostic(code: code, severity: severity, at: location, message, label: label, notes: notes(), fixes: fixes()))
  }
}
