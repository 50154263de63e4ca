import Curriculum
import Diagnostics
import TestSupport
import Testing

@Suite struct CourseTests {
  @Test func readsAWholeCourseWithoutMistakes() throws {
    let reading = try Reading(TinyCourse())
    #expect(reading.places == [])
    let course = try #require(reading.course)
    #expect(course.book.title.markdown == "Sách nhỏ")
    #expect(course.modules.map(\.id.name) == ["hoc-phan-mot"])
    let lesson = try #require(course.lesson("bai-mot"))
    #expect(lesson.minutes == 20)
    #expect(lesson.kind == .usage)
    #expect(lesson.audience == [.teamMember])
    #expect(lesson.steps.first?.otherwise?.markdown == "Xem [Không mở được](su-co:khong-mo-duoc).")
    #expect(lesson.warnings.first?.severity == .critical)
    #expect(course.fact("nam-ra-doi")?.value?.markdown == "năm 2021")
    #expect(course.fact("nam-ra-doi")?.reviewBy == Day("2027-11-23"))
    #expect(course.platform("ung-dung-mot")?.status == .active)
    #expect(course.source("bao-mot")?.url?.name == "https://example.vn/bai-bao")
    #expect(course.term("ung-dung")?.term.markdown == "Ứng dụng")
  }

  @Test func readsEnglishNamesAsTheSameFields() throws {
    let english = """
      id: bai-mot
      rev: 1
      title: Bài một
      summary: Bài học để thử.
      kind: usage
      audience: [team-member]
      minutes: 20
      objectives:
        - id: mo-duoc
          learner: mở được ứng dụng
      steps:
        - id: mo-ung-dung
          action: Mở ứng dụng.

      """
    let reading = try Reading(TinyCourse().adding(lessonPath, english))
    #expect(reading.places == [])
    #expect(reading.course?.lesson("bai-mot")?.steps.first?.action.markdown == "Mở ứng dụng.")
  }

  @Test func putsLessonsInTheOrderOfTheRoadmap() throws {
    let other = try TinyCourse().replacing("mã: bai-mot", with: "mã: a-bai-khac", in: lessonPath).files[lessonPath]
    let tiny = try TinyCourse().adding("bai-hoc/a-bai-khac.yaml", #require(other))
      .replacing("[bai-mot]", with: "[bai-mot, a-bai-khac]", in: "hoc-phan/hoc-phan-mot.yaml")
    #expect(try Reading(tiny).course?.lessons.map(\.id.name) == ["bai-mot", "a-bai-khac"])
  }

  @Test func bringsDecomposedTextToNFC() throws {
    let decomposed = "Ba\u{300}i mo\u{323}\u{302}t"
    let reading = try Reading(TinyCourse().replacing("Bài một", with: decomposed, in: lessonPath))
    let title = try #require(reading.course?.lesson("bai-mot")?.title)
    #expect(Array(title.markdown.unicodeScalars) == Array("Bài một".unicodeScalars))
    // «một» after «Bài », whose à is three bytes in the file and two in the text.
    let source = title.source.location(of: 5..<10).range
    #expect(source.count == "mo\u{323}\u{302}t".utf8.count)
  }

  @Test func givesNoCourseWithoutABook() throws {
    let reading = try Reading(TinyCourse().removing("sach.yaml"))
    #expect(reading.course == nil)
    #expect(reading.codes.contains("C316"))
  }
}
