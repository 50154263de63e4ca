/// The keys of the open maps, to find one that comes twice. Keys are equal when they are so in NFC.
///
/// Few keys are compared one by one over their hashes; a map with many gets a table, so that no map costs more than
/// linear time.
struct DuplicateKeys {
  private struct Key {
    let hash: UInt64
    let node: UInt32
    /// Its bytes are its NFC: equal keys have equal bytes.
    let isSimple: Bool
  }

  private static let tableFrom = 32

  private var keys: [Key] = []
  private var tables: [(mark: Int, nodes: [String: UInt32])] = []

  /// Where the keys of a map that is opened now will start.
  var mark: Int { keys.count }

  /// Forgets the keys of a closed map.
  mutating func close(_ mark: Int) {
    if let table = tables.last, table.mark >= mark { tables.removeLast() }
    if keys.count > mark { keys.removeLast(keys.count - mark) }
  }

  /// Adds the key with the given bytes, unless the map has it already: then the member that has it is returned.
  mutating func insert(
    _ range: Range<Int>,
    isDecoded: Bool,
    node: UInt32,
    mark: Int,
    bytes: Bytes,
    rangeOf: (UInt32) -> Range<Int>,
    text: (UInt32) -> String
  ) -> UInt32? {
    let (hash, isSimple) = Self.hash(range, in: bytes)
    let key = Key(hash: hash, node: node, isSimple: isSimple && isDecoded)
    if let table = tables.last, table.mark == mark { return insertIntoTable(node, text: text) }
    var string: String?
    for other in keys[mark...] {
      if other.isSimple && key.isSimple {
        if other.hash == hash, bytes.areEqual(rangeOf(other.node), range) { return other.node }
      } else {
        string = string ?? text(node)
        if text(other.node) == string { return other.node }
      }
    }
    keys.append(key)
    if keys.count - mark > Self.tableFrom { makeTable(mark, text: text) }
    return nil
  }

  private mutating func makeTable(_ mark: Int, text: (UInt32) -> String) {
    var nodes: [String: UInt32] = [:]
    for key in keys[mark...] { nodes[text(key.node)] = key.node }
    tables.append((mark, nodes))
  }

  private mutating func insertIntoTable(_ node: UInt32, text: (UInt32) -> String) -> UInt32? {
    let string = text(node)
    let last = tables.count - 1
    if let other = tables[last].nodes[string] { return other }
    tables[last].nodes[string] = node
    return nil
  }

  /// A hash of the bytes, and whether all of them are of characters that NFC leaves alone and that nothing composes to
  /// or decomposes from: ASCII, precomposed Latin letters with and without Vietnamese marks.
  private static func hash(_ range: Range<Int>, in bytes: Bytes) -> (UInt64, isSimple: Bool) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isSimple = true
    for index in range {
      let byte = bytes[index]
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      if byte > 0xCB {
        let next = bytes[index + 1]
        if byte != 0xE1 || next < 0xB8 || next > 0xBB { isSimple = false }
      }
    }
    return (hash, isSimple)
  }
}
