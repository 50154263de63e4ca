import Diagnostics

/// Every lesson stands in one session, every module in the book.
enum RoadmapChecks {
  static func check(modules: [Module], book: Book?, lessons: [Lesson], unread: UnreadParts) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var places: [String: Location] = [:]
    for reference in modules.flatMap(\.sessions).flatMap(\.lessons) {
      if let first = places[reference.name] {
        diagnostics.append(
          Diagnostic(
            code: "C308", at: reference.location,
            LocalizedText(
              vi: "Bài «\(reference.name)» đã có trong một buổi học khác",
              en: "The lesson “\(reference.name)” is in another session already"),
            notes: [Diagnostic.Note(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: first)]))
      } else {
        places[reference.name] = reference.location
      }
    }
    let isLost = unread.isAny(.module) || modules.flatMap(\.sessions).contains { $0.lessons.isEmpty }
    let strays = isLost ? [] : lessons.filter { places[$0.id.name] == nil }
    for lesson in strays {
      diagnostics.append(
        Diagnostic(
          code: "C307", severity: .warning, at: lesson.id.location,
          LocalizedText(vi: "Bài này chưa có trong buổi học nào", en: "This lesson is in no session")))
    }
    diagnostics += longSessions(modules, lessons)
    guard let book else { return diagnostics }
    let named = Set(book.modules.map(\.name))
    for module in modules where !named.contains(module.id.name) {
      diagnostics.append(
        Diagnostic(
          code: "C318", severity: .warning, at: module.id.location,
          LocalizedText(
            vi: "Học phần này chưa có trong sách (khóa «học phần» của \(ContentKind.bookFile))",
            en: "This module is not in the book (“modules” of \(ContentKind.bookFile))")))
    }
    return diagnostics
  }

  /// The longest that older people who learn something new sit through: a rule of this project (content/thuat-ngu).
  private static let longestSession = 90

  private static func longSessions(_ modules: [Module], _ lessons: [Lesson]) -> [Diagnostic] {
    let minutes = Dictionary(lessons.map { ($0.id.name, $0.minutes) }, uniquingKeysWith: { first, _ in first })
    return modules.flatMap(\.sessions).compactMap { session in
      let total = session.lessons.reduce(session.pause) { $0 + (minutes[$1.name] ?? 0) }
      // One long lesson is its author's to shorten: a session cannot be cut any further.
      guard total > longestSession, session.lessons.count > 1 else { return nil }
      return Diagnostic(
        code: "C354", severity: .warning, at: session.id.location,
        LocalizedText(
          vi: "Buổi này dài \(total) phút; bà con ngồi được nhiều nhất \(longestSession) phút",
          en: "This session takes \(total) minutes; people sit through \(longestSession) at most"),
        label: LocalizedText(vi: "tách thành hai buổi", en: "make two sessions of it"))
    }
  }
}
