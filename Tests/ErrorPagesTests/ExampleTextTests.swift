import TestSupport
import Testing

@testable import ErrorPages

@Suite struct ExampleTextTests {
  @Test(arguments: [
    ("mã: a", "mã: a\n"), ("a‹U+00A0›b", "a\u{A0}b\n"), ("‹×3 -x⏎›b", "-x\n-x\n-x\nb\n"), ("‹×2   a›", "  a  a\n"),
    ("a‹hết tệp›", "a"), ("‹lạ›", "‹lạ›\n"), ("a ‹ b", "a ‹ b\n"), ("‹×2 - ›", "- - \n"),
  ])
  func writesWhatCannotBeSeen(_ text: String, _ written: String) {
    #expect(String(decoding: ExampleText.bytes(of: text), as: UTF8.self) == written)
  }

  @Test func writesBytesThatAreNoText() {
    #expect(ExampleText.bytes(of: "‹E0›a") == [0xE0, 0x61, 0x0A])
    #expect(ExampleText.bytes(of: "‹UTF-16›ạ") == [0xFF, 0xFE, 0xA1, 0x1E, 0x0A, 0x00])
  }
}
