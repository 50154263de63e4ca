import Curriculum
import Testing

@testable import Certificates

/// A province, a commune, a list of lessons and a certificate, whose keys are of known bytes.
enum Sample {
  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private static func key(_ byte: UInt8, _ role: KeyCard.Role, _ issuer: String, commune: Int) throws -> OpenKey {
    let card = KeyCard(
      role: role, key: [], issuer: issuer, commune: commune, from: try day("2026-01-01"), until: try day("2026-12-31"))
    return try #require(OpenKey(secret: [UInt8](repeating: byte, count: 32), card: card))
  }

  static func province() throws -> OpenKey { try key(1, .province, "Tỉnh Thái Nguyên", commune: 0) }
  static func issuer() throws -> OpenKey {
    try key(2, .issuer, "Tổ công nghệ số cộng đồng xã Tân Cương, tỉnh Thái Nguyên", commune: 5461)
  }
  static func stranger() throws -> OpenKey { try key(3, .issuer, "Tổ lạ", commune: 5461) }

  static let lessons = NumberedLessons(
    book: "cam-nang", title: "Cẩm nang", lessons: (1...12).map { .init(id: "bai-\($0)", title: "Bài số \($0)") })

  static func bundle(on day: String = "2026-11-30") throws -> KeyBundle {
    var bundle = KeyBundle(
      province: try province().card, page: "https://sach.vi-du.vn/xac-minh.html", day: try Sample.day(day))
    try bundle.add(try issuer().card)
    bundle.add(lessons)
    return bundle
  }

  static func certificate(name: String = "Nguyễn Thị Ưỡng", issued: String = "2026-12-01") throws -> Certificate {
    let issued = try day(issued)
    return Certificate(
      key: try issuer().card.id, serial: "00112233445566ff", issued: issued, expires: Certificate.lastDay(from: issued),
      course: lessons.id, lessons: [0, 2, 11], commune: 5461, name: try CertificateName(name))
  }

  static func signed(
    name: String = "Nguyễn Thị Ưỡng", _ change: (inout Certificate) throws -> Void = { _ in }, by key: OpenKey? = nil
  ) throws -> SignedCertificate {
    var certificate = try certificate(name: name)
    try change(&certificate)
    return try #require(try (key ?? issuer()).sign(certificate))
  }
}
