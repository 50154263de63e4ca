package import Diagnostics
import LessonSyntax
import VietnameseText

/// The words of the schema's mistakes (codes S201 to S212).
extension DecodingContext {
  func reportNamedTwice(_ field: FieldShape, first: NodeID, second: NodeID) {
    // The parser has reported a key written twice alike: only the pair of names is news.
    guard tree.key(of: first) != tree.key(of: second) else { return }
    report(
      "K026", at: tree.entryLocation(of: second),
      LocalizedText(
        vi: "Khóa bị lặp: «\(field.name.vietnamese)» và «\(field.name.english)» là một",
        en: "Duplicate key: “\(field.name.vietnamese)” and “\(field.name.english)” are the same field"),
      label: LocalizedText(vi: "lần sau; chỉ được giữ một dòng", en: "the second; keep one line only"),
      notes: [Diagnostic.Note(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: tree.entryLocation(of: first))])
  }

  /// Says what should stand here. The label is what to say at the caret where a text stands; what else does stand there is
  /// said in its place.
  func reportWrongKind(
    _ node: NodeID, expected: LocalizedText, label: LocalizedText? = nil, fixes: [Diagnostic.Fix] = []
  ) {
    guard !tree.isDamaged(node) else { return }
    let name = tree.keyRange(of: node).map { _ in tree.key(of: node) }
    let found: LocalizedText? =
      switch tree.kind(of: node) {
      case .empty: LocalizedText(vi: "ở đây còn trống", en: "this is empty")
      case .text: label
      case .list: LocalizedText(vi: "ở đây là một danh sách", en: "this is a list")
      case .map: LocalizedText(vi: "ở đây là các khóa", en: "these are keys")
      }
    let isText = tree.kind(of: node) == .text
    report(
      "S203", at: isText ? tree.location(of: node) : tree.entryLocation(of: node),
      LocalizedText(
        vi: name.map { "«\($0)» phải là \(expected.vietnamese)" } ?? "Chỗ này phải là \(expected.vietnamese)",
        en: name.map { "“\($0)” must be \(expected.english)" } ?? "This must be \(expected.english)"), label: found,
      notes: reading?.advice ?? [], fixes: fixes)
  }

  func reportNotInList(_ node: NodeID, allowed: [OptionShape]) {
    let text = tree.string(of: node)
    let near = NearMiss.suggestions(for: text, among: allowed.flatMap { [$0.name.vietnamese, $0.name.english] })
    report(
      "S204", at: tree.location(of: node),
      LocalizedText(vi: "Không có lựa chọn «\(text)»", en: "There is no option “\(text)”"),
      label: Suggestion.label(near),
      notes: [allowed.note],
      fixes: near.prefix(1).map {
        Suggestion.fix(
          replacing: tree.location(of: node), with: $0, grade: Suggestion.isCertain(text, near: near) ? .safe : .maybe)
      })
  }

  func reportOutOfRange(_ node: NodeID, expected: LocalizedText) {
    report(
      "S205", at: tree.location(of: node),
      LocalizedText(
        vi: "«\(tree.string(of: node))» ngoài khoảng cho phép: phải là \(expected.vietnamese)",
        en: "“\(tree.string(of: node))” is out of range: it must be \(expected.english)"))
  }

  func reportCount(_ node: NodeID, count: Int, allowed: ClosedRange<Int>) {
    let bounds =
      allowed.upperBound == Int.max ? "ít nhất \(allowed.lowerBound)" : "\(allowed.lowerBound)–\(allowed.upperBound)"
    let english =
      allowed.upperBound == Int.max ? "\(allowed.lowerBound) or more" : "\(allowed.lowerBound)–\(allowed.upperBound)"
    report(
      "S211", at: tree.entryLocation(of: node),
      LocalizedText(
        vi: "«\(tree.key(of: node))» cần \(bounds) mục, ở đây có \(count)",
        en: "“\(tree.key(of: node))” takes \(english) items, there are \(count)"))
  }
}

/// «ý bạn là …?» with its repair.
package enum Suggestion {
  /// Whether only marks, case, blanks and hyphens differ from the best guess, and only that one comes so near: then it is
  /// no guess.
  package static func isCertain(_ typed: String, near: [String]) -> Bool {
    let wanted = Folding.name(typed)
    return near.count { Folding.name($0) == wanted } == 1 && near.first.map(Folding.name) == wanted
  }

  package static func label(_ near: [String]) -> LocalizedText? {
    guard !near.isEmpty else { return nil }
    return LocalizedText(
      vi: "ý bạn là \(near.map { "«\($0)»" }.joined(separator: " hoặc "))?",
      en: "did you mean \(near.map { "“\($0)”" }.joined(separator: " or "))?")
  }

  package static func fix(replacing location: Location, with text: String, grade: Diagnostic.Fix.Grade = .maybe)
    -> Diagnostic.Fix
  {
    Diagnostic.Fix(
      LocalizedText(vi: "Đổi thành «\(text)»", en: "Change to “\(text)”"), grade: grade,
      edits: [Diagnostic.Edit(location.range, text)])
  }
}
