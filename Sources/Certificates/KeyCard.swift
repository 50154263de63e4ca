import Crypto
package import Curriculum
import JSON

/// The open half of a key: who has it, and for how long certificates may be signed by it.
package struct KeyCard: Sendable, Hashable {
  package enum Role: String, Sendable {
    /// Signs certificates: a commune's team.
    case issuer
    /// Signs the list of the other keys: the province.
    case province
  }

  package var role: Role
  /// 32 bytes of Ed25519.
  package var key: [UInt8]
  /// Whose it is, as it stands on papers: «Tổ công nghệ số cộng đồng xã Tân Cương, tỉnh Thái Nguyên».
  package var issuer: String
  /// Of a commune its number, of a province 0.
  package var commune: Int
  /// The first and the last day on which it signs.
  package var from: Day
  package var until: Day

  package init(role: Role, key: [UInt8], issuer: String, commune: Int, from: Day, until: Day) {
    self.role = role
    self.key = key
    self.issuer = issuer
    self.commune = commune
    self.from = from
    self.until = until
  }

  /// Eight hexadecimal digits: the first four bytes of the key's SHA-256.
  package var id: String { KeyCard.id(of: key) }

  static func id(of key: [UInt8]) -> String { Hexadecimal.text(of: SHA256.hash(data: key).prefix(4)) }

  /// To be read aloud and compared with a paper: 32 digits in groups of four.
  package var fingerprint: String {
    let digits = Array(Hexadecimal.text(of: SHA256.hash(data: key).prefix(16)))
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
  }

  // MARK: JSON

  var json: JSONValue {
    [
      "role": .string(role.rawValue), "id": .string(id), "key": .string(Base64URL.text(of: key)),
      "issuer": .string(issuer), "commune": .integer(commune), "from": .string(from.iso), "until": .string(until.iso),
    ]
  }

  init(_ reader: StrictReader) throws(StrictMistake) {
    var reader = reader
    let role = try reader.text("role")
    guard let known = Role(rawValue: role.value) else { throw role.mistake(.value) }
    let id = try reader.text("id")
    let key = try reader.bytes("key", count: 32)
    guard KeyCard.id(of: key) == id.value else { throw id.mistake(.value) }
    let issuer = try reader.words("issuer")
    let commune = try reader.integer("commune", in: 0...0xFF_FFFF)
    let from = try reader.day("from")
    let until = try reader.day("until")
    guard from.value <= until.value else { throw until.mistake(.value) }
    try reader.end()
    self.init(role: known, key: key, issuer: issuer, commune: commune, from: from.value, until: until.value)
  }

  // MARK: A file of its own

  private static let format = "camnang-key-card-1"

  /// The file that a commune sends to its province. The card is signed by its own key, which shows that whoever sends it
  /// has the other half, and that no letter was changed.
  package static func file(of key: OpenKey) -> [UInt8] {
    let card: JSONValue = ["format": .string(format), "card": key.card.json]
    let signature = JSONValue.string(Base64URL.text(of: key.sign(card.bytes)))
    return Array(card.adding(["signature": signature]).text.utf8)
  }

  /// - Throws: ``StrictMistake`` where it is no such file, or not as it was signed.
  package init(file bytes: [UInt8]) throws(StrictMistake) {
    var reader = try StrictReader(file: bytes)
    try reader.format(KeyCard.format)
    let card = try KeyCard(try reader.object("card"))
    let signature = try reader.text("signature")
    try reader.end()
    let signed: JSONValue = ["format": .string(KeyCard.format), "card": card.json]
    guard let value = Base64URL.bytes(of: signature.value), card.verifies(value, of: signed.bytes) else {
      throw signature.mistake(.signature)
    }
    self = card
  }

  /// Whether a signature of these bytes is by this key.
  func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
    return key.isValidSignature(signature, for: bytes)
  }
}
