import Curriculum
import Testing

@testable import Certificates

/// Keys as they lie on sticks.
@Suite struct KeyTests {
  private func sealed(_ passphrase: String) throws -> SealedKey {
    try #require(
      SealedKey(
        try Sample.issuer(), passphrase: passphrase, salt: [UInt8](repeating: 7, count: 16),
        nonce: [UInt8](repeating: 8, count: 12), cost: 1 << 14))
  }

  @Test func opensByItsWordsAlone() throws {
    let file = try sealed("bốn con gà trống").file
    let read = try SealedKey(file: file)
    let certificate = try Sample.certificate()
    #expect(read.open(passphrase: "bốn con gà trống")?.sign(certificate) == (try Sample.issuer().sign(certificate)))
    // What another keyboard sends for the same letters.
    #expect(read.open(passphrase: "bo\u{302}\u{301}n con ga\u{300} tro\u{302}\u{301}ng") != nil)
    for wrong in ["", "bốn con gà trốn", "bon con ga trong", "bốn con gà trống "] {
      #expect(read.open(passphrase: wrong) == nil)
    }
  }

  @Test func holdsNoByteOfTheSecret() throws {
    let text = String(decoding: try sealed("bốn con gà trống").file, as: UTF8.self)
    #expect(!text.contains(Base64URL.text(of: [UInt8](repeating: 2, count: 32))))
  }

  /// Whoever changes the card of a sealed key cannot have it sign for another commune.
  @Test func staysLockedWhereTheCardWasChanged() throws {
    let text = String(decoding: try sealed("bốn con gà trống").file, as: UTF8.self)
    let changed = try SealedKey(file: Array(text.replacing("5461", with: "5462").utf8))
    #expect(changed.open(passphrase: "bốn con gà trống") == nil)
  }

  @Test func sendsACardThatProvesItself() throws {
    let file = KeyCard.file(of: try Sample.issuer())
    #expect(try KeyCard(file: file) == (try Sample.issuer().card))
    let text = String(decoding: file, as: UTF8.self)
    #expect { try KeyCard(file: Array(text.replacing("5461", with: "5462").utf8)) } throws: { error in
      (error as? StrictMistake)?.reason == .signature
    }
  }

  @Test func takesNoProvinceForAnIssuer() throws {
    var bundle = try Sample.bundle()
    #expect(throws: KeyBundle.Conflict.province) { try bundle.add(try Sample.province().card) }
  }
}
