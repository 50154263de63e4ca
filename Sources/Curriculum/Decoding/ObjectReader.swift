import Diagnostics
import LessonSyntax
import VietnameseText

/// Reads the fields of one map: matches keys with fields, then hands out typed values.
struct ObjectReader {
  let node: NodeID
  private let objectName: LocalizedText
  private let fields: [FieldShape]
  /// Beside each of ``fields`` the member that was written for it. Objects have few fields: to look along them is
  /// quicker than to hash.
  private var members: [NodeID?]
  let context: DecodingContext
  /// The object's own id, where its type has one and it could be read.
  private let ownID: Identifier?
  /// What the object is known by: its id, what its malformed id probably means, or a name that nothing else has.
  private let name: String

  /// `nil` where the node is no map; that is reported.
  static func read<Value>(_ type: ObjectType<Value>, at node: NodeID, in context: DecodingContext) -> Value? {
    guard context.tree.kind(of: node) == .map else {
      let expected = LocalizedText(
        vi: "các khóa của \(type.shape.name.vietnamese) (khóa: giá trị)",
        en: "the keys of a \(type.shape.name.english) (key: value)")
      context.reportWrongKind(
        node, expected: expected, fixes: [context.writtenOut(node, as: type.shape)].compactMap(\.self))
      return nil
    }
    let depth = context.scope.count
    let reader = ObjectReader(of: type.shape, at: node, in: context)
    if type.shape.opensScope { context.scope.append(reader.name) }
    defer { context.scope.removeSubrange(depth...) }
    return type.make(reader)
  }

  private init(of shape: ObjectShape, at node: NodeID, in context: DecodingContext) {
    self.node = node
    objectName = shape.name
    fields = shape.fields
    let identifierKind = shape.identifierKind
    self.context = context
    members = Array(repeating: nil, count: fields.count)
    var known: (id: Identifier?, name: String?) = (nil, nil)
    var unknown: [NodeID] = []
    for member in context.tree.children(of: node) {
      let key = context.tree.key(of: member)
      guard let index = fields.firstIndex(where: { $0.isNamed(key) }) else {
        unknown.append(member)
        continue
      }
      let field = fields[index]
      if let first = members[index] {
        context.reportNamedTwice(field, first: first, second: member)
      } else {
        members[index] = member
      }
      if let identifierKind, field == IdentityFields.id.shape { known = context.define(identifierKind, member) }
    }
    ownID = known.id
    // Asked for even where there is no scope to open: what refers to a file without an id is not wrong itself.
    name = known.name ?? identifierKind.map { context.standInName(for: node, of: $0) } ?? ""
    // What stands under a misspelt key is read as what was meant, so that its own mistakes are reported in the same run
    // and it is not missing too.
    for member in unknown {
      let open = fields.filter { self.member($0) == nil }
      // Beside a mistake of the syntax a key may be no key: only what is plainly one is spoken of.
      if context.tree.isDamaged(member),
        context.tree.kind(of: member) == .empty
          || !open.contains(where: { $0.isNamedLike(context.tree.key(of: member)) })
      {
        context.noteLineWithoutColon(member, fields: open)
        continue
      }
      let used = zip(fields, members).compactMap { field, member in member.map { (field: field, member: $0) } }
      if let meant = context.reportUnknownKey(member, in: objectName, used: used, open: open),
        let index = fields.firstIndex(where: { $0 === meant })
      {
        members[index] = member
      }
    }
    if let overlay = context.overlay {
      members = members.map { member in member.flatMap { overlay.isRemoved($0) ? nil : $0 } }
    }
    requireKeys(fields.filter { $0.isRequired && !isReplaced($0) })
  }

  /// What was written for a field, be it empty.
  func member(_ field: FieldShape) -> NodeID? { fields.firstIndex { $0 === field }.flatMap { members[$0] } }

  /// The field's value; `nil` where it is absent, empty or wrong (which was reported).
  func callAsFunction<Value>(_ field: Field<Value>) -> Value? {
    if let overlay = context.overlay { return value(field, under: overlay) }
    guard let member = member(field.shape), context.tree.kind(of: member) != .empty else { return nil }
    return context.decode(field, at: member)
  }

  /// Where a field's value is written; the object as a whole where it is not.
  func place<Value>(of field: Field<Value>) -> Location {
    member(field.shape).map {
      context.tree.kind(of: $0) == .text ? context.tree.location(of: $0) : context.tree.entryLocation(of: $0)
    } ?? location
  }

  /// Where a field's key is written; the object as a whole where it is not.
  func keyPlace<Value>(of field: Field<Value>) -> Location {
    member(field.shape).map { context.tree.entryLocation(of: $0) } ?? location
  }

  /// A required text. Where it is absent or wrong, which was reported, an empty one stands in for it: the rest of the
  /// object is checked all the same, and nothing is built from a course with errors.
  func text(_ field: Field<InlineText>) -> InlineText { self(field) ?? InlineText(standIn) }

  /// ``text(_:)-(Field<InlineText>)`` for blocks.
  func text(_ field: Field<BlockText>) -> BlockText { self(field) ?? BlockText(standIn) }

  /// The object's id, or one that stands in for it.
  var id: Identifier { ownID ?? Identifier(name: name, location: location) }

  /// Whether it has an id that could be read.
  var hasID: Bool { ownID != nil }

  private var standIn: MappedText { MappedText(text: "", file: location.file, range: location.range, runs: []) }

  /// The items of a list; empty where the field is absent or wrong.
  func list<Value>(_ field: Field<[Value]>) -> [Value] { self(field) ?? [] }

  /// Reports the fields that an object of this kind needs and lacks.
  func requireFields(_ fields: [FieldShape], of kind: LocalizedText) {
    guard !context.tree.isDamaged(node) else { return }
    for field in fields where member(field).map({ context.tree.kind(of: $0) == .empty }) ?? true {
      context.report(
        "S202", at: location,
        LocalizedText(
          vi: "Câu hỏi «\(kind.vietnamese)» cần khóa «\(field.name.vietnamese)»",
          en: "A \(kind.english) question needs “\(field.name.english)”"), label: lacks(field), notes: field.advice,
        fixes: member(field) == nil
          ? [context.insertion(of: field, into: node, in: language)].compactMap(\.self) : [])
    }
  }

  /// Reports the fields that an object of this kind does not take.
  func refuseFields(_ fields: [FieldShape], of kind: LocalizedText) {
    for field in fields {
      guard let member = member(field) else { continue }
      report(
        "S201", at: context.tree.entryLocation(of: member),
        LocalizedText(
          vi: "Câu hỏi «\(kind.vietnamese)» không dùng khóa «\(field.name.vietnamese)»",
          en: "A \(kind.english) question has no “\(field.name.english)”"))
    }
  }

  /// Where to point for the object as a whole.
  var location: Location { ownID?.location ?? context.tree.entryLocation(of: node) }

  func report(
    _ code: String, severity: Diagnostic.Severity = .error, at location: Location? = nil, _ message: LocalizedText,
    label: LocalizedText? = nil
  ) { context.report(code, severity: severity, at: location ?? self.location, message, label: label) }

  /// Whether the field that may stand in the place of another does.
  func isReplaced(_ field: FieldShape) -> Bool {
    // Nearly no field has one, and this is asked of each that is required.
    guard let other = field.replacement.flatMap(member), member(field) == nil else { return false }
    return context.tree.kind(of: other) != .empty
  }

  /// Reports which of the fields that the object needs are absent or empty.
  func requireKeys(_ needed: [FieldShape]) {
    let tree = context.tree
    for field in needed {
      if let member = member(field) {
        guard tree.kind(of: member) == .empty, !tree.isDamaged(member) else { continue }
        context.report(
          "S202", at: tree.entryLocation(of: member),
          LocalizedText(vi: "«\(field.name.vietnamese)» còn để trống", en: "“\(field.name.english)” is empty"),
          label: LocalizedText(vi: "viết giá trị sau dấu hai chấm", en: "write a value after the colon"),
          notes: field.advice)
      } else if !tree.isDamaged(node) {
        context.report(
          "S202", at: firstPlace,
          LocalizedText(
            vi: "Thiếu khóa «\(field.name.vietnamese)» trong phần «\(objectName.vietnamese)»",
            en: "“\(field.name.english)” is missing from this \(objectName.english)"),
          label: lacks(field),
          notes: field.advice,
          fixes: [context.insertion(of: field, into: node, in: language)].compactMap(\.self))
      }
    }
  }

  /// What is said where the object is: its first key is not to blame.
  private func lacks(_ field: FieldShape) -> LocalizedText {
    LocalizedText(vi: "phần này chưa có «\(field.name.vietnamese)»", en: "this has no “\(field.name.english)” yet")
  }

  /// The language of the object's keys, told by the first.
  private var language: Language {
    for (field, member) in zip(fields, members) {
      if let member { return field.language(of: context.tree.key(of: member)) }
    }
    return .vietnamese
  }

  /// The id, else the first key, else the whole: one line, not the object's whole extent.
  private var firstPlace: Location {
    if let ownID { return ownID.location }
    for member in context.tree.children(of: node) { return context.tree.entryLocation(of: member) }
    return context.tree.entryLocation(of: node)
  }
}
