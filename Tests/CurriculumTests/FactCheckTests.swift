import Curriculum
import Diagnostics
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

  @Test(arguments: [
    ("nơi giữ: Văn phòng xã\n    ngày đăng: 2026-09-05\n    số hiệu: 12/TB-UBND", [String]()),
    ("nơi giữ: Văn phòng xã\n    ngày đăng: 2026", []),
    ("nơi giữ: Văn phòng xã", ["«ngày đăng»"]),
    ("nơi giữ:\n    ngày đăng: 2026-09-05", ["«địa chỉ»"]),
    ("số hiệu: 12/TB-UBND", ["«địa chỉ»"]),
    ("địa chỉ:", ["«địa chỉ»"]),
    ("địa chỉ: van-phong-xa", ["https://"]),
  ])
  func takesSourcesThatAreOnPaperAlone(written: String, said: [String]) throws {
    let address = #"địa chỉ: "https://example.vn/bai-bao""#
    let reading = try Reading(TinyCourse().replacing(address, with: written, in: "nguon/chung.yaml"))
    #expect(reading.diagnostics.count == said.count, "\(reading.codes)")
    for (diagnostic, words) in zip(reading.diagnostics, said) {
      let text = "\(diagnostic.message.vietnamese) \(diagnostic.label?.vietnamese ?? "")"
      #expect(text.contains(words), "\(text)")
    }
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
