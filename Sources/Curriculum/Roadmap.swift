/// The order in which lessons are taught.
enum Roadmap {
  /// Lessons module by module, session by session; those that no session names last, by id.
  static func order(_ lessons: [Lesson], by modules: [Module]) -> [Lesson] {
    var rank: [String: Int] = [:]
    for reference in modules.flatMap(\.sessions).flatMap(\.lessons) where rank[reference.name] == nil {
      rank[reference.name] = rank.count
    }
    return lessons.sorted { (rank[$0.id.name] ?? Int.max, $0.id.name) < (rank[$1.id.name] ?? Int.max, $1.id.name) }
  }
}
