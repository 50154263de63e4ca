/// What the questions of each lesson ask about, whether or not the questions could be read: a slip in a question is not
/// reported a second time as a gap in the lesson.
struct QuestionCoverage {
  private struct Key: Hashable {
    let kind: IDKind
    let lesson: String
    let name: String
  }

  private let asked: Set<Key>

  init(_ uses: [DecodingContext.Use]) {
    asked = Set(
      uses.lazy.filter { $0.kind == .warning || $0.kind == .objective }.map { use in
        Key(kind: use.kind, lesson: use.owner, name: use.reference.name)
      })
  }

  func asksAbout(_ kind: IDKind, _ name: String, in lesson: Lesson) -> Bool {
    asked.contains(Key(kind: kind, lesson: lesson.id.name, name: name))
  }
}
