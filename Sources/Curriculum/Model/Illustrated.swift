package import Scenes

/// What may be shown by a picture of its own, or else by a drawing of the catalogue.
package protocol Illustrated {
  var picture: Picture? { get }
  var scene: Scene? { get }
}

extension Illustrated {
  /// A picture of its own says more.
  package var shownScene: Scene? { picture == nil ? scene : nil }
}

extension Step: Illustrated {}
extension Sheet.Part: Illustrated {}
extension Question: Illustrated {}
extension Question.Choice: Illustrated {}
extension Question.Stage: Illustrated {}

extension Question {
  /// Those that are shown with it, in reading order.
  package var shownScenes: [Scene] { [shownScene].compactMap(\.self) + body.parts.flatMap(\.shownScenes) }
}

extension QuestionPart {
  fileprivate var shownScenes: [Scene] {
    switch self {
    case .choices(let choices, _): choices.compactMap(\.shownScene)
    case .stage(let stage): [stage.shownScene].compactMap(\.self) + stage.choices.compactMap(\.shownScene)
    case .item, .remark, .shortAnswer: []
    }
  }
}
