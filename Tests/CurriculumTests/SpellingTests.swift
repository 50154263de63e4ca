@testable import Curriculum
import Diagnostics
import TestSupport
import Testing

/// Numbers, dates and lists that are written in a way of one's own: refused, with what was meant beside it.
@Suite struct SpellingTests {
  private struct Repair: Equatable, CustomStringConvertible {
    let code: String
    let text: String?
    let grade: Diagnostic.Fix.Grade?

    var description: String { "\(code) \(text ?? "-") \(grade?.rawValue ?? "-")" }
  }

  private static func repairs(_ old: String, _ new: String, in path: String = lessonPath) throws -> [String] {
    try Reading(TinyCourse().replacing(old, with: new, in: path)).diagnostics.map { diagnostic in
      let fix = diagnostic.fixes.first
      return Repair(code: diagnostic.code, text: fix?.edits.first?.replacement, grade: fix?.grade).description
    }
  }

  @Test(arguments: [
    ("040", "S203 40 safe"), ("+5", "S203 5 safe"), ("00", "S203 0 safe"), ("45 phút", "S203 45 maybe"),
    ("45'", "S203 45 maybe"), ("0", "S205 - -"), ("-5", "S205 - -"), ("nhiều", "S203 - -"), ("4O", "S203 - -"),
    ("45phút", "S203 45 maybe"), ("khoảng 45", "S203 45 maybe"), ("chừng 45 phút", "S203 45 maybe"),
    ("từ 30 đến 45", "S203 - -"),
    ("1:30", "S203 - -"), ("1.000.000", "S203 1000000 maybe"), ("1e2", "S203 - -"),
  ])
  func wantsOneSpellingOfWholeNumbers(text: String, repair: String) throws {
    #expect(try SpellingTests.repairs("thời lượng: 20", "thời lượng: \(text)") == [repair])
  }

  @Test(arguments: [
    ("2,5", "S203 2.5 maybe"), (".5", "S203 0.5 safe"), ("-.5", "S203 -0.5 safe"), ("5.", "S203 5 safe"),
    ("05.50", "S203 5.50 safe"), ("112 cuộc", "S203 112 maybe"), ("1.2.3", "S203 - -"),
    ("5.000.000", "S203 5000000 maybe"), ("5 000 000", "S203 5000000 maybe"), ("5,000", "S203 5000 maybe"),
    ("5.000 đồng", "S203 5000 maybe"), ("5 triệu", "S203 5000000 maybe"), ("-2,5 triệu", "S203 -2500000 maybe"),
    ("5.000", "S215 5000 maybe"), ("1.500", "S215 1500 maybe"), ("-12.345", "S215 -12345 maybe"), (".", "S203 - -"),
  ])
  func wantsOneSpellingOfNumbers(text: String, repair: String) throws {
    let question = "    loại: số\n    hỏi: Bao nhiêu?\n    đáp số: \(text)\n    giải thích: Vì thế.\n"
    let old = """
          loại: đúng sai
          hỏi: Có nên đọc mã OTP cho người gọi điện không?
          đáp án: sai
          vì sao đúng: Chưa đúng. Người xin mã OTP là kẻ gian.
          vì sao sai: Đúng vậy. Mã OTP chỉ để mình bạn dùng.

      """
    #expect(try SpellingTests.repairs(old, question) == [repair])
  }

  /// Both ways to read it are offered, and none of them is left in doubt.
  @Test(arguments: [
    ("5.000", ["5000", "5.0"]), ("1.500", ["1500", "1.5"]), ("12.345", ["12345", "12.3450"]),
    ("-3.140", ["-3140", "-3.14"]),
  ])
  func asksWhatAPointBeforeThreeDigitsMeans(text: String, readings: [String]) {
    #expect(GroupedNumber.looksLikeThousands(text))
    #expect(GroupedNumber.readings(of: text) == readings)
    #expect(!readings.contains(where: GroupedNumber.looksLikeThousands))
  }

  @Test(arguments: ["0.500", "2.5", "1234.567", "2.5000", "100", "-0.125"])
  func asksNothingWhereNobodyReadsThousands(text: String) { #expect(!GroupedNumber.looksLikeThousands(text)) }

  @Test(arguments: ["2.5", "-2.5", "0.05", "0", "-0.5", "100"])
  func takesPlainNumbers(text: String) {
    #expect(NumberSpelling.isDecimal(text))
    #expect(NumberSpelling.meant(by: text) == nil)
  }

  @Test(arguments: [
    ("2026/11/23", "S206 2026-11-23 safe"), ("2026-9-2", "S206 2026-09-02 safe"), ("2026.9.2", "S206 2026-09-02 safe"),
    ("2/9/2026", "S206 2026-09-02 maybe"), ("23-11-2026", "S206 2026-11-23 maybe"), ("31/2/2026", "S206 - -"),
    ("2026/13/1", "S206 - -"), ("2/9/26", "S206 - -"), ("2026--11", "S206 - -"), ("tháng 9", "S206 - -"),
  ])
  func offersTheDateThatWasMeant(text: String, repair: String) throws {
    let repairs = try SpellingTests.repairs(
      "kiểm tra ngày: 2026-11-23",
      "kiểm tra ngày: \(text)",
      in: "du-kien/chung.yaml"
    )
    #expect(repairs == [repair])
  }

  @Test(arguments: [
    ("dành cho: [thành viên tổ]", "dành cho: thành viên tổ, người dân", ["S203 [thành viên tổ, người dân] safe"]),
    (
      "dành cho: [thành viên tổ]", "dành cho: thành viên tổ,  người  dân",
      ["S203 [thành viên tổ, người  dân] maybe"]
    ),
    ("    cảnh báo: [khong-dua-otp]", "    cảnh báo: khong-dua-otp,", ["S210 khong-dua-otp maybe", "C304 - -"]),
    ("    cảnh báo: [khong-dua-otp]", "    cảnh báo: khong-dua-otp", []),
    ("dữ kiện: [nam-ra-doi]", "dữ kiện: nam-ra-doi, nam-ra-doi", ["S203 [nam-ra-doi, nam-ra-doi] safe"]),
  ])
  func putsBracketsAroundAListThatLacksThem(old: String, new: String, repairs: [String]) throws {
    #expect(try SpellingTests.repairs(old, new) == repairs)
  }

  @Test func countsIdsInAListWithoutBracketsAsUsed() throws {
    let repairs = try SpellingTests.repairs(
      "    cảnh báo: [khong-dua-otp]",
      "    cảnh báo: khong-dua-otp, khong-dua-otp"
    )
    #expect(repairs == ["S203 [khong-dua-otp, khong-dua-otp] safe"])
  }

  @Test func leavesCommasInProseAlone() throws {
    let lesson = "thời lượng: 20\nchuẩn bị: Điện thoại đủ pin, có mạng."
    #expect(try SpellingTests.repairs("thời lượng: 20", lesson) == [])
  }

  @Test(arguments: [("mã: bai-mot\n", "mã: null\n"), ("[nam-ra-doi]", "[null]")])
  func refusesYAMLsWordForNothingAsAnId(old: String, new: String) throws {
    #expect(try SpellingTests.repairs(old, new).contains("S203 - -"))
  }

  @Test(arguments: [
    ("xem lại trước: 2027-11-23", "xem lại trước: 2026-11-22", ["2026-11-22", "2026-11-22"]),
    ("kiểm tra ngày: 2026-11-23", "kiểm tra ngày: 2026-11-24", ["2026-11-24"]),
    ("nguồn: [bao-mot]", "cần hỏi: ai đó", ["đã kiểm chứng"]),
  ])
  func pointsAtWhatIsWrongInAFact(old: String, new: String, marked: [String]) throws {
    let reading = try Reading(TinyCourse().replacing(old, with: new, in: "du-kien/chung.yaml"))
    #expect(reading.diagnostics.indices.map(reading.marked) == marked)
  }

  @Test(arguments: [(DecodedFile.longLesson, [String]()), (DecodedFile.longLesson + 1, ["C323"])])
  func warnsOfALessonThatIsTooLong(bytes: Int, codes: [String]) throws {
    let text = try #require(TinyCourse().files[lessonPath])
    let comments = String(repeating: "# dai qua\n", count: (bytes - text.utf8.count) / 10)
    let rest = bytes - text.utf8.count - comments.utf8.count
    let padding = rest == 0 ? "" : String(repeating: "#", count: rest - 1) + "\n"
    let reading = try Reading(TinyCourse().adding(lessonPath, text + comments + padding))
    #expect(reading.codes == codes)
  }
}
