@testable import Curriculum
@testable import Handbook
import Testing

/// Which lessons become sheets of paper, and how much fits on one.
@Suite struct SheetPlanTests {
  @Test(arguments: Lesson.Audience.allCases)
  func makesLeafletsOfWhatIsForHomes(audience: Lesson.Audience) {
    let lesson = Lesson.make("a", audience: [audience], steps: [.make("mot")])
    let site = RenderedSite(.make(lessons: [lesson]), edition: .citizen)
    let isForHomes = audience == .citizen || audience == .householdBusiness
    #expect((site.files["to-roi-a.html"] != nil) == isForHomes)
  }

  @Test func makesNoLeafletOfALessonWithNothingToDo() {
    let site = RenderedSite(.make(lessons: [.make("a"), .make("b", steps: [.make("mot")])]), edition: .citizen)
    #expect(site.files["to-roi-a.html"] == nil)
    #expect(site.files["to-roi-b.html"] != nil)
  }

  /// Smaller letters, the more there is to say: else the last warning would stand on a second sheet.
  @Test(arguments: [(1, "wall"), (2, "wall"), (3, "wall many"), (4, "wall many"), (5, "wall many most")])
  func setsManyWarningsInSmallerLetters(count: Int, classes: String) {
    let lesson = Lesson.make("a", warnings: (1...count).map { .make("canh-bao-\($0)") } + [.make("nhe", .caution)])
    let poster = RenderedSite(.make(lessons: [lesson]), edition: .poster).main("ap-phich-a.html")
    #expect(poster.tags.first { $0.name == "article" }?.attributes["class"] == classes)
  }

  @Test func makesPapersAndPostersOnlyWhereThereIsSomethingToPrint() {
    let lessons = [
      Lesson.make("khong"), .make("nhe", warnings: [.make("nhe", .caution)]),
      .make("hoi", questions: [SampleCourse.questions[0]]),
    ]
    let course = Course.make(lessons: lessons)
    #expect(RenderedSite(course, edition: .poster).files.keys.filter { $0.hasPrefix("ap-phich-") } == [])
    let papers = RenderedSite(course, edition: .quizSheet).files.keys.filter { $0.hasPrefix("de-") }
    #expect(papers.sorted() == ["de-hoi--de-a.html", "de-hoi--de-b.html"])
  }
}
