@testable import Curriculum
import TestSupport
import Testing

/// Patches that would undo each other, and warnings that a variant would lose.
@Suite struct VariantClashTests {
  /// The tiny course with a list of two and a second step.
  private static func course() throws -> TinyCourse {
    try TinyCourse().replacing("dữ kiện: [nam", with: "ghi nhớ: [Một, Hai]\ndữ kiện: [nam", in: lessonPath)
      .replacing("cảnh báo:\n  -", with: "  - mã: xem\n    làm: Xem.\ncảnh báo:\n  -", in: lessonPath)
  }

  private static let removal = "bài học: bai-mot, khóa: ghi nhớ, kiểu: bỏ"
  private static let stepRemoval = "bước: bai-mot/xem, kiểu: bỏ"

  /// The codes of patches, of which nothing is said but whether they clash: none has its fingerprint.
  private func clashes(_ patches: [String]) throws -> Bool {
    let list = zip("pqr", patches).map { "- {mã: \($0), \($1), vì sao: Khác.}" }.joined(separator: "\n")
    let codes = try VariantTrial(list, of: try Self.course()).codes
    #expect(codes.allSatisfy { ["C325", "C327"].contains($0) })
    return codes.contains("C327")
  }

  @Test(
    arguments: [
      (removal, "bài học: bai-mot, khóa: ghi nhớ/2, kiểu: thêm sau, nội dung: Ba"),
      (removal, "bài học: bai-mot, khóa: ghi nhớ/1, kiểu: thêm trước, nội dung: Ba"),
      (removal, "bài học: bai-mot, khóa: ghi nhớ/1, kiểu: thay, nội dung: Ba"),
      (removal, "bài học: bai-mot, khóa: ghi nhớ, kiểu: thay, nội dung: Ba"),
      (stepRemoval, "bước: bai-mot/xem, khóa: làm, kiểu: thay, nội dung: Nhìn."),
      (stepRemoval, "bước: bai-mot/xem, khóa: ghi chú, kiểu: thêm, nội dung: Chờ."),
    ], [false, true])
  func refusesToChangeWhatAnotherPatchTakesAway(patches: (String, String), isReversed: Bool) throws {
    #expect(try clashes(isReversed ? [patches.1, patches.0] : [patches.0, patches.1]))
  }

  @Test(arguments: [
    [
      "bài học: bai-mot, khóa: ghi nhớ/1, kiểu: bỏ",
      "bài học: bai-mot, khóa: ghi nhớ/2, kiểu: thêm sau, nội dung: Ba",
    ],
    [
      "bài học: bai-mot, khóa: ghi nhớ/1, kiểu: bỏ",
      "bài học: bai-mot, khóa: ghi nhớ/1, kiểu: thêm sau, nội dung: Ba",
    ],
    [stepRemoval, "bước: bai-mot/xem, kiểu: thêm sau, bước mới: [{mã: nua, làm: Nữa.}]"],
    [stepRemoval, "bước: bai-mot/mo-ung-dung, khóa: ghi chú, kiểu: thêm, nội dung: Chờ."],
    [
      "bước: bai-mot/xem, khóa: ghi chú, kiểu: thêm, nội dung: Chờ.",
      "bước: bai-mot/xem, khóa: thấy, kiểu: thêm, nội dung: Thấy.",
    ],
  ])
  func leavesRoomBesideWhatIsTakenAway(patches: [String]) throws {
    #expect(try !clashes(patches))
    #expect(try !clashes(patches.reversed()))
  }

  /// Only a critical warning that is still in the book takes the place of one.
  @Test(arguments: [
    ("bai-mot/khong-dua-otp", [String]()), ("bai-mot/nhe", ["C328"]), ("bai-hai/khong-dua-otp", ["C328"]),
  ])
  func wantsACriticalWarningInThePlaceOfOne(standIn: String, codes: [String]) throws {
    let caution = "  - {mã: nhe, mức: chú ý, tiêu đề: Nhẹ tay, nội dung: Vì dễ vỡ.}\n"
    let tiny = try VariantTests.twoLessons().replacing("sự cố:\n", with: caution + "sự cố:\n", in: lessonPath)
    let trial = try VariantTrial(
      """
      - mã: p
        bài học: bai-hai
        dấu vân tay: \(TextFingerprint.of("Bài hai"))
        kiểu: bỏ
        cảnh báo còn ở: [{cảnh báo: bai-hai/khong-dua-otp, còn ở: \(standIn)}]
        vì sao: Tỉnh không dạy bài này.
      """, of: tiny)
    #expect(trial.codes == codes)
    #expect((trial.readings.first?.course == nil) == !codes.isEmpty)
  }
}
