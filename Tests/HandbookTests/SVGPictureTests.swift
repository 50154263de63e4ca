import Testing

@testable import Handbook

@Suite struct SVGPictureTests {
  private static let space = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\""

  private func published(_ content: String, _ attributes: String = "viewBox=\"0 0 30 20\"") -> PublishedPicture? {
    SVGPicture.published(Array("<svg \(Self.space) \(attributes)>\(content)</svg>".utf8))
  }

  private func text(_ content: String) -> String {
    published(content).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<g onclick=\"alert(1)\"/>", "<rect ONLOAD=\"alert(1)\"/>",
    "<a x:href=\"javascript:alert(1)\"><g/></a>", "<use x:href=\"https://a.vn/b.svg#c\"/>",
    "<image href=\"https://a.vn/b.png\"/>", "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
    "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">a</p></foreignObject>",
    "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>", "<set attributeName=\"onclick\" to=\"alert(1)\"/>",
    "<style>@import 'https://a.vn/a.css';</style>", "<style>g { fill: url( 'https://a.vn/a' ); }</style>",
    "<style>@\\69mport 'https://a.vn/a.css';</style>", "<g style=\"fill: u\\72l(https://a.vn)\"/>",
    "<g fill=\"url(https://a.vn/a)\"/>", "<handler>alert(1)</handler>", "<iframe src=\"https://a.vn\"/>",
  ])
  func leavesOutWhatRunsOrFetches(content: String) throws {
    let picture = try #require(published(content + "<path d=\"M0 0h9\"/>"))
    let text = String(decoding: picture.bytes, as: UTF8.self)
    for bad in ["alert", "a.vn", "data:image/svg", "mport", "script", "foreign", "animate", "<set"] {
      #expect(!text.lowercased().contains(bad), "\(text)")
    }
    #expect(text.contains("<path d=\"M0 0h9\">"))
    // The words of a link are kept, so that nothing of the drawing is lost.
    #expect(picture.facts.losesActiveParts != content.hasPrefix("<a "))
  }

  @Test(arguments: [
    "<path d=\"M0 0 L9 9\" fill=\"url(#g)\"/>", "<use x:href=\"#g\"/>", "<use href=\"#g\"/>",
    "<image href=\"data:image/png;base64,AAAA\"/>", "<style>.a { fill: url(\"#g\"); stroke: rgb(1 2 3); }</style>",
    "<text x=\"1\" transform=\"rotate(3)\" xml:space=\"preserve\">Bấm «Đồng ý» &lt;</text>", "<title>Sơ đồ</title>",
    "<metadata>Lan</metadata>", "<g xmlns:i=\"urn:i\" i:label=\"Lan\"/>", "<g data-name=\"Lan\"/>",
  ])
  func keepsWhatDraws(content: String) throws {
    let picture = try #require(published(content))
    #expect(!picture.facts.losesActiveParts)
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(!text.contains("Lan"))
    #expect(try #require(SVGPicture.published(picture.bytes)).bytes == picture.bytes)
  }

  @Test(arguments: [
    ("viewBox=\"0 0 30 20\"", 30, 20), ("viewBox='0,0,30.4,20'", 30, 20), ("width='3cm' height='1in'", 113, 96),
    ("width='60' viewBox='0 0 30 20'", 60, 40), ("width='100%' height='100%' viewBox='0 0 30 20'", 30, 20),
    ("height='10px' viewBox='0 0 30 20'", 15, 10), ("width='1e2' viewBox='0 0 3 2'", 3, 2),
    ("viewBox='0 0 1e9 1'", 100_000, 1),
  ])
  func knowsItsSize(attributes: String, width: Int, height: Int) {
    #expect(published("", attributes)?.facts.size == PictureSize(width: width, height: height))
  }

  @Test(arguments: ["", "width='9'", "viewBox='0 0 0 9'", "viewBox='a b c d'", "width='-1' height='2'", "width='100%'"])
  func isNoneWithoutASize(attributes: String) { #expect(published("", attributes) == nil) }

  @Test func isReadWithThePrefixThatItsProgramGives() {
    let text = "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><s:g id=\"a\"/></s:svg>"
    let bytes = SVGPicture.published(Array(text.utf8))?.bytes ?? []
    #expect(String(decoding: bytes, as: UTF8.self).contains("<g id=\"a\"></g></svg>"))
  }
}
