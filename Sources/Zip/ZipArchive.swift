/// Files in one file: a zip (APPNOTE 6.3.10) whose bytes depend on nothing but the files and their order.
///
/// Every file bears the first moment a zip can tell, and has neither owner nor extra fields. Names are UTF-8. There is
/// no Zip64: an archive has less than 4 GiB and 65,535 files.
package struct ZipArchive: Sendable {
  package enum Method: Sendable {
    /// As it is: what a reader looks at before it unpacks anything (an EPUB's `mimetype`), and pictures, which are
    /// compressed already.
    case stored
    case deflated
  }

  private struct Entry {
    let name: [UInt8]
    let method: Method
    let checksum: UInt32
    let compressedCount: Int
    let count: Int
    let offset: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  package init() {}

  /// The largest file and archive.
  package static let limit = Int(UInt32.max) - 1

  /// Adds a file. One that would not become shorter is stored all the same.
  ///
  /// - Returns: whether there was room for it; if not, the archive is as it was.
  package mutating func add(_ name: String, _ content: [UInt8], _ method: Method = .deflated) -> Bool {
    guard content.count <= ZipArchive.limit, bytes.count + content.count + 2 * name.utf8.count + 128 < ZipArchive.limit,
      name.utf8.count < 1 << 16, entries.count + 1 < 1 << 16
    else { return false }
    let compressed = method == .deflated ? Deflate.compress(content) : nil
    let data = compressed ?? content
    let entry = Entry(
      name: Array(name.utf8), method: compressed == nil ? .stored : .deflated, checksum: Deflate.checksum(content),
      compressedCount: data.count, count: content.count, offset: bytes.count)
    bytes.append(0x0403_4B50, 4)
    ZipArchive.appendFields(of: entry, to: &bytes)
    bytes.append(0, 2)
    bytes += entry.name
    bytes += data
    entries.append(entry)
    return true
  }

  /// The archive: the files, then the list of them.
  package func finished() -> [UInt8] {
    var out = bytes
    for entry in entries {
      out.append(0x0201_4B50, 4)
      // Made by: MS-DOS rules, so that no file has rights of its own; version 2.0.
      out.append(20, 2)
      ZipArchive.appendFields(of: entry, to: &out)
      // No extra field, comment, disk number or attributes.
      out.append(0, 2)
      out.append(0, 2)
      out.append(0, 2)
      out.append(0, 2)
      out.append(0, 4)
      out.append(entry.offset, 4)
      out += entry.name
    }
    let listSize = out.count - bytes.count
    out.append(0x0605_4B50, 4)
    out.append(0, 4)
    out.append(entries.count, 2)
    out.append(entries.count, 2)
    out.append(listSize, 4)
    out.append(bytes.count, 4)
    out.append(0, 2)
    return out
  }

  /// What a file's own head and its line in the list have in common.
  private static func appendFields(of entry: Entry, to out: inout [UInt8]) {
    out.append(20, 2)
    // Bit 11: the name is UTF-8.
    out.append(1 << 11, 2)
    out.append(entry.method == .deflated ? 8 : 0, 2)
    // 00:00 on 1980-01-01.
    out.append(0, 2)
    out.append(0x21, 2)
    out.append(Int(entry.checksum), 4)
    out.append(entry.compressedCount, 4)
    out.append(entry.count, 4)
    out.append(entry.name.count, 2)
  }
}

extension [UInt8] {
  /// The lowest bytes of a number, the lowest first.
  fileprivate mutating func append(_ number: Int, _ count: Int) {
    for shift in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }
}
