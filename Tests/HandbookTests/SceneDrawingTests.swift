import Curriculum
import Scenes
import Testing

@testable import Handbook

@Suite struct SceneDrawingTests {
  /// Old telephones fetch a dozen for a lesson.
  @Test(arguments: Scene.all.indices) func isALightAndSoundPicture(index: Int) throws {
    let file = SceneDrawing(scene: Scene.all[index]).file
    #expect(file.bytes.count <= 6_000, "\(file.path)")
    guard case .sound(let facts) = PictureFile.judge(file.bytes, named: file.path) else {
      Issue.record("\(file.path) is no picture")
      return
    }
    #expect(facts.size == PictureSize(width: 200, height: 150) && !facts.losesActiveParts)
  }

  @Test func standsBesideItsStepAndIsPublishedWithIt() throws {
    let scene = try #require(Scene.named("mo-cua-hang"))
    let lesson = Lesson.make(
      "a", steps: [.make("s", scene: scene), .make("t"), .make("u", picture: "a.png", scene: scene)])
    let rendered = RenderedSite(.make(lessons: [lesson]))
    let images = rendered.main("bai-a.html").tags.filter { $0.name == "img" }.map { $0.attributes["src"] ?? "" }
    #expect(images == ["canh-mo-cua-hang.svg", "hinh-a.png"])
    #expect(rendered.site.assets().map(\.path).contains("canh-mo-cua-hang.svg"))
    #expect(rendered.main("bai-a.html").text.contains("màn hình máy bác có thể khác."))
  }

  /// An edition carries the scenes that it shows.
  @Test(arguments: Edition.allCases) func carriesWhatItShows(edition: Edition) throws {
    let scene = try #require(Scene.named("mo-cua-hang"))
    let course = Course.make(lessons: [.make("a", audience: [.citizen], steps: [.make("s", scene: scene)])])
    let rendered = RenderedSite(course, edition: edition)
    let shown = rendered.site.pages.contains { rendered.site.render($0).text.contains("canh-mo-cua-hang.svg") }
    #expect(shown == !rendered.site.drawings.isEmpty)
  }
}

extension OutputFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
