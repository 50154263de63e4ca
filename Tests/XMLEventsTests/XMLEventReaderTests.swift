import Testing

@testable import XMLEvents

@Suite struct XMLEventReaderTests {
  private func events(_ text: String) -> [XMLEvent]? { XMLEventReader.events(in: Array(text.utf8)) }

  @Test func givesWhatStandsInADocumentInItsOrder() {
    let name = XMLName("b", in: "urn:x")
    #expect(
      events("<?xml version='1.0'?><!-- c --><a k='1 &amp; 2' p:k='3' xmlns:p='urn:x'>một<p:b/>&#x1EA1;\nhai</a>") == [
        .start(XMLName("a"), [.init(XMLName("k"), "1 & 2"), .init(XMLName("k", in: "urn:x"), "3")]),
        .text("một"), .start(name, []), .end(name), .text("ạ\nhai"), .end(XMLName("a")),
      ]
    )
  }

  @Test(arguments: ["", "chữ", "<a>", "<a></b>", "<a/><b/>", "<a k=1/>", "<a>&khong-co;</a>", "<a>\u{0}</a>", "<p:a/>"])
  func givesNothingOfWhatIsNotWellFormed(text: String) { #expect(events(text) == nil) }

  @Test func readsOtherEncodings() {
    let utf16: [UInt8] = [0xFF, 0xFE] + "<a>ạ</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(XMLEventReader.events(in: utf16) == [.start(XMLName("a"), []), .text("ạ"), .end(XMLName("a"))])
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(XMLEventReader.events(in: latin) == [.start(XMLName("a"), []), .text("é"), .end(XMLName("a"))])
  }

  /// What is in a document is replaced; what is outside is never looked at.
  @Test func loadsNothingFromOutside() {
    let inside = "<!DOCTYPE a [<!ENTITY e 'trong'>]><a>&e;</a>"
    #expect(events(inside) == [.start(XMLName("a"), []), .text("trong"), .end(XMLName("a"))])
    let outside = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>"
    #expect(events(outside) == [.start(XMLName("a"), []), .end(XMLName("a"))])
  }

  /// Nine entities of ten times the one before: a gigabyte of a few hundred bytes.
  @Test func stopsWhereEntitiesGrowBeyondReason() {
    let entities = (1...9).map { "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>" }.joined()
    #expect(events("<!DOCTYPE a [<!ENTITY e0 'aaaaaaaaaa'>\(entities)]><a>&e9;</a>") == nil)
  }

  @Test(arguments: [(256, true), (257, false), (100_000, false)])
  func goesSoDeep(count: Int, isRead: Bool) {
    let text = String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    #expect((events(text) != nil) == isRead)
  }
}
