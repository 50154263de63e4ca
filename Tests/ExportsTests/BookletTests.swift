@testable import Exports
import JSON
import Testing
import Workspace

@Suite struct BookletTests {
  /// Folds the sheets of each signature and reads what a person would read.
  private func read(_ booklet: Booklet) -> [Int?] {
    var pages: [Int?] = []
    var first = 0
    for sheets in booklet.signatures {
      let sides = booklet.sides[(2 * first)..<(2 * (first + sheets))]
      let fronts = sides.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      let backs = sides.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      for (front, back) in zip(fronts, backs) { pages += [front.right, back.left] }
      for (front, back) in zip(fronts, backs).reversed() { pages += [back.right, front.left] }
      first += sheets
    }
    return pages
  }

  @Test(arguments: 1...270)
  func isReadInOrderOnceItIsFolded(pages: Int) {
    let booklet = Booklet(pages: pages)
    let read = read(booklet)
    #expect(read.count == (pages + 3) / 4 * 4)
    #expect(read.prefix(pages).map { $0 ?? 0 } == Array(1...pages))
    #expect(read.dropFirst(pages).allSatisfy { $0 == nil })
  }

  @Test(arguments: [(1, [1]), (64, [16]), (65, [8, 9]), (200, [12, 13, 12, 13])])
  func cutsAThickBookIntoSignaturesOfOneThickness(pages: Int, signatures: [Int]) {
    #expect(Booklet(pages: pages).signatures == signatures)
  }

  /// Two pages, of which the second inherits its size and has no content.
  private static let json = """
    {"version": 2, "qpdf": [
      {"jsonversion": 2, "maxobjectid": 6},
      {
        "obj:1 0 R": {"value": {"/Type": "/Catalog", "/Pages": "2 0 R", "/Outlines": "9 0 R"}},
        "obj:2 0 R": {"value": {"/Type": "/Pages", "/Kids": ["3 0 R", "5 0 R"], "/MediaBox": [0, 0, 419.5, 595]}},
        "obj:3 0 R": {"value": {"/Type": "/Page", "/Contents": "4 0 R", "/Resources": "6 0 R"}},
        "obj:4 0 R": {"stream": {"data": "cQ==", "dict": {"/Filter": "/FlateDecode"}}},
        "obj:5 0 R": {"value": {"/Type": "/Page"}},
        "obj:6 0 R": {"value": {"/Font": {}}},
        "trailer": {"value": {"/Root": "1 0 R"}}
      }
    ]}
    """

  @Test func laysPagesOnSheets() throws {
    var tree = try PDFTree(Array(BookletTests.json.utf8))
    #expect(try tree.impose() == Booklet(pages: 2))
    let objects = try #require(tree.json["qpdf"]?.elements.last)
    let form = try #require(objects["obj:4 0 R"]?["stream"]?["dict"])
    #expect(form["/Subtype"] == .string("/Form"))
    #expect(form["/Filter"] == .string("/FlateDecode"))
    #expect(form["/BBox"] == [0, 0, .number("419.5"), 595])
    #expect(form["/Resources"] == .string("6 0 R"))
    let root = try #require(objects["obj:1 0 R"]?["value"])
    #expect(root["/Outlines"] == nil)
    let list = try #require(root["/Pages"]?.string.flatMap { objects["obj:" + $0]?["value"] })
    #expect(list["/Count"] == 2)
    let sheets = list["/Kids"]?.elements.compactMap { $0.string.flatMap { objects["obj:" + $0]?["value"] } } ?? []
    #expect(sheets.count == 2)
    // The first page is on the right of the first side; the second has nothing to show.
    #expect(sheets.first?["/Resources"]?["/XObject"] == ["/R": "4 0 R"])
    #expect(sheets.last?["/Resources"]?["/XObject"] == [:])
  }

  @Test(arguments: [
    "", "{}", #"{"qpdf": [{"maxobjectid": 1}, {}]}"#,
    // Pages that hold themselves.
    #"{"qpdf": [{"maxobjectid": 1}, {"obj:1 0 R": {"value": {"/Pages": "2 0 R"}}, "#
      + #""obj:2 0 R": {"value": {"/Type": "/Pages", "/Kids": ["2 0 R"]}}, "trailer": {"value": {"/Root": "1 0 R"}}}]}"#,
  ])
  func refusesWhatItDoesNotUnderstand(json: String) throws {
    #expect(throws: WorkspaceError.self) {
      var tree = try PDFTree(Array(json.utf8))
      _ = try tree.impose()
    }
  }
}
