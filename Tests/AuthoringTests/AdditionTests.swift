import Authoring
import Curriculum
import Diagnostics
import TestSupport
import Testing

/// Where an item is put, in whatever way its list is written.
@Suite struct AdditionTests {
  private static let path = "thuat-ngu/chung.yaml"

  private static func book(_ course: TinyCourse) -> BookSources {
    let sources = course.sources
    let files = sources.ids.map { ContentFile(id: $0, path: String(sources[$0].path.dropFirst("content/".count))) }
    return BookSources(files, in: sources)
  }

  /// A glossary with a word more.
  private static func adding(to text: String) throws -> String {
    let addition = try book(TinyCourse().adding(path, text)).term("moi", word: "Từ", in: "chung")
    return String(decoding: try #require(addition.editedFiles.first).bytes, as: UTF8.self)
  }

  private static let item = "  - mã: moi\n    từ: Từ\n    nghĩa: Hãy viết nghĩa của từ, bằng lời bà con hiểu được.\n"

  /// `⟦…⟧` stands where the item is put, and holds what is put there besides.
  @Test(arguments: [
    "thuật ngữ:\n  - mã: a\n    từ: A\n    nghĩa: B\n⟦⟧", "thuật ngữ:\n  - mã: a\n    từ: A\n    nghĩa: B⟦\n⟧",
    "thuật ngữ:\n  - mã: a\n    từ: A\n    nghĩa: |\n      B\n\n      C\n⟦⟧",
    "thuật ngữ:\n  - mã: a\n    từ: A\n    nghĩa: B # chữ\n    # của mục a\n⟦⟧# của tệp\n",
    "thuật ngữ:\n  - mã: a\n    từ: A\n    nghĩa:\n⟦⟧", "thuật ngữ:\n⟦⟧", "# đầu\nthuật ngữ: # chưa có\n⟦⟧",
    "thuật ngữ:⟦\n⟧", "thuật ngữ:\n  - từ: A\n    nghĩa: B\n    tên khác:\n      - C\n⟦⟧\n\n# cuối\n",
  ])
  func putsAnItemBehindTheLast(marked: String) throws {
    let parts = marked.split(separator: /⟦|⟧/, omittingEmptySubsequences: false).map(String.init)
    let expected = parts[0] + parts[1] + Self.item + parts[2]
    #expect(try Self.adding(to: parts[0] + parts[2]) == expected)
  }

  @Test func keepsTheLineEndsAndTheIndentation() throws {
    let text = "thuật ngữ:\r\n- mã: a\r\n  từ: A\r\n  nghĩa: B\r\n"
    let item = Self.item.split(separator: "\n").map { $0.dropFirst(2) + "\r\n" }.joined()
    #expect(try Self.adding(to: text) == text + item)
  }

  @Test func takesAnEmptyPairOfBrackets() throws {
    #expect(try Self.adding(to: "thuật ngữ: [] # chưa\n") == "thuật ngữ:  # chưa\n" + Self.item)
  }

  @Test(arguments: ["thuật ngữ: [{mã: a, từ: A, nghĩa: B}]\n", "thuật ngữ: chữ\n", "thuật ngữ:\n  - a: b: c\n"])
  func refusesAListThatLeavesNoPlace(text: String) {
    #expect(throws: AdditionRefusal.self) { try Self.adding(to: text) }
  }

  @Test(arguments: [
    ("bài học: [bai-mot]", "bài học: [bai-mot, moi]"), ("bài học: []", "bài học: [moi]"),
    ("bài học: bai-mot # một", "bài học: [bai-mot, moi] # một"),
    ("bài học: [bai-mot, # một\n          hai]", "bài học: [bai-mot, # một\n          hai, moi]"),
    ("bài học:", "bài học: [moi]"), ("bài học:\n      - bai-mot # một", "bài học:\n      - bai-mot # một\n      - moi"),
    ("thời gian: Sáng", "thời gian: Sáng\n    bài học:\n      - moi"),
  ])
  func writesALessonIntoTheSession(old: String, new: String) throws {
    let path = "hoc-phan/hoc-phan-mot.yaml"
    let course = try TinyCourse().replacing("bài học: [bai-mot]", with: old, in: path)
    let kind = try #require(BookSources.lessonKinds.first)
    let addition = try Self.book(course).lesson("moi", title: "Bài", kind: kind, in: "hoc-phan-mot")
    let before = try #require(course.files[path])
    #expect(addition.editedFiles.map(\.path) == [path])
    #expect(
      String(decoding: try #require(addition.editedFiles.first).bytes, as: UTF8.self)
        == before.replacing(old, with: new))
  }

  /// In the session of the original, whatever the title was written like.
  @Test(arguments: ["Bài một", "\"Bài một\"", ">-\n  Bài\n  một"])
  func copiesALessonBesideIt(title: String) throws {
    let (lesson, module) = ("bai-hoc/bai-mot.yaml", "hoc-phan/hoc-phan-mot.yaml")
    let course = try TinyCourse().replacing("tiêu đề: Bài một", with: "tiêu đề: \(title)", in: lesson)
      .replacing(
        "bài học: [bai-mot]", with: "bài học: [bai-mot]\n  - mã: hai\n    tiêu đề: Hai\n    bài học: [x]", in: module)
    let addition = try Self.book(course).copy(of: "bai-mot", as: "moi", title: "Bài: mới", in: "hoc-phan-mot")
    let original = try #require(TinyCourse().files[lesson])
    #expect(
      String(decoding: try #require(addition.newFiles.first).bytes, as: UTF8.self)
        == original.replacing("mã: bai-mot\n", with: "mã: moi\n")
        .replacing("tiêu đề: Bài một\n", with: "tiêu đề: \"Bài: mới\"\n"))
    #expect(
      String(decoding: try #require(addition.editedFiles.first).bytes, as: UTF8.self)
        == course.files[module]?.replacing("[bai-mot]", with: "[bai-mot, moi]"))
  }

  /// Fields come in the order of the form: questions before key points, behind warnings.
  @Test func makesTheListWhereThereIsNone() throws {
    let path = "bai-hoc/bai-mot.yaml"
    let text = try #require(TinyCourse().files[path])
    let start = try #require(text.firstRange(of: "câu hỏi:\n")?.lowerBound)
    let end = try #require(text.firstRange(of: "dữ kiện: [nam-ra-doi]")?.lowerBound)
    let course = TinyCourse().adding(path, String(text[..<start] + text[end...]))
    let type = try #require(BookSources.questionTypes.first { $0.name.english == "number" })
    let addition = try Self.book(course).question(type, in: "bai-mot")
    let new = String(decoding: try #require(addition.editedFiles.first).bytes, as: UTF8.self)
    #expect(new.hasPrefix(text[..<start] + "câu hỏi:\n  - mã: cau-hoi-moi\n    bản: 1\n    loại: số\n"))
    #expect(new.hasSuffix(text[end...]))
  }

  /// An id is fresh among all of its kind, in provinces' files too.
  @Test func takesAnIDThatNothingHas() {
    let course = TinyCourse().adding(Self.path, "thuật ngữ:\n  - mã: tu-moi\n  - mã: tu-moi-3\n")
    #expect(Self.book(course).freshID("tu-moi", for: .term) == "tu-moi-2")
    #expect(Self.book(course).freshID("tu-moi", for: .fact) == "tu-moi")
  }
}
