import Diagnostics
import LessonSyntax

extension DecodingContext {
  /// Reports `a, b` where `[a, b]` is meant: words of a list or ids, written in one line without brackets. In prose a comma
  /// is a comma.
  ///
  /// The ids count as used, so that what they name is not reported as unused besides.
  ///
  /// - Returns: whether it was reported.
  func reportUnbracketed(_ node: NodeID, _ item: Shape) -> Bool {
    let parts = UnbracketedList.parts(of: tree.string(of: node))
    guard parts.count > 1, let isKnown = UnbracketedList.judge(of: item) else { return false }
    let location = tree.location(of: node)
    let list = "[\(parts.joined(separator: ", "))]"
    let isCertain = parts.allSatisfy(isKnown)
    let canBeList = parts.allSatisfy { part in !part.utf8.contains { "[]{}\"'#:".utf8.contains($0) } }
    let fix = Diagnostic.Fix(
      LocalizedText(vi: "Đổi thành «\(list)»", en: "Change to “\(list)”"), grade: isCertain ? .safe : .maybe,
      edits: [Diagnostic.Edit(location.range, list)])
    report(
      "S203", at: location,
      LocalizedText(
        vi: "«\(tree.key(of: node))» có nhiều mục nên phải viết trong ngoặc vuông",
        en: "“\(tree.key(of: node))” has several items: put them in brackets"),
      label: LocalizedText(vi: "viết \(list)", en: "write \(list)"), fixes: canBeList ? [fix] : [])
    if case .reference(let kind) = item {
      for part in parts where isKnown(part) { use(kind, named: part, at: location) }
    }
    return true
  }
}

/// A list whose brackets were forgotten.
private enum UnbracketedList {
  static func parts(of text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return [] }
    return text.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// Tells what can be an item; `nil` where items hold commas of their own.
  static func judge(of item: Shape) -> ((String) -> Bool)? {
    switch item {
    case .option(let options): { text in options.contains { $0.isNamed(text) } }
    case .reference: IdentifierRule.allows
    default: nil
    }
  }
}
