@testable import Curriculum
import Diagnostics

/// Everything that a course says, flat: each value by the way to it, such as `lessons/bai-mot/steps/mo-ung-dung/action`.
///
/// It is read by reflection and so knows nothing of schemas and patches: what it finds different is different.
enum CourseTexts {
  static func of(_ course: Course) -> [String: String] {
    var found: [String: String] = [:]
    for child in Mirror(reflecting: course).children {
      guard let label = child.label, !skipped.contains(label) else { continue }
      visit(child.value, label, &found)
    }
    return found
  }

  /// The ways to what differs.
  static func differences(_ a: Course, _ b: Course) -> Set<String> {
    let (a, b) = (of(a), of(b))
    return Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }
  }

  /// Tables that are made of the rest, places in files, and the account of the differences itself.
  private static let skipped: Set = [
    "lessonIndex", "platformIndex", "factIndex", "sourceIndex", "termIndex", "local", "location", "places",
  ]

  private static func visit(_ value: Any, _ path: String, _ found: inout [String: String]) {
    switch value {
    case let text as InlineText: found[path] = text.markdown
    case let text as BlockText: found[path] = text.markdown
    case let reference as Reference: found[path] = reference.name
    case let id as Identifier: found[path] = id.name
    default:
      let mirror = Mirror(reflecting: value)
      guard !mirror.children.isEmpty else {
        if mirror.displayStyle != .collection, mirror.displayStyle != .optional { found[path] = "\(value)" }
        return
      }
      for (number, child) in mirror.children.enumerated() {
        if let label = child.label, skipped.contains(label) { continue }
        let isItem = mirror.displayStyle == .collection
        let name = isItem ? id(of: child.value) ?? "\(number + 1)" : child.label ?? "\(number)"
        visit(child.value, mirror.displayStyle == .optional ? path : "\(path)/\(name)", &found)
      }
    }
  }

  private static func id(of value: Any) -> String? {
    Mirror(reflecting: value).children.first { $0.label == "id" }.flatMap { ($0.value as? Identifier)?.name }
  }
}
