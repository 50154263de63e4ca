import HTML
import Testing

@Suite struct SafeURLTests {
  @Test(arguments: [
    "https://dichvucong.gov.vn/", "http://a.vn/b?c=d#e", "tel:156", "mailto:a@b.vn", "bai-mot.html#buoc-hai",
    "#buoc-hai",
    "a/b.png", "HTTPS://A.VN", "bai.html?x=a:b", "./a:b",
  ])
  func takesAddressesAPageMayHave(address: String) {
    #expect(SafeURL(address)?.text == address)
  }

  @Test(arguments: [
    ("https://a.vn/b-[c]?d=[e]", "https://a.vn/b-%5Bc%5D?d=%5Be%5D"), ("http://[::1]/a[b]", "http://[::1]/a%5Bb%5D"),
    ("http://[::1]", "http://[::1]"),
  ])
  func writesBracketsAsAPathHasThem(address: String, written: String) {
    #expect(SafeURL(address)?.text == written)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:x", "",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.vn", "\\\\evil.vn", "/\\evil.vn", "https://a b.vn",
    "blob:x", "x:y", "\u{1}javascript:x", "ftp://a.vn",
  ])
  func refusesEveryOther(address: String) {
    #expect(SafeURL(address) == nil)
  }
}
