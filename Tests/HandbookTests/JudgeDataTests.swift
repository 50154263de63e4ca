@testable import Curriculum
import Diagnostics
@testable import Handbook
import Testing
import VietnameseText

/// What the page's judge is given.
@Suite struct JudgeDataTests {
  /// What the page of a lesson with this question carries, and what was found wrong with it.
  private static func page(_ body: Question.Body) -> (data: String?, text: String, codes: [String]) {
    let lesson = Lesson.make("a", questions: [.make("q", body, explanation: "Thế.")])
    let site = RenderedSite(.make(lessons: [lesson]))
    let page = site.main("bai-a.html")
    let data = page.tags.first { $0.name == "article" && $0.attributes["id"] == "cau-hoi-q" }?.attributes["data-judge"]
    return (data, page.element("cau-hoi-q", "article").text, site.diagnostics.map(\.code))
  }

  private static func short(_ accepted: [String], wrong: [String] = [], isExact: Bool = false) -> Question.Body {
    .shortAnswer(
      .init(
        accepted: accepted.map { inline($0) },
        knownWrong: wrong.map { .init(text: inline($0), reason: inline("Không.")) },
        isExact: isExact
      )
    )
  }

  @Test func carriesAnswersAsTheReaderSeesThem() {
    let page = JudgeDataTests.page(JudgeDataTests.short([#"\*100\*1#"#, "**a|b**"], wrong: ["`c`"], isExact: true))
    #expect(page.data == #"{"accepted":["*100*1#","a|b"],"wrong":["c"],"exact":true}"#)
    #expect(page.text.contains("Đáp án: *100*1# / a|b (viết đúng dấu)"))
  }

  @Test func carriesTheNumberAndItsUnit() {
    let page = JudgeDataTests.page(.number(.init(value: 2256, tolerance: 0.5, unit: inline("**tổ**"))))
    #expect(page.data == #"{"value":2256.0,"tolerance":0.5,"unit":"tổ"}"#)
    #expect(page.text.contains("Đáp án: 2.256 tổ (lệch không quá 0,5 vẫn đúng)"))
  }

  @Test func countsItemsThatLookTheSameAsOne() throws {
    let data = try #require(JudgeDataTests.page(.order(["x", "y", "**x**"].map { inline($0) })).data)
    #expect(data.contains("\"right\":[0,1,0]"))
  }

  /// Both judges leave the same signs aside. What lies beyond U+FFFF is tried by `./test judge`.
  @Test func knowsTheSameInvisibleSignsAsTheProgram() throws {
    let table = try #require(EmbeddedTheme.judgeJs.firstMatch(of: /var invisible = \/\[(.*?)\]\|/)).1
    var invisible: Set<UInt32> = []
    for found in table.matches(of: /\\u([0-9a-f]{4})(?:-\\u([0-9a-f]{4}))?/) {
      let first = try #require(UInt32(found.1, radix: 16))
      let last = try #require(UInt32(found.2 ?? found.1, radix: 16))
      invisible.formUnion(first...last)
    }
    let known = (0..<0x1_0000 as Range<UInt32>).filter { Unicode.Scalar($0).map(TidyText.isInvisible) ?? false }
    #expect(invisible.sorted() == known)
  }

  @Test func carriesNothingWhereChoicesAreClicked() {
    #expect(JudgeDataTests.page(.singleChoice([.make("a", correct: true), .make("b")])).data == nil)
  }

  @Test(arguments: [("&#x200b;", "C331"), ("**A**.", "C332")])
  func reportsAnswersThatNobodyCanTellApart(other: String, code: String) {
    #expect(JudgeDataTests.page(JudgeDataTests.short(["a", other])).codes.contains(code))
  }

  @Test func reportsChoicesThatLookTheSame() {
    #expect(JudgeDataTests.page(.singleChoice([.make("a b", correct: true), .make("**a** b")])).codes.contains("C333"))
  }
}
