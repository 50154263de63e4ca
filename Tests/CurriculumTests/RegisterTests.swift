@testable import Curriculum
import Diagnostics
import TestSupport
import Testing

/// The rules of a book that has a file of exceptions.
@Suite struct RegisterTests {
  private static let path = "ngoai-le.yaml"
  private static let facts = "du-kien/chung.yaml"
  private static let platform = "nen-tang/ung-dung-mot.yaml"

  /// A course that says a text, with what it may say besides.
  private static func course(
    saying text: String, fact: String = "", exceptions: String = "", sourced: Bool = true
  ) throws -> TinyCourse {
    var course = try TinyCourse()
      .replacing("làm: Mở [ứng dụng](thuat-ngu:ung-dung).", with: "làm: \"\(text)\"", in: lessonPath)
      .replacing("từ: Ứng dụng", with: "từ: Mã OTP", in: "thuat-ngu/chung.yaml")
      .adding(path, exceptions.isEmpty ? "bỏ qua: []\n" : "bỏ qua:\n\(exceptions)")
    guard !fact.isEmpty else { return course }
    course = try course.replacing("giá trị: năm 2021", with: "giá trị: \"\(fact)\"", in: facts)
    return sourced
      ? course
      : try course.replacing("đã kiểm chứng\n    nguồn: [bao-mot]", with: "chưa kiểm chứng", in: facts)
  }

  private static func exception(_ words: String, at file: String? = nil) -> String {
    "  - chữ: [\"\(words)\"]\n" + (file.map { "    ở: \($0)\n" } ?? "") + "    vì sao: Để thử.\n"
  }

  private static let found: [(text: String, code: String, words: String)] = [
    ("Gửi 15 triệu cho ai.", "C334", "15 triệu"), ("Giảm 15% giá.", "C334", "15%"),
    ("Bấm 123456 đi.", "C334", "123456"),
    ("Giá 5.000đ thôi.", "C334", "5.000"), ("Tốn 3,5 triệu.", "C334", "3,5 triệu"),
    ("Từ 15/7/2019.", "C334", "15/7/2019"),
    ("Từ tháng 7/2019.", "C334", "7/2019"), ("Có 46.000 tổ (2019).", "C334", "46.000"),
    ("Vào abc.gov.vn.", "C335", "abc.gov.vn"), ("Vào https://abc.xyz/tin-tuc/ đi.", "C335", "abc.xyz/tin-tuc"),
    ("Vào «ABC.COM».", "C335", "ABC.COM"), ("Thư gửi a@hop-thu.vn nhé.", "C335", "hop-thu.vn"),
    ("Xem [trang moi.vn](bai:bai-mot) nhé.", "C335", "moi.vn"), ("Hỏi **BKHCN** nhé.", "C336", "BKHCN"),
    ("Giấy QĐ-12.", "C336", "QĐ"), ("Luật QH15.", "C336", "QH15"),
  ]

  @Test(arguments: found)
  func findsWhatNoRegisterHolds(text: String, code: String, words: String) throws {
    let reading = try Reading(RegisterTests.course(saying: text))
    #expect(reading.codes.first == code, "\(reading.codes)")
    #expect(reading.marked() == words)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: found)
  func saysNothingOfABookWithoutTheFile(text: String, code: String, words: String) throws {
    #expect(try Reading(RegisterTests.course(saying: text).removing(RegisterTests.path)).codes == [])
  }

  @Test(arguments: [
    "Có 12 người, 3 máy.", "Mất 24/7 giờ.", "Năm [2019](du-kien:nam-ra-doi).", "Mã OTP dài.", "Lúc 7 giờ AM.",
    "Chương XIV.",
    "LIÊN HỆ.", "Chữ abc123456.", "Xong.Tôi về.", "Xem [bài ấy](https://abc.vn/bai-123).", "Vào ứng dụng Một.",
    "Rộng 30×40 cm.",
  ])
  func passesOverWhatNobodyLooksUp(text: String) throws {
    #expect(try Reading(RegisterTests.course(saying: text)).codes == [])
  }

  @Test(arguments: [
    ("Từ 15/7/2019.", "ngày 15/7/2019"), ("Từ tháng 7/2019.", "ngày 15/7/2019"), ("Năm 2019.", "ngày 15/7/2019"),
    ("Cỡ 250 thôi.", "250 nghìn"), ("Giảm 15 %.", "15%"), ("Vào abc.gov.vn.", "https://abc.gov.vn/tin/moi.html"),
    ("Vào abc.gov.vn/tin.", "https://abc.gov.vn/tin/moi.html"), ("Vào ABC.gov.vn.", "abc.gov.vn"),
    ("Đuôi là gov.vn.", "https://abc.gov.vn/tin"),
  ])
  func takesWhatAFactHolds(text: String, fact: String) throws {
    #expect(try Reading(RegisterTests.course(saying: text, fact: fact)).codes == [])
  }

  @Test(arguments: [
    ("Vào bc.gov.vn.", "abc.gov.vn", true), ("Vào abc.gov.vn/moi.", "abc.gov.vn", true),
    ("Vào abc.gov.vn.", "abc.gov.vn", false),
  ])
  func wantsTheVeryAddressAndItsSource(text: String, fact: String, sourced: Bool) throws {
    let reading = try Reading(RegisterTests.course(saying: text, fact: fact, sourced: sourced))
    #expect(reading.codes == (sourced ? ["C335"] : ["C335", "C335"]))
    #expect(reading.marked(reading.codes.count - 1) == (sourced ? reading.marked() : fact))
  }

  @Test func takesTheNamesOfPlatforms() throws {
    let course = try RegisterTests.course(saying: "Mở SSOTN đi.")
    #expect(try Reading(course).codes == ["C336"])
    #expect(
      try Reading(
        course.replacing("loại: ứng dụng", with: "tên khác: [SSOTN]\nloại: ứng dụng", in: RegisterTests.platform)
      )
      .codes == [])
  }

  /// What a trainee may type is no statement of the book; why it is wrong is one.
  @Test func leavesOutAnswersThatAreTyped() throws {
    let answer = """
      loại: trả lời ngắn
          hỏi: Gõ gì?
          chấp nhận: ["123456"]
          sai thường gặp:
            - nội dung: "777777"
              vì sao: Không phải 888888.
          giải thích: Gõ cho đúng.
      """
    let course = try RegisterTests.course(saying: "Mở.")
      .replacing(
        """
        loại: đúng sai
            hỏi: Có nên đọc mã OTP cho người gọi điện không?
            đáp án: sai
            vì sao đúng: Chưa đúng. Người xin mã OTP là kẻ gian.
            vì sao sai: Đúng vậy. Mã OTP chỉ để mình bạn dùng.
        """, with: answer, in: lessonPath)
    let reading = try Reading(course)
    #expect(reading.codes == ["C334"])
    #expect(reading.marked() == "888888")
  }

  // MARK: Sentences

  private static func words(_ count: Int) -> String { Array(repeating: "chữ", count: count).joined(separator: " ") }

  @Test(arguments: [
    (words(40) + ".", [String]()), (words(41) + ".", ["C337"]), (words(30) + ". " + words(30) + ".", []),
    (words(30) + " «" + words(5) + ".» " + words(30) + ".", []), (words(40) + " – [xem](bai:bai-mot).", ["C337"]),
    (words(30) + " [](du-kien:nam-ra-doi). " + words(30) + ".", []), (words(30) + ": " + words(30) + "…", []),
  ])
  func findsSentencesThatAreTooLong(text: String, codes: [String]) throws {
    #expect(try Reading(RegisterTests.course(saying: text)).codes == codes)
  }

  @Test(arguments: [("\n\n", [String]()), ("\n- ", []), ("\n", ["C337"])])
  func readsParagraphsToTheirEnd(between: String, codes: [String]) throws {
    let text = RegisterTests.words(25) + between + RegisterTests.words(25)
    let block = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\n  \($0)" }.joined()
    let course = try RegisterTests.course(saying: "Mở.")
      .replacing(
        "mô tả: Ứng dụng Một có từ [](du-kien:nam-ra-doi).", with: "mô tả: |\(block)", in: RegisterTests.platform)
    #expect(try Reading(course).codes == codes)
  }

  // MARK: Exceptions

  @Test(arguments: found)
  func leavesInPeaceWhatIsExcepted(text: String, code: String, words: String) throws {
    let others = text.contains("2019)") ? RegisterTests.exception("2019") : ""
    for file in [nil, lessonPath] {
      let exceptions = RegisterTests.exception(words, at: file) + others
      #expect(try Reading(RegisterTests.course(saying: text, exceptions: exceptions)).codes == [])
    }
  }

  @Test func knowsASentenceByItsFirstWords() throws {
    let text = "Xin chào " + RegisterTests.words(40) + "."
    for (opening, codes) in [("Xin chào", [String]()), ("Xin", ["C337", "C338"]), ("Chào", ["C337", "C338"])] {
      let reading = try Reading(RegisterTests.course(saying: text, exceptions: RegisterTests.exception(opening)))
      #expect(reading.codes == codes)
    }
  }

  @Test(arguments: [
    ("123456", "nen-tang/ung-dung-mot.yaml", ["C334", "C338"], "\"123456\""),
    ("123456", "bai-hoc/khong-co.yaml", ["C334", "C338"], "bai-hoc/khong-co.yaml"),
    ("12345", lessonPath, ["C334", "C338"], "\"12345\""),
  ])
  func saysWhichExceptionNothingNeeds(words: String, file: String, codes: [String], marked: String) throws {
    let reading = try Reading(
      RegisterTests.course(saying: "Bấm 123456 đi.", exceptions: RegisterTests.exception(words, at: file)))
    #expect(reading.codes == codes)
    #expect(reading.marked(1) == marked)
  }

  @Test func wantsAReason() throws {
    let course = try RegisterTests.course(saying: "Bấm 123456 đi.", exceptions: "  - chữ: \"123456\"\n")
    #expect(try Reading(course).codes == ["S202"])
  }
}

/// The same in the books of provinces.
@Suite struct RegisterOfVariantTests {
  /// `expectation` is what the base has where the variant has a text of its own, `symptom` what both have.
  private static func trial(
    exceptions: String, expectation: String = "Màn hình chính.", symptom: String = "Không mở."
  ) throws -> VariantTrial {
    let patch = """
      - mã: man-hinh
        bước: bai-mot/mo-ung-dung
        khóa: thấy
        dấu vân tay: \(TextFingerprint.of(expectation))
        kiểu: thay
        nội dung: Màn hình có số 123456 của VNPT.
        vì sao: Tỉnh có màn hình khác.
      """
    return try VariantTrial(
      patch,
      of: TinyCourse().replacing("Ứng dụng không mở.", with: symptom, in: lessonPath)
        .replacing("Màn hình chính.", with: expectation, in: lessonPath)
        .adding("ngoai-le.yaml", "bỏ qua:\n  - chữ: OTP\n    vì sao: Để thử.\n" + exceptions))
  }

  private static func exception(_ words: String, at file: String) -> String {
    "  - chữ: \"\(words)\"\n    ở: \(file)\n    vì sao: Để thử.\n"
  }

  @Test func judgesWhatAPatchPutsInAsTheVariants() throws {
    let trial = try RegisterOfVariantTests.trial(exceptions: "", symptom: "Gọi 777777.")
    #expect(trial.baseDiagnostics.map(\.code) == ["C334"])
    #expect(trial.codes.sorted() == ["C334", "C336"])
    let ownFile = trial.diagnostics.map { $0.location.file }
    #expect(Set(ownFile).count == 1 && !ownFile.contains(trial.baseDiagnostics[0].location.file))
  }

  @Test(arguments: [
    (VariantTrial.path, [String](), [String]()), (lessonPath, ["C338", "C338"], ["C334", "C336"]),
  ])
  func takesExceptionsForTheVariantsFile(file: String, base: [String], variant: [String]) throws {
    let exceptions = ["123456", "VNPT"].map { RegisterOfVariantTests.exception($0, at: file) }.joined()
    let trial = try RegisterOfVariantTests.trial(exceptions: exceptions)
    #expect(trial.baseDiagnostics.map(\.code) == base)
    #expect(trial.codes.sorted() == variant)
  }

  /// The variant replaces the text of the base that needs the exception: nothing is wrong in either.
  @Test func asksNoVariantForWhatOnlyTheBaseNeeds() throws {
    let exceptions = ["123456", "VNPT"].map { RegisterOfVariantTests.exception($0, at: VariantTrial.path) }.joined()
    let trial = try RegisterOfVariantTests.trial(
      exceptions: exceptions + RegisterOfVariantTests.exception("777777", at: lessonPath), expectation: "Có số 777777.")
    #expect(trial.baseDiagnostics.map(\.code) == [])
    #expect(trial.codes == [])
  }
}
