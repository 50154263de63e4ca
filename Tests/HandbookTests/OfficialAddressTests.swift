@testable import Curriculum
@testable import Handbook
import Testing

/// Addresses that a sheet sends people to: of what is not certain today there is neither code nor address.
@Suite struct OfficialAddressTests {
  private static let address = "https://app.example.vn/"

  private func leaflet(_ status: Fact.Status, reviewBy: Day = .later, address: String = address) -> Markup {
    let platform = Platform.make(
      "app", addresses: [.init(label: inline("Trang chính"), value: inline(address), fact: ref("dia-chi"))])
    let course = Course.make(
      lessons: [.make("a", platforms: ["app"], steps: [.make("mot")])], platforms: [platform],
      facts: [.make("Chủ đề", [.make("dia-chi", status: status, reviewBy: reviewBy)])])
    return RenderedSite(course, edition: .citizen).main("to-roi-a.html")
  }

  @Test(arguments: Fact.Status.allCases)
  func leadsOnlyToVerifiedAddresses(status: Fact.Status) {
    let page = leaflet(status)
    #expect(page.html.contains("class=\"qr\"") == (status == .verified))
    #expect(page.text.contains(Self.address) == (status == .verified))
  }

  @Test(arguments: [("2026-11-22", false), ("2026-11-23", true)])
  func leadsNowhereThatIsOverdue(reviewBy: String, isShown: Bool) throws {
    let page = leaflet(.verified, reviewBy: try #require(Day(reviewBy)))
    #expect(page.html.contains("class=\"qr\"") == isShown)
  }

  @Test(arguments: ["Tìm «App» trong CH Play", "tel:113", "javascript:alert(1)", "app.example.vn"])
  func makesCodesOfAddressesOnTheWebAlone(address: String) {
    #expect(!leaflet(.verified, address: address).html.contains("class=\"qr\""))
  }
}
