@testable import Curriculum
import Diagnostics
@testable import Handbook
import Testing

@Suite struct LinkDiagnosticTests {
  /// What is reported about an introduction of the lesson `cai`, which is in file 7.
  private func diagnostics(_ text: String) -> [Diagnostic] {
    let lesson = Lesson.make("bai-khac", introduction: nil)
    let broken = Module(
      id: ident("m"),
      title: inline("M"),
      summary: nil,
      label: nil,
      introduction: blocks(text, file: 7), picture: nil,
      sessions: [.make("b", lessons: ["cai", "bai-khac"])],
      english: nil
    )
    let course = Course.make(
      modules: [broken],
      lessons: [SampleCourse.lesson, .make("an-toan"), lesson],
      platforms: [.make("app")],
      facts: [SampleCourse.facts],
      terms: [.make("otp", "OTP")]
    )
    return RenderedSite(course).diagnostics.filter { $0.location.file == FileID(index: 7) }
  }

  @Test(
    arguments: [
      ("bai:an-toann", "an-toan"), ("du-kien:nam-moo", "nam-mo"), ("thuat-ngu:opt", "otp"), ("nen-tang:ap", "app"),
      ("buoc:cai/moot", "mot"), ("buoc:caii/mot", "cai"), ("hoc-phan:mm", "m"),
    ]
  ) func suggestsNearIdsForUnknownOnes(destination: String, suggestion: String) throws {
    let found = diagnostics("Xem [chữ](\(destination)).")
    let diagnostic = try #require(found.first)
    #expect(found.count == 1)
    #expect(diagnostic.code == "H501")
    #expect(diagnostic.label?.vietnamese.contains("ý bạn là «\(suggestion)»") == true)
    #expect(diagnostic.label?.english.contains("did you mean “\(suggestion)”") == true)
  }

  @Test(
    arguments: [
      ("bai:an-toann", "bai:an-toan"), ("fact:nam-moo", "fact:nam-mo"), ("buoc:cai/moot", "buoc:cai/mot"),
      ("buoc:caii/mot", "buoc:cai/mot"), ("hoc-phan:mm", "hoc-phan:m"), ("thuat-ngu:opt", "thuat-ngu:otp"),
    ]
  ) func repairsOnlyTheId(destination: String, repaired: String) throws {
    let text = "Xem [\(destination)](\(destination))."
    let fix = try #require(diagnostics(text).first?.fixes.first)
    let edit = try #require(fix.edits.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(edit.range.indices, with: edit.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == "Xem [\(destination)](\(repaired)).")
    #expect(fix.grade == .maybe)
    #expect(fix.edits.count == 1)
  }

  @Test(arguments: ["Xem [chữ][r].\n\n[r]: bai:an-toann", "Xem [chữ](bai:an-toan&#110;)."])
  func offersNoRepairWhereTheIdIsWrittenOtherwise(text: String) {
    #expect(diagnostics(text).map(\.code) == ["H501"])
    #expect(diagnostics(text).flatMap(\.fixes) == [])
  }

  @Test func pointsAtTheLink() throws {
    let text = "Xem [chữ](bai:khong-co)."
    let diagnostic = try #require(diagnostics(text).first)
    let bytes = Array(text.utf8)[diagnostic.location.range.indices]
    #expect(String(decoding: bytes, as: UTF8.self).contains("bai:khong-co"))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Xem"))
  }

  @Test func asksForTheLessonOutsideOfOne() {
    let found = diagnostics("[a](buoc:mot)")
    #expect(found.map(\.code) == ["H501"])
    #expect(found.first?.message.vietnamese.contains("buoc:MÃ-BÀI/mot") == true)
  }

  @Test(arguments: ["trang.html", "#noi", "foo:bar", "lop:mot"]) func refusesOtherAddresses(destination: String) {
    #expect(diagnostics("[a](\(destination))").map(\.code) == ["H502"])
  }

  @Test(arguments: ["https://example.org/a", "http://example.org", "mailto:a@example.org", "tel:1900"])
  func acceptsAddressesOfTheWeb(destination: String) {
    #expect(diagnostics("[a](\(destination))").isEmpty)
  }

  @Test(arguments: ["du-kien:con-chay", "buoc:cai/mot", "su-co:cai/ket", "cau-hoi:cai/so", "https://example.org"])
  func reportsEmptyLinksWithNothingToShow(destination: String) {
    #expect(diagnostics("Xem [](\(destination)).").map(\.code) == ["H503"])
  }

  @Test(arguments: ["du-kien:nam-mo", "bai:cai", "nen-tang:app", "thuat-ngu:otp", "hoc-phan:m", "canh-bao:cai/otp"])
  func fillsEmptyLinksToWhatHasAName(destination: String) {
    #expect(diagnostics("Xem [](\(destination)).").isEmpty)
  }

  @Test func reportsPicturesInText() {
    let text = "Đây là ![hình](a.png) và ![hình](b.png)."
    let found = diagnostics(text)
    #expect(found.map(\.code) == ["H504", "H504"])
    let places = found.map { String(decoding: Array(text.utf8)[$0.location.range.indices], as: UTF8.self) }
    #expect(places == ["a.png", "b.png"])
  }

  @Test func reportsAPictureWithoutWordsOnce() {
    #expect(diagnostics("Đây là ![](a.png).").map(\.code) == ["M403"])
  }

  @Test func reportsPicturesInTextsThatAreNotShown() {
    let source = Source(
      id: ident("n"),
      title: inline("Báo ![hình](a.png)", file: 7),
      publisher: nil,
      number: nil,
      url: ref("https://example.org"),
      keptAt: nil,
      published: nil,
      accessed: .today
    )
    #expect(RenderedSite(.make(sources: [source])).diagnostics.map(\.code) == ["H504"])
  }

  @Test(arguments: ["[a](bai:x)", "[a](trang.html)", "[](tel:1)", "![a](b.png)", "[a](buoc:x)"])
  func beginsMessagesWithACapital(text: String) throws {
    let message = try #require(diagnostics(text).first?.message)
    #expect(message.vietnamese.first?.isUppercase == true)
    #expect(message.english.first?.isUppercase == true)
  }

  @Test func reportsEveryTextOfTheCourseOnce() {
    var course = BrokenCourse()
    let mistakes = course.make().mistakesInTexts
    // All texts are alike, and so are the answers: that is said beside.
    let links = mistakes.filter { !["C332", "C333"].contains($0.code) }
    let reported = links.map(\.location.file.index).sorted()
    #expect(Set(links.map(\.code)) == ["H501"])
    #expect(reported == Array(1...course.count))
  }

  /// A text or a picture that is added to the model and that nobody lists would be judged by nobody: this looks for
  /// them without the lists.
  @Test func listsEveryTextThatTheModelHolds() {
    var maker = BrokenCourse()
    let course = maker.make()
    let listed = course.contents.flatMap(\.texts).map(\.source.file.index)
    var held: [UInt32] = []
    var pictures: [String] = []
    var empty: [String] = []
    func look(_ value: Any, at path: String) {
      switch value {
      case let text as InlineText: return held.append(text.source.file.index)
      case let text as BlockText: return held.append(text.source.file.index)
      case let picture as Picture where type(of: value) == Picture.self: pictures.append(picture.file.name)
      default: break
      }
      let children = Mirror(reflecting: value).children
      let kinds: [Any.Type] = [InlineText?.self, BlockText?.self, [InlineText].self]
      if children.isEmpty, type(of: value) == Picture?.self { empty.append(path) }
      if children.isEmpty, kinds.contains(where: { $0 == type(of: value) }) { empty.append(path) }
      for child in children { look(child.value, at: "\(path).\(child.label ?? "")") }
    }
    for part in Mirror(reflecting: course).children where part.label != "local" {
      look(part.value, at: part.label ?? "")
    }
    #expect(held.sorted() == listed.sorted())
    #expect(pictures.sorted() == course.pictures.map(\.file.name).sorted())
    #expect(pictures.sorted() == course.contents.flatMap(\.pictures).map(\.file.name).sorted())
    #expect(empty == [], "the course of this test must fill in every text")
  }

  @Test func showsABrokenLinkAsItsText() {
    let lesson = Lesson.make("a", introduction: "Xem [chỗ này](bai:khong-co) nhé.")
    #expect(RenderedSite(.make(lessons: [lesson])).main("bai-a.html").html.contains("Xem chỗ này nhé."))
  }
}
