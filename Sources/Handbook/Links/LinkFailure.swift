import Curriculum
import Diagnostics
import HTML
import Markdown

/// Why a link leads nowhere.
enum LinkFailure: Sendable, Equatable {
  case unknown(IDKind, String, near: [String])
  /// A step, problem, warning or question without its lesson, in a text that is in no lesson.
  case needsLesson(IDKind, String)
  case refused
  /// An empty link to something that has no text to put there; `nil` for an address on the web.
  case nothingToShow(IDKind?)
  /// A word of the book is inserted; a text of the link's own would hide it.
  case wordWithText(String)

  func diagnostic(for link: LinkReference) -> Diagnostic {
    switch self {
    case .unknown(let kind, let id, let near): LinkFailure.unknown(kind, id, near, link)
    case .needsLesson(let kind, let id):
      Diagnostic(
        code: "H501", at: link.location,
        LocalizedText(
          vi: "Liên kết đến \(kind.nameInLinks) ở ngoài bài học phải ghi cả mã bài: "
            + "«\(kind.scheme ?? ""):MÃ-BÀI/\(id)»",
          en: "A link to a \(kind.name.english) from outside its lesson names the lesson too: "
            + "“\(kind.scheme ?? ""):LESSON/\(id)”"))
    case .refused: LinkFailure.refused(link)
    case .nothingToShow(let kind): LinkFailure.nothingToShow(kind, link.location)
    case .wordWithText(let id):
      Diagnostic(
        code: "H520", at: link.location,
        LocalizedText(
          vi: "Chữ của sách được chèn vào bằng cặp ngoặc trống: [](chu:\(id))",
          en: "A word of the book is inserted with empty brackets: [](word:\(id))"),
        label: LocalizedText(
          vi: "bỏ chữ giữa hai ngoặc vuông, nếu không tỉnh khác thay mà chỗ này không đổi",
          en: "take out the text between the brackets: it would stay when a province replaces the word"))
    }
  }

  private static func unknown(_ kind: IDKind, _ id: String, _ near: [String], _ link: LinkReference)
    -> Diagnostic
  {
    let place = idPlace(kind, id, in: link)
    return Diagnostic(
      code: "H501", at: link.location,
      LocalizedText(
        vi: "Liên kết đến \(kind.nameInLinks) «\(id)», nhưng không có \(kind.nameInLinks) nào mang mã này",
        en: "Link to the \(kind.name.english) “\(id)”, but no \(kind.name.english) has this id"),
      label: Suggestion.label(near),
      fixes: place.map { place in near.prefix(1).map { Suggestion.fix(replacing: place, with: $0) } } ?? [])
  }

  /// Where in the destination the unknown id stands: behind the scheme if it is a lesson's, else at the end.
  private static func idPlace(_ kind: IDKind, _ id: String, in link: LinkReference) -> Location? {
    guard link.isLocatedExactly, let scheme = SafeURL.scheme(of: link.destination) else { return nil }
    let length = id.utf8.count
    let offset = kind == .lesson ? scheme.utf8.count + 1 : link.destination.utf8.count - length
    let start = Int(link.location.range.start) + offset
    return Location(file: link.location.file, range: ByteRange(start, start + length))
  }

  private static func refused(_ link: LinkReference) -> Diagnostic {
    let schemes = IDKind.linked.compactMap(\.scheme).map { $0 + ":" }.joined(separator: " ")
    let note = Diagnostic.Note(
      LocalizedText(vi: "Các mã trong sách bắt đầu bằng \(schemes)", en: "Ids of the book start with \(schemes)"))
    return .refusedDestination(code: "H502", at: link.location, notes: [note])
  }

  private static func nothingToShow(_ kind: IDKind?, _ location: Location) -> Diagnostic {
    let rule =
      kind == .fact
      ? LocalizedText(
        vi: "Liên kết không có chữ, mà dữ kiện này không có «giá trị» để điền vào",
        en: "The link has no text, and this fact has no “value” to put there")
      : LocalizedText(vi: "Liên kết không có chữ để bấm vào", en: "The link has no text to click")
    return Diagnostic(
      code: "H503", at: location, rule,
      notes: [
        Diagnostic.Note(
          LocalizedText(
            vi: "Hãy ghi chữ vào giữa hai dấu ngoặc vuông: [chữ](địa chỉ)",
            en: "Write the text between the square brackets: [text](address)"))
      ])
  }
}

extension IDKind {
  /// In a message about a link a lesson is «bài» for short.
  fileprivate var nameInLinks: String { self == .lesson ? "bài" : name.vietnamese }
}
