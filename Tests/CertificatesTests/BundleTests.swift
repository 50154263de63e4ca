import Curriculum
import Testing

@testable import Certificates

/// The list of keys: written in one way, read in that way alone, and what it says of papers.
@Suite struct BundleTests {
  private func file() throws -> [UInt8] {
    var bundle = try Sample.bundle()
    bundle.revoke(serials: ["0000000000000002", "0000000000000001"], keys: ["aabbccdd"])
    return try #require(bundle.file(signedBy: try Sample.province()))
  }

  @Test func comesBackAsItWasWritten() throws {
    let bytes = try file()
    let bundle = try KeyBundle(file: bytes)
    #expect(bundle.file(signedBy: try Sample.province()) == bytes)
    #expect(bundle.revokedSerials == ["0000000000000001", "0000000000000002"])
    #expect(bundle[key: try Sample.issuer().card.id]?.issuer.hasPrefix("Tổ công nghệ số") == true)
  }

  /// A blank more changes nothing that is signed; whatever means something else is refused, at its place.
  @Test func refusesEveryChangedByte() throws {
    let bytes = try file()
    let bundle = try KeyBundle(file: bytes)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      guard let read = try? KeyBundle(file: changed) else { continue }
      #expect(read == bundle, "byte \(index)")
    }
  }

  @Test(arguments: [
    ("\"format\":", "\"from\":", StrictMistake.Reason.format("camnang-keys-1")),
    ("camnang-keys-1", "camnang-keys-2", .format("camnang-keys-1")),
    ("\"page\": \"https", "\"page\": \"ftp", .value), ("\"day\": \"2026-11-30\"", "\"day\": \"2026-11-31\"", .value),
    ("\"commune\": 5461", "\"commune\": \"5461\"", .value), ("\"page\":", "\"side\":", .member("page")),
    ("Tân Cương", "Tân Thành", .signature), ("\"revokedKeys\": [\"aabbccdd\"]", "\"revokedKeys\": []", .signature),
    ("\"revokedKeys\": [\"aabbccdd\"]", "\"revokedKeys\": [\"AABBCCDD\"]", .value),
    ("\"signature\":", "\"more\": 1, \"signature\":", .member("signature")), ("\"list\": {", "\"list\": [", .syntax),
  ])
  func saysWhereAFileIsNotAsItWasWritten(old: String, new: String, reason: StrictMistake.Reason) throws {
    let text = String(decoding: try file(), as: UTF8.self)
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    #expect { try KeyBundle(file: Array(changed.utf8)) } throws: { error in
      (error as? StrictMistake)?.reason == reason
    }
  }

  @Test func isSignedByItsProvinceAlone() throws {
    #expect(try Sample.bundle().file(signedBy: try Sample.issuer()) == nil)
    #expect(try Sample.bundle().file(signedBy: try Sample.stranger()) == nil)
  }

  @Test func judgesInPlainOrder() throws {
    let (today, bundle) = (try Sample.day("2026-12-02"), try Sample.bundle())
    func verdict(_ signed: SignedCertificate, _ change: (inout KeyBundle) -> Void = { _ in }, on day: Day? = nil)
      -> Verdict
    {
      var bundle = bundle
      change(&bundle)
      return bundle.judge(signed, on: day ?? today)
    }
    let signed = try Sample.signed()
    #expect(
      verdict(try Sample.signed({ $0.key = try Sample.stranger().card.id }, by: try Sample.stranger()))
        == .refused(.unlistedKey))
    #expect(verdict(try Sample.signed(by: try Sample.stranger())) == .refused(.wrongSignature))
    #expect(verdict(signed, { $0.revoke(serials: ["00112233445566ff"], keys: []) }) == .refused(.revokedSerial))
    let key = try Sample.issuer().card.id
    #expect(verdict(signed, { $0.revoke(serials: [], keys: [key]) }) == .refused(.revokedKey))
    #expect(verdict(signed, on: try Sample.day("2026-11-30")) == .refused(.notYet))
    #expect(verdict(signed, on: try Sample.day("2028-12-01")) == .refused(.expired))
    guard case .valid = verdict(signed, on: try Sample.day("2028-11-30")) else {
      Issue.record("its last day is one of its days")
      return
    }
    #expect(verdict(try Sample.signed({ $0.commune = 1 })) == .refused(.outsideKey))
    #expect(verdict(try Sample.signed({ $0.issued = try Sample.day("2027-01-01") })) == .refused(.outsideKey))
    #expect(verdict(try Sample.signed({ $0.expires = try Sample.day("2029-01-01") })) == .refused(.outsideKey))
    #expect(verdict(try Sample.signed({ $0.expires = try Sample.day("2026-11-30") })) == .refused(.outsideKey))
    #expect(verdict(try Sample.signed({ $0.lessons = [12] })) == .refused(.unknownCourse))
    #expect(verdict(try Sample.signed({ $0.course = "00000000" })) == .refused(.unknownCourse))
  }

  @Test func isOldAfterNinetyDays() throws {
    let bundle = try Sample.bundle(on: "2026-11-30")
    #expect(!bundle.isOld(on: try Sample.day("2027-02-28")))
    #expect(bundle.isOld(on: try Sample.day("2027-03-01")))
  }
}
