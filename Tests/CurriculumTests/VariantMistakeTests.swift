@testable import Curriculum
import Diagnostics
import TestSupport
import Testing

/// What a variant may not do, and how it hears of a base that has changed.
@Suite struct VariantMistakeTests {
  private static let expectation = TextFingerprint.of("Màn hình chính.")

  /// A patch of a text, with or without its former words.
  private static func patch(_ fingerprint: String = expectation, _ more: String = "") -> String {
    """
    - mã: p
      bước: bai-mot/mo-ung-dung
      khóa: thấy
      dấu vân tay: \(fingerprint)
      kiểu: thay\(more)
      nội dung: Màn hình có tên tỉnh.
      vì sao: Ở đây khác.
    """
  }

  private static func changed() throws -> TinyCourse {
    try TinyCourse().replacing("thấy: Màn hình chính.", with: "thấy: Màn hình chào.", in: lessonPath)
  }

  @Test func stopsAtAPatchWhoseBaseHasChangedAndShowsBothTexts() throws {
    let trial = try VariantTrial(Self.patch(Self.expectation, "\n  chữ gốc: Màn hình chính."), of: try Self.changed())
    #expect(trial.codes == ["C325"])
    #expect(trial.readings.first?.course == nil)
    let notes = try #require(trial.diagnostics.first).notes.map(\.message.vietnamese)
    #expect(
      notes == [
        "chữ gốc bây giờ: «Màn hình chào.»", "bản vá viết cho: «Màn hình chính.»",
        "bản vá đặt vào: «Màn hình có tên tỉnh.»",
      ]
    )
  }

  /// A fingerprint that was copied from elsewhere does not vouch for the words beside it.
  @Test func stopsWhereTheFormerWordsAreNotTheBasesOwn() throws {
    #expect(try VariantTrial(Self.patch(Self.expectation, "\n  chữ gốc: Màn hình khác.")).codes == ["C325"])
  }

  @Test func takesTheWordOfWhoHasReadBothTexts() throws {
    let tiny = try Self.changed()
    let trial = try VariantTrial(Self.patch(Self.expectation, "\n  chữ gốc: Màn hình chính."), of: tiny)
    let fix = try #require(trial.diagnostics.first?.fixes.first)
    #expect(fix.grade == .maybe)
    let text = try trial.mended(by: fix)
    #expect(text.contains("chữ gốc: \"Màn hình chào.\""))
    #expect(try VariantTrial(files: tiny.adding(VariantTrial.path, text)).codes == [])
  }

  @Test func offersTheFingerprintOfAPatchThatHasNone() throws {
    let patch = Self.patch().replacing("  dấu vân tay: \(Self.expectation)\n", with: "")
    let trial = try VariantTrial(patch)
    let fix = try #require(trial.diagnostics.first?.fixes.first)
    #expect(try trial.mended(by: fix).contains("    dấu vân tay: \(Self.expectation)\n    kiểu: thay\n"))
  }

  @Test func findsAnItemThatHasMoved() throws {
    let list = "ghi nhớ: [Không, Một, Hai]\ndữ kiện: [nam"
    let tiny = try TinyCourse().replacing("dữ kiện: [nam", with: list, in: lessonPath)
    let print = TextFingerprint.of("Hai")
    let patch = "- {mã: p, bài học: bai-mot, khóa: ghi nhớ/2, dấu vân tay: \(print), kiểu: bỏ, vì sao: Khác.}"
    let fixes = try #require(try VariantTrial(patch, of: tiny).diagnostics.first).fixes
    #expect(fixes.last?.edits.first?.replacement == "ghi nhớ/3")
  }

  @Test(arguments: [
    "thấy: >-\n      Màn hình\n      chính.", "thấy: \"Màn hình chính.\"", "expect: Màn hình chính.",
    "thấy: Ma\u{300}n hi\u{300}nh chi\u{301}nh.",
  ])
  func overlooksTheLayout(written: String) throws {
    let tiny = try TinyCourse().replacing("thấy: Màn hình chính.", with: written, in: lessonPath)
    #expect(try VariantTrial(Self.patch(), of: tiny).codes == [])
  }

  @Test func overlooksTheLanguageOfKeysInObjects() throws {
    let patch = "- {mã: p, bước: bai-mot/mo-ung-dung, kiểu: bỏ, vì sao: Khác.}"
    let english = try TinyCourse().replacing("làm: Mở", with: "action: Mở", in: lessonPath)
    let labels = try [TinyCourse(), english].map { try VariantTrial(patch, of: $0).diagnostics.first?.label }
    #expect(labels.first == labels.last)
  }

  @Test func leavesTheBookAlone() throws {
    let trial = try VariantTrial("- {mã: p, bước: bai-mot/khong-co, kiểu: lạ}")
    #expect(trial.baseDiagnostics == [])
    #expect(trial.base != nil)
    #expect(Set(trial.codes) == ["S202", "S204", "S207"])
  }

  @Test func saysWhereAMistakeIsTheVariantsOnly() throws {
    let twoSteps = try TinyCourse().replacing(
      "cảnh báo:\n  -",
      with: "  - mã: xem\n    làm: Xem.\ncảnh báo:\n  -",
      in: lessonPath
    )
    .replacing("cảnh báo: [khong-dua-otp]", with: "cảnh báo: [khong-dua-otp]\n    bước: [xem]", in: lessonPath)
    let patch = "- {mã: p, bước: bai-mot/xem, kiểu: bỏ, vì sao: Khác.}"
    let asked = try VariantTrial(patch, of: twoSteps)
    let text = try asked.mended(by: try #require(asked.diagnostics.first?.fixes.first))
    let trial = try VariantTrial(files: twoSteps.adding(VariantTrial.path, text))
    #expect(trial.codes == ["S207"])
    #expect(trial.diagnostics.first?.notes.last?.message.vietnamese == "chỉ có khi dựng biến thể «tinh-mot»")
  }

  /// A part is looked for in the lesson that the patch names, not in the whole book.
  @Test(arguments: [("bai-hai/may-treo", [String]()), ("bai-mot/may-treo", ["S207"])])
  func findsAProblemInItsOwnLessonAlone(target: String, codes: [String]) throws {
    let other = try TinyCourse().replacing("mã: bai-mot", with: "mã: bai-hai", in: lessonPath)
      .replacing("mã: khong-mo-duoc", with: "mã: may-treo", in: lessonPath)
      .replacing("su-co:khong-mo-duoc", with: "su-co:may-treo", in: lessonPath)
    let book = try TinyCourse().adding("bai-hoc/bai-hai.yaml", try #require(other.files[lessonPath]))
      .replacing("[bai-mot]", with: "[bai-mot, bai-hai]", in: "hoc-phan/hoc-phan-mot.yaml")
    let trial = try VariantTrial(
      "- {mã: p, sự cố: \(target), khóa: dấu hiệu, kiểu: thay, nội dung: Khác., vì sao: Khác.}", of: book)
    #expect(trial.codes.filter { $0 != "C325" } == codes)
  }

  static let refused: [(String, String)] = [
    ("cảnh báo: bai-mot/khong-dua-otp, kiểu: bỏ", "C328"),
    ("cảnh báo: bai-mot/khong-dua-otp, khóa: mức, kiểu: thay, nội dung: chú ý", "C328"),
    (
      "cảnh báo: bai-mot/khong-dua-otp, kiểu: thay, cảnh báo mới: [{mã: khac, mức: chú ý, tiêu đề: A, nội dung: B}]",
      "C328"
    ),
    ("bài học: bai-mot, khóa: cảnh báo, kiểu: bỏ", "C326"),
    ("bài học: bai-mot, khóa: cảnh báo/1/mức, kiểu: thay, nội dung: chú ý", "C326"),
    ("câu hỏi: bai-mot/hoi-otp, khóa: đáp án, kiểu: thay, nội dung: đúng", "C330"),
    ("câu hỏi: bai-mot/hoi-otp, khóa: bản, kiểu: thay, nội dung: \"2\"", "C330"),
    ("bài học: bai-mot, khóa: mã, kiểu: thay, nội dung: bai-khac", "C330"),
    ("bài học: bai-mot, khóa: tiêu đề, kiểu: bỏ", "C327"),
    ("bài học: bai-mot, kiểu: thay, nội dung: Bài khác", "C327"),
    ("bài học: bai-mot, khóa: tiêu đề, kiểu: thêm sau, nội dung: Bài khác", "C327"),
    ("bước: bai-mot/mo-ung-dung, kiểu: thêm sau, nội dung: Mở đi.", "C327"),
    ("bài học: bai-mot, khóa: tiêu đề, kiểu: thay", "C327"),
    ("bài học: bai-mot, khóa: tiêu đề, kiểu: bỏ, nội dung: Thừa", "C327"),
    ("khóa: tiêu đề, kiểu: bỏ", "C327"),
    ("sách: sach-nho, kiểu: bỏ", "C327"),
    ("bài học: bai-mot, khóa: tieu-de-phu, kiểu: bỏ", "C326"),
    ("bài học: bai-mot, khóa: mục tiêu/9, kiểu: bỏ", "C326"),
    ("bước: bai-mot/mo-ung-dung, khóa: làm, kiểu: thêm, nội dung: Mở.", "C326"),
  ]

  @Test(arguments: refused)
  func refuses(patch: String, code: String) throws {
    let trial = try VariantTrial("- {mã: p, \(patch), vì sao: Thử.}")
    #expect(trial.codes == [code])
    #expect(trial.readings.first?.course == nil)
  }

  @Test func refusesToDropTheQuestionAboutACriticalWarning() throws {
    let patch = "- {mã: p, câu hỏi: bai-mot/hoi-otp, kiểu: bỏ, vì sao: Thử.}"
    let fix = try #require(try VariantTrial(patch).diagnostics.first?.fixes.first)
    let trial = try VariantTrial(files: TinyCourse().adding(VariantTrial.path, try VariantTrial(patch).mended(by: fix)))
    #expect(trial.codes.contains("C329"))
    #expect(trial.diagnostics.first { $0.code == "C329" }?.location.range.count == 1)
  }

  @Test func refusesTwoPatchesOfOnePlace() throws {
    let first = Self.patch()
    let second = first.replacing("mã: p", with: "mã: q")
    #expect(try VariantTrial(first + "\n" + second).codes == ["C327"])
  }

  @Test func refusesToChangeALessonThatIsLeftOutWithItsSession() throws {
    let omission = "- {mã: p, buổi học: hoc-phan-mot/buoi-hai, kiểu: bỏ, vì sao: Thử.}"
    let title = TextFingerprint.of("Bài hai")
    let change =
      "- {mã: q, bài học: bai-hai, khóa: tiêu đề, dấu vân tay: \(title), kiểu: thay, nội dung: Khác, vì sao: Thử.}"
    let tiny = try VariantTests.twoLessons()
    let asked = try VariantTrial(omission + "\n" + change, of: tiny)
    let text = try asked.mended(by: try #require(asked.diagnostics.first?.fixes.first))
    #expect(try VariantTrial(files: tiny.adding(VariantTrial.path, text)).codes == ["C327"])
  }

  @Test func readsEachVariantByItself() throws {
    let one = "mã: tinh-hai\ntiêu đề: Tỉnh Hai\nsửa:\n  - {mã: p, bài học: khong-co, kiểu: bỏ, vì sao: Thử.}\n"
    let tiny = TinyCourse().adding("bien-the/tinh-hai.yaml", one)
    let trial = try VariantTrial(Self.patch(), of: tiny)
    #expect(trial.readings.map(\.id.name) == ["tinh-hai", "tinh-mot"])
    #expect(trial.readings.map { $0.course == nil } == [true, false])
  }

  @Test func wantsAnIdForEachVariant() throws {
    let text =
      "mã: tinh-mot\ntiêu đề: Tỉnh Hai\nsửa:\n" + Self.patch().split(separator: "\n").map { "  \($0)\n" }.joined()
    let tiny = TinyCourse().adding("bien-the/tinh-hai.yaml", text)
    #expect(try Set(VariantTrial(Self.patch(), of: tiny).codes) == ["S208"])
  }
}
