import Curriculum
import Diagnostics

/// Which lessons are about which platforms and rely on which facts: by naming a fact in a field, or by a link in a text.
struct LessonUses: Sendable {
  /// For each lesson of the course the ids of the facts it relies on, in the order of their first use.
  let factsOfLesson: [[String]]
  /// For each fact the numbers of the lessons that rely on it, ascending.
  let lessonsOfFact: [String: [Int]]
  /// For each platform the numbers of the lessons about it, ascending.
  let lessonsOfPlatform: [String: [Int]]

  init(_ course: Course) {
    var lessonsOfFact: [String: [Int]] = [:]
    factsOfLesson = course.lessons.enumerated().map { number, lesson in
      var seen: Set<String> = []
      let facts = LessonUses.names(in: lesson).filter { course.fact($0) != nil && seen.insert($0).inserted }
      for fact in facts { lessonsOfFact[fact, default: []].append(number) }
      return facts
    }
    self.lessonsOfFact = lessonsOfFact

    var lessonsOfPlatform: [String: [Int]] = [:]
    for (number, lesson) in course.lessons.enumerated() {
      for name in Set(lesson.platforms.map(\.name)) { lessonsOfPlatform[name, default: []].append(number) }
    }
    self.lessonsOfPlatform = lessonsOfPlatform
  }

  /// Names that may be facts' ids, with repetitions.
  private static func names(in lesson: Lesson) -> [String] {
    var names: [String] = []
    for text in lesson.texts { LinkedNames.append(of: LinkedNames.factSchemes, in: text.source, to: &names) }
    let fields = lesson.facts + lesson.warnings.flatMap(\.facts) + lesson.questions.flatMap(\.facts)
    return names + fields.map(\.name)
  }
}
