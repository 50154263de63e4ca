import Diagnostics
import LessonSyntax
import VietnameseText

/// The place that a patch changes.
struct PatchPlace {
  let home: BaseFiles.Home
  /// `nil` for a field that its object does not have.
  let node: NodeID?
  /// The object around it.
  let map: NodeID
  /// The field that it is the value of, or an item of; `nil` for the patch's target as a whole.
  let field: FieldShape?
  let shape: Shape
  let isItem: Bool

  var tree: SyntaxTree { home.tree }
  /// Whether it is all of a file.
  var isFile: Bool { node == tree.root }

  /// What its fingerprint is made of: of a file as a whole its title alone, because whoever leaves out a lesson need not
  /// hear of every change in it.
  var fingerprint: String {
    guard let node else { return "" }
    if isFile, let title = titleMember { return TextFingerprint.of(tree.string(of: title)) }
    return TextFingerprint.of(node, in: tree, shape)
  }

  /// What it says now, as one text.
  var words: String {
    guard let node else { return "" }
    if isFile, let title = titleMember { return tree.string(of: title) }
    guard tree.kind(of: node) != .text else { return tree.string(of: node) }
    return PatchLines.of(node, in: tree, shape).map(\.plain).joined(separator: " ")
  }

  var location: Location {
    guard let node else { return tree.entryLocation(of: map) }
    if isFile, let title = titleMember { return tree.location(of: title) }
    return tree.kind(of: node) == .text ? tree.location(of: node) : tree.entryLocation(of: firstLine(of: node))
  }

  /// What a file is called.
  var titleLine: LocalEdition.Line {
    LocalEdition.Line(label: "", text: .word(titleMember.map { tree.string(of: $0) } ?? ""))
  }

  private var titleMember: NodeID? {
    home.shape.fields.first { field in if case .inlineText = field.shape { field.isRequired } else { false } }.flatMap {
      tree.member($0, of: home.node)
    }
  }

  /// An object is shown by its first entry: its whole extent may be a page.
  private func firstLine(of node: NodeID) -> NodeID {
    if tree.kind(of: node) == .map { for member in tree.children(of: node) { return member } }
    return node
  }

  /// Goes along a path from an object.
  ///
  /// - Parameters:
  ///   - home: The object that the patch names.
  ///   - patch: With the path, and an action that may want a field to be absent.
  /// - Returns: The place; what is wrong with the path where there is none.
  static func find(in home: BaseFiles.Home, _ patch: Patch) -> Result<PatchPlace, PathMistake> {
    let whole = PatchPlace(
      home: home, node: home.node, map: home.node, field: nil, shape: .object(home.shape),
      isItem: home.node != home.tree.root)
    let parts = (patch.path?.text ?? "").split { $0 == "/" }.map(trimmed)
    return parts.enumerated().reduce(.success(whole)) { result, part in
      result.flatMap { $0.next(part.element, mayBeAbsent: patch.action == .add && part.offset == parts.count - 1) }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private func next(_ part: String, mayBeAbsent: Bool) -> Result<PatchPlace, PathMistake> {
    guard let node else { return .failure(.nothing(part)) }
    switch (tree.kind(of: node), shape) {
    case (.map, .object(let object)): return member(part, of: node, as: object, mayBeAbsent: mayBeAbsent)
    case (.list, .list(let item, _)): return self.item(part, of: node, item)
    default: return .failure(.nothing(part))
    }
  }

  private func member(_ key: String, of map: NodeID, as object: ObjectShape, mayBeAbsent: Bool) -> Result<
    PatchPlace, PathMistake
  > {
    guard let field = object.field(named: key) else {
      return .failure(
        .noField(key, object, near: NearMiss.suggestions(for: key, among: object.fields.map(\.name.vietnamese))))
    }
    let member = tree.member(field, of: map)
    if member == nil, !mayBeAbsent { return .failure(.absent(field)) }
    if member != nil, mayBeAbsent { return .failure(.present(field)) }
    return .success(PatchPlace(home: home, node: member, map: map, field: field, shape: field.shape, isItem: false))
  }

  private func item(_ number: String, of list: NodeID, _ item: Shape) -> Result<PatchPlace, PathMistake> {
    let items = tree.items(of: list)
    if let object = item.object, object.identifierKind != nil { return .failure(.hasID(object)) }
    guard let place = Int(number), items.indices.contains(place - 1) else {
      return .failure(.noItem(number, count: items.count))
    }
    return .success(PatchPlace(home: home, node: items[place - 1], map: map, field: field, shape: item, isItem: true))
  }
}

/// Why a path leads nowhere.
enum PathMistake: Error {
  case nothing(String)
  case noField(String, ObjectShape, near: [String])
  case absent(FieldShape)
  case present(FieldShape)
  case hasID(ObjectShape)
  case noItem(String, count: Int)

  func diagnostic(for patch: Patch) -> Diagnostic {
    var fixes: [Diagnostic.Fix] = []
    if case .noField(let key, _, let near) = self, let best = near.first, let path = patch.path, path.text == key {
      fixes = [Suggestion.fix(replacing: path.location, with: best)]
    }
    return Diagnostic(code: "C326", at: patch.path?.location ?? patch.id.location, message, label: label, fixes: fixes)
  }

  private var message: LocalizedText {
    switch self {
    case .nothing(let part):
      LocalizedText(vi: "Chỗ bị sửa không có «\(part)» bên trong", en: "The place has no “\(part)” in it")
    case .noField(let key, let object, _):
      LocalizedText(
        vi: "Không có khóa «\(key)» trong phần «\(object.name.vietnamese)»",
        en: "There is no key “\(key)” in a \(object.name.english)")
    case .absent(let field):
      LocalizedText(
        vi: "Bài gốc chưa có khóa «\(field.name.vietnamese)» ở chỗ này",
        en: "The base has no “\(field.name.english)” here")
    case .present(let field):
      LocalizedText(
        vi: "Bài gốc đã có khóa «\(field.name.vietnamese)» ở chỗ này",
        en: "The base has a “\(field.name.english)” here already")
    case .hasID(let object):
      LocalizedText(
        vi: "Mỗi \(object.name.vietnamese) có mã riêng nên không gọi bằng số thứ tự",
        en: "Each \(object.name.english) has an id of its own and is not called by its number")
    case .noItem(let number, let count):
      LocalizedText(
        vi: "Danh sách này có \(count) mục, không có mục «\(number)»",
        en: "This list has \(count) items, and none is “\(number)”")
    }
  }

  private var label: LocalizedText? {
    switch self {
    case .nothing: nil
    case .noField(_, let object, let near):
      Suggestion.label(near)
        ?? LocalizedText(
          vi: "các khóa: \(object.fields.map(\.name.vietnamese).joined(separator: ", "))",
          en: "the keys: \(object.fields.map(\.name.english).joined(separator: ", "))")
    case .absent: LocalizedText(vi: "muốn thêm vào thì ghi «kiểu: thêm»", en: "to put one there, write “action: add”")
    case .present: LocalizedText(vi: "muốn đổi thì ghi «kiểu: thay»", en: "to change it, write “action: replace”")
    case .hasID(let object):
      LocalizedText(
        vi: "dùng khóa «\(object.name.vietnamese): mã-bài/mã»", en: "use the key “\(object.name.english): LESSON/ID”")
    case .noItem: LocalizedText(vi: "đếm từ 1", en: "counted from 1")
    }
  }
}
