package import Foundation

/// A path as the system has it: bytes. A name need not be text: zips that were made on Windows hold names that are none.
package struct DiskPath: Hashable, Sendable {
  /// Without a `/` at the end, but for the root itself.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    var bytes = bytes
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    self.bytes = bytes
  }

  package init(_ path: String) { self.init(bytes: Array(path.utf8)) }

  package init(_ url: URL) { self.init(url.path(percentEncoded: false)) }

  package func appending(_ name: [UInt8]) -> DiskPath {
    DiskPath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  package func appending(_ name: String) -> DiskPath { appending(Array(name.utf8)) }

  /// The folder that it lies in.
  package var parent: DiskPath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return DiskPath(bytes: [UInt8(ascii: ".")]) }
    return DiskPath(bytes: Array(bytes[..<max(1, slash)]))
  }

  package var name: [UInt8] { bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[($0 + 1)...]) } ?? bytes }

  /// For Foundation. A path that is no text has none there: only paths that were typed are asked.
  package var url: URL { URL(filePath: String(decoding: bytes, as: UTF8.self)) }

  /// For a person.
  package var shown: String { DiskPath.shown(bytes) }

  /// A name for a person: bytes that are no text are written as `\xE1`.
  package static func shown(_ name: some Collection<UInt8>) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    var rest = Array(name)[...]
    var shown = ""
    while let byte = rest.first {
      let scalar = (1...min(4, rest.count)).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
      if let scalar {
        shown += scalar
        rest = rest.dropFirst(scalar.utf8.count)
      } else {
        shown += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        rest = rest.dropFirst()
      }
    }
    return shown
  }

  /// What system calls take.
  package var forSystem: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}
