import Foundation
import HTML
import Testing

@Suite struct RelocationTests {
  private let relocation = Relocation(
    id: { "bai-a." + $0 },
    link: { $0.text.hasPrefix("mat") ? nil : $0.text.hasPrefix("#") ? SafeURL("#bai-a." + $0.text.dropFirst()) : $0 },
    picture: { $0 == "hinh.png" ? EmbeddedPicture(.png, [1, 2, 3]) : nil }
  )

  private func link(_ address: String) throws -> Node { Tag.a(.href(try #require(SafeURL(address)))) { "chữ" } }

  @Test func movesIdsWithAllThatReferToThem() {
    let node = Tag.section(.id("a"), .aria("labelledby", "a b"), .aria("describedby", "c"), .aria("label", "a")) {
      Tag.h2(.id("b")) { "b" }
    }
    #expect(
      node.relocated(by: relocation).html
        == #"<section id="bai-a.a" aria-labelledby="bai-a.a bai-a.b" aria-describedby="bai-a.c" aria-label="a">"#
        + #"<h2 id="bai-a.b">b</h2></section>"#
    )
  }

  @Test func movesLinks() throws {
    #expect(try link("#x").relocated(by: relocation).html == ##"<a href="#bai-a.x">chữ</a>"##)
    #expect(try link("https://a.vn/").relocated(by: relocation).html == #"<a href="https://a.vn/">chữ</a>"#)
  }

  @Test func leavesTheWordsOfALinkToNothing() throws {
    let node = Tag.p { try? link("mat.html") }
    #expect(node.relocated(by: relocation).html == "<p>chữ</p>")
  }

  @Test func embedsPictures() throws {
    let known = Tag.img(.src(try #require(SafeURL("hinh.png"))), .alt("x"))
    #expect(known.relocated(by: relocation).html == #"<img src="data:image/png;base64,AQID" alt="x">"#)
    let other = Tag.img(.src(try #require(SafeURL("khac.png"))), .alt("x"))
    #expect(other.relocated(by: relocation).html == other.html)
  }

  @Test(arguments: 0...7)
  func encodesAsFoundationDoes(count: Int) {
    let bytes = (0..<count).map { UInt8(255 - 37 * $0) }
    #expect(Base64.text(of: bytes) == Data(bytes).base64EncodedString())
  }

  @Test(arguments: [
    ("a.PNG", EmbeddedPicture.Format.png), ("b.jpg", .jpeg), ("c.webp", .webp), ("d.gif", .gif), ("e.svg", .svg),
  ])
  func knowsPicturesByTheirNames(name: String, format: EmbeddedPicture.Format) {
    #expect(EmbeddedPicture.Format(fileName: name) == format)
  }

  @Test(arguments: ["a.html", "svg", "a.js", ""])
  func embedsNothingElse(name: String) { #expect(EmbeddedPicture.Format(fileName: name) == nil) }
}
