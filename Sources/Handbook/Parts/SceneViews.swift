import Curriculum
import HTML
import Scenes

/// Scenes beside the words that say the same: they are not read out.
enum SceneViews {
  /// A sheet of paper has all of its drawings before it is printed.
  static func image(_ scene: Scene, onPaper: Bool = false) -> Node? {
    let drawing = SceneDrawing(scene: scene)
    guard let url = SafeURL(drawing.fileName) else { return nil }
    return Tag.img(
      .src(url), .alt(""), .class("scene"), .width(SceneDrawing.size.width), .height(SceneDrawing.size.height),
      onPaper ? nil : .loading("lazy"))
  }
}

extension Step {
  /// A picture of its own says more.
  var shownScene: Scene? { picture == nil ? scene : nil }
}

extension Lesson {
  var shownScenes: [Scene] { steps.compactMap(\.shownScene) }
}
