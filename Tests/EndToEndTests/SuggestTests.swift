import TestSupport
import Testing

/// What `check` says of steps without a drawing.
@Suite struct SuggestTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"
  private static let hint =
    "Gợi ý: 1 bước chưa có hình mà có biểu tượng hợp. Gõ «camnang check --suggest» để xem từng bước.\n"

  private func check(_ course: TinyCourse, _ arguments: String...) async throws -> BinaryRunner.Outcome {
    try await withTemporaryFolder { folder in
      try folder.write(course.inContent)
      let before = try folder.contents()
      let outcome = try await BinaryRunner().run(["check", "--today", "2026-11-23"] + arguments, in: folder.url)
      #expect(try folder.contents() == before)
      return outcome
    }
  }

  @Test func saysLastThatThereAreSome() async throws {
    let outcome = try await check(TinyCourse())
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError.hasSuffix(Self.hint))
    let english = try await check(TinyCourse(), "--lang", "en")
    #expect(english.standardError.hasSuffix("a drawing. Type “camnang check --suggest” to see each.\n"))
  }

  @Test(arguments: ["biểu tượng: cham", "cảnh vẽ: mo-ung-dung"])
  func saysNothingOfADrawnStep(line: String) async throws {
    let action = "làm: Mở [ứng dụng](thuat-ngu:ung-dung)."
    let course = try TinyCourse().replacing(action, with: "\(action)\n    \(line)", in: Self.lesson)
    #expect(try await check(course).standardError == "Không thấy lỗi nào.\n")
    let listed = try await check(course, "--suggest")
    #expect(listed.standardOutput == "")
    #expect(listed.standardError == "Không thấy lỗi nào.\nBước nào cũng có hình.\n")
  }

  @Test func saysNothingToPrograms() async throws {
    for format in ["json", "sarif", "github", "gitlab"] {
      #expect(!(try await check(TinyCourse(), "--format", format).standardError.contains("Gợi ý")))
      let refused = try await check(TinyCourse(), "--format", format, "--suggest")
      #expect(refused.exitCode == 2 && refused.standardError.contains("bỏ --format"))
    }
  }

  /// With --fix, too, the lesson stays as it is.
  @Test(arguments: [["--suggest"], ["--suggest", "--fix"], ["--suggest", "--plain"]])
  func listsThemWithTheLineToWrite(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let before = try folder.contents()
      let outcome = try await BinaryRunner().run(["check", "--today", "2026-11-23"] + options, in: folder.url)
      #expect(outcome.exitCode == 0)
      #expect(
        outcome.standardOutput == """
          content/bai-hoc/bai-mot.yaml:14:10: «Mở [ứng dụng](thuat-ngu:ung-dung).» Viết thêm dòng \
          «biểu tượng: mo-ung-dung» (Mở ứng dụng).

          """)
      #expect(outcome.standardError.contains("1 bước chưa có hình, trong đó 1 bước có biểu tượng hợp."))
      #expect(!outcome.standardError.contains("Gợi ý"))
      #expect(try folder.contents() == before)
    }
  }

  @Test func listsThoseThatNoSignIsKnownFor() async throws {
    let course = try TinyCourse().replacing("làm: Mở [", with: "làm: Ngồi cạnh [", in: Self.lesson)
    #expect(try await check(course).standardError == "Không thấy lỗi nào.\n")
    let listed = try await check(course, "--suggest", "--lang", "en")
    #expect(listed.standardOutput.hasSuffix("No sign is known for it.\n"))
    #expect(listed.exitCode == 0)
  }
}
