import Testing

@testable import Serving

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("bai-mot.html", "bai-mot.html"), ("%62ai", "bai"), ("%2562ai", "%62ai"), ("L%e1%bb%9bp", "Lớp"), ("", ""),
  ])
  func decodesOnce(text: String, decoded: String) { #expect(PercentEncoding.decoded(text) == decoded) }

  @Test(arguments: ["%", "%2", "%zz", "%+1", "%-1", "%ff", "%00", "a%0ab"])
  func refusesWhatIsNoText(text: String) { #expect(PercentEncoding.decoded(text) == nil) }

  @Test func readsForms() throws {
    let fields = try #require(PercentEncoding.fields(of: Array("chon=2&chon=3&tra-loi=m%C3%A3+OTP&x".utf8)))
    #expect(fields.map(\.name) == ["chon", "chon", "tra-loi", "x"])
    #expect(fields.map(\.value) == ["2", "3", "mã OTP", ""])
    #expect(PercentEncoding.fields(of: Array("a=%ff".utf8)) == nil)
  }
}
