import Curriculum
import TestSupport
import Testing

/// Facts and their sources.
@Suite struct FactCheckTests {
  @Test(arguments: [
    ("đã kiểm chứng", ["C310"]), ("một nguồn", ["C310"]), ("số liệu cũ", ["C310"]), ("chưa kiểm chứng", []),
    ("khuyến nghị", [String]()),
  ])
  func wantsASourceForWhatIsSaidToBeKnown(status: String, codes: [String]) throws {
    let facts = "du-kien/chung.yaml"
    let tiny = try TinyCourse().replacing("đã kiểm chứng", with: status, in: facts)
    #expect(try Reading(tiny).codes == [])
    let sourceless = try Reading(tiny.replacing("    nguồn: [bao-mot]\n", with: "", in: facts))
    #expect(sourceless.codes == codes)
    #expect(sourceless.marked() == (codes.isEmpty ? "" : status))
  }
}

/// What a lesson's own questions ask about.
@Suite struct CoverageTests {
  /// The second lesson has a warning and an objective of the same names, and asks about them.
  @Test(arguments: [("    cảnh báo: [khong-dua-otp]\n", "C304"), ("    mục tiêu: [mo-duoc]\n", "C309")])
  func countsNoQuestionOfAnotherLesson(use: String, code: String) throws {
    let tiny = try VariantTests.twoLessons().replacing(use, with: "", in: lessonPath)
    #expect(try Reading(tiny).codes == [code])
  }
}
