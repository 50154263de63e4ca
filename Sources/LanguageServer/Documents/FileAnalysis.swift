import Curriculum
import Diagnostics
import LessonSyntax
import Markdown

/// One version of one file: its lines, its nodes, and the ids that it defines and names.
final class FileAnalysis {
  let path: String
  let lines: TextLines
  let tree: SyntaxTree
  /// What the schema wants in it; `nil` for a file that is in none of the book's folders.
  let guide: SchemaGuide?
  /// The ids in the file, in its order.
  lazy var occurrences: [Occurrence] = OccurrenceFinder.find(in: self)
  /// The language that most of its keys are in; `nil` where it has none.
  lazy var keys: Language? = guide?.keyLanguage(of: tree)

  init(path: String, lines: TextLines, source: SourceFile, id: FileID) {
    self.path = path
    self.lines = lines
    tree = LessonParser.parse(source, id: id).tree
    guide = SchemaGuide(path: path)
  }

  /// The id at an offset; its end counts, because that is where the cursor stands after it was typed. Of a pair
  /// `LESSON/ID` each half is an id of its own.
  func occurrence(at offset: Int) -> Occurrence? {
    occurrences.first { $0.range.start <= offset && offset <= $0.range.end }
  }

  /// The id of the lesson, module or other thing that the file is; `nil` where it is none of this kind.
  func id(of kind: IDKind) -> String? { occurrences.first { $0.isDefinition && $0.symbol.kind == kind }?.symbol.name }

  func text(of range: ByteRange) -> String { String(decoding: lines.bytes[range.indices], as: UTF8.self) }
}

extension ObjectKey {
  /// Whether progress is kept under this id: that of a question, and of the lesson that it is in.
  var isLearned: Bool { kind == .lesson || kind == .question }
}

/// An id where it is defined, or where something refers to it.
struct Occurrence: Sendable {
  let symbol: ObjectKey
  let isDefinition: Bool
  /// The id's bytes alone, without quotes; the value as a whole where they are not `isExact`.
  let range: ByteRange
  /// Whether ``range`` holds the id letter for letter: only then can another be put there.
  let isExact: Bool
  /// For a definition: the object that it names, and what the object is called.
  let object: NodeID?
  let title: String
}

/// Collects the ids of a file from its nodes: whatever can be read, in broken files too.
struct OccurrenceFinder {
  private let analysis: FileAnalysis
  private let tree: SyntaxTree
  /// For each list and map the ids around what is in it.
  private var scopes: [NodeID: [String]] = [:]
  /// For each map the kind of object that it is.
  private var objects: [NodeID: ObjectShape] = [:]
  private var found: [Occurrence] = []

  static func find(in analysis: FileAnalysis) -> [Occurrence] {
    guard let guide = analysis.guide else { return [] }
    var finder = OccurrenceFinder(analysis: analysis, tree: analysis.tree)
    guide.visit(analysis.tree) { finder.visit($0) }
    return finder.found.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  private init(analysis: FileAnalysis, tree: SyntaxTree) {
    self.analysis = analysis
    self.tree = tree
  }

  private mutating func visit(_ place: SchemaGuide.Place) {
    let scope = place.parent.flatMap { scopes[$0] } ?? []
    switch tree.kind(of: place.node) {
    case .empty: return
    case .list: scopes[place.node] = scope
    case .map:
      guard case .object(let object)? = place.shape else {
        scopes[place.node] = scope
        return
      }
      objects[place.node] = object
      scopes[place.node] =
        object.identifierKind == .patch
        ? [wholeChanged(by: place.node, object)]
        : object.opensScope ? scope + [name(of: place.node, object) ?? ""] : scope
    case .text: visitText(place, scope)
    }
  }

  private mutating func visitText(_ place: SchemaGuide.Place, _ scope: [String]) {
    switch place.shape {
    case .identifier?: define(place, scope)
    case .reference(let kind)?: refer(to: kind, place.node, scope)
    case .inlineText?: links(in: place.node, as: .inline, scope)
    case .blockText?: links(in: place.node, as: .blocks, scope)
    default: break
    }
  }

  /// An object is in the scope of what is around it, not in its own.
  private mutating func define(_ place: SchemaGuide.Place, _ scope: [String]) {
    guard let map = place.parent, let object = objects[map], let kind = object.identifierKind else { return }
    let outer = object.opensScope ? Array(scope.dropLast()) : scope
    let (range, isExact) = bytes(of: place.node)
    found.append(
      Occurrence(
        symbol: ObjectKey(kind, tree.string(of: place.node), in: outer.joined(separator: "/")),
        isDefinition: true, range: range, isExact: isExact, object: map, title: analysis.title(of: map, object)))
  }

  private mutating func refer(to kind: IDKind, _ node: NodeID, _ scope: [String]) {
    let (range, isExact) = bytes(of: node)
    refer(to: kind, tree.string(of: node), at: range, isExact: isExact, scope)
  }

  /// `written` is an id, or `LESSON/ID` for what is part of a lesson, `MODULE/ID` for what is part of a module.
  private mutating func refer(to kind: IDKind, _ written: String, at range: ByteRange, isExact: Bool, _ scope: [String])
  {
    let symbol = ObjectKey(kind, written: written, in: scope.first ?? "")
    guard ObjectKey.parts(of: written, kind).owner != nil, let whole = symbol.owner else {
      return add(symbol, at: range, isExact)
    }
    guard isExact else {
      add(whole, at: range, false)
      return add(symbol, at: range, false)
    }
    let slash = Int(range.start) + whole.name.utf8.count
    add(whole, at: ByteRange(Int(range.start), slash), true)
    add(symbol, at: ByteRange(slash + 1, Int(range.end)), true)
  }

  private mutating func add(_ symbol: ObjectKey, at range: ByteRange, _ isExact: Bool) {
    found.append(
      Occurrence(symbol: symbol, isDefinition: false, range: range, isExact: isExact, object: nil, title: ""))
  }

  private mutating func links(in node: NodeID, as mode: MarkdownMode, _ scope: [String]) {
    let signs: [UInt8] = [UInt8(ascii: "]"), UInt8(ascii: "<")]
    guard analysis.lines.bytes[tree.range(of: node).indices].contains(where: signs.contains) else { return }
    let document = MarkdownDocument(tree.text(of: node), as: mode)
    for link in document.links {
      guard let target = CourseLink(link.destination) else { continue }
      let place = link.location.range
      // The destination is `SCHEME:ID`.
      let start = Int(place.end) - target.written.utf8.count
      let range = link.isLocatedExactly && start >= Int(place.start) ? ByteRange(start, Int(place.end)) : place
      refer(to: target.kind, target.written, at: range, isExact: link.isLocatedExactly, scope)
    }
  }

  /// The id of the lesson or module that a variant's patch changes: what it puts in belongs there.
  private func wholeChanged(by patch: NodeID, _ object: ObjectShape) -> String {
    for member in tree.children(of: patch) where tree.kind(of: member) == .text {
      guard case .reference(let kind)? = object.field(named: tree.key(of: member))?.shape else { continue }
      return ObjectKey(kind, written: tree.string(of: member), in: "").whole
    }
    return ""
  }

  private func name(of map: NodeID, _ object: ObjectShape) -> String? {
    let member = tree.children(of: map).first { child in
      guard case .identifier? = object.field(named: tree.key(of: child))?.shape else { return false }
      return tree.kind(of: child) == .text
    }
    return member.map { tree.string(of: $0) }
  }

  /// The text's own bytes, without its quotes where there is nothing to decode between them.
  private func bytes(of node: NodeID) -> (range: ByteRange, isExact: Bool) {
    let range = tree.range(of: node)
    let text = tree.string(of: node)
    let isQuoted = tree.style(of: node) == .singleQuoted || tree.style(of: node) == .doubleQuoted
    let inner = isQuoted && range.count >= 2 ? ByteRange(range.start + 1, range.end - 1) : range
    let isExact = analysis.lines.bytes[inner.indices].elementsEqual(text.utf8)
    return (isExact ? inner : range, isExact)
  }
}

extension FileAnalysis {
  /// What an object is called: its first required text on one line, else its first required text; "" where there is
  /// none.
  func title(of map: NodeID, _ object: ObjectShape) -> String {
    let required = object.fields.filter { $0.isRequired && $0.shape.isProse }
    let inline = required.first { if case .inlineText = $0.shape { true } else { false } }
    guard let field = inline ?? required.first,
      let member = tree.member(field, of: map)
    else { return "" }
    let line = tree.string(of: member).split(separator: "\n").first.map(String.init) ?? ""
    return line.count > 120 ? String(line.prefix(119)) + "…" : line
  }
}
