import Diagnostics

/// Why a link leads nowhere.
enum LinkFailure: Sendable, Equatable {
  case unknown(LinkTarget.Kind, String, near: [String])
  /// A step, problem, warning or question without its lesson, in a text that is in no lesson.
  case needsLesson(LinkTarget.Kind, String)
  case refused(String)
  /// An empty link to something that has no text to put there; `nil` for an address on the web.
  case nothingToShow(LinkTarget.Kind?)

  func diagnostic(at location: Location) -> Diagnostic {
    switch self {
    case .unknown(let kind, let id, let near): LinkFailure.unknown(kind, id, near, location)
    case .needsLesson(let kind, let id):
      Diagnostic(
        code: "H501",
        at: location,
        LocalizedText(
          vi: "liên kết đến \(kind.vietnameseName) ở ngoài bài học phải ghi cả mã bài: "
            + "«\(kind.scheme):MÃ-BÀI/\(id)»",
          en: "a link to a \(kind.englishScheme) from outside its lesson names the lesson too: "
            + "“\(kind.scheme):LESSON/\(id)”"
        )
      )
    case .refused(let destination): LinkFailure.refused(destination, location)
    case .nothingToShow(let kind): LinkFailure.nothingToShow(kind, location)
    }
  }

  private static func unknown(
    _ kind: LinkTarget.Kind,
    _ id: String,
    _ near: [String],
    _ location: Location
  ) -> Diagnostic {
    let notes =
      near.isEmpty
      ? []
      : [
        Diagnostic.Note(
          LocalizedText(
            vi: "ý bạn là \(near.map { "«\($0)»" }.joined(separator: ", "))?",
            en: "did you mean \(near.map { "“\($0)”" }.joined(separator: ", "))?"
          )
        )
      ]
    return Diagnostic(
      code: "H501",
      at: location,
      LocalizedText(
        vi: "liên kết đến \(kind.vietnameseName) «\(id)», nhưng không có \(kind.vietnameseName) nào mang mã này",
        en: "link to the \(kind.englishScheme) “\(id)”, but no \(kind.englishScheme) has this id"
      ),
      notes: notes
    )
  }

  private static func refused(_ destination: String, _ location: Location) -> Diagnostic {
    let schemes = LinkTarget.Kind.allCases.map { $0.scheme + ":" }.joined(separator: " ")
    return Diagnostic(
      code: "H502",
      at: location,
      LocalizedText(
        vi: "không dùng được địa chỉ «\(destination)» trong liên kết",
        en: "the address “\(destination)” cannot be used in a link"
      ),
      notes: [
        Diagnostic.Note(
          LocalizedText(
            vi: "địa chỉ phải bắt đầu bằng https:// http:// mailto: tel:, hoặc là mã trong sách: \(schemes)",
            en: "an address starts with https:// http:// mailto: tel:, or is an id of the book: \(schemes)"
          )
        )
      ]
    )
  }

  private static func nothingToShow(_ kind: LinkTarget.Kind?, _ location: Location) -> Diagnostic {
    let rule =
      kind == .fact
      ? LocalizedText(
        vi: "liên kết không có chữ, mà dữ kiện này không có «giá trị» để điền vào",
        en: "the link has no text, and this fact has no “value” to put there"
      )
      : LocalizedText(
        vi: "liên kết không có chữ để bấm vào",
        en: "the link has no text to click"
      )
    return Diagnostic(
      code: "H503",
      at: location,
      rule,
      notes: [
        Diagnostic.Note(
          LocalizedText(
            vi: "hãy ghi chữ vào giữa hai dấu ngoặc vuông: [chữ](địa chỉ)",
            en: "write the text between the square brackets: [text](address)"
          )
        )
      ]
    )
  }
}
