@testable import Curriculum
@testable import Handbook
import Testing

/// The index that a search in the browser reads. What stands in it is in SearchIndexTests, what it finds is for
/// `./test search`.
@Suite struct SearchTests {
  private func document(_ title: String, text: String = "") -> SearchDocument {
    SearchDocument(kind: .lesson, address: "bai-x.html", title: title, texts: [text])
  }

  @Test func cutsWordsAsTheScriptDoes() {
    #expect(SearchWords.of("Mã OTP (6 số), «Đại Từ»: VNeID-2") == ["mã", "otp", "6", "số", "đại", "từ", "vneid", "2"])
    #expect(SearchWords.of("ho\u{300}a") == ["hòa"])
  }

  @Test func isInWholeEditionsAlone() {
    for edition in Edition.allCases {
      let site = Site.plan(SampleCourse.course, options: SiteOptions(today: .today, edition: edition))
      #expect(site.isSearchable == (edition == .trainee || edition == .trainer))
      #expect(site.searchableLessons.isEmpty == !site.isSearchable)
      #expect(site.assets().contains { $0.path == "tim-kiem.js" } == site.isSearchable)
    }
  }

  /// People type what an app is called, whatever the lesson's own words are.
  @Test func findsALessonByTheNamesOfItsPlatforms() {
    let course = Course.make(lessons: [.make("a", platforms: ["app"]), .make("b")], platforms: [.make("app")])
    let site = Site.plan(course, options: SiteOptions(today: .today, edition: .trainee))
    let found = (0...1).map { site.searchPart(of: $0)?.document.words[.heading]?.contains("app") }
    #expect(found == [true, false])
  }

  @Test func findsTrainersNotesInTheirEditionAlone() {
    var lesson = Lesson.make("a")
    lesson.trainer = TrainerNotes(
      materials: [inline("quặpquặp")],
      setupCheck: [],
      opening: nil,
      plan: [],
      mistakes: [],
      likelyQuestions: [],
      shortVersion: [], dialogue: []
    )
    for edition in [Edition.trainee, .trainer] {
      let site = Site.plan(.make(lessons: [lesson]), options: SiteOptions(today: .today, edition: edition))
      let part = site.searchPart(of: 0)
      let index = part.map { String(decoding: site.searchIndex([$0]).bytes, as: UTF8.self) } ?? ""
      let shard = String(decoding: part?.file.bytes ?? [], as: UTF8.self)
      #expect(index.contains("quặpquặp") == (edition == .trainer))
      #expect(shard.contains("quặpquặp") == (edition == .trainer))
    }
  }

  @Test func leadsToThePlacesOfALesson() throws {
    let site = Site.plan(SampleCourse.course, options: SiteOptions(today: .today))
    let number = try #require(site.searchableLessons.first { site.map.lesson($0).id.name == "cai" })
    let shard = String(decoding: try #require(site.searchPart(of: number)).file.bytes, as: UTF8.self)
    let page = RenderedSite(SampleCourse.course).page("bai-cai.html")
    let ids = Set(page.attributes("id"))
    let anchors = shard.matches(of: /\["[a-z]","([a-z0-9-]+)"/).map { String($0.1) }
    #expect(anchors.count == 3 + 2 + 1 + SampleCourse.questions.count)
    for anchor in anchors { #expect(ids.contains(anchor), "\(anchor) is not on the page") }
  }

  /// Titles may hold anything; a script must stay one.
  @Test func keepsHostileTitlesWithinTheirQuotes() {
    let file = SearchIndex.file(of: [document("\"); alert(1) //\\\u{2028}</script>")])
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.hasPrefix("camnangIndex({"))
    #expect(!text.contains("\u{2028}"))
    #expect(text.contains("\\\"); alert(1)"))
  }
}
