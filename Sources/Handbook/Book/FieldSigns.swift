import Curriculum
import HTML

/// Small numbers in the place of «cần kiểm tra lại»: each fact that must be asked about is marked once in a lesson, and the
/// slip at its end says under that number what to ask.
struct FieldSigns {
  /// The facts that must be asked about, by the addresses of their entries, with their place in the lesson's own list.
  private let facts: [String: Fact]
  /// In the order of their first mention.
  private(set) var mentioned: [Fact] = []
  /// The address of the last link to a fact: its mark follows it.
  private var lastLink: String?

  init(_ facts: [Fact], on page: PageContext) {
    self.facts = Dictionary(
      facts.compactMap { fact in
        page.map.addresses.fact(fact.id.name).map { ($0.reference(from: page.name), fact) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The nodes with numbers in the place of marks.
  mutating func setting(_ nodes: [Node]) -> [Node] {
    var out: [Node] = []
    for node in nodes { append(node, to: &out) }
    return out
  }

  private mutating func append(_ node: Node, to out: inout [Node]) {
    switch node {
    case .text, .written: out.append(node)
    case .fragment(let nodes): for node in nodes { append(node, to: &out) }
    case .element(let element):
      if element.classes.contains("review-mark") {
        // The blank before the mark goes with it: a full stop may follow.
        if case .text(" ")? = out.last { out.removeLast() }
        if let sign = nextSign() { out.append(sign) }
        return
      }
      if element.classes.contains("fact-link") { lastLink = element.value(of: "href") }
      let content = setting([element.content])
      out.append(.element(Element(element.tag, element.attributes, .fragment(content))))
    }
  }

  /// `nil` where the fact has one already, or where nobody knows which fact it is.
  private mutating func nextSign() -> Node? {
    guard let fact = lastLink.flatMap({ facts[$0] }), !mentioned.contains(where: { $0.id.name == fact.id.name }) else {
      return nil
    }
    mentioned.append(fact)
    return FieldSigns.sign(mentioned.count)
  }

  static func sign(_ number: Int) -> Node { Tag.span(.class("ask-sign")) { "\(number)" } }
}
