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
      introduction: blocks(text, file: 7),
      sessions: [.make("b", lessons: ["cai", "bai-khac"])]
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
    #expect(diagnostic.notes.first?.message.vietnamese.contains("ý bạn là «\(suggestion)»") == true)
    #expect(diagnostic.notes.first?.message.english.contains("did you mean “\(suggestion)”") == true)
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
    #expect(diagnostics("Đây là ![hình](a.png).").map(\.code) == ["H504"])
  }

  @Test func reportsEveryTextOfTheCourseOnce() {
    var course = BrokenCourse()
    let rendered = RenderedSite(course.make())
    let reported = rendered.diagnostics.map(\.location.file.index).sorted()
    #expect(Set(rendered.diagnostics.map(\.code)) == ["H501"])
    #expect(reported == Array(1...course.count))
  }

  @Test func showsABrokenLinkAsItsText() {
    let lesson = Lesson.make("a", introduction: "Xem [chỗ này](bai:khong-co) nhé.")
    #expect(RenderedSite(.make(lessons: [lesson])).main("bai-a.html").html.contains("Xem chỗ này nhé."))
  }
}
