package import Diagnostics
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
  /// Lines that lack their colon, by the range of their text, and where it belongs.
  var colons: [ByteRange: UInt32] = [:]
  /// The ids of the objects around the place being read, such as a lesson and one of its questions.
  var scope: [String] = []

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

  /// An id where it is defined. Ids are unique among those of their kind and scope.
  struct Definition: Sendable {
    let kind: IDKind
    let scope: String
    let id: Identifier
  }

  /// An id where it is referred to.
  struct Use: Sendable {
    let kind: IDKind
    let scope: String
    let reference: Reference

    /// The id of the file around the use, such as a lesson's; "" where there is none.
    var owner: String {
      guard let slash = scope.utf8.firstIndex(of: UInt8(ascii: "/")) else { return scope }
      return String(scope[..<slash])
    }
  }

  /// Takes over what was gathered while a part of the file was read from another tree.
  func absorb(_ inner: DecodingContext) {
    definitions += inner.definitions
    uses += inner.uses
    diagnostics += inner.diagnostics
    omitted += inner.omitted
  }

  /// Whether further mistakes are only counted.
  var isFull: Bool { diagnostics.count >= limit }

  func report(
    _ code: String, severity: Diagnostic.Severity = .error, at location: Location, _ message: LocalizedText,
    label: LocalizedText? = nil, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) {
    guard !isFull else {
      omitted += 1
      return
    }
    diagnostics.append(
      Diagnostic(code: code, severity: severity, at: location, message, label: label, notes: notes, fixes: fixes))
  }
}

/// What an id names. Ids of different kinds do not clash.
package enum IDKind: Sendable, Hashable, CaseIterable {
  case book
  case module
  case session
  case lesson
  case objective
  case step
  case warning
  case problem
  case question
  case stage
  case platform
  case fact
  case source
  case term
  case sheet
  case variant
  case patch

  /// What the id is unique in: from elsewhere it is written `LESSON/ID` or `MODULE/ID`. `nil` for what is unique in the
  /// book.
  package var owner: IDKind? {
    switch self {
    case .objective, .step, .warning, .problem, .question: .lesson
    case .session: .module
    default: nil
    }
  }

  /// As in «không có bài học mang mã …».
  package var name: LocalizedText {
    switch self {
    case .book: LocalizedText(vi: "sách", en: "book")
    case .module: LocalizedText(vi: "học phần", en: "module")
    case .session: LocalizedText(vi: "buổi học", en: "session")
    case .lesson: LocalizedText(vi: "bài học", en: "lesson")
    case .objective: LocalizedText(vi: "mục tiêu", en: "objective")
    case .step: LocalizedText(vi: "bước", en: "step")
    case .warning: LocalizedText(vi: "cảnh báo", en: "warning")
    case .problem: LocalizedText(vi: "sự cố", en: "problem")
    case .question: LocalizedText(vi: "câu hỏi", en: "question")
    case .stage: LocalizedText(vi: "chặng", en: "stage")
    case .platform: LocalizedText(vi: "nền tảng", en: "platform")
    case .fact: LocalizedText(vi: "dữ kiện", en: "fact")
    case .source: LocalizedText(vi: "nguồn", en: "source")
    case .term: LocalizedText(vi: "thuật ngữ", en: "term")
    case .sheet: LocalizedText(vi: "phiếu", en: "sheet")
    case .variant: LocalizedText(vi: "biến thể", en: "variant")
    case .patch: LocalizedText(vi: "bản vá", en: "patch")
    }
  }
}
