@testable import Curriculum
@testable import Handbook
import Testing

/// What a household holds in its hands.
@Suite struct LeafletTests {
  private static let lesson = Lesson.make(
    "tien",
    steps: [
      .make("quet", part: "Trả tiền"), .make("doc-ten"), .make("nhan", part: "Nhận tiền"), .make("xem"),
      .make("goi", part: "Khi bị lừa"), .make("bao"),
    ],
    warnings: [.make("otp"), .make("nhe", .caution), .make("ten")],
    leaflet: Leaflet(
      task: nil, messages: [inline("Đọc to tên.")], picture: nil,
      steps: ["doc-ten", "xem", "bao"].map(ref), boxes: [],
      blanks: [inline("Số ngân hàng (hỏi chi nhánh)")]
    )
  )
  private static let site = RenderedSite(.make(lessons: [lesson]), edition: .citizen)
  private var leaflet: Markup { LeafletTests.site.main("to-roi-tien.html") }

  @Test func showsTheChosenStepsAndNoOthers() {
    let text = leaflet.text
    for (name, shown) in [("quet", false), ("doc-ten", true), ("nhan", false), ("xem", true), ("bao", true)] {
      #expect(text.contains("Làm \(name).") == shown, "\(name)")
    }
  }

  @Test(arguments: [
    ([String](), ["Vướng ở đâu, hỏi", "Người có thể hỏi", "Điện thoại"]),
    (["Trạm y tế xã", "Số của **trạm**"], ["Vướng ở đâu, hỏi", "Trạm y tế xã", "Số của trạm"]),
  ])
  func leavesRoomForWhomToAskAsTheBookNamesThem(contacts: [String], shown: [String]) {
    let course = Course.make(book: .make(contacts: contacts), lessons: [Self.lesson])
    let leaflet = RenderedSite(course, edition: .citizen).main("to-roi-tien.html")
    #expect(leaflet.says(inOrder: shown))
    #expect(!leaflet.text.contains("Tổ công nghệ số"))
  }

  /// A step for when a phone is lost must not look like the next thing to do.
  @Test func saysToWhichPartAStepBelongsThoughThePartsFirstStepIsLeftOut() {
    #expect(
      leaflet.says(inOrder: [
        "Trả tiền", "Bước 1", "Làm doc-ten.", "Nhận tiền", "Bước 2", "Làm xem.", "Khi bị lừa", "Bước 3", "Làm bao.",
      ])
    )
  }

  @Test func printsAllStepsWhereNoneIsChosen() {
    let lesson = Lesson.make("x", steps: [.make("mot"), .make("hai")])
    let page = RenderedSite(.make(lessons: [lesson]), edition: .citizen).main("to-roi-x.html")
    #expect(page.says(inOrder: ["Bước 1", "Làm mot.", "Bước 2", "Làm hai."]))
  }

  @Test func leavesRoomForWhatMustBeAskedBeforeTheSteps() {
    #expect(leaflet.says(inOrder: ["Hỏi trước, ghi vào đây", "Số ngân hàng (hỏi chi nhánh)", "Làm từng bước"]))
    let without = RenderedSite(.make(lessons: [.make("x", steps: [.make("mot")])]), edition: .citizen)
    #expect(!without.main("to-roi-x.html").text.contains("Hỏi trước"))
  }

  @Test func tellsTheTeamWhatToFillInBeforeItHandsALeafletOver() {
    let page = RenderedSite(.make(lessons: [LeafletTests.lesson])).main("bai-tien.html")
    #expect(page.says(inOrder: ["Dặn bà con", "Đọc to tên.", "hỏi rõ rồi ghi lên tờ", "Số ngân hàng (hỏi chi nhánh)"]))
  }

  /// On every sheet and page that shows warnings: both, each with its title and why, and on sheets no other.
  @Test(arguments: [
    (Edition.citizen, "to-roi-tien.html", false), (.trainee, "bai-tien.html", true), (.trainer, "bai-tien.html", true),
  ])
  func hasEveryCriticalWarningWithItsText(edition: Edition, page: String, hasOthers: Bool) {
    let shown = RenderedSite(.make(lessons: [LeafletTests.lesson]), edition: edition).main(page)
    #expect(shown.says(inOrder: ["Coi chừng otp", "Vì otp.", "Coi chừng ten", "Vì ten."]))
    #expect(shown.text.contains("Coi chừng nhe") == hasOthers)
  }

  /// Three boxes to a row where all are short, else two; none is left alone at the end.
  @Test(arguments: [
    (1, 3, [1]), (3, 3, [3]), (4, 3, [2, 2]), (5, 3, [3, 2]), (7, 3, [3, 2, 2]), (4, 2, [2, 2]), (5, 2, [2, 2, 1]),
    (0, 3, []),
  ])
  func setsStepsInRows(count: Int, across: Int, sizes: [Int]) {
    #expect(LeafletBoxes.rows(of: Array(0..<count), across: across).map(\.count) == sizes)
  }

  @Test(arguments: [("Bấm nút.", 3), ("Bấm " + String(repeating: "rồi bấm ", count: 9) + "nút.", 2)])
  func setsLongActionsTwoToARow(action: String, across: Int) {
    let lesson = Lesson.make("x", steps: [.make("mot", action: action), .make("hai"), .make("ba"), .make("bon")])
    let page = RenderedSite(.make(lessons: [lesson]), edition: .citizen).main("to-roi-x.html")
    let rows = page.tags.filter { $0.attributes["class"]?.hasPrefix("boxes") == true }.map {
      $0.attributes["start"] ?? ""
    }
    #expect(rows == ["1", "3"])
    let three = Lesson.make("y", steps: [.make("mot", action: action), .make("hai"), .make("ba")])
    let boxes = RenderedSite(.make(lessons: [three]), edition: .citizen).main("to-roi-y.html")
    #expect(boxes.html.contains("boxes three") == (across == 3))
  }

  /// In doubt is what the sheet says: it is asked on one strip, not marked in every sentence, and once.
  @Test(arguments: [(String?.none, "Điều ten là thật."), ("Tên gì?", "Tên gì?")])
  func gathersWhatMustBeAsked(question: String?, shown: String) {
    let fact = Fact.make("ten", status: .unverified, question: question)
    let page = LeafletTests.leaflet(of: ["[Tên](du-kien:ten) phải khớp."], blanks: [], fact)
    #expect(page.says(inOrder: ["Tên phải khớp.", "Hỏi trước, ghi vào đây", shown, "hỏi Hỏi xã về ten."]))
    #expect(!page.text.contains("cần kiểm tra lại"))
    let asked = LeafletTests.leaflet(of: ["[Tên](du-kien:ten)."], blanks: ["[Tên](du-kien:ten) (hỏi xã)"], fact)
    #expect(asked.text.contains("Tên (hỏi xã)") && !asked.text.contains(shown))
  }

  private static func leaflet(of messages: [String], blanks: [String], _ fact: Fact) -> Markup {
    let blanks = blanks.map { inline($0) }
    let leaflet = Leaflet(
      task: nil, messages: messages.map { inline($0) }, picture: nil, steps: [], boxes: [], blanks: blanks)
    let course = Course.make(
      lessons: [.make("x", leaflet: leaflet)], facts: [FactTopic(title: inline("Chủ đề"), facts: [fact])])
    return RenderedSite(course, edition: .citizen).main("to-roi-x.html")
  }
}
