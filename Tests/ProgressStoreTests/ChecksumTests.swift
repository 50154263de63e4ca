import Testing

@testable import ProgressStore

@Suite struct ChecksumTests {
  /// The check value that is published for CRC-64/XZ.
  @Test func agreesWithThePublishedValue() {
    #expect(Checksum.of(Array("123456789".utf8)) == 0x995D_C9BB_DF19_39FA)
  }
}
