import Curriculum
import Testing

@testable import Certificates

/// The bytes of a certificate: one payload for each, and every change refused.
@Suite struct CertificateTests {
  @Test func comesBackAsItWasSigned() throws {
    let signed = try Sample.signed()
    let read = try #require(SignedCertificate(signed.code))
    #expect(read == signed)
    #expect(SignedCertificate("https://sach.vi-du.vn/xac-minh.html#\(signed.code)") == signed)
    let broken = signed.code.enumerated().map { $0.offset % 40 == 39 ? "\($0.element)\n  " : "\($0.element)" }.joined()
    #expect(SignedCertificate(broken) == signed)
  }

  @Test func holdsByTheListOfItsProvince() throws {
    let verdict = try Sample.bundle().judge(Sample.signed(), on: Sample.day("2026-12-02"))
    #expect(verdict == .valid(issuer: try Sample.issuer().card, course: Sample.lessons))
  }

  /// Each bit of payload and signature.
  @Test func refusesWhateverIsFlipped() throws {
    let signed = try Sample.signed()
    let bundle = try Sample.bundle()
    let bytes = try #require(Base64URL.bytes(of: signed.code))
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << UInt8(bit)
        guard let read = SignedCertificate(Base64URL.text(of: flipped)) else { continue }
        let verdict = bundle.judge(read, on: try Sample.day("2026-12-02"))
        #expect([.refused(.wrongSignature), .refused(.unlistedKey)].contains(verdict), "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func refusesWhateverIsCutOffOrAdded() throws {
    let signed = try Sample.signed()
    let bundle = try Sample.bundle()
    let bytes = try #require(Base64URL.bytes(of: signed.code))
    for count in 0..<bytes.count {
      guard let read = SignedCertificate(Base64URL.text(of: bytes.prefix(count))) else { continue }
      #expect(bundle.judge(read, on: try Sample.day("2026-12-02")) == .refused(.wrongSignature))
    }
    for place in [0, 25, bytes.count] {
      var longer = bytes
      longer.insert(65, at: place)
      guard let read = SignedCertificate(Base64URL.text(of: longer)) else { continue }
      guard case .refused = bundle.judge(read, on: try Sample.day("2026-12-02")) else {
        Issue.record("a byte more at \(place) was taken")
        continue
      }
    }
  }

  /// Of a text in base64 the last letter has bits that mean nothing: they must be zero, so that no two codes are one.
  @Test func readsOneTextForOneCode() throws {
    let signed = try Sample.signed(name: "An Bình")
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    let others = letters.filter { SignedCertificate(signed.code.dropLast() + String($0)) != nil }
    #expect(signed.code.count % 4 == 0 || others.count < 64)
    #expect(others.compactMap { SignedCertificate(signed.code.dropLast() + String($0)) }.count { $0 == signed } == 1)
  }

  @Test(arguments: [
    ("2026-12-01", "2028-11-30"), ("2028-02-29", "2030-02-28"), ("2027-03-01", "2029-02-28"),
    ("2026-01-01", "2027-12-31"),
  ])
  func endsAfterTwoYears(given: String, last: String) throws {
    let day = try Sample.day(given)
    let end = Certificate.lastDay(from: day)
    #expect(end.iso == last)
    #expect(end.number - day.number <= Certificate.mostDays)
  }

  @Test func hasRoomForTheLongestNameAndAllLessons() throws {
    let name = try CertificateName(String(repeating: "Ẵ", count: 20))
    #expect(name.text.utf8.count == CertificateName.longest)
    var certificate = try Sample.certificate()
    certificate.name = name
    certificate.lessons = Array(0..<Certificate.mostLessons)
    let signed = try #require(try Sample.issuer().sign(certificate))
    #expect(SignedCertificate(signed.code) == signed)
    certificate.lessons.append(Certificate.mostLessons)
    #expect(try Sample.issuer().sign(certificate) == nil)
    certificate.lessons = []
    #expect(try Sample.issuer().sign(certificate) == nil)
  }
}
