@testable import Curriculum
@testable import Handbook
import Testing

@Suite struct PublishingTests {
  private static let published = RenderedSite(SampleCourse.course, baseURL: "https://example.org/sach")
  private static let folder = RenderedSite(SampleCourse.course)

  @Test func namesTheCanonicalAddressAndDescribesThePageForSharing() {
    let page = Self.published.page("bai-cai.html")
    #expect(page.html.contains(#"<link rel="canonical" href="https://example.org/sach/bai-cai.html">"#))
    #expect(page.html.contains(#"<meta property="og:title" content="Cài ứng dụng · Sách thử">"#))
    #expect(page.html.contains(#"<meta property="og:description" content="Một bài ngắn.">"#))
    #expect(Self.published.page("index.html").html.contains(#"rel="canonical" href="https://example.org/sach/""#))
  }

  @Test func listsEveryPageInTheSitemap() throws {
    let sitemap = try #require(Self.published.files["sitemap.xml"])
    let places = sitemap.split(separator: "<loc>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(places.count == Self.published.site.pages.count)
    #expect(places.first == "https://example.org/sach/")
    #expect(places.contains("https://example.org/sach/bai-cai.html"))
    #expect(Self.published.files["robots.txt"]?.contains("Sitemap: https://example.org/sach/sitemap.xml") == true)
  }

  @Test func linksWholeAddressesOnThePageForUnknownOnes() {
    let hrefs = Self.published.page("404.html").attributes("href").filter { !$0.hasPrefix("#") }
    #expect(hrefs.contains("https://example.org/sach/camnang.css"))
    #expect(hrefs.contains("https://example.org/sach/index.html"))
    #expect(hrefs.allSatisfy { $0.hasPrefix("https://example.org/sach/") })
  }

  @Test(arguments: ["sitemap.xml", "404.html", "robots.txt"]) func needsAnAddressForThese(path: String) {
    #expect(Self.folder.files[path] == nil)
  }

  @Test func saysNothingOfAnAddressThatIsNotKnown() {
    #expect(!Self.folder.page("bai-cai.html").html.contains("canonical"))
    #expect(!Self.folder.page("bai-cai.html").html.contains("og:"))
  }

  @Test(arguments: [("https://a.vn", "https://a.vn/"), ("http://a.vn/b/", "http://a.vn/b/")])
  func endsTheAddressWithASlash(given: String, kept: String) {
    #expect(SiteOptions(today: .today, baseURL: given).baseURL == kept)
  }

  @Test(arguments: ["ftp://a.vn", "a.vn", "javascript:x", "https://a.vn/?q", "https://a.vn/#a", "https://a b"])
  func takesNoOtherAddress(given: String) {
    #expect(SiteOptions(today: .today, baseURL: given).baseURL == nil)
  }

  @Test func makesTheSameBytesAgain() {
    #expect(RenderedSite(SampleCourse.course, baseURL: "https://example.org/sach").files == Self.published.files)
  }
}
