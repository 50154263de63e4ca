/// The keys of the open maps, to find one that comes twice. Keys are equal when they are so in NFC.
///
/// Few keys are compared one by one over their hashes; a map with many gets a table, so that no map costs more than
/// linear time.
struct DuplicateKeys {
  /// A key as it stands in the file.
  struct Key {
    /// The member's node.
    let node: UInt32
    /// The key with its quotes.
    private let range: Range<Int>
    fileprivate let content: Range<Int>
    fileprivate let hash: UInt64
    /// Its bytes are its NFC: of two such keys that are equal, the bytes are.
    fileprivate let isSimple: Bool

    /// - Parameters:
    ///   - node: the member's node.
    ///   - range: the key with its quotes.
    ///   - content: the key without them.
    ///   - bytes: the file.
    init(node: UInt32, range: Range<Int>, content: Range<Int>, in bytes: Bytes) {
      self.node = node
      self.range = range
      self.content = content
      let (hash, isSimple) = DuplicateKeys.hash(content, in: bytes)
      self.hash = hash
      // A quoted key may hold escapes and doubled quotes: then its bytes are not what it says.
      let isDecoded =
        range == content || bytes.first(of: .backslash, or: .singleQuote, from: content.lowerBound, to: content.upperBound)
          == content.upperBound
      self.isSimple = isSimple && isDecoded
    }

    fileprivate func text(in bytes: Bytes) -> String { TextDecoder.key(range, bytes) }
  }

  private static let tableFrom = 32

  private var keys: [Key] = []
  private var tables: [Table] = []

  /// Where the keys of a map that is opened now will start.
  var mark: Int { keys.count }

  /// Forgets the keys of a closed map.
  mutating func close(_ mark: Int) {
    if let table = tables.last, table.mark >= mark { tables.removeLast() }
    if keys.count > mark { keys.removeLast(keys.count - mark) }
  }

  /// Adds a key to the map whose keys start at `mark`, unless it has it already: then the member that has it is returned.
  mutating func insert(_ key: Key, mark: Int, bytes: Bytes) -> UInt32? {
    if let table = tables.last, table.mark == mark {
      return tables[tables.count - 1].insert(key, bytes: bytes)
    }
    if let first = first(equalTo: key, mark: mark, bytes: bytes) { return first }
    keys.append(key)
    if keys.count - mark > Self.tableFrom {
      var table = Table(mark: mark)
      for key in keys[mark...] { _ = table.insert(key, bytes: bytes) }
      tables.append(table)
    }
    return nil
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
      let left = range.upperBound - index
      if left < 8 { word &= 1 << UInt64(8 * left) &- 1 }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      if word & 0x8080_8080_8080_8080 != 0, !areSimple(index..<index + min(left, 8), in: bytes) { isSimple = false }
      index += 8
    }
    return (hash, isSimple)
  }

  private static func areSimple(_ range: Range<Int>, in bytes: Bytes) -> Bool {
    for index in range where bytes[index] > 0xCB {
      let next = bytes[index + 1]
      if bytes[index] != 0xE1 || next < 0xB8 || next > 0xBB { return false }
    }
    return true
  }
}

/// The keys of one map with many.
private struct Table {
  /// A key by its bytes: hashed with the process's own seed, so that no file can be written to make them collide.
  private struct Spelling: Hashable {
    let content: Range<Int>
    let bytes: Bytes

    static func == (a: Spelling, b: Spelling) -> Bool { a.bytes.areEqual(a.content, b.content) }

    func hash(into hasher: inout Hasher) { bytes.hash(content, into: &hasher) }
  }

  let mark: Int
  private var spellings: [Spelling: DuplicateKeys.Key] = [:]
  /// By what they say, made when the first key comes that may be equal to another one of different bytes.
  private var texts: [String: UInt32]?

  init(mark: Int) { self.mark = mark }

  mutating func insert(_ key: DuplicateKeys.Key, bytes: Bytes) -> UInt32? {
    if key.isSimple, texts == nil {
      let spelling = Spelling(content: key.content, bytes: bytes)
      if let other = spellings[spelling] { return other.node }
      spellings[spelling] = key
      return nil
    }
    if texts == nil {
      texts = [:]
      for other in spellings.values { texts?[other.text(in: bytes)] = other.node }
      spellings = [:]
    }
    let string = key.text(in: bytes)
    if let other = texts?[string] { return other }
    texts?[string] = key.node
    return nil
  }
}
