@testable import Curriculum
@testable import Handbook
import Testing

/// What an empty link shows in a heading, it shows wherever the title stands.
@Suite struct PlainTitleTests {
  private static let site = RenderedSite(
    .make(
      book: .make(title: "Sách về [](nen-tang:app)"),
      modules: [
        .make("m", title: "Phần [](thuat-ngu:otp)", sessions: [.make("b", lessons: ["cai", "hai", "ba"])])
      ],
      lessons: [
        .make(
          "cai",
          title: "Cài [](nen-tang:app) cho bà con",
          summary: "Tóm [](bai:cai).",
          warnings: [warning("otp", "Giữ [](thuat-ngu:otp), [](canh-bao:otp)")],
          problems: [.make("p")]
        ),
        .make("hai", title: "Sau [](bai:cai)"),
        .make("ba", title: "Nhớ [](canh-bao:cai/otp), [](bai:khong-co)"),
      ],
      platforms: [.make("app")],
      terms: [.make("otp", "OTP")]
    )
  )

  private static func warning(_ name: String, _ title: String) -> Warning {
    Warning(
      id: ident(name), severity: .caution, title: inline(title), text: blocks("Coi chừng."), picture: nil, facts: [],
      poster: nil)
  }

  @Test(arguments: [
    ("bai-cai.html", "Cài Ứng dụng app cho bà con · Sách về Ứng dụng app"),
    ("bai-hai.html", "Sau Cài Ứng dụng app cho bà con · Sách về Ứng dụng app"),
    ("bai-ba.html", "Nhớ Giữ OTP, canh-bao:otp, bai:khong-co · Sách về Ứng dụng app"),
    ("hoc-phan-m.html", "Phần OTP · Sách về Ứng dụng app"),
  ])
  func fillsInThePagesTitle(path: String, title: String) {
    let page = Self.site.page(path)
    #expect(page.between("<title", "</title>").text == title)
    #expect(title.hasPrefix(page.between("<h1", "</h1>").text + " · "))
  }

  @Test(arguments: ["muc-luc.html", "index.html", "su-co.html", "bai-ba.html", "bai-cai.html"])
  func fillsInLinksAndNavigation(path: String) {
    #expect(Self.site.page(path).text.contains("Cài Ứng dụng app cho bà con"))
    #expect(!Self.site.page(path).text.contains("Cài cho"))
  }

  @Test func fillsInDescriptions() {
    #expect(Self.site.page("bai-cai.html").attributes("content").contains("Tóm Cài Ứng dụng app cho bà con."))
  }

  @Test func comesToAnEndWhereTitlesShowOneAnother() {
    let circle = RenderedSite(
      .make(lessons: [
        .make("a", title: String(repeating: "A [](bai:b)", count: 50)),
        .make("b", title: String(repeating: "B [](bai:a)", count: 50)),
      ])
    )
    #expect(circle.files.values.allSatisfy { $0.utf8.count < 200_000 })
  }

  @Test func listsFactsByWhatTheyState() {
    let facts = FactTopic.make(
      "Mốc",
      [
        .make("mot", statement: "Đơn vị mới hoạt động từ 1/7/2025.", value: "1/7/2025"),
        .make("hai", statement: "Còn nữa…", value: "2"),
      ]
    )
    let page = RenderedSite(.make(facts: [facts], terms: [.make("xa", "xã", facts: ["mot", "hai"])]))
    #expect(
      page.main("thuat-ngu.html").text.contains("Dữ kiện: Đơn vị mới hoạt động từ 1/7/2025; Còn nữa…")
    )
  }
}
