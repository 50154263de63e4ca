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

  /// One that is asked about: what it shows is told to those who cannot see it.
  static func asked(_ scene: Scene) -> Node? {
    let drawing = SceneDrawing(scene: scene)
    guard let url = SafeURL(drawing.fileName) else { return nil }
    return Tag.figure(.class("picture pointed")) {
      Tag.img(
        .src(url), .alt(scene.alternative), .width(SceneDrawing.size.width), .height(SceneDrawing.size.height),
        .loading("lazy"))
    }
  }
}

extension TextSetter {
  /// What a question, a choice or a stage shows.
  func figure(of thing: some Illustrated) -> Node? {
    figure(thing.picture) ?? thing.scene.flatMap(SceneViews.asked)
  }
}

extension Lesson {
  var shownScenes: [Scene] { steps.compactMap(\.shownScene) + questions.flatMap(\.shownScenes) }
}
