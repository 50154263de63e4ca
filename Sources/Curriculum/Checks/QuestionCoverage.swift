/// What the questions of each lesson ask about, whether or not the questions could be read: a slip in a question is not
/// reported a second time as a gap in the lesson.
struct QuestionCoverage {
  private let asked: Set<ObjectKey>

  init(_ uses: [DecodingContext.Use]) {
    asked = Set(
      uses.lazy.filter { ($0.key.kind == .warning || $0.key.kind == .objective) && !$0.namesOwner }.map(\.key))
  }

  func asksAbout(_ kind: IDKind, _ name: String, in lesson: Lesson) -> Bool {
    asked.contains(ObjectKey(kind, name, in: lesson.id.name))
  }
}
