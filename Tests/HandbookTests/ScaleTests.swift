@testable import Curriculum
@testable import Handbook
import Testing

@Suite struct ScaleTests {
  /// 5 modules of 10 sessions, with everything that repeats: problems, questions and facts that all lessons share.
  private static func course(lessonsPerSession: Int) -> Course {
    var lessons: [Lesson] = []
    let modules = (0..<5).map { module in
      let sessions = (0..<10).map { session in
        let names = (0..<lessonsPerSession).map { "bai-\(module)-\(session)-\($0)" }
        for name in names {
          lessons.append(
            .make(
              name,
              platforms: ["app"],
              problems: [.make("p"), .make("q")],
              questions: [SampleCourse.questions[0], SampleCourse.questions[2]],
              facts: ["chung"]
            )
          )
        }
        return Module.Session.make("b\(session)", lessons: names)
      }
      return Module.make("m\(module)", sessions: sessions)
    }
    let facts = FactTopic.make("Chủ đề", [.make("chung", value: "1")])
    return .make(
      book: .make(modules: modules.map(\.id.name)),
      modules: modules,
      lessons: lessons,
      platforms: [.make("app")],
      facts: [facts]
    )
  }

  private static let small = RenderedSite(course(lessonsPerSession: 2))
  private static let large = RenderedSite(course(lessonsPerSession: 10))

  @Test(arguments: ["index.html", "nen-tang-app.html", "bai-bai-2-5-1.html", "hoc-phan-m2.html", "du-kien.html"])
  func keepsPagesAsLightWithFiveTimesTheLessons(path: String) throws {
    let few = try #require(Self.small.files[path]).utf8.count
    let many = try #require(Self.large.files[path]).utf8.count
    #expect(many < few * 3 / 2 + 3_000)
  }

  @Test func keepsEveryPageUnderTheBudget() {
    let styles = Self.large.files["camnang.css"]?.utf8.count ?? 0
    let heavy = Self.large.files.filter { $0.key.hasSuffix(".html") && $0.value.utf8.count + styles > 100_000 }
    #expect(heavy.keys.sorted() == [])
    #expect(styles < 30_000)
  }

  @Test func splitsIndexesByModule() {
    let paths = Set(Self.large.site.pages.map(\.path))
    #expect(paths.contains("cau-hoi-m3.html"))
    #expect(paths.contains("su-co-m3.html"))
    #expect(Self.large.main("cau-hoi.html").attributes("href").contains("cau-hoi-m3.html"))
    #expect(!RenderedSite(SampleCourse.course).site.pages.contains { $0.path.hasPrefix("su-co-") })
  }

  @Test func givesSessionsPagesWhereAModuleIsLarge() {
    #expect(Self.large.main("hoc-phan-m1.html").attributes("href").contains("hoc-phan-m1--b4.html"))
    #expect(Self.large.main("hoc-phan-m1--b4.html").attributes("href").contains("bai-bai-1-4-7.html"))
  }

  @Test func reachesEveryPageStill() {
    var reached: Set<String> = []
    var open = ["index.html"]
    while let path = open.popLast() {
      guard reached.insert(path).inserted else { continue }
      open += Self.large.page(path).attributes("href").map { String($0.prefix { $0 != "#" }) }.filter { !$0.isEmpty }
    }
    #expect(Set(Self.large.site.pages.map(\.path)).subtracting(reached) == [])
  }
}
