import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Exports as they come: compressed, by a pipe, or saved again by another program.
@Suite struct ImportSourceTests {
  /// Ways in which an export is the same export.
  enum Dress: String, CaseIterable, CustomTestStringConvertible {
    case asItWas, markedByNotepad, blankLineAtTheEnd, blankLinesBetween, windowsLineEnds, noLastLineFeed
    case gzip, gzipOfTwoParts, gzipOfMarked

    var testDescription: String { rawValue }

    func on(_ bytes: [UInt8]) throws -> [UInt8] {
      let text = String(decoding: bytes, as: UTF8.self)
      switch self {
      case .asItWas: return bytes
      case .markedByNotepad: return [0xEF, 0xBB, 0xBF] + bytes
      case .blankLineAtTheEnd: return bytes + Array("\n \t\r\n".utf8)
      case .blankLinesBetween: return Array(text.replacing("\n", with: "\n\n").utf8)
      case .windowsLineEnds: return Array(text.replacing("\n", with: "\r\n").utf8)
      case .noLastLineFeed: return Array(bytes.dropLast())
      case .gzip: return try gzipped(bytes)
      case .gzipOfTwoParts: return try gzipped(Array(bytes.prefix(100))) + gzipped(Array(bytes.dropFirst(100)))
      case .gzipOfMarked: return try gzipped([0xEF, 0xBB, 0xBF] + bytes)
      }
    }
  }

  @Test(arguments: Dress.allCases)
  func readsAFile(dress: Dress) throws {
    try expectAll(of: dress) { store, folder, bytes in
      try folder.write(bytes, to: "a.jsonl")
      return try store.importLines(from: folder.file("a.jsonl"))
    }
  }

  /// Which can be read once only.
  @Test(arguments: Dress.allCases)
  func readsAStream(dress: Dress) throws {
    try expectAll(of: dress) { store, _, bytes in
      let pipe = Pipe()
      Thread.detachNewThread {
        for byte in bytes { try? pipe.fileHandleForWriting.write(contentsOf: Data([byte])) }
        try? pipe.fileHandleForWriting.close()
      }
      return try store.importLines(from: pipe.fileHandleForReading, name: "-")
    }
  }

  @Test(arguments: [Dress.asItWas, .gzip])
  func readsAPipeWithAName(dress: Dress) throws {
    try expectAll(of: dress) { store, folder, bytes in
      let path = folder.file("pipe").path(percentEncoded: false)
      try #require(unsafe mkfifo(path, 0o600) == 0)
      Thread.detachNewThread {
        let handle = FileHandle(forWritingAtPath: path)
        try? handle?.write(contentsOf: Data(bytes))
        try? handle?.close()
      }
      return try store.importLines(from: folder.file("pipe"))
    }
  }

  @Test(arguments: [1, 2, 3, 9, 10, 11, 50, 200, 300])
  func takesNothingOfAGzipThatWasCutOff(missing: Int) throws {
    try withTemporaryFolder { folder in
      let bytes = try Dress.gzip.on(ImportSourceTests.export())
      try folder.write(Array(bytes.dropLast(missing)), to: "a.gz")
      let store = try folder.store()
      let error = #expect(throws: StoreError.self) { try store.importLines(from: folder.file("a.gz")) }
      #expect(error == .brokenGzip(folder.file("a.gz").path(percentEncoded: false)))
      #expect(try store.people().isEmpty)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 30, 100, 300])
  func takesNothingOfAGzipThatWasChanged(place: Int) throws {
    try withTemporaryFolder { folder in
      var bytes = try Dress.gzip.on(ImportSourceTests.export())
      bytes[place] ^= 0xFF
      try folder.write(bytes, to: "a.gz")
      let store = try folder.store()
      let error = #expect(throws: StoreError.self) { try store.importLines(from: folder.file("a.gz")) }
      #expect(error?.kind == .unusable)
      #expect(try store.people().isEmpty)
    }
  }

  /// A small file that stands for 64 MiB without a line feed.
  @Test func unpacksNoBomb() throws {
    try withTemporaryFolder { folder in
      try folder.write(gzipped([UInt8](repeating: 0x20, count: 1 << 26)), to: "a.gz")
      let store = try folder.store()
      let error = #expect(throws: StoreError.self) { try store.importLines(from: folder.file("a.gz")) }
      #expect(error == .noExport(folder.file("a.gz").path(percentEncoded: false)))
    }
  }

  @Test func namesTheLineBehindBlankOnes() throws {
    try withTemporaryFolder { folder in
      let bytes = try Dress.blankLinesBetween.on(ImportSourceTests.export())
      try folder.write(bytes + Array("x\n".utf8), to: "a.jsonl")
      let store = try folder.store()
      let error = #expect(throws: StoreError.self) { try store.importLines(from: folder.file("a.jsonl")) }
      let line = 2 * (Sample.bodies.count + 1) + 1
      #expect(error?.message(.english).contains("line \(line), column 1") == true, "\(String(describing: error))")
    }
  }

  @Test func saysThatAFileIsMissingAndNotAStore() throws {
    try withTemporaryFolder { folder in
      let error = #expect(throws: StoreError.self) { try folder.store().importLines(from: folder.file("a.jsonl")) }
      #expect(error == .missingFile(folder.file("a.jsonl").path(percentEncoded: false)))
    }
  }

  private func expectAll(
    of dress: Dress,
    _ bringIn: (ProgressStore, TemporaryFolder, [UInt8]) throws -> MergeReport
  ) throws {
    try withTemporaryFolder { folder in
      let export = try ImportSourceTests.export()
      let store = try folder.store()
      #expect(try bringIn(store, folder, dress.on(export)).new == Sample.bodies.count)
      #expect(try bytes(store.lines()) == export)
    }
  }

  private static func export() throws -> [UInt8] {
    try withTemporaryFolder { folder in
      try folder.writeStore(machine: "máy-2")
      return try bytes(folder.store(machine: "máy-2").lines())
    }
  }
}

/// As Python's gzip packs it.
private func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
  try withTemporaryFolder { folder in
    try folder.write(bytes, to: "in")
    try folder.runPython(
      "import gzip, sys; open(sys.argv[2], 'wb').write(gzip.compress(open(sys.argv[1], 'rb').read()))",
      ["in", "out"].map { folder.file($0).path(percentEncoded: false) }
    )
    return Array(try Data(contentsOf: folder.file("out")))
  }
}
