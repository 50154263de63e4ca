import Curriculum
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test(arguments: [
    ("thời lượng: 20", "thoi luong: 20", "S201 8:1"),
    ("tóm tắt: Bài học để thử.", "tom_tat: Bài học để thử.", "S201 4:1"),
    ("thời lượng: 20", "thời lượng: 20\nphút: 20", "S201 9:1"),
    ("thời lượng: 20", "thời lượng: 45 phút", "S203 8:13"),
    ("thời lượng: 20", "thời lượng: \"20\"", "S203 8:13"),
    ("thời lượng: 20", "thời lượng: [20]", "S203 8:1"),
    ("thời lượng: 20", "thời lượng: 0", "S205 8:13"),
    ("thời lượng: 20", "thời lượng: 481", "S205 8:13"),
    ("loại: sử dụng", "loại: xử dụng", "S204 5:7"),
    ("tiêu đề: Bài một", "tiêu đề: ~", "S203 3:10"),
    ("tiêu đề: Bài một", "tiêu đề: \" \"", "S212 3:10"),
    ("mã: bai-mot", "mã: Bài một", "S210 1:5"),
    ("nền tảng: [ung-dung-mot]", "nền tảng: [ung-dung-hai]", "S207 6:12"),
    ("mã: mo-duoc\n", "mã: mo duoc\n", "S210 10:9"),
    ("    đáp án: sai\n", "    đáp án: sai\n    thứ tự: [a, b, c]\n", "S201 32:5"),
    ("    vì sao sai: Đúng vậy. Mã OTP chỉ để mình bạn dùng.\n", "", "S202 27:9"),
    ("    người học: mở được ứng dụng\n", "", "S202 10:9"),
    ("    người học: mở được ứng dụng\n", "    người học:\n", "S202 11:5"),
  ])
  func reportsTheMistakeAtItsPlace(old: String, new: String, place: String) throws {
    let reading = try Reading(TinyCourse().replacing(old, with: new, in: lessonPath))
    #expect(reading.places == [place])
  }

  @Test(arguments: [
    ("thời lượng: 20", "thoi_luong: 20", Diagnostic.Fix.Grade.safe), ("thời lượng: 20", "Thời lượng: 20", .safe),
    ("thời lượng: 20", "thời lượg: 20", .maybe), ("loại: sử dụng", "loại: Su-dung", .safe),
    ("loại: sử dụng", "loại: xử dụng", .maybe), ("nền tảng: [ung-dung-mot]", "nền tảng: [ung_dung_mot]", .maybe),
  ])
  func callsARepairSafeWhereOnlyMarksDiffer(old: String, new: String, grade: Diagnostic.Fix.Grade) throws {
    let reading = try Reading(TinyCourse().replacing(old, with: new, in: lessonPath))
    #expect(reading.diagnostics.flatMap(\.fixes).first?.grade == grade)
  }

  @Test func showsTheLineThatHasTheMeantKeyAlready() throws {
    let reading = try Reading(
      TinyCourse().replacing("thời lượng: 20", with: "thời lượng: 20\nthoi luong: 25", in: lessonPath)
    )
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.code == "S201")
    #expect(diagnostic.notes.first?.message.vietnamese == "«thời lượng» đã có ở đây; chỉ được giữ một dòng")
    #expect(diagnostic.notes.first?.location != nil)
    #expect(diagnostic.fixes.isEmpty)
  }

  /// The line before one without its colon.
  @Test func reportsAnUnknownKeyBesideAMistakeOfTheSyntax() throws {
    let reading = try Reading(
      TinyCourse().replacing("thời lượng: 20", with: "thoi luong: 20\nthiếu dấu", in: lessonPath)
    )
    #expect(reading.codes == ["S201", "K020"])
  }

  @Test(arguments: [
    ("tiêu đề: Bài một", "Tieu_de: Bài một", "tiêu đề"), ("loại: sử dụng", "loại: su dung", "sử dụng"),
    ("nền tảng: [ung-dung-mot]", "nền tảng: [ung-dung-mott]", "ung-dung-mot"),
    ("thời lượng: 20", "thời lượng: 20 phút", "20"), ("mã: bai-mot", "mã: Bài một", "bai-mot"),
  ])
  func offersWhatWasMeant(old: String, new: String, repair: String) throws {
    let reading = try Reading(TinyCourse().replacing(old, with: new, in: lessonPath))
    #expect(reading.diagnostics.flatMap(\.fixes).flatMap(\.edits).map(\.replacement).contains(repair))
  }

  @Test(arguments: [
    ("thời lượng: 20", "thời lượng 20"), ("mã: bai-mot", "mã bai-mot"), ("tiêu đề: Bài một", "tiêu đề bài một"),
    ("loại: sử dụng", "kind sử dụng"),
  ])
  func putsAMissingColonAfterTheNameOfTheField(old: String, new: String) throws {
    let reading = try Reading(TinyCourse().replacing(old, with: new, in: lessonPath))
    let mistake = try #require(reading.diagnostics.first { $0.code == "K020" })
    let name = try #require(new.wholeMatch(of: /(mã|kind|[^ ]+ [^ ]+) .*/)?.output.1)
    let edit = try #require(mistake.fixes.first?.edits.first)
    #expect(edit.replacement == ":")
    #expect(Int(edit.range.start - mistake.location.range.start) == name.utf8.count)
  }

  @Test func reportsEveryMistakeOfAFileInOneRun() throws {
    let tiny = try TinyCourse()
      .replacing("tiêu đề: Bài một", with: "tieu de: Bài một", in: lessonPath)
      .replacing("loại: sử dụng", with: "loại: dùng", in: lessonPath)
      .replacing("thời lượng: 20", with: "thời lượng: nhiều", in: lessonPath)
      .replacing("dữ kiện: [nam-ra-doi]", with: "dữ kiện: [nam-ra-mat]", in: lessonPath)
      .replacing("cảnh báo: [khong-dua-otp]", with: "cảnh báo: [khong-co]", in: lessonPath)
    let expected = ["S201 3:1", "S204 5:7", "S203 8:13", "C304 18:9", "S207 35:16", "S207 36:11"]
    let places = try Reading(tiny).places
    #expect(places == expected)
  }

  @Test(arguments: ["mã: bai-mot\n", "mã: Bài một\n", ""])
  func reportsNothingElseWhereAnIdIsWrong(id: String) throws {
    let tiny = try TinyCourse().replacing("mã: bai-mot\n", with: id, in: lessonPath)
    #expect(try Reading(tiny).codes == (id.isEmpty ? ["S202"] : id.contains("B") ? ["S210"] : []))
  }

  @Test func readsKeysInEitherNormalForm() throws {
    let text = try #require(TinyCourse().files[lessonPath])
    let decomposed = TinyCourse().adding(lessonPath, text.decomposedStringWithCanonicalMapping)
    #expect(try Reading(decomposed).places == [])
  }

  @Test func stopsAtFiftyMistakesOfAFile() throws {
    let keys = (0..<1000).map { "lạ \($0): x\n" }.joined()
    let text = try #require(TinyCourse().files[lessonPath])
    let codes = try Reading(TinyCourse().adding(lessonPath, keys + text)).codes
    #expect(codes.count { $0 == "S201" } == 50)
    #expect(codes.count { $0 == "S213" } == 1)
  }

  @Test func keepsFilesWithoutIdsApart() throws {
    let nameless = try #require(TinyCourse().replacing("mã: bai-mot\n", with: "", in: lessonPath).files[lessonPath])
    let tiny = try TinyCourse().adding(lessonPath, nameless).adding("bai-hoc/bai-hai.yaml", nameless)
      .replacing("[bai-mot]", with: "[bai-mot, bai-hai]", in: "hoc-phan/hoc-phan-mot.yaml")
    #expect(try Reading(tiny).codes == ["S202", "S202"])
  }

  @Test(arguments: [
    ("bai-mott/mo-ung-dung", "bai-mot/mo-ung-dung", "Không có bài học nào mang mã «bai-mott»"),
    ("bai-mot/mo-ung-dungg", "bai-mot/mo-ung-dung", "Không có bước nào mang mã «mo-ung-dungg»"),
  ])
  func repairsTheWrongPartOfAReference(written: String, meant: String, message: String) throws {
    let field = "    đáp án: sai\n    bước: [\(written)]\n"
    let reading = try Reading(TinyCourse().replacing("    đáp án: sai\n", with: field, in: lessonPath))
    #expect(reading.codes == ["S207"])
    #expect(reading.diagnostics.first?.message.vietnamese == message)
    #expect(reading.diagnostics.first?.fixes.first?.edits.first?.replacement == meant)
  }

  @Test func takesBothNamesOfAFieldForARepeatedKey() throws {
    let reading = try Reading(TinyCourse().replacing("bản: 1", with: "bản: 1\nrev: 2", in: lessonPath))
    #expect(reading.places == ["K026 3:1"])
  }

  @Test func findsIdsThatAreUsedTwice() throws {
    let reading = try Reading(
      TinyCourse().replacing(
        "các bước:\n",
        with: "các bước:\n  - mã: mo-ung-dung\n    làm: Mở máy.\n",
        in: lessonPath
      )
    )
    #expect(reading.places == ["S208 15:9"])
    #expect(reading.marked() == "mo-ung-dung")
  }

  /// Whoever copies a lesson and has not changed its id yet is told once, there, and what to change it to.
  @Test(arguments: ["bai-hoc/bai-chep.yaml", "bai-hoc/a.yaml", "bai-hoc/bai-z.yaml"])
  func tellsOfACopiedFileOnce(path: String) throws {
    let copied = try TinyCourse().adding(path, #require(TinyCourse().files["bai-hoc/bai-mot.yaml"]))
    let reading = try Reading(copied)
    #expect(reading.codes == ["S208"])
    let mistake = try #require(reading.diagnostics.first)
    #expect(copied.sources[mistake.location.file].path == "content/\(path)")
    let stem = try #require(path.split(separator: "/").last?.split(separator: ".").first)
    #expect(mistake.fixes.map { $0.edits.map(\.replacement) } == [[String(stem)]])
  }

  @Test func keepsIdsOfOneLessonApartFromThoseOfAnother() throws {
    let second = try TinyCourse().replacing("mã: bai-mot", with: "mã: bai-hai", in: lessonPath).files[lessonPath]
    let tiny = try TinyCourse().adding("bai-hoc/bai-hai.yaml", #require(second))
      .replacing("[bai-mot]", with: "[bai-mot, bai-hai]", in: "hoc-phan/hoc-phan-mot.yaml")
    #expect(try Reading(tiny).places == [])
  }

  @Test(arguments: [
    ("bước: [mo-ung-dung]", [String]()), ("bước: [bai-mot/mo-ung-dung]", []), ("bước: [khong-co]", ["S207"]),
  ])
  func findsStepsOfThisAndOtherLessons(field: String, codes: [String]) throws {
    let tiny = try TinyCourse().replacing("    đáp án: sai\n", with: "    đáp án: sai\n    \(field)\n", in: lessonPath)
    #expect(try Reading(tiny).codes == codes)
  }

  @Test func doesNotReportWhatRefersToAnObjectThatCouldNotBeRead() throws {
    let tiny = try TinyCourse().replacing("trạng thái: đã kiểm chứng", with: "trạng thái: lạ", in: "du-kien/chung.yaml")
    #expect(try Reading(tiny).codes == ["S204"])
  }

  @Test(arguments: [
    ("kiểm tra ngày: 2026-11-23", "kiểm tra ngày: 2026-02-30", ["S206"]),
    ("kiểm tra ngày: 2026-11-23", "kiểm tra ngày: 23/11/2026", ["S206"]),
    ("xem lại trước: 2027-11-23", "xem lại trước: 2026-11-01", ["C302", "C311"]),
    ("kiểm tra ngày: 2026-11-23", "kiểm tra ngày: 2026-11-24", ["C312"]),
    ("nguồn: [bao-mot]", "cần hỏi: ai đó", ["C310"]),
  ])
  func judgesTheDatesAndSourcesOfFacts(old: String, new: String, codes: [String]) throws {
    let reading = try Reading(TinyCourse().replacing(old, with: new, in: "du-kien/chung.yaml"))
    #expect(reading.codes.sorted() == codes)
  }

  @Test(arguments: [("2027-11-23", [String]()), ("2027-11-24", ["C302"])])
  func reportsFactsThatAreOverdue(today: String, codes: [String]) throws {
    #expect(try Reading(TinyCourse(), today: today).codes == codes)
  }

  @Test(arguments: ["javascript:alert(1)", "ftp://a.vn", "https://", "https://a b.vn", "//a.vn"])
  func refusesSourcesThatAreNotOnTheWeb(address: String) throws {
    let tiny = try TinyCourse().replacing("https://example.vn/bai-bao", with: address, in: "nguon/chung.yaml")
    #expect(try Reading(tiny).codes.contains("S203"))
  }

  @Test(arguments: ["../hinh.png", "/etc/hinh.png", "hinh/../a.png", "a b .png", "a?.png", "hinh.exe", ".an.png"])
  func refusesPicturesOutsideTheContent(path: String) throws {
    let tiny = try TinyCourse().replacing(
      "    thấy: Màn hình chính.\n",
      with: "    thấy: Màn hình chính.\n    hình:\n      tệp: \"\(path)\"\n      mô tả: Màn hình\n",
      in: lessonPath
    )
    #expect(try Reading(tiny).codes == ["S203"])
  }
}
