/// The keys of the open maps, to find one that comes twice. Keys are equal when they are so in NFC.
///
/// Few keys are compared one by one; a map with many gets a table, so that no map costs more than linear time.
struct DuplicateKeys {
  /// A key as it stands in the file.
  struct Key {
    let node: UInt32
    /// Without its quotes.
    fileprivate let content: Range<Int>
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
      self.content = content
      self.isQuoted = isQuoted
      // ASCII and precomposed Latin letters with and without Vietnamese marks: nothing composes to them or comes of them.
      var isSimple = true
      var index = content.lowerBound
      while case let lead = bytes.firstLead(from: index, to: content.upperBound), lead < content.upperBound {
        let (first, second) = (bytes[lead], bytes[lead + 1])
        if first > 0xCB, first != 0xE1 || second < 0xB8 || second > 0xBB { isSimple = false }
        index = lead + 1
      }
      // A quoted key may hold escapes and doubled quotes: then its bytes are not what it says.
      if isQuoted {
        let (start, end) = (content.lowerBound, content.upperBound)
        isSimple = isSimple && bytes.first(of: .backslash, or: .singleQuote, from: start, to: end) == end
      }
      self.isSimple = isSimple
    }

    fileprivate func says(sameAs other: Key, in bytes: Bytes) -> Bool {
      guard isSimple, other.isSimple else { return text(in: bytes) == other.text(in: bytes) }
      return bytes.areEqual(content, other.content)
    }

    fileprivate func text(in bytes: Bytes) -> String {
      TextDecoder.key(isQuoted ? content.lowerBound - 1..<content.upperBound + 1 : content, bytes)
    }
  }

  private static let tableFrom = 32

  private var keys: [Key] = []
  private var tables: [Table] = []

  /// Where the keys of a map that is opened now will start.
  var mark: Int { keys.count }

  /// Forgets the keys of a closed map.
  mutating func close(_ mark: Int) {
    if let last = tables.last, last.mark >= mark { tables.removeLast() }
    if keys.count > mark { keys.removeLast(keys.count - mark) }
  }

  /// Adds a key to the map whose keys start at `mark`, unless it has it already: then the member that has it is returned.
  mutating func insert(_ key: Key, mark: Int, bytes: Bytes) -> UInt32? {
    let last = tables.count - 1
    if last >= 0, tables[last].mark == mark { return tables[last].insert(key, bytes: bytes) }
    for index in mark..<keys.count where key.says(sameAs: keys[index], in: bytes) { return keys[index].node }
    keys.append(key)
    if keys.count - mark > Self.tableFrom {
      var table = Table(mark: mark)
      for key in keys[mark...] { _ = table.insert(key, bytes: bytes) }
      tables.append(table)
    }
    return nil
  }
}

/// The keys of one map with many.
private struct Table {
  let mark: Int
  /// By a hash with the process's own seed, so that no file can be written to make its keys collide.
  private var spellings: [Int: DuplicateKeys.Key] = [:]
  /// By what they say, from the first key on that may be equal to another one of different bytes.
  private var texts: [String: UInt32]?

  init(mark: Int) { self.mark = mark }

  mutating func insert(_ key: DuplicateKeys.Key, bytes: Bytes) -> UInt32? {
    if key.isSimple, texts == nil {
      var hasher = Hasher()
      bytes.hash(key.content, into: &hasher)
      let hash = hasher.finalize()
      guard let other = spellings[hash] else {
        spellings[hash] = key
        return nil
      }
      if key.says(sameAs: other, in: bytes) { return other.node }
    }
    if texts == nil {
      texts = [:]
      for (_, other) in spellings { texts?[other.text(in: bytes)] = other.node }
      spellings = [:]
    }
    let text = key.text(in: bytes)
    if let other = texts?[text] { return other }
    texts?[text] = key.node
    return nil
  }
}
