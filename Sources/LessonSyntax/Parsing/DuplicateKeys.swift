/// The keys of the open maps, to find one that comes twice. Keys are equal when they are so in NFC.
///
/// Few keys are compared one by one over their hashes; a map with many gets a table, so that no map costs more than
/// linear time.
struct DuplicateKeys {
  /// A key as it stands in the file.
  struct Key {
    fileprivate let hash: UInt64
    /// The member's node.
    fileprivate let node: UInt32
    /// The key without its quotes.
    private let start: UInt32
    private let end: UInt32
    private let isQuoted: Bool
    /// Its bytes are its NFC: of two such keys that are equal, the bytes are.
    fileprivate let isSimple: Bool

    /// - Parameters:
    ///   - node: the member's node.
    ///   - content: the key without its quotes.
    ///   - isQuoted: whether it has them.
    ///   - bytes: the file.
    init(node: UInt32, content: Range<Int>, isQuoted: Bool, in bytes: Bytes) {
      self.node = node
      start = UInt32(truncatingIfNeeded: content.lowerBound)
      end = UInt32(truncatingIfNeeded: content.upperBound)
      self.isQuoted = isQuoted
      let (hash, isSimple) = DuplicateKeys.hash(content, in: bytes)
      self.hash = hash
      // A quoted key may hold escapes and doubled quotes: then its bytes are not what it says.
      self.isSimple = isSimple && !(isQuoted && Self.mayHoldEscapes(content, in: bytes))
    }

    private static func mayHoldEscapes(_ content: Range<Int>, in bytes: Bytes) -> Bool {
      let (start, end) = (content.lowerBound, content.upperBound)
      return bytes.first(of: .backslash, or: .singleQuote, from: start, to: end) < end
    }

    /// One bit of the hash; all of them where equal keys may have other bytes.
    fileprivate var bits: UInt64 { isSimple ? 1 &<< (hash &>> 58) : .max }

    fileprivate var content: Range<Int> { Int(start)..<Int(end) }

    fileprivate func text(in bytes: Bytes) -> String {
      TextDecoder.key(isQuoted ? Int(start) - 1..<Int(end) + 1 : content, bytes)
    }
  }

  private static let tableFrom = 32

  private var keys: [Key] = []
  private var tables: [Table] = []
  /// The bits of the keys of the map that starts at ``filterMark``: a key whose bit is not among them is new.
  private var filter: UInt64 = 0
  private var filterMark = -1

  init() { keys.reserveCapacity(64) }

  /// Where the keys of a map that is opened now will start.
  var mark: Int { keys.count }

  /// Forgets the keys of a closed map.
  mutating func close(_ mark: Int) {
    let last = tables.count - 1
    if last >= 0, tables[last].mark >= mark { tables.removeLast() }
    if keys.count > mark { keys.removeLast(keys.count - mark) }
    filterMark = -1
  }

  /// Adds a key to the map whose keys start at `mark`, unless it has it already: then the member that has it is returned.
  mutating func insert(_ key: Key, mark: Int, bytes: Bytes) -> UInt32? {
    let last = tables.count - 1
    if last >= 0, tables[last].mark == mark { return tables[last].insert(key, bytes: bytes) }
    if mark != filterMark { refillFilter(from: mark) }
    if filter & key.bits != 0, let first = first(equalTo: key, mark: mark, bytes: bytes) { return first }
    filter |= key.bits
    keys.append(key)
    if keys.count - mark > Self.tableFrom {
      var table = Table(mark: mark)
      for key in keys[mark...] { _ = table.insert(key, bytes: bytes) }
      tables.append(table)
    }
    return nil
  }

  private mutating func refillFilter(from mark: Int) {
    filterMark = mark
    filter = 0
    for index in mark..<keys.count { filter |= keys[index].bits }
  }

  private func first(equalTo key: Key, mark: Int, bytes: Bytes) -> UInt32? {
    var string: String?
    for index in mark..<keys.count {
      let other = keys[index]
      if other.isSimple && key.isSimple {
        if other.hash == key.hash, bytes.areEqual(other.content, key.content) { return other.node }
      } else {
        string = string ?? key.text(in: bytes)
        if other.text(in: bytes) == string { return other.node }
      }
    }
    return nil
  }

  /// A hash of the bytes, and whether all of them are of characters that NFC leaves alone and that nothing composes to
  /// or decomposes from: ASCII, precomposed Latin letters with and without Vietnamese marks.
  private static func hash(_ range: Range<Int>, in bytes: Bytes) -> (UInt64, isSimple: Bool) {
    var hash = UInt64(truncatingIfNeeded: range.count)
    var isSimple = true
    var index = range.lowerBound
    while index < range.upperBound {
      var word = bytes.word(at: index) ?? bytes.lastWord(at: index)
      let left = range.upperBound &- index
      if left < 8 { word &= 1 << UInt64(8 &* left) &- 1 }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
      // The bytes that begin a character of several.
      var leads = word & word &<< 1 & 0x8080_8080_8080_8080
      while leads != 0 {
        if !isSimpleLead(at: index &+ leads.trailingZeroBitCount &>> 3, in: bytes) { isSimple = false }
        leads &= leads &- 1
      }
      index &+= 8
    }
    return (hash, isSimple)
  }

  @inline(__always) private static func isSimpleLead(at index: Int, in bytes: Bytes) -> Bool {
    let lead = bytes[index]
    guard lead > 0xCB else { return true }
    let next = bytes[index + 1]
    return lead == 0xE1 && next >= 0xB8 && next <= 0xBB
  }
}

/// The keys of one map with many: a hash table with open addressing, because one with a value for each key would outgrow
/// the processor's caches early.
private struct Table {
  private struct Entry {
    /// With the process's own seed, so that no file can be written to make its keys collide.
    let hash: UInt32
    let node: UInt32
    let start: UInt32
    let end: UInt32

    var content: Range<Int> { Int(start)..<Int(end) }
  }

  private static let free = UInt32.max

  let mark: Int
  private var entries: [Entry] = []
  /// Indices of entries, where their hashes lead; at most half of them are taken. A power of two.
  private var slots = [UInt32](repeating: free, count: 256)
  /// By what they say, made when the first key comes that may be equal to another one of different bytes.
  private var texts: [String: UInt32]?

  init(mark: Int) { self.mark = mark }

  mutating func insert(_ key: DuplicateKeys.Key, bytes: Bytes) -> UInt32? {
    if key.isSimple, texts == nil { return insertSpelling(key, bytes: bytes) }
    if texts == nil {
      texts = [:]
      for entry in entries { texts?[bytes.string(entry.content)] = entry.node }
      (entries, slots) = ([], [])
    }
    let string = key.text(in: bytes)
    if let other = texts?[string] { return other }
    texts?[string] = key.node
    return nil
  }

  private mutating func insertSpelling(_ key: DuplicateKeys.Key, bytes: Bytes) -> UInt32? {
    let content = key.content
    var hasher = Hasher()
    bytes.hash(content, into: &hasher)
    let hash = UInt32(truncatingIfNeeded: hasher.finalize())
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Table.free {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, bytes.areEqual(entry.content, content) { return entry.node }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(entries.count)
    entries.append(
      Entry(hash: hash, node: key.node, start: UInt32(content.lowerBound), end: UInt32(content.upperBound)))
    if entries.count * 2 > slots.count { grow() }
    return nil
  }

  private mutating func grow() {
    slots = [UInt32](repeating: Table.free, count: slots.count * 4)
    for index in entries.indices {
      var slot = Int(entries[index].hash) & (slots.count - 1)
      while slots[slot] != Table.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index)
    }
  }
}
