import Curriculum
package import Diagnostics
import Scenes

/// Whom a build is for. All editions are made from the same course and never contradict each other.
///
/// An edition of sheets is a file beside this one and a line in ``allCases``: commands, their help and tests read that list.
package struct Edition: Sendable {
  /// As `--edition` has it.
  package let name: String
  /// The folder that it gets where all are built side by side.
  package let folder: String
  /// What it is called on its pages.
  package let title: String
  /// What one does with it.
  package let purpose: String
  /// What `--help` says of the name; empty where that speaks for itself.
  package let gloss: LocalizedText
  /// The pictures that its pages show, of a course and of those of its lessons that are taught, in reading order.
  var pictures: @Sendable (_ course: Course, _ taught: [Lesson]) -> [Picture] = { course, _ in course.pictures }
  /// The scenes that its pages show.
  var scenes: @Sendable (_ course: Course, _ taught: [Lesson]) -> [Scene] = { course, _ in
    course.lessons.flatMap(\.shownScenes) + course.sheets.flatMap(\.shownScenes)
  }
  /// What they are drawn on.
  var sceneGround = SceneDrawing.Ground.page
  /// The sheets of paper that it is made of; `nil` for a whole handbook.
  var sheets: (@Sendable (SiteMap) -> [EditionSheet])?

  /// Whether it has the pages that links in texts lead to. The others are sheets of paper: there the words of a link
  /// stand without it.
  package var isWhole: Bool { sheets == nil }

  package static let trainee = Edition(
    name: "trainee", folder: "hoc-vien", title: "Sách học viên", purpose: "Để thành viên tổ học và tra cứu.",
    gloss: LocalizedText(vi: "học viên", en: ""))

  /// The same with session plans, answers and likely questions.
  package static let trainer = Edition(
    name: "trainer", folder: "nguoi-day", title: "Sách người dạy",
    purpose: "Có thêm kế hoạch từng buổi, lời đáp và đáp án.", gloss: LocalizedText(vi: "người dạy", en: ""))
}

extension Edition: CaseIterable {
  package static let allCases: [Edition] = [.trainee, .trainer, .citizen, .poster, .quizSheet]
}

extension Edition: Hashable {
  package static func == (one: Edition, other: Edition) -> Bool { one.name == other.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
