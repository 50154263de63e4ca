import Diagnostics
import Disk
import Foundation
import Zip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the lines of an import come from. An import goes over them twice; a pipe can be read once only, so that what
/// comes out of it is copied meanwhile.
final class ImportSource {
  /// For messages.
  let path: String
  private let open: () throws -> ByteStream.Opened
  private let copy: Copy?
  private var isRead = false

  /// What came out of a pipe so far.
  private struct Copy {
    let folder: ScratchFolder
    var url: URL { folder.url.appending(path: "import") }
  }

  /// A file, or a pipe with a name such as `/dev/fd/63` or `/dev/stdin`.
  init(_ url: URL) throws {
    let path = url.path(percentEncoded: false)
    self.path = path
    switch try ItemStatus.behindLinks(DiskPath(path))?.kind {
    case nil: throw StoreError.missingFile(path)
    case .folder: throw StoreError.noExport(path)
    case .file:
      open = { ByteStream.Opened(handle: try FileHandle(forReadingFrom: url)) }
      copy = nil
    case .pipe:
      open = { try NamedPipe.open(path) }
      copy = Copy(folder: try ScratchFolder())
    case .link, .other:
      open = { ByteStream.Opened(handle: try FileHandle(forReadingFrom: url)) }
      copy = Copy(folder: try ScratchFolder())
    }
  }

  /// What comes in by an open stream.
  init(_ stream: FileHandle, name: String) throws {
    path = name
    open = { ByteStream.Opened(handle: stream) }
    copy = Copy(folder: try ScratchFolder())
  }

  /// Goes over all bytes, which are unpacked where they are gzip.
  func lines() throws -> LineReader {
    defer { isRead = true }
    guard let copy else { return LineReader(ByteStream(try open())) }
    if isRead { return LineReader(ByteStream(ByteStream.Opened(handle: try FileHandle(forReadingFrom: copy.url)))) }
    try PrivateFile.make(at: DiskPath(copy.url))
    return LineReader(ByteStream(try open(), copyingTo: try FileHandle(forWritingTo: copy.url)))
  }
}

/// Bytes in blocks, unpacked where they are gzip.
struct ByteStream {
  /// Something to read from, and what was read from it already.
  struct Opened {
    let handle: FileHandle
    var first: [UInt8] = []
  }

  private let handle: FileHandle
  private var first: [UInt8]
  private let copy: FileHandle?
  private var gzip: GzipReader?
  private var isAtStart = true
  private static let blockSize = 1 << 16

  init(_ opened: Opened, copyingTo copy: FileHandle? = nil) {
    handle = opened.handle
    first = opened.first
    self.copy = copy
  }

  /// Hands on the next bytes, none or several pieces of them.
  /// - Returns: `false` at the end.
  /// - Throws: `GzipReader.Malformed`; errors of the disk.
  mutating func next(_ receive: ([UInt8]) throws -> Void) throws -> Bool {
    var block = Data(first)
    first = []
    block += try handle.read(upToCount: ByteStream.blockSize) ?? Data()
    // A pipe may give a single byte, which does not tell what it begins.
    while isAtStart, block.count == 1, let more = try handle.read(upToCount: ByteStream.blockSize), !more.isEmpty {
      block += more
    }
    try copy?.write(contentsOf: block)
    let bytes = Array(block)
    if isAtStart, GzipReader.isAtStart(of: bytes) { gzip = try GzipReader() }
    isAtStart = false
    guard !bytes.isEmpty else {
      try gzip?.finish()
      return false
    }
    if let gzip { try gzip.read(bytes, receive) } else { try receive(bytes) }
    return true
  }

  func close() {
    try? handle.close()
    try? copy?.close()
  }
}

/// A pipe with a name, which waits until somebody writes into it.
private enum NamedPipe {
  /// How many milliseconds somebody may take to open the other end.
  private static let patience: Int32 = 10_000

  /// - Returns: The open pipe, and what was read of it meanwhile.
  /// - Throws: `StoreError` where nobody opens the other end.
  static func open(_ path: String) throws -> ByteStream.Opened {
    let descriptor = systemOpen(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError.last }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var first: [UInt8] = []
    if unsafe poll(&waiting, 1, patience) == 0 {
      var byte: UInt8 = 0
      switch unsafe systemRead(descriptor, &byte) {
      case 0: throw StoreError.silentPipe(path)
      case 1: first = [byte]
      // Somebody is there and takes their time.
      default: break
      }
    }
    guard fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) == 0 else {
      throw DiskError.last
    }
    return ByteStream.Opened(handle: handle, first: first)
  }
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { unsafe open(path, flags) }

private func systemRead(_ descriptor: Int32, _ byte: UnsafeMutablePointer<UInt8>) -> Int {
  unsafe read(descriptor, byte, 1)
}

extension StoreError {
  static func missingFile(_ path: String) -> StoreError {
    StoreError(.disk, LocalizedText(vi: "Không thấy tệp «\(path)»", en: "There is no file “\(path)”"))
  }

  static func silentPipe(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi: "«\(path)» là một đường ống (FIFO), nhưng đợi 10 giây không có chương trình nào ghi vào đó",
        en: "“\(path)” is a pipe (FIFO), and for 10 seconds no program has opened its other end"))
  }
}
