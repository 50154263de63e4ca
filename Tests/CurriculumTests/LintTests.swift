import Curriculum
import Diagnostics
import TestSupport
import Testing

@Suite struct LintTests {
  @Test func missesObjectives() throws {
    let tiny = try TinyCourse()
      .replacing("mục tiêu:\n  - mã: mo-duoc\n    người học: mở được ứng dụng\n", with: "", in: lessonPath)
      .replacing("    mục tiêu: [mo-duoc]\n", with: "", in: lessonPath)
    #expect(try Reading(tiny).places == ["C303 1:5"])
  }

  @Test func missesAQuestionAboutACriticalWarning() throws {
    let reading = try Reading(TinyCourse().replacing("    cảnh báo: [khong-dua-otp]\n", with: "", in: lessonPath))
    #expect(reading.codes == ["C304"])
    #expect(reading.marked() == "khong-dua-otp")
  }

  @Test func asksNoQuestionAboutAMereCaution() throws {
    let tiny = try TinyCourse().replacing("    cảnh báo: [khong-dua-otp]\n", with: "", in: lessonPath)
      .replacing("mức: nghiêm trọng", with: "mức: chú ý", in: lessonPath)
    #expect(try Reading(tiny).codes == [])
  }

  @Test func missesAQuestionAboutAnObjective() throws {
    let tiny = try TinyCourse().replacing("    mục tiêu: [mo-duoc]\n", with: "", in: lessonPath)
    #expect(try Reading(tiny).codes == ["C309"])
  }

  @Test func wantsToKnowWhatChangedInALaterRevision() throws {
    let path = lessonPath
    let raised = try TinyCourse().replacing("    bản: 1\n    loại: đúng", with: "    bản: 2\n    loại: đúng", in: path)
    #expect(try Reading(raised).codes == ["C320"])
    let told = try raised.replacing("    bản: 2\n", with: "    bản: 2\n    thay đổi: Nay hỏi khác.\n", in: path)
    #expect(try Reading(told).codes == [])
  }

  @Test(arguments: [(0, ["C324"]), (4, ["C324"]), (5, []), (6, ["C324"])])
  func addsUpTheMinutesOfAPlan(pause: Int, codes: [String]) throws {
    let breakText = pause > 0 ? "    - phần: nghỉ\n      phút: \(pause)\n      nội dung: Uống nước.\n" : ""
    let plan =
      "người dạy:\n  tiến trình:\n    - phần: làm mẫu\n      phút: 15\n      nội dung: Làm mẫu.\n" + breakText
    let tiny = try TinyCourse().replacing("các bước:\n", with: plan + "các bước:\n", in: lessonPath)
    #expect(try Reading(tiny).codes == codes)
  }

  /// What is wrong is the number, not the sum.
  @Test(arguments: [("thời lượng: 20", "thời lượng: hai mươi"), ("phút: 15", "phút: mười lăm")])
  func addsUpNoMinutesThatCannotBeRead(number: String, words: String) throws {
    let plan = "người dạy:\n  tiến trình:\n    - phần: làm mẫu\n      phút: 15\n      nội dung: Làm mẫu.\n"
    let tiny = try TinyCourse().replacing("các bước:\n", with: plan + "các bước:\n", in: lessonPath)
      .replacing(number, with: words, in: lessonPath)
    #expect(try Reading(tiny).codes == ["S203"])
  }

  @Test func wantsToKnowWhereAnAppComesFrom() throws {
    let install = try TinyCourse().replacing("loại: sử dụng", with: "loại: cài đặt", in: lessonPath)
    #expect(try Reading(install).places == ["C305 1:5"])
    let told = try install.replacing("các bước:\n", with: "nguồn chính thức: CH Play.\ncác bước:\n", in: lessonPath)
    #expect(try Reading(told).codes == [])
  }

  @Test(arguments: [
    ("Mở ứng dụng rồi bấm **Đăng nhập**.", "bấm"), ("Mở CH Play, gõ tên ứng dụng.", "gõ"),
    ("Gõ tên; bấm nút tìm.", "bấm"), ("Mở máy. Bấm **Tiếp**.", "Bấm"), ("Gõ mã và xác nhận.", "xác nhận"),
    ("Mở tệp, sau đó chọn ảnh.", "chọn"), ("Mở máy rồi **Bấm** nút.", "Bấm"),
  ])
  func findsASecondActionInAStep(action: String, second: String) throws {
    let reading = try Reading(
      TinyCourse().replacing("Mở [ứng dụng](thuat-ngu:ung-dung).", with: action, in: lessonPath)
    )
    #expect(reading.codes == ["C306"])
    #expect(reading.marked() == second)
  }

  @Test(arguments: [
    "Bấm nút **Cài đặt** hoặc **Nhận**.", "Mở **CH Play** và **App Store** cạnh nhau.",
    "Đọc to tên người nhận, số tiền.",
    "Chờ đến khi ứng dụng mở ra.", "Bấm và giữ biểu tượng.", "Gõ từ «chọn ngành, chọnnghề».",
  ])
  func leavesOneActionAlone(action: String) throws {
    let reading = try Reading(
      TinyCourse().replacing("Mở [ứng dụng](thuat-ngu:ung-dung).", with: action, in: lessonPath)
    )
    #expect(reading.codes == [])
  }

  /// The tiny course's lesson with another id, behind others.
  private func lesson(_ id: String, after prerequisites: String) throws -> String {
    try #require(TinyCourse().files[lessonPath]).replacing("mã: bai-mot", with: "mã: \(id)")
      .replacing("tiêu đề: Bài một", with: "cần học trước: [\(prerequisites)]\ntiêu đề: Bài một")
  }

  @Test func findsPrerequisitesThatGoInACircle() throws {
    let tiny = try TinyCourse().adding(lessonPath, lesson("bai-mot", after: "bai-ba"))
      .adding("bai-hoc/bai-hai.yaml", lesson("bai-hai", after: "bai-mot"))
      .adding("bai-hoc/bai-ba.yaml", lesson("bai-ba", after: "bai-hai"))
      .replacing("[bai-mot]", with: "[bai-mot, bai-hai, bai-ba]", in: "hoc-phan/hoc-phan-mot.yaml")
    let reading = try Reading(tiny)
    #expect(reading.codes == ["C301"])
    #expect(reading.diagnostics.first?.label?.english == "bai-ba → bai-hai → bai-mot → bai-ba")
  }

  @Test func findsACircleBehindAnotherPrerequisite() throws {
    let tiny = try TinyCourse().adding(lessonPath, lesson("bai-mot", after: "bai-ba, bai-hai"))
      .adding("bai-hoc/bai-hai.yaml", lesson("bai-hai", after: "bai-ba, bai-mot"))
      .adding(
        "bai-hoc/bai-ba.yaml", #require(TinyCourse().files[lessonPath]).replacing("mã: bai-mot", with: "mã: bai-ba")
      )
      .replacing("[bai-mot]", with: "[bai-mot, bai-hai, bai-ba]", in: "hoc-phan/hoc-phan-mot.yaml")
    #expect(try Reading(tiny).codes == ["C301"])
  }

  @Test func findsALessonThatNeedsItself() throws {
    let tiny = try TinyCourse().replacing("bản: 1\n", with: "bản: 1\ncần học trước: [bai-mot]\n", in: lessonPath)
    #expect(try Reading(tiny).places == ["C301 3:17"])
  }

  @Test func walksLongChainsOfPrerequisites() throws {
    let base = try #require(TinyCourse().files[lessonPath])
    var tiny = TinyCourse().removing(lessonPath)
    for number in 0..<3000 {
      let text = base.replacing("mã: bai-mot", with: "mã: bai-\(number)")
      let next = number == 2999 ? "" : "cần học trước: [bai-\(number + 1)]\n"
      tiny = tiny.adding("bai-hoc/bai-\(number).yaml", next + text)
    }
    #expect(try !Reading(tiny).codes.contains("C301"))
  }

  @Test func wantsEveryLessonInOneSession() throws {
    let twice = try TinyCourse().replacing("[bai-mot]", with: "[bai-mot, bai-mot]", in: "hoc-phan/hoc-phan-mot.yaml")
    #expect(try Reading(twice).codes == ["C308"])
    let other = try TinyCourse().replacing("mã: bai-mot", with: "mã: bai-hai", in: lessonPath).files[lessonPath]
    #expect(try Reading(TinyCourse().adding("bai-hoc/bai-hai.yaml", #require(other))).codes == ["C307"])
  }

  @Test func pointsAtFilesThatNoFolderOwns() throws {
    let reading = try Reading(TinyCourse().adding("bai-hocc/x.yaml", "mã: x\n"))
    #expect(reading.codes == ["C315"])
    #expect(reading.diagnostics.first?.label?.vietnamese == "ý bạn là «bai-hoc»?")
  }

  @Test func wantsExactlyOneRightChoice() throws {
    func choices(_ first: String, _ second: String) throws -> TinyCourse {
      try TinyCourse().replacing(
        """
            loại: đúng sai
            hỏi: Có nên đọc mã OTP cho người gọi điện không?
            đáp án: sai
            vì sao đúng: Chưa đúng. Người xin mã OTP là kẻ gian.
            vì sao sai: Đúng vậy. Mã OTP chỉ để mình bạn dùng.
        """,
        with: """
              loại: một lựa chọn
              hỏi: Ai được biết mã OTP?
              lựa chọn:
                - nội dung: Chỉ mình bạn
                  vì sao: Đúng vậy.
                  \(first)
                - nội dung: Tổ trưởng
                  vì sao: Không ai khác cần mã.
                  \(second)
          """,
        in: lessonPath
      )
    }
    #expect(try Reading(choices("đúng: có", "đúng: không")).codes == [])
    #expect(try Reading(choices("đúng: có", "đúng: có")).codes == ["C313"])
    #expect(try Reading(choices("ghim cuối: có", "đúng: không")).codes == ["C313"])
    #expect(
      try Reading(choices("đúng: có", "đúng: không").replacing("Tổ trưởng", with: "chỉ mình bạn", in: lessonPath)).codes
        == ["C314"]
    )
  }
}

extension String {
  /// Every occurrence replaced.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
