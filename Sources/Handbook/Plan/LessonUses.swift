import Curriculum

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
      let facts = lesson.namedFacts.filter(course.hasFact)
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
}
