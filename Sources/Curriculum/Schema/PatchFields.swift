import Diagnostics
import LessonSyntax

/// The fields that say what a patch changes: each refers to one kind of object. A patch has one of them.
enum PatchTargets {
  static let fields: [Field<Reference>] = [
    .book, .module, .session, .lesson, .objective, .step, .warning, .problem, .question, .platform, .fact, .term,
    .sheet, .word,
  ].map(field)

  /// Whether a patch can change such a thing.
  static func takes(_ kind: IDKind) -> Bool {
    fields.contains { if case .reference(kind) = $0.shape.shape { true } else { false } }
  }

  private static func field(_ kind: IDKind) -> Field<Reference> {
    let name = kind.name
    let article = kind == .book ? "the" : "aeiou".contains(name.english.prefix(1)) ? "an" : "a"
    let form: LocalizedText =
      switch kind.owner {
      case .lesson?: LocalizedText(vi: ", viết mã-bài/mã", en: ", as LESSON/ID")
      case .module?: LocalizedText(vi: ", viết mã-học-phần/mã", en: ", as MODULE/ID")
      default: LocalizedText(vi: "", en: "")
      }
    return Field(
      name.vietnamese, name.english, .reference(to: kind),
      vi: "Sửa \(name.vietnamese)\(form.vietnamese) nào. Mỗi bản vá chỉ nêu một chỗ.",
      en: "Which of these is changed: \(article) \(name.english)\(form.english). A patch names one thing.")
  }

  /// The one thing that the patch names.
  static func target(_ read: ObjectReader) -> ObjectKey? {
    let written = fields.filter { read.filledMember($0.shape) != nil }
    let found = written.compactMap { field -> ObjectKey? in
      guard case .reference(let kind) = field.shape.shape else { return nil }
      return read(field)?.key(kind)
    }
    guard written.count != 1 else { return found.first }
    read.report(
      "C327",
      LocalizedText(
        vi: "Mỗi bản vá phải nêu đúng một chỗ bị sửa, ở đây có \(written.count)",
        en: "A patch names one thing that it changes; here there are \(written.count)"),
      label: LocalizedText(
        vi: "dùng một khóa: \(fields.map(\.shape.name.vietnamese).joined(separator: ", "))",
        en: "use one key: \(fields.map(\.shape.name.english).joined(separator: ", "))"))
    return nil
  }
}

/// The fields with what a patch puts in. A patch has one of them, or none where it leaves something out.
enum PatchContents {
  /// A field with objects, decoded as they are where they stand in a lesson.
  struct Objects: SchemaField {
    let shape: FieldShape
    let check: @Sendable (ObjectReader) -> Void

    init<Value>(_ name: String, _ englishName: String, _ type: ObjectType<Value>, vi: String, en: String) {
      let field = Field(
        name, englishName, .list(.object(type)), vi: "\(vi) riêng của nơi này, viết như trong tệp gốc.",
        en: "\(en) of this place's own, written as in the base file.")
      shape = field.shape
      check = { read in _ = read(field) }
    }
  }

  static let all: [Objects] = [
    Objects("mục tiêu mới", "new-objectives", LessonSchema.objective, vi: "Mục tiêu", en: "Objectives"),
    Objects("bước mới", "new-steps", StepSchema.step, vi: "Các bước", en: "Steps"),
    Objects("cảnh báo mới", "new-warnings", WarningSchema.warning, vi: "Cảnh báo", en: "Warnings"),
    Objects("sự cố mới", "new-problems", ProblemSchema.problem, vi: "Sự cố", en: "Problems"),
    Objects("câu hỏi mới", "new-questions", QuestionSchema.question, vi: "Câu hỏi", en: "Questions"),
    Objects("buổi học mới", "new-sessions", ModuleSchema.session, vi: "Buổi học", en: "Sessions"),
    Objects("dữ kiện mới", "new-facts", FactSchema.fact, vi: "Dữ kiện", en: "Facts"),
    Objects("địa chỉ mới", "new-addresses", PlatformSchema.address, vi: "Địa chỉ", en: "Addresses"),
  ]

  /// The one content that the patch has. What it defines and uses counts in the variant's course, not in the base: it is
  /// decoded again there.
  static func content(_ read: ObjectReader, of target: ObjectKey?) -> Patch.Content? {
    let context = read.context
    let (definitions, uses, scope) = (context.definitions, context.uses, context.scope)
    context.scope = [target?.whole ?? ""]
    _ = read(PatchSchema.text)
    for objects in all { objects.check(read) }
    context.definitions = definitions
    context.uses = uses
    context.scope = scope
    let written = ([PatchSchema.text.shape] + all.map(\.shape)).compactMap { field in
      read.filledMember(field).map { Patch.Content(node: $0, field: field) }
    }
    if written.count > 1 {
      read.report(
        "C327",
        LocalizedText(
          vi: "Mỗi bản vá chỉ đặt vào một thứ, ở đây có \(written.count)",
          en: "A patch puts in one thing; here there are \(written.count)"),
        label: LocalizedText(vi: "tách thành nhiều bản vá", en: "make several patches of it"))
    }
    return written.first
  }
}

extension ObjectReader {
  /// What was written for a field, if anything was.
  fileprivate func filledMember(_ field: FieldShape) -> NodeID? {
    member(field).flatMap { context.tree.kind(of: $0) == .empty ? nil : $0 }
  }
}
