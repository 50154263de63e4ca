import Diagnostics
import Foundation
import LessonSyntax
import Testing

/// Files that were saved in other encodings: those that can mean only one thing are converted, others are left alone.
@Suite struct ForeignTextTests {
  private static let lesson = "mã: bai-mot\ntiêu đề: \"Cài «ứng dụng» – từng bước, giữ kỹ… 5.000₫\"\n"

  private static func bytes(_ base64: String) throws -> [UInt8] { Array(try #require(Data(base64Encoded: base64))) }

  private static func parsed(_ bytes: [UInt8]) -> [Diagnostic] {
    LessonParser.parse(SourceFile(path: "a.yaml", bytes: bytes), id: FileID(index: 0)).diagnostics
  }

  private static func mended(_ bytes: [UInt8]) -> String? {
    SafeRepairs.made(in: bytes, check: parsed).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static func text(_ bytes: [UInt8], with fix: Diagnostic.Fix) -> String {
    var edits = TextEdits()
    edits.add(fix)
    return String(decoding: edits.applied(to: bytes), as: UTF8.self)
  }

  @Test(
    arguments: [
      String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian, .utf32BigEndian,
    ]
  )
  func readsTheOtherFormsOfUnicode(_ encoding: String.Encoding) throws {
    // Only a file's mark tells UTF-32 apart, and Foundation writes it where the order of bytes is left open.
    let marked = [.utf32LittleEndian, .utf32BigEndian].contains(encoding) ? "\u{FEFF}" + Self.lesson : Self.lesson
    let bytes = Array(try #require(marked.data(using: encoding)))
    #expect(Self.parsed(bytes).map(\.code) == ["K002"])
    #expect(Self.mended(bytes) == Self.lesson)
  }

  @Test func readsSignsBeyondTheFirstPlane() throws {
    let text = "a: 😀\n"
    #expect(Self.mended(Array(try #require(text.data(using: .utf16)))) == text)
  }

  /// Written by Python's codec cp1258, each letter as Windows writes it: a vowel, and its tone behind it.
  @Test(arguments: [
    (
      lesson,
      "bWHeOiBiYWktbW90CnRp6nUg8OrMOiAiQ+BpIKv97G5nIGR18m5nuyCWIHT9zG5nIGL99exjLCBnaf3eIGt53oUgNS4wMDD+Igo="
    ),
    (
      letters,
      """
      YeBh0mHe4WHy4+PM49Lj3uPs4/Li4szi0uLe4uzi8mXoZdJl3ull8urqzOrS6t7q7OryaWnMadJp3u1p8m9vzG/Sb97zb/L09Mz00vTe9Oz08vX1z\
      PXS9d717PXydfl10nXe+nXy/f3M/dL93v3s/fJ5ecx50nneeex58kHAQdJB3sFB8sPDzMPSw97D7MPywsLMwtLC3sLswvJFyEXSRd7JRfLKyszK0s\
      reyuzK8klJzEnSSd7NSfJPT8xP0k/e00/y1NTM1NLU3tTs1PLV1czV0tXe1ezV8lXZVdJV3tpV8t3dzN3S3d7d7N3yWVnMWdJZ3lnsWfLw0A==
      """
    ),
  ])
  func readsWindows1258(text: String, base64: String) throws {
    let bytes = try Self.bytes(base64)
    let found = try #require(Self.parsed(bytes).first { $0.code == "K001" })
    let fix = try #require(found.safeFix)
    #expect(Self.text(bytes, with: fix) == text)
    #expect(fix.title.vietnamese == "Chuyển cả tệp từ Windows-1258 sang UTF-8")
  }

  /// The 134 letters that are no ASCII, among those that are.
  static let letters: String = {
    let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    return vowels.map { vowel in tones.map { "\(vowel)\($0)" }.joined() }.joined()
      .precomposedStringWithCanonicalMapping + "đĐ"
  }()

  /// «tiêu đề: Cài ứng dụng, từng bước» in TCVN3 and VNI; French and Spanish; a file that is partly UTF-8; UTF-16 that is
  /// cut off, that has half a sign, that is no text.
  @Test(arguments: [
    "dGmqdSCu0jogQ7VpIPhuZyBk9G5nLCB09W5nIGKt7WMK", "dGll4nUg8WXgOiBDYfhpIPb5bmcgZHXvbmcsIHT2+G5nIGL29PljCg==",
    "dGnqdTog4CBsYSBjYXJ0ZSwgc2Xxb3IK", "dGnDqnU6IGTyCg==", "//5hADoAIABiAAoA/w==", "//5hADoAIAAA2AoA",
    "//5hADoAAAAKAA==",
  ])
  func leavesTheRestAlone(base64: String) throws {
    let bytes = try Self.bytes(base64)
    #expect(Self.parsed(bytes).map(\.code).allSatisfy { ["K001", "K002"].contains($0) })
    #expect(Self.mended(bytes) == nil)
  }
}
