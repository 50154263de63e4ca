import Diagnostics
import Terminal
import TestSupport
import Testing

@testable import ErrorPages

@Suite struct ErrorPageTests {
  @Test func readsEveryPageThatIsEmbedded() {
    #expect(ErrorPage.all.count == EmbeddedPages.files.count)
    #expect(ErrorPage.all.map(\.code) == ErrorPage.all.map(\.code).sorted())
  }

  @Test(arguments: ErrorPage.all)
  func saysEverythingOnEveryPage(_ page: ErrorPage) {
    #expect(page.code == ErrorPage.canonicalCode(page.code))
    #expect(ErrorFamily(rawValue: String(page.code.prefix(1))) != nil)
    #expect(!page.meaning.isEmpty && page.remedy.count >= 2)
    #expect(page.examples.contains(where: \.isWrong) && page.examples.contains { !$0.isWrong })
    #expect(page.examples.allSatisfy { !$0.texts.isEmpty })
    for title in [page.title.vietnamese, page.title.english] {
      #expect(title.first?.isUppercase == true && title.last != ".", "\(title)")
    }
  }

  @Test(arguments: ErrorPage.all)
  func saysInEnglishHowToMendIt(_ page: ErrorPage) {
    #expect(page.meaningInEnglish.contains { $0.text.hasPrefix("To mend it:") })
    let verdict = page.isMendedByFix ? "yes" : "no"
    #expect(page.meaningInEnglish.last == .paragraph("**Mended by `camnang check --fix`:** \(verdict)."))
  }

  @Test(arguments: ["K023", "k023", "K23", "k23"])
  func findsACodeAsPeopleTypeIt(_ typed: String) {
    #expect(ErrorPage.find(typed)?.code == "K023")
  }

  @Test(arguments: ["", "K", "023", "K0234", "K-23", "lỗi", "K999"])
  func findsNothingForWhatIsNoCode(_ typed: String) {
    #expect(ErrorPage.find(typed) == nil)
  }

  @Test func listsEveryCodeUnderOneFamily() {
    #expect(ErrorFamily.allCases.flatMap(\.pages).count == ErrorPage.all.count)
    let list = Layout(width: 80).transcript(of: ErrorPageView(language: .vietnamese).list())
    #expect(ErrorPage.all.filter { !list.contains("\n  \($0.code) ") }.map(\.code) == [])
  }

  @Test func proposesNearCodesForOneThatIsNone() {
    let page = ErrorPageView(language: .vietnamese).unknown("k24x", nearKeys: [])
    #expect(Layout(width: 80).text(of: page).hasPrefix("Không có mã lỗi hay khóa «k24x»."))
    let near = Layout(width: 80).text(of: ErrorPageView(language: .english).unknown("K013", nearKeys: ["mã"]))
    #expect(near.contains("Did you mean K003, K010, K011, mã?"))
  }

  @Test(arguments: [(40, "pages/K045-40.txt"), (80, "pages/K045-80.txt")])
  func showsAPageInTheWidthOfTheWindow(_ width: Int, snapshot: String) throws {
    let page = try #require(ErrorPage.find("K045"))
    let view = ErrorPageView(language: .vietnamese)
    expectSnapshot(Layout(width: width).transcript(of: view.page(of: page)), named: snapshot)
  }

  @Test func showsAPageInEnglish() throws {
    let page = try #require(ErrorPage.find("C319"))
    let view = ErrorPageView(language: .english)
    expectSnapshot(Layout(width: 80).transcript(of: view.page(of: page)), named: "pages/C319-english.txt")
  }
}

extension ErrorPage: CustomTestStringConvertible {
  package var testDescription: String { code }
}

extension ErrorPage.Block {
  fileprivate var text: String {
    switch self {
    case .paragraph(let text), .item(let text), .code(let text): text
    }
  }
}
