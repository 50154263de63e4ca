package import Diagnostics

/// What a change of a book does to people's progress and to truth.
///
/// By what the files mean, not by their lines: layout, the language of keys, the order of files and comments are never
/// found. What was loosened passes (one more accepted answer): what somebody was right with is right still.
package struct CourseComparison: Sendable {
  let old: CourseTrace
  let new: CourseTrace
  let today: Day
  let shown: ShownWording
  /// What may vanish: a province leaves it out on purpose, or it is told of the book.
  let mayVanish: Set<ObjectKey>

  /// - Parameters:
  ///   - old: The book as it was.
  ///   - new: The book as it is. What is found is found in its files.
  ///   - today: What was checked today has been checked after any change.
  ///   - mayVanish: Ids that nobody misses.
  package init(from old: CourseTrace, to new: CourseTrace, today: Day, mayVanish: Set<ObjectKey> = []) {
    self.old = old
    self.new = new
    self.today = today
    shown = ShownWording(from: old, to: new)
    self.mayVanish = mayVanish
  }

  /// In no special order.
  package var diagnostics: [Diagnostic] {
    let kept = KeptIDs(self)
    let lessons = Dictionary(old.lessons.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    let changed = new.lessons.flatMap { lesson in
      lessons[lesson.id.name].map { LessonComparison(from: $0, to: lesson, in: self, kept).diagnostics } ?? []
    }
    return kept.diagnostics + changed + FactComparison(self).diagnostics
  }

  /// The repair that takes back nothing and asks everybody anew.
  static func raising(_ place: Location, to revision: Int) -> Diagnostic.Fix {
    Diagnostic.Fix(
      LocalizedText(vi: "Tăng «bản» thành \(revision)", en: "Raise “rev” to \(revision)"), grade: .maybe,
      edits: [Diagnostic.Edit(place.range, "\(revision)")])
  }
}

/// What something was, told beside what it is.
enum Former {
  /// Letters of a text that are quoted.
  private static let most = 100

  static func quoted(_ text: InlineText) -> String { quoted(text.markdown) }

  /// A text in one line, and no longer than one reads at a glance.
  static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > most else { return line }
    return line.prefix(most).trimmingSuffix { $0.isWhitespace } + "…"
  }

  static func note(_ was: String) -> Diagnostic.Note {
    Diagnostic.Note(LocalizedText(vi: "trước: «\(quoted(was))»", en: "before: “\(quoted(was))”"))
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return String(rest)
  }
}
