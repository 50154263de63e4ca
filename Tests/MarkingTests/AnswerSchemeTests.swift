import Curriculum
import Diagnostics
import Testing

@testable import Marking

struct AnswerSchemeTests {
  private static func short(_ accept: String, _ more: String = "") throws -> MarkingCourse {
    try MarkingCourse("loại: trả lời ngắn\nchấp nhận: \(accept)\ngiải thích: Thế.\n\(more)")
  }

  @Test(arguments: [
    (#"'\*100\*1#'"#, "*100*1#"), ("'**mã OTP**'", "mã OTP"), ("'`NAP 123`'", "NAP 123"),
    ("'[mã OTP](thuat-ngu:ung-dung)'", "mã OTP"), ("'[](thuat-ngu:ung-dung)'", "Ứng dụng"),
    ("'[](du-kien:nam-ra-doi)'", "năm 2021"), ("'1 &lt; 2'", "1 < 2"), ("'~~cũ~~ mới'", "cũ mới"),
  ])
  func comparesWithWhatTheReaderSees(source: String, seen: String) throws {
    let scheme = try AnswerSchemeTests.short("[\(source)]").shortAnswer
    #expect(scheme.accepted.map(\.text) == [seen])
    #expect(scheme.verdict(on: seen) == .right)
    #expect(scheme.rightAnswer(.vietnamese) == seen)
  }

  @Test(arguments: [#"\*100\*1#"#, "1001#"])
  func doesNotCompareWithTheSource(typed: String) throws {
    #expect(try AnswerSchemeTests.short(#"['\*100\*1#']"#).shortAnswer.verdict(on: typed) == .wrong)
  }

  @Test(arguments: [
    (
      "đáp số: 2256\nđơn vị: '**tổ**'\nsai số: 0.5", "2.256 tổ (lệch không quá 0,5 vẫn đúng)",
      "2,256 tổ (within 0.5 is right)"
    ),
    ("đáp số: 2021", "2021", "2021"), ("đáp số: -2.5", "−2,5", "−2.5"),
    ("đáp số: 5000000\nđơn vị: đồng", "5.000.000 đồng", "5,000,000 đồng"),
  ])
  func wordsTheRightNumberAsPeopleReadIt(fields: String, vietnamese: String, english: String) throws {
    let scheme = try MarkingCourse("loại: số\ngiải thích: Thế.\n\(fields)").number
    #expect(scheme.rightAnswer(.vietnamese) == vietnamese)
    #expect(scheme.rightAnswer(.english) == english)
  }

  /// Its own words before words that only have its letters; those still before nothing.
  @Test(arguments: [("má", "Một."), ("mà", "Hai."), ("ma", "Một."), ("Mà!", "Hai."), ("khác", nil)])
  func repliesToTheMistakeThatWasMade(typed: String, reply: String?) throws {
    let wrong = "sai thường gặp: [{nội dung: má, vì sao: Một.}, {nội dung: mà, vì sao: Hai.}]"
    let scheme = try AnswerSchemeTests.short("[mã]", wrong).shortAnswer
    #expect(scheme.reply(toWrong: typed)?.markdown == reply)
  }

  @Test func wordsAllThatIsAccepted() throws {
    let scheme = try AnswerSchemeTests.short("[mã OTP, OTP]", "đúng dấu: có").shortAnswer
    #expect(scheme.rightAnswer(.vietnamese) == "mã OTP / OTP (viết đúng dấu)")
  }

  @Test(arguments: [
    ("[a, b]", "", []), ("['&#x200b;']", "", ["C331 error"]), ("[a, '&#x200b;']", "", ["C331 error"]),
    ("[mã OTP, '**Mã OTP**.']", "", ["C332 warning"]), ("[hoà, hòa]", "", ["C332 warning"]), ("[mã, ma, má]", "", []),
    ("[mã]", "sai thường gặp: [{nội dung: MÃ, vì sao: Không.}]", ["C332 warning"]),
    ("[mã]", "sai thường gặp: [{nội dung: má, vì sao: Không.}]", []),
    ("[mã]", "sai thường gặp: [{nội dung: '&#x200b;', vì sao: Không.}]", ["C331 error"]),
    ("[mã]", "sai thường gặp: [{nội dung: má, vì sao: Không.}, {nội dung: Má!, vì sao: Không.}]", ["C332 warning"]),
  ])
  func asksAboutAnswersThatAreNothingOrTheSame(accept: String, more: String, found: [String]) throws {
    #expect(try AnswerSchemeTests.short(accept, more).found == found)
  }

  @Test(arguments: [
    ("Cúp máy", "'**Cúp máy**'", ["C333 error"]), ("Cúp máy", "Nghe máy", []),
    ("Cúp máy", "'&#x200b;'", ["C331 error"]),
    ("Cúp máy", "'[Cúp máy](thuat-ngu:ung-dung).'", ["C333 error"]),
  ])
  func refusesChoicesThatLookTheSame(one: String, other: String, found: [String]) throws {
    let choices = "[{nội dung: \(one), đúng: có, vì sao: Vì.}, {nội dung: \(other), vì sao: Vì.}]"
    #expect(try MarkingCourse("loại: một lựa chọn\nlựa chọn: \(choices)").found == found)
  }
}
