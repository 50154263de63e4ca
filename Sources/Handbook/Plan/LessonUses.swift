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
    LessonTexts.forEach(of: lesson) { appendLinkedNames(in: $0, to: &names) }
    let fields = lesson.facts + lesson.warnings.flatMap(\.facts) + lesson.questions.flatMap(\.facts)
    return names + fields.map(\.name)
  }

  /// Appends what follows each `du-kien:` or `fact:`.
  ///
  /// This reads bytes and not Markdown: a plan that parsed every text would double the work of a build. At worst a
  /// lesson that shows such a link as code is listed under that fact too.
  static func appendLinkedNames(in text: MappedText, to names: inout [String]) {
    let bytes = text.text.utf8.span
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: ":") {
      guard schemes.contains(where: { ends(bytes, at: offset, with: $0) }) else { continue }
      var name: [UInt8] = []
      for i in offset + 1..<bytes.count {
        guard isOfName(bytes[i]) else { break }
        name.append(bytes[i])
      }
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
    }
  }

  private static func ends(_ bytes: borrowing Span<UInt8>, at end: Int, with word: [UInt8]) -> Bool {
    guard word.count <= end else { return false }
    for i in word.indices where bytes[end - word.count + i] != word[i] { return false }
    return true
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// The schemes of links to facts.
  private static let schemes: [[UInt8]] = ["du-kien", "fact"].map { Array($0.utf8) }
}
