/// Texts as readers see them, then and now: a fact that is linked to without words shows its value.
struct ShownWording {
  private let old: [String: String]
  private let new: [String: String]

  init(from old: CourseTrace, to new: CourseTrace) {
    self.old = ShownWording.values(old)
    self.new = ShownWording.values(new)
  }

  func before(_ markdown: String) -> String { ShownWording.shown(markdown, old) }
  func now(_ markdown: String) -> String { ShownWording.shown(markdown, new) }

  func change(_ old: String, _ new: String) -> WordingChange { WordingChange(from: before(old), to: now(new)) }

  private static func values(_ trace: CourseTrace) -> [String: String] {
    Dictionary(
      trace.facts.compactMap { fact in fact.value.map { (fact.id.name, $0.markdown) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func shown(_ markdown: String, _ values: [String: String]) -> String {
    guard markdown.contains("[](") else { return markdown }
    var shown = ""
    var rest = markdown[...]
    while let open = rest.firstRange(of: "[]("), let close = rest[open.upperBound...].firstIndex(of: ")") {
      let link = CourseLink(String(rest[open.upperBound..<close]))
      let value = link.flatMap { $0.kind == .fact ? values[$0.id] : nil }
      shown += rest[..<open.lowerBound] + (value ?? String(rest[open.lowerBound...close]))
      rest = rest[rest.index(after: close)...]
    }
    return shown + rest
  }
}
