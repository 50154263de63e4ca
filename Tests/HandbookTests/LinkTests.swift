@testable import Curriculum
@testable import Handbook
import Testing

@Suite struct LinkTests {
  static let sample = RenderedSite(SampleCourse.course)
  static let paths = sample.site.pages.map(\.path)

  @Test(arguments: paths) func leadsToFilesAndPlacesThatExist(path: String) {
    for href in Self.sample.page(path).attributes("href") where Self.isRelative(href) {
      let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? path : parts[0]
      #expect(Self.sample.files[target] != nil, "\(href)")
      if parts.count == 2 { #expect(Self.sample.page(target).attributes("id").contains(parts[1]), "\(href)") }
    }
  }

  @Test(arguments: paths) func givesEachPlaceAnAddressOfItsOwn(path: String) {
    let ids = Self.sample.page(path).attributes("id")
    #expect(ids.count == Set(ids).count)
  }

  @Test func reachesEveryPageFromTheHomePage() {
    var reached: Set<String> = []
    var open = ["index.html"]
    while let path = open.popLast() {
      guard reached.insert(path).inserted else { continue }
      for href in Self.sample.page(path).attributes("href") where Self.isRelative(href) {
        open.append(String(href.prefix { $0 != "#" }))
      }
    }
    #expect(Set(Self.paths).subtracting(reached) == [])
  }

  @Test(arguments: paths) func staysWithinTheFolder(path: String) {
    let page = Self.sample.page(path)
    #expect(!path.contains("/"))
    #expect(!(page.attributes("href") + page.attributes("src")).contains { $0.contains("../") || $0.hasPrefix("/") })
  }

  @Test func insertsTitlesAndValuesInEmptyLinks() {
    let text = Self.sample.main("bai-cai.html").text
    #expect(text.contains("Mở từ năm 2021. Còn"))
    #expect(text.contains("Xem Giữ an toàn, OTP."))
    #expect(Self.sample.main("ve-sach-nay.html").text.contains("bước một, Học phần m."))
  }

  @Test func writesLinksWithinAPageWithoutItsName() {
    let hrefs = Self.sample.main("bai-cai.html").attributes("href")
    #expect(hrefs.contains("#su-co-ket"))
    #expect(!hrefs.contains("bai-cai.html#su-co-ket"))
    #expect(Self.sample.main("ve-sach-nay.html").attributes("href").contains("bai-cai.html#buoc-mot"))
  }

  @Test(
    arguments: [
      ("lesson:an-toan", "bai-an-toan.html"), ("step:cai/mot", "bai-cai.html#buoc-mot"),
      ("problem:cai/ket", "bai-cai.html#su-co-ket"), ("warning:cai/otp", "bai-cai.html#canh-bao-otp"),
      ("question:cai/so", "bai-cai.html#cau-hoi-so"), ("platform:app", "nen-tang-app.html"),
      ("fact:nam-mo", "du-kien.html#du-kien-nam-mo"), ("term:otp", "thuat-ngu.html#thuat-ngu-otp"),
      ("module:m", "hoc-phan-m.html"),
    ]
  ) func understandsEnglishSchemes(destination: String, href: String) {
    let sample = SampleCourse.course
    let course = Course.make(
      book: .make(introduction: "[chữ](\(destination))"),
      lessons: sample.lessons,
      platforms: sample.platforms,
      facts: sample.factTopics,
      terms: sample.terms
    )
    #expect(RenderedSite(course).main("ve-sach-nay.html").html.contains("href=\"\(href)\""))
  }

  private static func isRelative(_ href: String) -> Bool { !href.hasPrefix("http") }
}
