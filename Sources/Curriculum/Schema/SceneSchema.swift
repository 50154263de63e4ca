import Diagnostics
import Scenes

enum SceneSchema {
  private static let scene = ValueType<Scene>.oneOf(
    Scene.all.map {
      Option(
        OptionShape(
          name: LocalizedText(vi: $0.name, en: $0.name),
          help: LocalizedText(vi: "Hình vẽ: \($0.label).", en: "A drawing: \($0.english).")
        ), $0)
    })

  /// The field that whatever can be drawn has: only where it is shown differs.
  static func field(vi: String, en: String) -> Field<Scene> {
    Field("cảnh vẽ", "scene", scene, example: "mo-cua-hang", vi: vi, en: en)
  }
}
