import Curriculum
import Diagnostics
import LessonSyntax
import TestSupport
import Testing

@Suite struct SchemaGuideTests {
  /// A file and the guide to it, with each place described in one line.
  private struct Walk {
    let guide: SchemaGuide
    let tree: SyntaxTree

    init(_ text: String, path: String = lessonPath) throws {
      guide = try #require(SchemaGuide(path: path))
      tree = LessonParser.parse(SourceFile(path: path, text: text), id: FileID(index: 0)).tree
    }

    var places: [SchemaGuide.Place] {
      var places: [SchemaGuide.Place] = []
      guide.visit(tree) { places.append($0) }
      return places
    }

    /// `owner.field` or `-`, what is written, what should be.
    func line(_ place: SchemaGuide.Place) -> String {
      let owner = place.owner.map { "\($0.name.english)." } ?? ""
      let name = place.field?.name.english ?? (owner.isEmpty ? "-" : "?")
      return "\(owner)\(name): \(tree.kind(of: place.node)) \(place.shape.map(SchemaGuideTests.word) ?? "?")"
    }
  }

  private static func word(_ shape: Shape) -> String {
    switch shape {
    case .inlineText: "line"
    case .blockText: "blocks"
    case .wholeNumber(let range): "\(range)"
    case .number(let range): "\(range)"
    case .day: "day"
    case .partialDay: "partialDay"
    case .option(let options): options.map(\.name.english).joined(separator: "|")
    case .identifier: "id"
    case .reference(let kind): "\(kind) id"
    case .webAddress: "web"
    case .picturePath: "picture"
    case .list(let item, _): "[\(word(item))]"
    case .object(let object): object.name.english
    }
  }

  @Test func saysWhatStandsAtEachPlace() throws {
    let walk = try Walk(
      """
      mã: bai-mot
      minutes: 20
      dành cho: [citizen]
      dữ kiện: mot
      các bước:
        - làm: Mở máy.
          hình: {tệp: a.png}
      """
    )
    #expect(
      walk.places.map(walk.line) == [
        "-: map lesson", "lesson.id: text id", "lesson.minutes: text 1...480",
        "lesson.audience: list [team-member|citizen|party-member|household-business]",
        "-: text team-member|citizen|party-member|household-business", "lesson.facts: text fact id",
        "lesson.steps: list [step]", "-: map step", "step.action: text line", "step.picture: map picture",
        "picture.file: text picture",
      ]
    )
  }

  @Test func knowsNothingOfWhatTheSchemaDoesNotHave() throws {
    let walk = try Walk(
      """
      lạ:
        tiêu đề: x
      tiêu đề: [a]
      các bước: một
      mục tiêu:
        mã: x
      """
    )
    #expect(
      walk.places.map(walk.line) == [
        "-: map lesson", "lesson.?: map ?", "-: text ?", "lesson.title: list line", "-: text ?",
        "lesson.steps: text [step]", "lesson.objectives: map [objective]", "-: text ?",
      ]
    )
  }

  @Test(arguments: TinyCourse().files.keys.sorted())
  func findsEachNodeWhereItsWalkMeetsIt(path: String) throws {
    let walk = try Walk(try #require(TinyCourse().files[path]), path: path)
    let found = walk.places.map { walk.guide.place(of: $0.node, in: walk.tree).map(walk.line) }
    #expect(found == walk.places.map(walk.line))
    #expect(!walk.places.contains { $0.shape == nil })
  }

  @Test(arguments: [
    ("mã: bai\nthời lượng: 21️⃣0\n", ["-", "minutes"]), ("mã: bai\nthời 1️⃣lượng: 20\n", ["-", "minutes"]),
    ("mục tiêu:\n  - mã: a\n    người học: b1️⃣\n", ["-", "objectives", "-", "learner"]),
    ("mã: bai # lời1️⃣\n", ["-"]), ("1️⃣# lời\nmã: bai\n", ["-"]), ("1️⃣# lời\n", []),
  ])
  func findsThePlacesAroundAnOffset(marked: String, names: [String]) throws {
    let source = try MarkedSource(marked)
    let walk = try Walk(source.text)
    let offset = UInt32(try source.offset(1))
    #expect(walk.guide.places(around: offset, in: walk.tree).map { $0.field?.name.english ?? "-" } == names)
  }

  @Test func hasNoGuideToFilesOutsideTheBook() {
    #expect(SchemaGuide(path: "bai/mot.yaml") == nil)
    #expect(SchemaGuide(path: "sach.yaml")?.kind == .book)
  }
}
