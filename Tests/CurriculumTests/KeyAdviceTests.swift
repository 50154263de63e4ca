import Curriculum
import Diagnostics
import TestSupport
import Testing

/// The reference of keys, and what it says where one is missing or wrong.
@Suite struct KeyAdviceTests {
  /// Each is written behind the first key that stays, whether objects are the file, an item or the only key of one; the
  /// blank in it is one mistake until it is filled in.
  @Test(arguments: [
    ("loại: sử dụng\n", "loại: …", "S204"), ("thời lượng: 20\n", "thời lượng: …", "S203"),
    ("    mức: nghiêm trọng\n", "mức: …", "S204"), ("dành cho: [thành viên tổ]\n", "dành cho: …", "S204"),
    ("    cách xử lý: Khởi động lại điện thoại.\n", "cách xử lý: …", "S212"),
    ("    hỏi: Có nên đọc mã OTP cho người gọi điện không?\n", "hỏi: …", "S212"),
  ])
  func offersToWriteWhatIsMissing(line: String, entry: String, code: String) throws {
    let tiny = try TinyCourse().replacing(line, with: "", in: lessonPath)
    let mistake = try #require(try Reading(tiny).diagnostics.first { $0.code == "S202" })
    let fix = try #require(mistake.fixes.first)
    #expect(fix.grade == .maybe)
    #expect(fix.title.vietnamese == "Thêm dòng «\(entry)»")
    let bytes = TextEdits.apply(fix.edits, to: Array(try #require(tiny.files[lessonPath]).utf8))
    let mended = try Reading(tiny.adding(lessonPath, String(decoding: bytes, as: UTF8.self)))
    let left = mended.diagnostics.filter { $0.severity == .error }
    #expect(left.map(\.code) == [code])
    #expect(left.first.map { String(decoding: bytes[$0.location.range.indices], as: UTF8.self) } == "…")
  }

  /// A list of objects with all that such an object must have.
  @Test func offersToWriteAWholeObject() throws {
    let tiny = try TinyCourse().replacing(
      "    loại: đúng sai\n", with: "    loại: một lựa chọn\n", in: lessonPath)
    let mistake = try #require(
      try Reading(tiny).diagnostics.first { $0.code == "S202" && $0.message.vietnamese.contains("«lựa chọn»") })
    let edit = try #require(mistake.fixes.first?.edits.first)
    let item = "      - nội dung: …\n        vì sao: …\n"
    #expect(edit.replacement.hasPrefix("lựa chọn:\n\(item)\(item)"), "\(edit.replacement)")
  }

  /// A text where objects should be stays, as their first words.
  @Test(arguments: [
    (
      "mục tiêu:\n  - mã: mo-duoc\n    người học: mở được ứng dụng\n", "mục tiêu: mở được\n",
      "mục tiêu:\n  - mã: muc-tieu-moi\n    người học: mở được\n"
    ),
    (
      "  - mã: mo-duoc\n    người học: mở được ứng dụng\n", "  - \"mở: được\"\n",
      "  - mã: muc-tieu-moi\n    người học: \"mở: được\"\n"
    ),
    (
      "mục tiêu:\n  - mã: mo-duoc\n    người học: mở được ứng dụng\n", "objectives: mở được\n",
      "objectives:\n  - id: new-objective\n    learner: mở được\n"
    ),
  ])
  func offersToWriteOutWhatIsATextAlone(old: String, new: String, expected: String) throws {
    let tiny = try TinyCourse().replacing(old, with: new, in: lessonPath)
    let fix = try #require(try Reading(tiny).diagnostics.first { $0.code == "S203" }?.fixes.first)
    #expect(fix.grade == .maybe)
    let mended = TextEdits.apply(fix.edits, to: Array(try #require(tiny.files[lessonPath]).utf8))
    #expect(String(decoding: mended, as: UTF8.self).contains(expected), "\(String(decoding: mended, as: UTF8.self))")
  }

  @Test(arguments: ["mục tiêu: [mở được]\n", "mục tiêu: |\n  mở được\n  và đóng\n", "mục tiêu: {a: b}\n"])
  func writesNothingOutWhereLinesWouldNotFit(new: String) throws {
    let old = "mục tiêu:\n  - mã: mo-duoc\n    người học: mở được ứng dụng\n"
    let mistake = try Reading(TinyCourse().replacing(old, with: new, in: lessonPath)).diagnostics.first {
      $0.code == "S203"
    }
    #expect(try #require(mistake).fixes.isEmpty)
  }

  @Test func offersNothingBetweenKeysOnOneLine() throws {
    let tiny = try TinyCourse().replacing(
      "  - mã: mo-duoc\n    người học: mở được ứng dụng\n", with: "  - {mã: mo-duoc}\n", in: lessonPath)
    let mistake = try #require(try Reading(tiny).diagnostics.first { $0.code == "S202" })
    #expect(mistake.fixes.isEmpty && !mistake.notes.isEmpty)
  }

  @Test(arguments: [
    ("thời lượng: 20", "thời lượng: hai mươi", "S203", "Số phút để dạy bài này"),
    ("thời lượng: 20", "thoi luong: 20", "S201", "Số phút để dạy bài này"),
    ("thời lượng: 20\n", "", "S202", "Số phút để dạy bài này"),
  ])
  func saysWhatTheKeyIsFor(old: String, new: String, code: String, help: String) throws {
    let tiny = try TinyCourse().replacing(old, with: new, in: lessonPath)
    let mistake = try #require(try Reading(tiny).diagnostics.first { $0.code == code })
    #expect(mistake.notes.contains { $0.message.vietnamese.contains(help) })
    #expect(mistake.notes.contains { $0.message.english.contains("Minutes") || $0.message.english.contains("minutes") })
  }

  /// What is around a key is not said of it: an id that is malformed in a list speaks of the list's key.
  @Test func speaksOfTheInnermostKey() throws {
    let tiny = try TinyCourse().replacing("mức: nghiêm trọng", with: "mức: [nghiêm trọng]", in: lessonPath)
    let mistake = try #require(try Reading(tiny).diagnostics.first { $0.code == "S203" })
    #expect(mistake.notes.first?.message.vietnamese.hasPrefix("«mức»:") == true)
  }

  @Test func findsEveryKeyByEitherName() {
    for entry in SchemaReference.keys {
      for name in entry.names {
        #expect(SchemaReference.keys(named: name).contains { $0.field === entry.field }, "\(name)")
      }
    }
    #expect(SchemaReference.objects.compactMap(\.file) == ContentKind.allCases)
    #expect(SchemaReference.objects.allSatisfy { $0.file != nil || !$0.path.isEmpty })
  }

  @Test(arguments: [("cac buoc", ["các bước"]), ("STEPS", ["các bước", "bước", "bước", "bước"]), ("khong co", [])])
  func overlooksMarksAndCapitals(typed: String, found: [String]) {
    #expect(SchemaReference.keys(named: typed).map(\.field.name.vietnamese) == found)
  }

  @Test func saysWhichQuestionsNeedAKey() throws {
    let choices = try #require(
      SchemaReference.keys(named: "lựa chọn").first { $0.owner.object.name.english == "question" })
    guard case .needed(let types) = choices.need else { throw NotNeeded() }
    #expect(types.map(\.name.vietnamese) == ["một lựa chọn", "nhiều lựa chọn"])
  }

  private struct NotNeeded: Error {}
}
