import Diagnostics

/// Lessons that need each other in a circle: nobody could start.
enum PrerequisiteChecks {
  /// A lesson as far as it matters here.
  private struct Needy {
    let id: Identifier
    let prerequisites: [Reference]
  }

  /// One diagnostic per circle, at the reference that closes it.
  ///
  /// - Complexity: O(lessons + references); an explicit stack, so that long chains are no danger.
  static func check(_ lessons: [Lesson]) -> [Diagnostic] {
    // What needs nothing closes no circle.
    let lessons = lessons.indices.filter { !lessons[$0].prerequisites.isEmpty }.map {
      Needy(id: lessons[$0].id, prerequisites: lessons[$0].prerequisites)
    }
    let index = Dictionary(lessons.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    var finished: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for start in lessons where !finished.contains(start.id.name) {
      var path: [(lesson: Needy, next: Int)] = [(start, 0)]
      var onPath: [String: Int] = [start.id.name: 0]
      while let top = path.last {
        guard top.next < top.lesson.prerequisites.count else {
          path.removeLast()
          onPath[top.lesson.id.name] = nil
          finished.insert(top.lesson.id.name)
          continue
        }
        path[path.count - 1].next += 1
        let reference = top.lesson.prerequisites[top.next]
        if let beginning = onPath[reference.name] {
          diagnostics.append(cycle(path[beginning...].map(\.lesson), closedBy: reference))
        } else if let lesson = index[reference.name], !finished.contains(reference.name) {
          onPath[reference.name] = path.count
          path.append((lesson, 0))
        }
      }
    }
    return diagnostics
  }

  private static func cycle(_ lessons: [Needy], closedBy reference: Reference) -> Diagnostic {
    let chain = (lessons.map(\.id.name) + [reference.name]).joined(separator: " → ")
    return Diagnostic(
      code: "C301", at: reference.location,
      LocalizedText(
        vi: "Các bài cần học trước nối thành vòng, không biết bắt đầu từ bài nào",
        en: "The prerequisites go round in a circle: no lesson can come first"),
      label: LocalizedText(vi: chain, en: chain))
  }
}
