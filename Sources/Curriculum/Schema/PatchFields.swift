import Diagnostics
import LessonSyntax

/// The fields that say what a patch changes: each refers to one kind of object. A patch has one of them.
enum PatchTargets {
  static let fields: [Field<Reference>] = [
    field("sách", "book", .book, "sách", "the book"), field("học phần", "module", .module, "học phần", "a module"),
    field("buổi học", "session", .session, "buổi học, viết mã-học-phần/mã", "a session, as MODULE/ID"),
    field("bài học", "lesson", .lesson, "bài học", "a lesson"),
    field("mục tiêu", "objective", .objective, "mục tiêu, viết mã-bài/mã", "an objective, as LESSON/ID"),
    field("bước", "step", .step, "bước, viết mã-bài/mã", "a step, as LESSON/ID"),
    field("cảnh báo", "warning", .warning, "cảnh báo, viết mã-bài/mã", "a warning, as LESSON/ID"),
    field("sự cố", "problem", .problem, "sự cố, viết mã-bài/mã", "a problem, as LESSON/ID"),
    field("câu hỏi", "question", .question, "câu hỏi, viết mã-bài/mã", "a question, as LESSON/ID"),
    field("nền tảng", "platform", .platform, "nền tảng", "a platform"),
    field("dữ kiện", "fact", .fact, "dữ kiện", "a fact"), field("thuật ngữ", "term", .term, "thuật ngữ", "a term"),
    field("phiếu", "sheet", .sheet, "phiếu", "a sheet"),
  ]

  private static func field(
    _ vietnamese: String, _ english: String, _ kind: IDKind, _ thing: String, _ englishThing: String
  ) -> Field<Reference> {
    Field(
      vietnamese, english, .reference(to: kind),
      help: LocalizedText(
        vi: "Sửa \(thing) nào. Mỗi bản vá chỉ nêu một chỗ.",
        en: "Which of these is changed: \(englishThing). A patch names one thing."))
  }

  /// The one thing that the patch names.
  static func target(_ reader: ObjectReader) -> ObjectKey? {
    let written = fields.filter { reader.filledMember($0.shape) != nil }
    let found = written.compactMap { field -> ObjectKey? in
      guard case .reference(let kind) = field.shape.shape else { return nil }
      return reader.value(field)?.key(kind)
    }
    guard written.count != 1 else { return found.first }
    reader.report(
      "C327",
      LocalizedText(
        vi: "Mỗi bản vá phải nêu đúng một chỗ bị sửa, ở đây có \(written.count)",
        en: "A patch names one thing that it changes; here there are \(written.count)"),
      label: LocalizedText(
        vi: "dùng một khóa: \(fields.map(\.shape.vietnamese).joined(separator: ", "))",
        en: "use one key: \(fields.map(\.shape.english).joined(separator: ", "))"))
    return nil
  }
}

/// The fields with what a patch puts in. A patch has one of them, or none where it leaves something out.
enum PatchContents {
  /// A field with objects, decoded as they are where they stand in a lesson.
  struct Objects: Sendable {
    let shape: FieldShape
    let check: @Sendable (ObjectReader) -> Void
  }

  static let all: [Objects] = [
    objects("mục tiêu mới", "new-objectives", LessonSchema.objective, "Mục tiêu", "Objectives"),
    objects("bước mới", "new-steps", StepSchema.step, "Các bước", "Steps"),
    objects("cảnh báo mới", "new-warnings", WarningSchema.warning, "Cảnh báo", "Warnings"),
    objects("sự cố mới", "new-problems", ProblemSchema.problem, "Sự cố", "Problems"),
    objects("câu hỏi mới", "new-questions", QuestionSchema.question, "Câu hỏi", "Questions"),
    objects("buổi học mới", "new-sessions", ModuleSchema.session, "Buổi học", "Sessions"),
    objects("dữ kiện mới", "new-facts", FactSchema.fact, "Dữ kiện", "Facts"),
    objects("địa chỉ mới", "new-addresses", PlatformSchema.address, "Địa chỉ", "Addresses"),
  ]

  private static func objects<Value>(
    _ vietnamese: String, _ english: String, _ type: ObjectType<Value>, _ what: String, _ englishWhat: String
  ) -> Objects {
    let field = Field(
      vietnamese, english, ValueType<[Value]>.list(.object(type)),
      help: LocalizedText(
        vi: "\(what) riêng của nơi này, viết như trong tệp gốc.",
        en: "\(englishWhat) of this place's own, written as in the base file."))
    return Objects(shape: field.shape) { reader in _ = reader.value(field) }
  }

  /// The one content that the patch has. What it defines and uses counts in the variant's course, not in the base: it is
  /// decoded again there.
  static func content(_ reader: ObjectReader, of target: ObjectKey?) -> Patch.Content? {
    let context = reader.context
    let (definitions, uses, scope) = (context.definitions, context.uses, context.scope)
    context.scope = [target?.whole ?? ""]
    _ = reader.value(PatchSchema.text)
    for objects in all { objects.check(reader) }
    context.definitions = definitions
    context.uses = uses
    context.scope = scope
    let written = ([PatchSchema.text.shape] + all.map(\.shape)).compactMap { field in
      reader.filledMember(field).map { Patch.Content(node: $0, field: field) }
    }
    if written.count > 1 {
      reader.report(
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
