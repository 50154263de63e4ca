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

  /// One message to a poster: those that were written for walls, or, where a lesson has none, each critical warning.
  @Test(arguments: [
    ([Bool](), [String]()), ([false, false], ["ap-phich-a--w-0.html", "ap-phich-a--w-1.html"]),
    ([false, true], ["ap-phich-a--w-1.html"]),
  ])
  func makesAPosterOfEachMessageForAWall(written: [Bool], files: [String]) {
    let poster = Poster(message: inline("Cúp máy"), lines: [inline("Đừng nghe.")], scene: nil)
    let warnings = written.enumerated().map { Warning.make("w-\($0.offset)", poster: $0.element ? poster : nil) }
    let lesson = Lesson.make("a", warnings: warnings + [.make("nhe", .caution, poster: poster)])
    let site = RenderedSite(.make(lessons: [lesson]), edition: .poster)
    #expect(site.files.keys.filter { $0.hasPrefix("ap-phich-") }.sorted() == files)
    for file in files where written[1] { #expect(site.main(file).says(inOrder: ["Cúp máy", "Đừng nghe."])) }
    for file in files where !written[1] { #expect(site.main(file).text.contains("Vì w-")) }
    for file in files { #expect(!site.main(file).text.contains("Và còn nữa")) }
  }

  /// What is written for a wall goes there, whomever the lesson is for.
  @Test(arguments: [(false, [String]()), (true, ["ap-phich-a--w.html"])])
  func putsNoRuleOfATeamOnAWall(isWritten: Bool, files: [String]) {
    let poster = Poster(message: inline("Không gõ hộ"), lines: [inline("Không bao giờ.")], scene: nil)
    let warning = Warning.make("w", poster: isWritten ? poster : nil)
    let lesson = Lesson.make("a", audience: [.teamMember], warnings: [warning])
    let made = RenderedSite(.make(lessons: [lesson]), edition: .poster).files.keys
    #expect(made.filter { $0.hasPrefix("ap-") } == files)
  }

  @Test(arguments: [
    ("Không đọc mã OTP cho ai", 16, ["Không đọc mã", "OTP cho ai"]), ("Cúp máy", 16, ["Cúp máy"]), ("", 9, []),
    ("một hai ba bốn năm", 8, ["một hai", "ba bốn", "năm"]),
    ("dàingoằngdàingoằng ba", 5, ["dàingoằngdàingoằng", "ba"]),
  ])
  func breaksMessagesIntoLinesOfMuchTheSameLength(text: String, limit: Int, lines: [String]) {
    #expect(BalancedLines.lines(of: text, limit: limit) == lines)
  }

  @Test(arguments: [
    ("Một câu. Hai câu.", "Một câu."), ("«Đọc mã đi. Nhanh!» Đó là lừa. Cúp máy.", "«Đọc mã đi. Nhanh!» Đó là lừa."),
    ("Chỉ 10.000 đồng", "Chỉ 10.000 đồng"), ("Ai? Tôi.", "Ai?"), ("", ""),
  ])
  func takesTheFirstSentence(text: String, sentence: String) {
    #expect(text.firstSentence == sentence)
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
