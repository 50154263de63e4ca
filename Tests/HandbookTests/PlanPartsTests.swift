@testable import Curriculum
@testable import Handbook
import Marking
import Testing

@Suite struct PlanPartsTests {
  @Test(arguments: [(0, []), (1, [0]), (2, [1, 0])]) func mixesFewItemsInTheOnlyWay(count: Int, order: [Int]) {
    #expect(Shuffle.order(of: count, seed: "a") == order)
  }

  @Test(arguments: 2...30, ["a", "b", "bài/câu"]) func mixesAllItemsAndNeverLeavesThem(count: Int, seed: String) {
    let order = Shuffle.order(of: count, seed: seed)
    #expect(order.sorted() == Array(0..<count))
    #expect(order != Array(0..<count))
    #expect(order == Shuffle.order(of: count, seed: seed))
  }

  /// Fixed, so that no change of the code mixes printed questions anew.
  @Test func mixesAsItAlwaysDid() {
    #expect(Shuffle.order(of: 6, seed: "bai/cau") == [5, 3, 0, 1, 2, 4])
  }

  @Test(arguments: [(3, 0, 0..<3), (100, 50, 44..<57), (100, 0, 0..<13), (100, 99, 87..<100), (0, 0, 0..<0)])
  func showsABoundedWindow(count: Int, center: Int, window: Range<Int>) {
    #expect(Navigation.window(count, around: center) == window)
  }

  @Test func givesPicturesNamesThatDoNotMeet() {
    let paths = ["a/b.png", "a-b.png", "A/b.PNG", "a/b.png", "ả/Bước 1.png"]
    let lesson = Lesson.make("x", steps: paths.enumerated().map { .make("s\($0.offset)", picture: $0.element) })
    let copies = Pictures(lesson.pictures, sizes: { _ in nil }).copies
    #expect(copies.map(\.source) == ["a/b.png", "a-b.png", "A/b.PNG", "ả/Bước 1.png"])
    #expect(copies.map(\.destination) == ["hinh-a-b.png", "hinh-2-a-b.png", "hinh-3-a-b.png", "hinh-a-buoc-1.png"])
  }

  @Test(arguments: ["du-kien:nam-mo", "fact:nam-mo"]) func findsFactsInLinks(destination: String) {
    var names: [String] = []
    LinkedNames.append(
      of: LinkedNames.factSchemes,
      in: mapped("Từ [](\(destination)), [x][y] và bai:khac.\n\n[y]: \(destination)"),
      to: &names
    )
    #expect(names == ["nam-mo", "nam-mo"])
  }

  @Test func keepsTheFirstOfTwoWithOneId() {
    let rendered = RenderedSite(.make(lessons: [.make("a", title: "Một"), .make("a", title: "Hai")]))
    #expect(rendered.site.pages.filter { $0.path == "bai-a.html" }.count == 1)
    #expect(rendered.main("bai-a.html").text.contains("Một"))
  }
}
