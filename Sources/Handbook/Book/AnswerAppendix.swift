import HTML

/// The answers of a book on paper, at its end: folded away under a question they would be read before the question was
/// thought about.
///
/// Works on chapters that were moved into the one file, where every link and id is whole.
struct AnswerAppendix {
  static let id = "dap-an"
  static let title = "Đáp án"

  private struct Group {
    let lesson: String
    let address: String
    var answers: [Node] = []
  }

  private var groups: [Group] = []

  var isEmpty: Bool { groups.isEmpty }

  /// Takes the answers out of a lesson.
  ///
  /// - Parameters:
  ///   - body: The lesson's nodes.
  ///   - title: What the lesson is called.
  ///   - id: Its place in the book.
  /// - Returns: the lesson with a pointer in the place of every answer.
  mutating func takeAnswers(from body: Node, of title: String, at id: String) -> Node {
    var group = Group(lesson: title, address: id)
    let rest = AnswerAppendix.walk(body) { question, questionID in
      AnswerAppendix.take(from: question, questionID, into: &group.answers)
    }
    if !group.answers.isEmpty { groups.append(group) }
    return rest
  }

  private static func walk(_ node: Node, _ visit: (Element, String) -> Node) -> Node {
    switch node {
    case .text, .written: return node
    case .fragment(let nodes): return .fragment(nodes.map { walk($0, visit) })
    case .element(let element):
      if element.classes.contains("question"), let id = element.value(of: "id") { return visit(element, id) }
      return .element(Element(element.tag, element.attributes, walk(element.content, visit)))
    }
  }

  /// A question's answers are one entry of the appendix, whether it has one answer or one for each stage.
  private static func take(from question: Element, _ id: String, into answers: inout [Node]) -> Node {
    var taken: [Node] = []
    var heading = Node.none
    let rest = withoutAnswers(question.content, &taken, &heading)
    guard !taken.isEmpty, let toQuestion = SafeURL("#" + id), let toAnswer = SafeURL("#\(AnswerAppendix.id).\(id)")
    else { return .element(question) }
    answers.append(
      Tag.article(.class("answer-entry"), .id("\(AnswerAppendix.id).\(id)")) {
        Tag.h3 { Tag.a(.href(toQuestion), .class("to-page")) { heading } }
        taken.map { answer($0, isLabelled: taken.count > 1) }
      })
    return .element(
      Element(
        question.tag, question.attributes,
        .fragment([
          rest, Tag.p(.class("see-answer")) { Tag.a(.href(toAnswer), .class("to-page")) { AnswerAppendix.title } },
        ])))
  }

  private static func withoutAnswers(_ node: Node, _ taken: inout [Node], _ heading: inout Node) -> Node {
    switch node {
    case .text, .written: return node
    case .fragment(let nodes): return .fragment(nodes.map { withoutAnswers($0, &taken, &heading) })
    case .element(let element):
      if element.tag == .h4 { heading = withoutLinks(element.content) }
      if element.tag == .details && element.classes.contains("answer") {
        taken.append(element.content)
        return .none
      }
      return .element(Element(element.tag, element.attributes, withoutAnswers(element.content, &taken, &heading)))
    }
  }

  /// A link stands in no other.
  private static func withoutLinks(_ node: Node) -> Node {
    switch node {
    case .text, .written: node
    case .fragment(let nodes): .fragment(nodes.map(withoutLinks))
    case .element(let element) where element.tag == .a: withoutLinks(element.content)
    case .element(let element): .element(Element(element.tag, element.attributes, withoutLinks(element.content)))
    }
  }

  /// What is unfolded. The words that one taps on remain where they tell one answer from the next.
  private static func answer(_ content: Node, isLabelled: Bool) -> Node {
    switch content {
    case .fragment(let nodes): .fragment(nodes.map { answer($0, isLabelled: isLabelled) })
    case .element(let element) where element.tag == .summary:
      isLabelled ? Tag.p(.class("answer-label")) { element.content } : .none
    default: content
    }
  }

  /// The appendix as a chapter.
  var chapter: Node {
    Tag.section(.class("chapter answers depth-1"), .id(AnswerAppendix.id)) {
      Tag.header(.class("page-head")) {
        Tag.h1 { AnswerAppendix.title }
        Tag.p(.class("lead")) { "Hãy tự trả lời trước, rồi mới xem ở đây." }
      }
      for group in groups {
        Tag.section(.class("answer-group")) {
          Tag.h2 { if let url = SafeURL("#" + group.address) { Tag.a(.href(url)) { group.lesson } } }
          group.answers
        }
      }
    }
  }
}
