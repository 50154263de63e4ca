import Testing

@testable import Certificates

/// Which names can be signed.
@Suite struct NameTests {
  @Test(arguments: [
    ("Nguyễn Văn An", "Nguyễn Văn An"), ("  Trần   Thị\tBình ", "Trần Thị Bình"), ("K'Brôi", "K'Brôi"),
    ("K’Brôi", "K'Brôi"), ("Nguye\u{302}\u{303}n Va\u{306}n An", "Nguyễn Văn An"), ("Giàng A Phử", "Giàng A Phử"),
    ("Lê-Na Hồ", "Lê-Na Hồ"), ("ĐẶNG QUỸ", "ĐẶNG QUỸ"),
  ])
  func takesNamesAsTheyAreWritten(typed: String, signed: String) throws {
    #expect(try CertificateName(typed).text == signed)
  }

  @Test(arguments: [
    ("", CertificateName.Refusal.empty), ("   ", .empty), ("Nguyеn Văn An", .strange("\u{435}")),
    ("Αn", .strange("\u{391}")), ("An 2", .strange("2")), ("An\u{202E}na", .strange("\u{202E}")),
    ("An\u{200B}", .strange("\u{200B}")), ("<b>An", .strange("<")), ("An😀", .strange("😀")), ("Ａn", .strange("Ａ")),
    ("-An", .misplacedSign), ("An-", .misplacedSign), ("An--Bình", .misplacedSign), ("An -Bình", .misplacedSign),
    (String(repeating: "a", count: 61), .tooLong), ("Ñu", .strange("Ñ")), ("李明", .strange("李")),
  ])
  func refusesWhatLooksLikeOtherLetters(typed: String, refusal: CertificateName.Refusal) {
    #expect(throws: refusal) { try CertificateName(typed) }
  }

  @Test func readsOnlyBytesAsTheyWereSigned() throws {
    #expect(CertificateName(signed: Array("Nguyễn An".utf8)[...])?.text == "Nguyễn An")
    for other in ["Nguye\u{302}\u{303}n An", " An", "An  An", "K’Brôi", "An1", ""] {
      #expect(CertificateName(signed: Array(other.utf8)[...]) == nil)
    }
    #expect(CertificateName(signed: [0x41, 0xFF]) == nil)
  }
}
