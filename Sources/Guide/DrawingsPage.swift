import Curriculum
import Diagnostics
import HTML
import Handbook
import Scenes

/// Every scene and every sign, to pick one and copy its name.
struct DrawingsPage {
  let page: GuideContext

  static let fileName = "hinh-ve.html"
  static let title = LocalizedText(vi: "Cảnh vẽ và biểu tượng", en: "Scenes and signs")

  static let shortTitle = LocalizedText(vi: "Hình vẽ", en: "Drawings")

  private static let scenes = "canh-ve"
  private static let signs = "bieu-tuong"

  private var language: Language { page.language }

  /// The page, and what it fetches.
  var files: [OutputFile] { [file] + Scene.all.map { SceneDrawing(scene: $0).file } }

  private var file: OutputFile {
    page.file(DrawingsPage.fileName, DrawingsPage.title(language)) {
      Tag.header(.class("page-head")) {
        Tag.h1 { page.names(DrawingsPage.title) }
        Tag.p(.class("lead")) {
          page.words(
            "Hình vẽ sẵn cho từng bước. Chọn một hình, chép tên của nó vào bài. Không hình nào đúng thì để trống.",
            "Drawings for steps. Choose one and copy its name into the lesson. Where none is right, leave it out.")
        }
      }
      contents
      sceneSections
      signSections
    }
  }

  private var contents: Node {
    Tag.nav(.class("in-page"), .aria("label", page.words("Trong trang này", "On this page"))) {
      Tag.ul(.class("letters"), .role("list")) {
        for (number, group) in SceneGroup.all.enumerated() {
          Tag.li { page.link(to: "#\(DrawingsPage.scenes)-\(number + 1)") { page.words(group.title, group.english) } }
        }
        Tag.li { page.link(to: "#\(DrawingsPage.signs)") { page.words("Biểu tượng", "Signs") } }
      }
    }
  }

  private var sceneSections: Node {
    Tag.section {
      Tag.h2(.id(DrawingsPage.scenes)) { page.names(LocalizedText(vi: "Cảnh vẽ", en: "Scenes")) }
      howTo(DrawingsPage.scenes)
      for (number, group) in SceneGroup.all.enumerated() {
        Tag.h3(.id("\(DrawingsPage.scenes)-\(number + 1)")) {
          page.names(LocalizedText(vi: group.title, en: group.english))
        }
        Tag.ul(.class("drawings"), .role("list")) {
          for scene in group.scenes {
            entry(scene.name, LocalizedText(vi: scene.label, en: scene.english)) { image(of: scene) }
          }
        }
      }
    }
  }

  private var signSections: Node {
    Tag.section {
      Tag.h2(.id(DrawingsPage.signs)) { page.names(LocalizedText(vi: "Biểu tượng", en: "Signs")) }
      howTo(DrawingsPage.signs)
      for group in SignGroup.all {
        Tag.h3 { page.names(LocalizedText(vi: group.title, en: group.english)) }
        Tag.ul(.class("drawings signs"), .role("list")) {
          for sign in group.signs {
            entry(sign.name, LocalizedText(vi: sign.label, en: sign.english)) { sign.node }
          }
        }
      }
    }
  }

  /// The keys of lessons that take such names: what is said of the first, and where more is said of each.
  @NodeBuilder private func howTo(_ anchor: String) -> [Node] {
    let keys = SchemaReference.keys.filter { DrawingsPage.place(of: $0.field.shape.options) == "#\(anchor)" }
    if let first = keys.first {
      page.both(first.field.help)
      page.code(SchemaExample(language).lines(of: first.field))
      Tag.p {
        page.words("Viết trong: ", "Written in: ")
        for (number, key) in keys.enumerated() {
          if number > 0 { ", " }
          if let address = page.map.address(of: key.owner.object, key.field) {
            Tag.link(to: address) { key.owner.object.name(language) }
          }
        }
      }
    }
  }

  private func entry(_ name: String, _ meaning: LocalizedText, @NodeBuilder drawing: () -> [Node]) -> Node {
    Tag.li {
      drawing()
      Tag.p { Tag.code { name } }
      page.both(meaning)
    }
  }

  /// Said in words for those who choose without seeing it.
  @NodeBuilder private func image(of scene: Scene) -> [Node] {
    let drawing = SceneDrawing(scene: scene)
    if let url = SafeURL(drawing.fileName) {
      Tag.img(
        .src(url), .alt(scene.alternative), .lang(Language.vietnamese.rawValue), .class("scene"),
        .width(SceneDrawing.size.width), .height(SceneDrawing.size.height), .loading("lazy"))
    }
  }

  /// The place on this page where the values of a key are to be seen, as `#place`; `nil` where they are no drawings.
  static func place(of options: [OptionShape]) -> String? {
    guard !options.isEmpty else { return nil }
    if options.allSatisfy({ Scene.named($0.name.vietnamese) != nil }) { return "#\(scenes)" }
    if options.allSatisfy({ Sign.named($0.name.vietnamese) != nil }) { return "#\(signs)" }
    return nil
  }
}
