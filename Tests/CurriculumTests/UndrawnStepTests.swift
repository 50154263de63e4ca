import Curriculum
import Diagnostics
import TestSupport
import Testing

@Suite struct UndrawnStepTests {
  private func steps(_ text: String) -> [UndrawnStep] {
    let sources = SourceSet([SourceFile(path: "content/\(lessonPath)", text: text)])
    return UndrawnStep.all(
      in: sources.ids.map { CourseReader.decode(ContentFile(id: $0, path: lessonPath), source: sources[$0]) })
  }

  private func step(_ line: String) throws -> UndrawnStep {
    let old = "    làm: Mở [ứng dụng](thuat-ngu:ung-dung).\n"
    let tiny = try TinyCourse().replacing(old, with: line, in: lessonPath)
    return try #require(steps(tiny.files[lessonPath] ?? "").first)
  }

  @Test(arguments: [
    ("    làm: Xoá tin lạ.\n", "xoa"), ("    làm: Xóa tin lạ.\n", "xoa"), ("    làm: Khoá máy.\n", "khoa"),
  ])
  func knowsBothPlacesOfToneMarks(line: String, sign: String) throws {
    #expect(try step(line).sign?.name == sign)
  }

  /// The line goes below the action, wherever that stands among the keys, in the language of the file.
  @Test func writesTheLineInTheLanguageOfTheFile() throws {
    let step = try step("    làm: Gõ tên.\n    thấy: Tên hiện ra.\n")
    #expect(step.line == "biểu tượng: go-phim")
    #expect(step.edit?.replacement == "\n    biểu tượng: go-phim")
    let english = "id: a\nrev: 1\ntitle: A\nsteps:\n  - id: b\n    action: Gõ tên.\n"
    #expect(steps(english).first?.line == "sign: go-phim")
    #expect(steps(english).first?.edit?.replacement == "\n    sign: go-phim")
  }

  @Test func editsNothingWhereKeysShareALine() throws {
    let flow = "mã: a\nbản: 1\ncác bước:\n  - {mã: b, làm: Gõ tên.}\n"
    for step in steps(flow) { #expect(step.edit == nil) }
  }

  @Test(arguments: ["biểu tượng: cham", "cảnh vẽ: mo-ung-dung", "hình: {tệp: hinh/a.png, mô tả: Một màn hình.}"])
  func leavesOutWhatIsDrawn(line: String) throws {
    let old = "    làm: Mở [ứng dụng](thuat-ngu:ung-dung).\n"
    let tiny = try TinyCourse().replacing(old, with: "\(old)    \(line)\n", in: lessonPath)
    #expect(steps(tiny.files[lessonPath] ?? "").isEmpty)
  }
}
