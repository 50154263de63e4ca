@testable import Curriculum
import Diagnostics
import TestSupport
import Testing

/// What patches do to a course, told by all that is different afterwards.
@Suite struct VariantTests {
  private static func print(_ text: String) -> String { TextFingerprint.of(text) }

  private func differences(_ trial: VariantTrial) throws -> Set<String> {
    CourseTexts.differences(try #require(trial.base), try trial.course())
  }

  @Test func replacesOneTextAndNothingElse() throws {
    let trial = try VariantTrial(
      """
      - mã: p
        bước: bai-mot/mo-ung-dung
        khóa: thấy
        dấu vân tay: \(Self.print("Màn hình chính."))
        kiểu: thay
        nội dung: Màn hình có tên tỉnh.
        vì sao: Ở đây khác.
      """
    )
    #expect(try differences(trial) == ["lessons/bai-mot/steps/mo-ung-dung/expectation"])
    #expect(try trial.lesson().steps.first?.expectation?.markdown == "Màn hình có tên tỉnh.")
  }

  @Test func changesAnItemOfAListByItsNumber() throws {
    let tiny = try TinyCourse().replacing(
      "dữ kiện: [nam",
      with: "ghi nhớ: [Một, Hai, Ba]\ndữ kiện: [nam",
      in: lessonPath
    )
    let trial = try VariantTrial(
      """
      - {mã: a, bài học: bai-mot, khóa: ghi nhớ/2, dấu vân tay: \(Self.print("Hai")), kiểu: bỏ, vì sao: Ở đây khác.}
      - {mã: b, bài học: bai-mot, khóa: ghi nhớ / 3, dấu vân tay: \(Self.print("Ba")), kiểu: thêm sau, nội dung: [Bốn, Năm], vì sao: Ở đây khác.}
      - {mã: c, bài học: bai-mot, khóa: key-points/1, dấu vân tay: \(Self.print("Một")), kiểu: thêm trước, nội dung: Không, vì sao: Ở đây khác.}
      """,
      of: tiny
    )
    #expect(try trial.lesson().keyPoints.map(\.markdown) == ["Không", "Một", "Ba", "Bốn", "Năm"])
  }

  @Test func putsAFieldWhereTheBaseHasNone() throws {
    let trial = try VariantTrial(
      """
      - {mã: p, bước: bai-mot/mo-ung-dung, khóa: ghi chú, kiểu: thêm, nội dung: Mở chậm thì chờ., vì sao: Ở đây khác.}
      """
    )
    #expect(try differences(trial) == ["lessons/bai-mot/steps/mo-ung-dung/note"])
  }

  /// A step of the province's own is decoded as part of the lesson: it may refer to what is in it.
  @Test func addsAStepBesideAnother() throws {
    let anchor = try fingerprint(of: "bước: bai-mot/mo-ung-dung")
    let trial = try VariantTrial(
      """
      - mã: p
        bước: bai-mot/mo-ung-dung
        dấu vân tay: \(anchor)
        kiểu: thêm sau
        bước mới:
          - mã: chon-tinh
            làm: Chọn tên tỉnh.
        vì sao: Ở đây khác.
      """
    )
    #expect(try trial.lesson().steps.map(\.id.name) == ["mo-ung-dung", "chon-tinh"])
    #expect(try differences(trial).allSatisfy { $0.hasPrefix("lessons/bai-mot/steps/chon-tinh/") })
  }

  @Test func replacesAFactAndLeavesItsUsesAlone() throws {
    let old = try fingerprint(of: "dữ kiện: nam-ra-doi")
    let trial = try VariantTrial(
      """
      - mã: p
        dữ kiện: nam-ra-doi
        dấu vân tay: \(old)
        kiểu: thay
        dữ kiện mới:
          - mã: nam-ra-doi
            bản: 2
            nội dung: Ứng dụng Một có ở tỉnh từ năm 2022.
            giá trị: năm 2022
            trạng thái: chưa kiểm chứng
            kiểm tra ngày: 2026-11-23
            xem lại trước: 2027-11-23
        vì sao: Ở đây khác.
      """
    )
    #expect(try trial.course().fact("nam-ra-doi")?.value?.markdown == "năm 2022")
    #expect(try differences(trial).allSatisfy { $0.hasPrefix("factTopics/1/facts/nam-ra-doi/") })
  }

  @Test func leavesOutALessonAndItsSession() throws {
    let tiny = try VariantTests.twoLessons()
    let trial = try VariantTrial(
      """
      - mã: p
        bài học: bai-hai
        dấu vân tay: \(Self.print("Bài hai"))
        kiểu: bỏ
        cảnh báo còn ở: [{cảnh báo: bai-hai/khong-dua-otp, còn ở: bai-mot/khong-dua-otp}]
        vì sao: Tỉnh không dạy bài này.
      """,
      of: tiny
    )
    let course = try trial.course()
    #expect(course.lessons.map(\.id.name) == ["bai-mot"])
    #expect(course.modules.flatMap(\.sessions).map(\.id.name) == ["buoi-mot"])
  }

  @Test func leavesOutASessionWithItsLessons() throws {
    let tiny = try VariantTests.twoLessons()
    let session = try fingerprint(of: "buổi học: hoc-phan-mot/buoi-hai", tiny)
    let patch = """
      - mã: p
        buổi học: hoc-phan-mot/buoi-hai
        dấu vân tay: \(session)
        kiểu: bỏ
        vì sao: Tỉnh không có buổi này.
      """
    #expect(try VariantTrial(patch, of: tiny).codes == ["C328"])
    let kept = "\n  cảnh báo còn ở: [{cảnh báo: bai-hai/khong-dua-otp, còn ở: bai-mot/khong-dua-otp}]"
    #expect(try VariantTrial(patch + kept, of: tiny).course().lessons.map(\.id.name) == ["bai-mot"])
  }

  @Test func tellsWhatItDid() throws {
    let trial = try VariantTrial(
      """
      - {mã: p, sự cố: bai-mot/khong-mo-duoc, khóa: cách xử lý, dấu vân tay: \(Self.print("Khởi động lại điện thoại.")), kiểu: thay, nội dung: Hỏi xã., vì sao: Xã giúp được.}
      """
    )
    let local = try #require(try trial.course().local)
    let change = try #require(local.changes.first)
    #expect(local.title.markdown == "Tỉnh Một")
    #expect(change.target.written == "bai-mot/khong-mo-duoc")
    #expect(change.before.map(\.plain) == ["Khởi động lại điện thoại."])
    #expect(change.after.map(\.plain) == ["Hỏi xã."])
    #expect(change.reason?.markdown == "Xã giúp được.")
    #expect(try trial.course().withoutTrainerNotes().local != nil)
  }

  /// `camnang format --keys` changes the language of words to choose from, and puts no patch out of date.
  @Test(arguments: ["thành viên tổ", "team-member"])
  func takesAWordToChooseInEitherLanguage(word: String) throws {
    let patch = """
      - {mã: a, bài học: bai-mot, khóa: dành cho/1, dấu vân tay: \(TextFingerprint.of("thành viên tổ")), kiểu: thay, \
      chữ gốc: thành viên tổ, nội dung: người dân, vì sao: Để thử.}
      """
    let tiny = try TinyCourse().replacing(
      "dành cho: [thành viên tổ]", with: "dành cho: [\(word)]", in: "bai-hoc/bai-mot.yaml")
    #expect(try VariantTrial(patch, of: tiny).codes == [])
  }

  /// The fingerprint that a patch of a whole object wants, as the program tells it.
  private func fingerprint(of target: String, _ tiny: TinyCourse = TinyCourse()) throws -> String {
    let trial = try VariantTrial("- {mã: p, \(target), kiểu: bỏ, vì sao: Để hỏi dấu.}", of: tiny)
    let fix = try #require(trial.diagnostics.first { $0.code == "C325" }?.fixes.first)
    return String(try #require(fix.edits.first).replacement.dropFirst("dấu vân tay: ".count).prefix(9))
  }

  /// The second lesson is the first under other names, in a session of its own.
  static func twoLessons() throws -> TinyCourse {
    let tiny = TinyCourse()
    let second = try #require(tiny.files[lessonPath]).replacing("mã: bai-mot", with: "mã: bai-hai")
      .replacing("tiêu đề: Bài một", with: "tiêu đề: Bài hai")
    return try tiny.adding("bai-hoc/bai-hai.yaml", second).replacing(
      "    bài học: [bai-mot]\n",
      with: "    bài học: [bai-mot]\n  - mã: buoi-hai\n    tiêu đề: Buổi hai\n    bài học: [bai-hai]\n",
      in: "hoc-phan/hoc-phan-mot.yaml"
    )
  }
}
