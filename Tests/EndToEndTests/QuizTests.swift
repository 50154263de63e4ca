import Foundation
import TestSupport
import Testing

/// The tiny course asks one question, about a critical warning; 2 («Sai») is right.
@Suite struct QuizTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"

  @Test func asksAWholeQuizThroughAPipe() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let quiz = try await laptop.run("quiz", "bai-mot", "--trainee", "an", "--require-pass", input: "2\n")
      #expect(quiz.exitCode == 0)
      #expect(quiz.standardOutput.contains("Câu 1 trên 1"))
      #expect(quiz.standardOutput.contains("✓ Đúng"))
      #expect(quiz.standardOutput.contains("1 trên 1"))
      #expect(!quiz.standardOutput.contains("\u{1B}"))
      let progress = try await laptop.run("progress", "show", "--trainee", "an")
      #expect(progress.standardOutput.contains("đã đạt"))
      #expect(try await laptop.run("progress", "verify").exitCode == 0)
    }
  }

  @Test func failsWhoDidNotPassOnlyWhenAsked() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let strict = try await laptop.run("quiz", "bai-mot", "--trainee", "an", "--require-pass", input: "1\nq\n")
      #expect(strict.exitCode == 1)
      #expect(strict.standardOutput.contains("✗ Chưa đúng"))
      #expect(try await laptop.run("quiz", "bai-mot", "--trainee", "an", input: "1\nq\n").exitCode == 0)
    }
  }

  /// The quiz says which page to read again; the site has it by that name.
  @Test func namesThePageOfALesson() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let quiz = try await laptop.run("quiz", "bai-mot", "--trainee", "an", input: "1\nq\n")
      let named = try #require(quiz.standardOutput.firstMatch(of: /bai-[a-z0-9-]+\.html/)).output
      let built = try await BinaryRunner().run(["build", "--output", "trang", "--today", "2026-11-24"], in: folder.url)
      #expect(built.exitCode == 0)
      #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "trang/\(named)").path))
    }
  }

  /// Who reads from a pipe is not waited for, and no step is asked for there.
  @Test(arguments: ["text", "json", "jsonl"])
  func waitsForNobodyInAPipe(format: String) async throws {
    try await withTemporaryFolder { folder in
      let second = """
          - mã: hoi-nua
            bản: 1
            loại: trả lời ngắn
            hỏi: Chữ nào?
            bước: [mo-ung-dung]
            chấp nhận: [x]
            giải thích: Chữ đầu.

        """
      let content = try TinyCourse().replacing("câu hỏi:\n", with: "câu hỏi:\n" + second, in: QuizTests.lesson)
      let laptop = try QuizFolder(folder, content: content)
      try await laptop.addTrainee()
      let quiz = try await laptop.run(
        "quiz", "bai-mot", "--trainee", "an", "--format", format, input: "x\nx\nx\n2\n2\nq\n")
      #expect(quiz.exitCode == 0)
      #expect(!(quiz.standardOutput + quiz.standardError).contains("xem lại bước"))
      #expect(try await laptop.log().filter { $0.contains("\"kind\":\"answered\"") }.count >= 2)
    }
  }

  /// A pipe that was closed in mid-word.
  @Test func takesNoUnfinishedLineForAnAnswer() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let quiz = try await laptop.run("quiz", "bai-mot", "--trainee", "an", "--plain", input: "2")
      #expect(quiz.exitCode == 0)
      #expect(quiz.standardOutput.contains("Dòng cuối chưa gõ xong"))
      #expect(try await laptop.log().allSatisfy { !$0.contains("\"kind\":\"answered\"") })
    }
  }

  @Test func goesOnWhereTheInputEnded() async throws {
    try await withTemporaryFolder { folder in
      let second = """
          - mã: hoi-nua
            bản: 1
            loại: đúng sai
            hỏi: Có nên tự mở cửa hàng ứng dụng không?
            đáp án: đúng
            vì sao đúng: Đúng vậy.
            vì sao sai: Nên tự mở.

        """
      let content = try TinyCourse().replacing("câu hỏi:\n", with: "câu hỏi:\n" + second, in: QuizTests.lesson)
      let laptop = try QuizFolder(folder, content: content)
      try await laptop.addTrainee()
      let first = try await laptop.run("quiz", "bai-mot", "--trainee", "an", "--plain", input: "1\n")
      #expect(first.exitCode == 0)
      #expect(first.standardOutput.contains("Đã lưu 1 câu. Lần sau sẽ tiếp tục từ câu 2"))
      let again = try await laptop.run("quiz", "bai-mot", "--trainee", "an", "--plain", input: "")
      #expect(again.standardOutput.contains("từ câu 2 trên 2"))
      #expect(again.standardOutput.contains("Câu 2 trên 2."))
      #expect(try await laptop.log().filter { $0.contains("\"kind\":\"started\"") }.count == 1)
    }
  }

  @Test func keepsProgressThroughATypoAndAMovedFile() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      _ = try await laptop.run("quiz", "bai-mot", "--trainee", "an", input: "2\n")
      let mended = try TinyCourse().replacing("Có nên đọc mã", with: "Có nên đưa mã", in: QuizTests.lesson)
      let text = try #require(mended.files[QuizTests.lesson])
      let moved = mended.removing(QuizTests.lesson).adding("bai-hoc/thu-muc/ten-khac.yaml", text)
      try FileManager.default.removeItem(at: folder.url.appending(path: "content"))
      try folder.write(moved.inContent)
      #expect(try await laptop.run("progress", "show", "--trainee", "an").standardOutput.contains("đã đạt"))
      let early = try await laptop.run("review", "--trainee", "an", today: "2026-11-25")
      #expect(early.standardOutput.contains("Hôm nay không có câu nào cần ôn"))
      let review = try await laptop.run("review", "--trainee", "an", input: "2\n", today: "2026-12-24")
      #expect(review.standardOutput.contains("Có nên đưa mã"))
      #expect(!review.standardOutput.contains("đã đổi"))
    }
  }

  @Test func retiresWhatWasKnownOfAnEarlierRevision() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      _ = try await laptop.run("quiz", "bai-mot", "--trainee", "an", input: "2\n")
      let raised = try TinyCourse()
        .replacing(
          "    bản: 1\n    loại",
          with: "    bản: 2\n    thay đổi: Nay hỏi cả qua tin nhắn.\n    loại",
          in: QuizTests.lesson
        )
      try folder.write(raised.inContent)
      let review = try await laptop.run("review", "--trainee", "an", input: "2\n")
      #expect(review.standardOutput.contains("Câu này đã đổi từ lần bạn học trước. Nay hỏi cả qua tin nhắn."))
      #expect(review.standardOutput.contains("✓ Đúng"))
    }
  }

  @Test func keepsControlCharactersOfAQuestionOffTheScreen() async throws {
    try await withTemporaryFolder { folder in
      let content = try TinyCourse().replacing(
        "hỏi: Có nên đọc mã OTP cho người gọi điện không?",
        with: #"hỏi: "Đọc \u200Emã&#27;[2J không?""#,
        in: QuizTests.lesson
      )
      let laptop = try QuizFolder(folder, content: content)
      try await laptop.addTrainee()
      let quiz = try await laptop.run("quiz", "bai-mot", "--trainee", "an", input: "2\n")
      #expect(!quiz.standardOutput.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x200E })
    }
  }

  @Test func givesTheResultAsJSONAlone() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let quiz = try await laptop.run("quiz", "bai-mot", "--trainee", "an", "--format", "json", input: "2\n")
      let data = Data(quiz.standardOutput.utf8)
      let result = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(result["version"] as? Int == 1)
      #expect(result["right"] as? Int == 1)
    }
  }

  @Test func speaksLinesOfJSON() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let quiz = try await laptop.run("quiz", "bai-mot", "--trainee", "an", "--format", "jsonl", input: "2\n")
      let types = try quiz.standardOutput.split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["type"] as? String
      }
      #expect(types == ["session", "question", "feedback", "summary"])
    }
  }

  /// Who learns need not be said where it is clear.
  @Test func asksWhoLearnsWhereItIsNotClear() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      let nobody = try await laptop.run("quiz")
      #expect(nobody.exitCode == 2)
      #expect(nobody.standardError.contains("chưa có học viên nào"))
      try await laptop.addTrainee()
      #expect(try await laptop.run("quiz", input: "2\n").standardOutput.contains("Chào Nguyễn Văn An."))
      try await laptop.addTrainee("binh", "Bình")
      let several = try await laptop.run("quiz")
      #expect(several.exitCode == 2)
      #expect(several.standardError.contains("an, binh"))
    }
  }

  /// The book that was learned from last is found from anywhere.
  @Test func goesOnOutsideTheBook() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      _ = try await laptop.run("quiz", "--trainee", "an", input: "2\n")
      try await withTemporaryFolder { elsewhere in
        let store = folder.url.appending(path: "so.sqlite").path(percentEncoded: false)
        let program = try BinaryRunner()
        let shown = try await program.run(
          ["progress", "show", "--trainee", "an", "--store", store], in: elsewhere.url)
        #expect(shown.exitCode == 0 && shown.standardOutput.contains("Nguyễn Văn An"))
        // Another store knows no book.
        let unknown = try await program.run(
          ["progress", "list", "--store", "khac.sqlite"], in: elsewhere.url)
        #expect(unknown.exitCode == 2 && unknown.standardError.contains("nội dung"))
      }
    }
  }

  @Test(arguments: [
    ["quiz", "bai-mot", "--trainee", "ann"], ["quiz", "bai-hai", "--trainee", "an"], ["quiz", "--trainee", "Bà An"],
    ["learn"], ["quiz", "--trainee", "an", "--count", "0"], ["progress", "show", "--trainee", "bao"],
  ])
  func takesAnUnknownTraineeOrLessonForWrongUsage(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let outcome = try await BinaryRunner().run(arguments + ["--store", "so.sqlite"], in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(outcome.standardError != "")
    }
  }

  @Test func guessesWhoWasMeant() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee("minh-hoa", "Hoa")
      let outcome = try await laptop.run("quiz", "--trainee", "minh-hao")
      #expect(outcome.standardError.contains("«minh-hoa»"))
    }
  }
}
