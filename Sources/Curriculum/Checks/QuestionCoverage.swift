/// What the questions of a lesson ask about, whether or not the questions could be read: a slip in a question is not
/// reported a second time as a gap in the lesson.
struct QuestionCoverage {
  private let asked: Set<ObjectKey>

  /// - Parameter uses: Those of the lesson's file.
  init(_ uses: [DecodingContext.Use]) {
    asked = Set(uses.lazy.map(\.key).filter { $0.kind == .warning || $0.kind == .objective })
  }

  func asksAbout(_ kind: IDKind, _ name: String, in lesson: Lesson) -> Bool {
    asked.contains(ObjectKey(kind, name, in: lesson.id.name))
  }
}
