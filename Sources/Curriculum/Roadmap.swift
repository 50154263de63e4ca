/// The order in which lessons are taught.
enum Roadmap {
  /// Lessons module by module, session by session; those that no session names last, by id.
  static func order(_ lessons: [Lesson], by modules: [Module]) -> [Lesson] {
    var rank: [String: Int] = [:]
    for reference in modules.flatMap(\.sessions).flatMap(\.lessons) where rank[reference.name] == nil {
      rank[reference.name] = rank.count
    }
    // Lessons are large: their places are sorted, not they.
    let places = lessons.indices.map {
      (rank: rank[lessons[$0].id.name] ?? Int.max, id: lessons[$0].id.name, place: $0)
    }
    return places.sorted { ($0.rank, $0.id, $0.place) < ($1.rank, $1.id, $1.place) }.map { lessons[$0.place] }
  }
}
