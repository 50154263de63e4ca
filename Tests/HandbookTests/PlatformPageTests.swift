@testable import Curriculum
@testable import Handbook
import Testing

@Suite struct PlatformPageTests {
  private let page = RenderedSite(SampleCourse.course).main("nen-tang-app.html")

  @Test func tellsWhatIsKnown() {
    #expect(
      page.says(inOrder: [
        "Nền tảng", "Ứng dụng app", "Tóm tắt app.", "Chưa rõ còn dùng không", "Sở app", "Tên cũ app", "Mô tả app.",
        "Địa chỉ chính thức", "Xem lại app.", "Năm 2025", "Đổi tên. cần kiểm tra lại", "Bài học dùng nền tảng này",
        "Cài ứng dụng", "Dữ kiện về Ứng dụng app", "Điều nam-mo là thật.",
      ])
    )
  }

  @Test func linksAVerifiedAddress() {
    #expect(page.attributes("href").contains("https://app.example.vn/"))
  }

  @Test(arguments: ["Tên bí mật", "Tên quá hạn"]) func hidesAnAddressThatIsUnverifiedOrOverdue(name: String) {
    #expect(!page.text.contains(name))
  }

  @Test func saysWhyAnAddressIsMissing() {
    #expect(page.says(inOrder: ["Kho", "địa chỉ chưa được kiểm chứng: cần kiểm tra lại"]))
  }

  @Test func hidesAVerifiedAddressOnceItIsOverdue() {
    let late = RenderedSite(SampleCourse.course, today: Day("2028-01-01") ?? .past).main("nen-tang-app.html")
    #expect(!late.html.contains("app.example.vn/"))
  }

  @Test func drawsACodeForAVerifiedAddressAlone() {
    #expect(page.attributes("aria-label").filter { $0.hasPrefix("Mã QR") }.count == 1)
    let late = RenderedSite(SampleCourse.course, today: Day("2028-01-01") ?? .past)
    #expect(!late.files.values.contains { $0.contains("Mã QR") })
  }
}
