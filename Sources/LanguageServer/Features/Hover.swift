import Curriculum
import Diagnostics
import LessonSyntax

extension LessonServer {
  /// What stands under the cursor: what an id names, else what a field is for, else what an option means.
  func hover(_ params: LSP.TextDocumentPosition) -> LSP.Hover? {
    guard let cursor = cursor(params) else { return nil }
    if let occurrence = cursor.analysis.occurrence(at: cursor.offset),
      let text = about(occurrence.symbol, cursor.session)
    {
      return hover(text, over: occurrence.range, in: cursor.analysis)
    }
    guard let guide = cursor.analysis.guide else { return nil }
    let tree = cursor.analysis.tree
    guard let place = guide.places(around: UInt32(cursor.offset), in: tree).last else { return nil }
    if let field = place.field, let key = tree.keyRange(of: place.node), key.indices.contains(cursor.offset) {
      let branch = place.parent.flatMap { map in place.owner.flatMap { guide.branch(of: map, $0, in: tree) } }
      let isRequired = place.owner?.requires(field, in: branch) ?? field.isRequired
      return hover(
        FieldDocumentation(field, isRequired: isRequired, client.language).text, over: key, in: cursor.analysis)
    }
    guard tree.kind(of: place.node) == .text, case .option(let options)? = place.shape,
      let option = options.first(where: { $0.isNamed(tree.string(of: place.node)) })
    else { return nil }
    let help = option.help.map { "\n\n" + $0(client.language) } ?? ""
    return hover(
      "**\(option.name.vietnamese)** · \(option.name.english)\(help)", over: tree.range(of: place.node),
      in: cursor.analysis)
  }

  private func hover(_ text: String, over range: ByteRange, in analysis: FileAnalysis) -> LSP.Hover {
    LSP.Hover(
      contents: LSP.MarkupContent(kind: "markdown", value: text),
      range: analysis.lines.range(of: range, client.encoding))
  }

  /// What an id names: its title and the short fields of its object; `nil` where nothing bears it.
  func about(_ symbol: ObjectKey, _ session: ContentSession) -> String? {
    guard let found = session.definitions(of: symbol).first, let map = found.occurrence.object,
      let guide = found.analysis.guide
    else { return nil }
    let tree = found.analysis.tree
    let title = found.occurrence.title
    var paragraphs = ["**\(symbol.kind.name(client.language))** `\(symbol.name)`\(title.isEmpty ? "" : "  \n\(title)")"]
    if let fact = fact(symbol, session) { paragraphs.append("⚠️ **\(fact(client.language))**") }
    let object = guide.place(of: map, in: tree)?.shape?.object
    let rows = (object.map { shortFields(of: map, $0, tree) } ?? []).filter { !$0.hasSuffix(": \(title)") }
    if !rows.isEmpty { paragraphs.append(rows.joined(separator: "  \n")) }
    let uses = session.occurrences { !$0.isDefinition && $0.symbol == symbol }.count
    let place = found.analysis.path
    paragraphs.append(
      LocalizedText(vi: "\(place) · được nhắc đến \(uses) lần", en: "\(place) · named \(uses) times")(client.language))
    return paragraphs.joined(separator: "\n\n")
  }

  /// What a reader is told of a fact that cannot be relied on.
  private func fact(_ symbol: ObjectKey, _ session: ContentSession) -> LocalizedText? {
    let today = currentDay()
    session.refresh(today: today)
    guard symbol.kind == .fact, let fact = session.course?.fact(symbol.name), fact.needsReview(on: today) else {
      return nil
    }
    return fact.isOverdue(on: today)
      ? LocalizedText(vi: "Quá hạn xem lại: cần kiểm tra lại", en: "Overdue for review: check again")
      : LocalizedText(vi: "Chưa kiểm chứng: cần kiểm tra lại", en: "Unverified: check again")
  }

  /// `trạng thái: đã kiểm chứng`, for values that are one word, number or line.
  private func shortFields(of map: NodeID, _ object: ObjectShape, _ tree: SyntaxTree) -> [String] {
    tree.children(of: map).compactMap { member in
      guard let field = object.field(named: tree.key(of: member)), tree.kind(of: member) == .text else { return nil }
      switch field.shape {
      case .option, .wholeNumber, .number, .day, .partialDay, .webAddress, .inlineText:
        return "*\(field.name(client.language))*: \(tree.string(of: member))"
      case .list(.reference, _), .list(.option, _), .reference:
        return "*\(field.name(client.language))*: \(tree.string(of: member))"
      default: return nil
      }
    }
  }
}

/// What a field is for, as Markdown: its two names, whether it is needed, what to write, an example.
struct FieldDocumentation {
  let text: String

  init(_ field: FieldShape, isRequired: Bool, _ language: Language) {
    let need =
      isRequired ? LocalizedText(vi: "bắt buộc", en: "required") : LocalizedText(vi: "không bắt buộc", en: "optional")
    var paragraphs = ["**\(field.name.vietnamese)** · \(field.name.english) (\(need(language)))", field.help(language)]
    if !field.shape.options.isEmpty {
      let options = field.shape.options.map { "`\($0.name(language))`" }
      paragraphs.append(options.joined(separator: ", "))
    }
    if let example = field.example { paragraphs.append("```yaml\n\(field.name(language)): \(example)\n```") }
    text = paragraphs.joined(separator: "\n\n")
  }
}
