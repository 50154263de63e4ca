import Curriculum
import JSON

/// A certificate as other systems take it: an OpenBadgeCredential of Open Badges 3.0, as a token in JWS (VC-JWT), whose
/// payload is the credential itself (docs/CHUNG-CHI.md).
///
/// It is signed by the same key, EdDSA (RFC 8037), which the specification allows beside RS256; the issuer is the key, as
/// `did:key`. A key that a token brings along proves nothing: whoever takes it must know the issuer from the list.
package enum OpenBadge {
  private static let contexts = [
    "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  ]

  /// - Parameters:
  ///   - signed: A paper that holds.
  ///   - course: Its lessons.
  ///   - page: Where papers are verified.
  ///   - key: The key that signed it, open.
  /// - Returns: The token in one line; `nil` where the key is another.
  package static func token(
    of signed: SignedCertificate, course: NumberedLessons, page: String, by key: OpenKey
  ) -> String? {
    let certificate = signed.certificate
    guard key.card.id == certificate.key, certificate.lessons.allSatisfy(course.lessons.indices.contains) else {
      return nil
    }
    let issuer = did(of: key.card.key)
    let method = "\(issuer)#\(issuer.dropFirst("did:key:".count))"
    let header: JSONValue = ["alg": "EdDSA", "kid": .string(method), "typ": "JWT"]
    let payload = credential(certificate, course, page, key.card, issuer)
    let text = "\(Base64URL.text(of: header.bytes)).\(Base64URL.text(of: payload.bytes))"
    return "\(text).\(Base64URL.text(of: key.sign(Array(text.utf8))))"
  }

  private static func credential(
    _ certificate: Certificate, _ course: NumberedLessons, _ page: String, _ card: KeyCard, _ issuer: String
  ) -> JSONValue {
    let id = "urn:camnang:certificate:\(certificate.key):\(certificate.serial)"
    let subject = "urn:camnang:holder:\(certificate.serial)"
    // Days are those of Việt Nam.
    let from = "\(certificate.issued.iso)T00:00:00+07:00"
    let until = "\(certificate.expires.iso)T23:59:59+07:00"
    let titles = certificate.lessons.map { "\($0 + 1). \(course.lessons[$0].title)" }
    let start = (certificate.issued.number * 24 - 7) * 3600
    let end = ((certificate.expires.number + 1) * 24 - 7) * 3600
    let achievement: JSONValue = [
      "id": .string("urn:camnang:lessons:\(course.id)"), "type": ["Achievement"], "name": .string(course.title),
      "description": .string("Đã đạt \(titles.count) bài tại buổi học, mỗi bài ở hai ngày khác nhau."),
      "criteria": ["narrative": .string(titles.joined(separator: "\n"))],
    ]
    return [
      "@context": .strings(contexts), "id": .string(id), "type": ["VerifiableCredential", "OpenBadgeCredential"],
      "name": .string(course.title),
      "issuer": ["id": .string(issuer), "type": ["Profile"], "name": .string(card.issuer), "url": .string(page)],
      "validFrom": .string(from), "validUntil": .string(until),
      "credentialSubject": [
        "id": .string(subject), "type": ["AchievementSubject"],
        "identifier": [
          [
            "type": "IdentityObject", "identityHash": .string(certificate.name.text), "identityType": "name",
            "hashed": false,
          ]
        ], "achievement": achievement,
      ], "iss": .string(issuer), "jti": .string(id), "sub": .string(subject), "nbf": .integer(start),
      "exp": .integer(end),
    ]
  }

  /// `did:key` of an Ed25519 key: the multicodec 0xED 0x01 before it, in base58 behind a `z`.
  private static func did(of key: [UInt8]) -> String { "did:key:z" + base58([0xED, 0x01] + key) }

  private static func base58(_ bytes: [UInt8]) -> String {
    let letters = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    var digits: [Int] = []
    for byte in bytes {
      var carry = Int(byte)
      for place in digits.indices {
        carry += digits[place] << 8
        digits[place] = carry % 58
        carry /= 58
      }
      while carry > 0 {
        digits.append(carry % 58)
        carry /= 58
      }
    }
    let zeros = bytes.prefix { $0 == 0 }.count
    return String(
      decoding: Array(repeating: letters[0], count: zeros) + digits.reversed().map { letters[$0] }, as: UTF8.self)
  }
}
