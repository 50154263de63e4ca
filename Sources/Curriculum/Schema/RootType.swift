import LessonSyntax

/// The object that a whole file is, and how it becomes a part of the course.
struct RootType: Sendable {
  let shape: ObjectShape
  let read: @Sendable (NodeID, DecodingContext) -> FileContent?

  init<Value>(_ type: ObjectType<Value>, _ wrap: @escaping @Sendable (Value) -> FileContent) {
    shape = type.shape
    read = { node, context in ObjectReader.read(type, at: node, in: context).map(wrap) }
  }
}

extension ContentKind {
  var rootType: RootType {
    switch self {
    case .book: RootType(BookSchema.book) { .book($0) }
    case .module: RootType(ModuleSchema.module) { .module($0) }
    case .lesson: RootType(LessonSchema.lesson) { .lesson($0) }
    case .platform: RootType(PlatformSchema.platform) { .platform($0) }
    case .facts: RootType(FactSchema.file) { .facts($0) }
    case .sources: RootType(SourceSchema.file) { .sources($0) }
    case .glossary: RootType(GlossarySchema.file) { .terms($0) }
    case .sheet: RootType(SheetSchema.sheet) { .sheet($0) }
    case .variant: RootType(VariantSchema.variant) { .variant($0) }
    case .exceptions: RootType(ExceptionSchema.file) { .exceptions($0) }
    case .answers: RootType(AnswersSchema.file) { .answers($0) }
    }
  }

  /// The object that such a file is.
  package var shape: ObjectShape { rootType.shape }
}
