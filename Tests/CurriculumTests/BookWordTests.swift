@testable import Curriculum
import Diagnostics
import TestSupport
import Testing

/// Words of the book that a province replaces, and what is left of the base's own.
@Suite struct BookWordTests {
  private static let words = """
    chữ của sách:
      - mã: tinh
        chữ: Thái Nguyên
        cách viết khác: [THÁI NGUYÊN]
      - mã: ung-dung
        chữ: C-[](chu:tinh)

    """

  private static let module = "hoc-phan/hoc-phan-mot.yaml"

  /// A base whose module says something, and a variant with some lines.
  private static func trial(_ summary: String, _ variant: String) throws -> VariantTrial {
    let tiny = try TinyCourse()
      .replacing("học phần: [hoc-phan-mot]\n", with: "học phần: [hoc-phan-mot]\n" + words, in: "sach.yaml")
      .replacing("mô tả: Học phần để thử.", with: "mô tả: \(summary)", in: module)
    let text = "mã: tinh-mot\ntiêu đề: Tỉnh Một\n" + variant
    return try VariantTrial(files: tiny.adding(VariantTrial.path, text))
  }

  private static let replaced = "chữ của sách:\n  - {thay: tinh, bằng: Bắc Ninh}\n"

  @Test func replacesAWordInTheProvincesCourse() throws {
    let trial = try Self.trial("Ở [](chu:tinh).", Self.replaced)
    #expect(trial.baseDiagnostics.map(\.code) == [])
    #expect(trial.base?.word("tinh")?.text.markdown == "Thái Nguyên")
    let course = try trial.course()
    let word = try #require(course.word("tinh"))
    #expect(word.text.markdown == "Bắc Ninh" && word.aliases.isEmpty)
    #expect(word.text.source.file == course.local?.file)
    // A word that inserts another follows it.
    #expect(course.word("ung-dung").map { course.filled($0.text) } == "C-Bắc Ninh")
    let change = try #require(course.local?.changes.first)
    #expect(change.target == ObjectKey(.word, "tinh") && change.reason == nil)
    #expect(change.before.map(\.plain) == ["Thái Nguyên"] && change.after.map(\.plain) == ["Bắc Ninh"])
    #expect(trial.readings.first?.todo?.isDone == true)
  }

  /// Where a text names the base's word is told by its words, the longest first, over line ends; not within other words,
  /// and not where a link leads.
  @Test(arguments: [
    ("Bà con Thái Nguyên.", ["Thái Nguyên"]), ("C-Thái Nguyên và Thái Nguyên", ["C-Thái Nguyên", "Thái Nguyên"]),
    ("\"Tỉnh THÁI NGUYÊN\"", ["THÁI NGUYÊN"]), ("Thái Nguyênx, xThái Nguyên, Thái", []),
    ("\"[Thái Nguyên](https://x.vn/Thái Nguyên)\"", ["Thái Nguyên"]), (">-\n  Bà con Thái\n  Nguyên.", ["Thái Nguyên"]),
    ("TP-Thái Nguyên, «Thái Nguyên»", ["Thái Nguyên", "Thái Nguyên"]), ("đThái Nguyên", []),
    ("Ở [](chu:tinh).", []),
  ])
  func findsWhereAWordIsWrittenOut(summary: String, found: [String]) throws {
    let todo = try #require(try Self.trial(summary, Self.replaced).readings.first?.todo)
    #expect(todo.mentions.map(\.words) == found)
  }

  /// What nobody has decided about counts where it is inserted, too; the base's own word says that it is right here.
  @Test(arguments: [
    ("sửa: []\n", VariantTodo.State.undecided, 2),
    ("chữ của sách:\n  - thay: tinh\n    bằng: # Thái Nguyên\n", .undecided, 2),
    (replaced, .replaced, 1), ("chữ của sách: [{thay: tinh, bằng: Thái Nguyên}]\n", .kept, 0),
  ])
  func countsWhatIsLeft(variant: String, state: VariantTodo.State, open: Int) throws {
    let trial = try Self.trial("Thái Nguyên là [](chu:tinh).", variant == "sửa: []\n" ? Self.patch : variant)
    let todo = try #require(trial.readings.first?.todo)
    #expect(todo.words.first?.state == state && todo.open == open && todo.isDone == (open == 0))
    #expect(trial.codes == (open == 0 ? [] : ["C350"]))
    #expect(trial.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(trial.readings.first?.course != nil)
  }

  private static let patch = """
    sửa:
      - mã: man-hinh
        bước: bai-mot/mo-ung-dung
        khóa: thấy
        dấu vân tay: v1ed897df
        kiểu: thay
        nội dung: Màn hình ở Thái Nguyên.
        vì sao: Thái Nguyên là tỉnh bạn.

    """

  /// What a patch itself says is meant.
  @Test func takesWhatAPatchSaysForMeant() throws {
    let trial = try Self.trial("Để thử.", Self.replaced + Self.patch)
    #expect(trial.readings.first?.todo?.open == 0)
    #expect(trial.codes == [])
  }

  @Test(arguments: [
    ("", 0, [String]()), ("    chữ: [Thái Nguyên]\n", 0, []), ("    chữ: [C-Thái Nguyên]\n", 1, ["C350", "C351"]),
  ])
  func keepsWhatTheVariantSays(words: String, open: Int, codes: [String]) throws {
    let kept = "giữ nguyên:\n  - ở: \(Self.module)\n\(words)    vì sao: Tỉnh bạn.\n"
    let trial = try Self.trial("Thái Nguyên.", Self.replaced + kept)
    let todo = try #require(trial.readings.first?.todo)
    #expect(todo.open == open && todo.keptCount == 1 - open)
    #expect(trial.codes == codes)
  }

  @Test(arguments: [
    ("giữ nguyên: [{ở: bai-hoc/khong-co.yaml, vì sao: Cũ.}]\n", ["C351"]),
    ("giữ nguyên: [{ở: bai-hoc/bai-mot.yaml, vì sao: Cũ.}]\n", ["C351"]),
  ])
  func tellsOfEntriesThatKeepNothing(kept: String, codes: [String]) throws {
    #expect(try Self.trial("Để thử.", Self.replaced + kept).codes == codes)
  }

  @Test(arguments: [
    ("chữ của sách: [{thay: tinh, bằng: A}, {thay: tinh, bằng: B}]\n", "C327"),
    ("chữ của sách: [{thay: khong-co, bằng: A}]\n", "S207"),
  ])
  func refusesWhatReplacesNothing(variant: String, code: String) throws {
    #expect(try Self.trial("Để thử.", variant).codes.contains(code))
  }

  /// A place is named as a patch would name it.
  @Test func namesThePlaceOfAMention() throws {
    let tiny = try TinyCourse()
      .replacing("học phần: [hoc-phan-mot]\n", with: "học phần: [hoc-phan-mot]\n" + Self.words, in: "sach.yaml")
      .replacing("thấy: Màn hình chính.", with: "thấy: Màn hình Thái Nguyên.", in: "bai-hoc/bai-mot.yaml")
      .replacing(
        "dữ kiện: [nam-ra-doi]\n", with: "dữ kiện: [nam-ra-doi]\nghi nhớ:\n  - Một.\n  - Ở Thái Nguyên.\n",
        in: "bai-hoc/bai-mot.yaml")
    let text = "mã: tinh-mot\ntiêu đề: Tỉnh Một\n" + Self.replaced
    let reading = try #require(try VariantTrial(files: tiny.adding(VariantTrial.path, text)).readings.first)
    let places = (reading.todo?.mentions ?? []).map { reading.place(of: $0.location) }
    #expect(
      places == [
        TextPlace(target: ObjectKey(.step, "mo-ung-dung", in: "bai-mot"), path: "thấy"),
        TextPlace(target: ObjectKey(.lesson, "bai-mot"), path: "ghi nhớ/2"),
      ])
  }
}
