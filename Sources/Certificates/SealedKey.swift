import Crypto
import CryptoExtras
import JSON
import VietnameseText

/// A key whose secret half is open: it signs.
package struct OpenKey: Sendable {
  package let card: KeyCard
  private let key: Curve25519.Signing.PrivateKey

  fileprivate init(card: KeyCard, key: Curve25519.Signing.PrivateKey) {
    self.card = card
    self.key = key
  }

  /// - Parameters:
  ///   - secret: 32 bytes drawn by lot.
  ///   - card: Whose it is; the card's key is set here. `nil` comes where the secret has not 32 bytes.
  package init?(secret: [UInt8], card: KeyCard) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else { return nil }
    var card = card
    card.key = Array(key.publicKey.rawRepresentation)
    self.init(card: card, key: key)
  }

  func sign(_ bytes: [UInt8]) -> [UInt8] {
    // BoringSSL refuses no message; without a signature nothing verifies.
    (try? key.signature(for: bytes)).map { Array($0) } ?? []
  }

  /// - Returns: `nil` where a value of the certificate has no place in a payload.
  package func sign(_ certificate: Certificate) -> SignedCertificate? {
    guard let payload = certificate.bytes else { return nil }
    return SignedCertificate(certificate, payload: payload, signature: sign(payload))
  }

  fileprivate var secret: [UInt8] { Array(key.rawRepresentation) }
}

/// A key as it lies on a stick: its secret half is locked by words that two people know.
package struct SealedKey: Sendable {
  package let card: KeyCard
  private let cost: Int
  private let salt: [UInt8]
  private let nonce: [UInt8]
  private let sealed: [UInt8]

  private static let format = "camnang-key-1"
  /// 128 MiB and the better part of a second for each guess (RFC 7914; r is 8, p is 1).
  package static let usualCost = 1 << 17
  private static let costs = (1 << 14)...(1 << 20)

  /// The fewest letters of a passphrase.
  package static let shortestPassphrase = 12

  /// Locks a key.
  ///
  /// - Parameters:
  ///   - key: Which.
  ///   - passphrase: The words.
  ///   - salt: 16 bytes drawn by lot.
  ///   - nonce: 12 bytes drawn by lot.
  ///   - cost: scrypt's N. `nil` comes where the machine has not the memory that this takes.
  package init?(_ key: OpenKey, passphrase: String, salt: [UInt8], nonce: [UInt8], cost: Int = usualCost) {
    card = key.card
    self.cost = cost
    self.salt = salt
    self.nonce = nonce
    guard let lock = try? SealedKey.lock(passphrase, salt, cost), let number = try? ChaChaPoly.Nonce(data: nonce),
      let box = try? ChaChaPoly.seal(key.secret, using: lock, nonce: number, authenticating: key.card.json.bytes)
    else { return nil }
    sealed = Array(box.ciphertext) + Array(box.tag)
  }

  /// - Returns: `nil` where the words are not those, or the file is not as it was written.
  package func open(passphrase: String) -> OpenKey? {
    guard let lock = try? SealedKey.lock(passphrase, salt, cost), let number = try? ChaChaPoly.Nonce(data: nonce),
      let box = try? ChaChaPoly.SealedBox(nonce: number, ciphertext: sealed.dropLast(16), tag: sealed.suffix(16)),
      let secret = try? ChaChaPoly.open(box, using: lock, authenticating: card.json.bytes),
      let key = OpenKey(secret: Array(secret), card: card), key.card == card
    else { return nil }
    return key
  }

  /// Two keyboards may send one letter in two ways: the words count in NFC.
  private static func lock(_ passphrase: String, _ salt: [UInt8], _ cost: Int) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Array(Normalization.nfc(passphrase).utf8), salt: salt, outputByteCount: 32, rounds: cost, blockSize: 8,
      parallelism: 1)
  }

  // MARK: JSON

  package var file: [UInt8] {
    let lock: JSONValue = [
      "n": .integer(cost), "r": 8, "p": 1, "salt": .string(Base64URL.text(of: salt)),
      "nonce": .string(Base64URL.text(of: nonce)), "sealed": .string(Base64URL.text(of: sealed)),
    ]
    let file: JSONValue = ["format": .string(SealedKey.format), "card": card.json, "scrypt": lock]
    return Array(file.text.utf8)
  }

  /// - Throws: ``StrictMistake`` where it is no such file.
  package init(file bytes: [UInt8]) throws(StrictMistake) {
    var reader = try StrictReader(file: bytes)
    try reader.format(SealedKey.format)
    card = try KeyCard(try reader.object("card"))
    var lock = try reader.object("scrypt")
    try reader.end()
    let cost = try lock.integer("n", in: SealedKey.costs)
    // Of other numbers scrypt has no tables.
    guard cost.nonzeroBitCount == 1 else { throw lock.mistake(.value) }
    self.cost = cost
    _ = try lock.integer("r", in: 8...8)
    _ = try lock.integer("p", in: 1...1)
    salt = try lock.bytes("salt", count: 16)
    nonce = try lock.bytes("nonce", count: 12)
    sealed = try lock.bytes("sealed", count: 48)
    try lock.end()
  }
}
