package import Curriculum

/// What a certificate says, as bytes that are signed (docs/CHUNG-CHI.md).
package struct Certificate: Sendable, Hashable {
  /// Which key it is signed by: the first four bytes of its hash, as hexadecimal digits.
  package var key: String
  /// Drawn by lot: 16 hexadecimal digits.
  package var serial: String
  package var issued: Day
  /// The last day on which it holds.
  package var expires: Day
  /// Which list of lessons the ``lessons`` are of: 8 hexadecimal digits.
  package var course: String
  /// Places in that list, from 0, in order.
  package var lessons: [Int]
  /// The number of the commune whose team gave it.
  package var commune: Int
  package var name: CertificateName

  package init(
    key: String, serial: String, issued: Day, expires: Day, course: String, lessons: [Int], commune: Int,
    name: CertificateName
  ) {
    self.key = key
    self.serial = serial
    self.issued = issued
    self.expires = expires
    self.course = course
    self.lessons = lessons
    self.commune = commune
    self.name = name
  }

  /// How long a certificate holds: papers cannot be called back, so that they must end by themselves.
  package static let months = 24

  /// No certificate holds for more days, whatever it says: two years with a leap day.
  package static let mostDays = 731

  /// The last day of a certificate that is given on a day: the day before, 24 months later.
  package static func lastDay(from day: Day) -> Day {
    // 29 February has no like two years later; the day before it then is the 28th.
    let turn = Day(year: day.year + months / 12, month: day.month, day: day.day)
    let last = turn.flatMap { Day(number: $0.number - 1) }
    return last ?? Day(year: day.year + months / 12, month: day.month, day: 28) ?? Day.latest
  }

  // MARK: Bytes

  private static let version: UInt8 = 1
  /// Before the bits of lessons, their count included.
  private static let fixedCount = 25
  /// Bytes of bits: 128 lessons.
  private static let mostBits = 16
  package static let mostLessons = 8 * mostBits

  /// - Returns: `nil` where a value does not fit, such as a lesson beyond the 128th.
  package var bytes: [UInt8]? {
    guard let key = Hexadecimal.bytes(of: key, count: 4), let serial = Hexadecimal.bytes(of: serial, count: 8),
      let course = Hexadecimal.bytes(of: course, count: 4), let issued = UInt16(exactly: issued.number),
      let expires = UInt16(exactly: expires.number), (0..<1 << 24).contains(commune), let bits
    else { return nil }
    return [Certificate.version] + key + serial + Certificate.big(UInt32(issued), 2)
      + Certificate.big(UInt32(expires), 2) + course + Certificate.big(UInt32(commune), 3) + [UInt8(bits.count)] + bits
      + Array(name.text.utf8)
  }

  private static func big(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// The first lesson is the highest bit of the first byte; no more bytes than it takes.
  private var bits: [UInt8]? {
    guard let last = lessons.max(), lessons.allSatisfy({ (0..<Certificate.mostLessons).contains($0) }) else {
      return nil
    }
    var bits = [UInt8](repeating: 0, count: last / 8 + 1)
    for lesson in lessons { bits[lesson / 8] |= 0x80 >> UInt8(lesson % 8) }
    return bits
  }

  /// - Returns: `nil` where these bytes are no payload. Of one certificate there are no two payloads.
  package init?(bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count > Certificate.fixedCount, bytes[0] == Certificate.version else { return nil }
    let bitCount = Int(bytes[24])
    let nameStart = Certificate.fixedCount + bitCount
    guard (1...Certificate.mostBits).contains(bitCount), bytes.count > nameStart, bytes[nameStart - 1] != 0,
      let issued = Day(number: Certificate.number(bytes[13..<15])),
      let expires = Day(number: Certificate.number(bytes[15..<17])),
      let name = CertificateName(signed: bytes[nameStart...])
    else { return nil }
    let bits = bytes[Certificate.fixedCount..<nameStart]
    self.init(
      key: Hexadecimal.text(of: bytes[1..<5]), serial: Hexadecimal.text(of: bytes[5..<13]), issued: issued,
      expires: expires, course: Hexadecimal.text(of: bytes[17..<21]),
      lessons: (0..<8 * bitCount).filter { bits[Certificate.fixedCount + $0 / 8] & 0x80 >> UInt8($0 % 8) != 0 },
      commune: Certificate.number(bytes[21..<24]), name: name)
  }
}

/// A certificate with its signature. That the signature is right is ``KeyBundle/judge(_:on:)`` to say.
package struct SignedCertificate: Sendable, Hashable {
  package let certificate: Certificate
  /// What is signed.
  let payload: [UInt8]
  let signature: [UInt8]

  static let signatureCount = 64

  init(_ certificate: Certificate, payload: [UInt8], signature: [UInt8]) {
    self.certificate = certificate
    self.payload = payload
    self.signature = signature
  }

  /// As it stands behind the `#` of an address.
  package var code: String { Base64URL.text(of: payload + signature) }

  /// - Parameter text: An address with a code behind its `#`, or the code alone; blanks and ends of lines, which come from
  ///   copying, do not count.
  package init?(_ text: String) {
    let plain = text.filter { !$0.isWhitespace }
    let code = plain.split(separator: "#", omittingEmptySubsequences: false).last ?? ""
    guard let bytes = Base64URL.bytes(of: code), bytes.count > SignedCertificate.signatureCount else { return nil }
    let end = bytes.count - SignedCertificate.signatureCount
    guard let certificate = Certificate(bytes: bytes[..<end]) else { return nil }
    self.init(certificate, payload: Array(bytes[..<end]), signature: Array(bytes[end...]))
  }
}
