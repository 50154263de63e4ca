/// A drawing of one action, for those who read slowly: made for this project, in one hand.
///
/// It shows no real screen, no name, no number; whoever wears the accent helps, and the phone stays in the hands of its
/// owner.
package struct Scene: Sendable {
  /// What a step of a lesson calls it.
  package let name: String
  /// What is done, in a few words.
  package let label: String
  /// What is to be seen, in a sentence, for those who cannot see it.
  package let alternative: String
  /// The action in English.
  package let english: String
  package let shapes: [SceneShape]

  init(_ name: String, _ label: String, _ alternative: String, english: String, _ shapes: [SceneShape]) {
    self.name = name
    self.label = label
    self.alternative = alternative
    self.english = english
    self.shapes = shapes
  }

  /// All scenes, in the order of the catalogue.
  package static let all: [Scene] = SceneGroup.all.flatMap(\.scenes)

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func named(_ name: String) -> Scene? { byName[name] }
}
