import Foundation
import Testing
import Zip

/// What Python's own `zipfile` is told to look at, and what it says: a second opinion on every byte of the container.
@Suite struct ZipArchiveTests {
  private static func archive() -> ZipArchive {
    var archive = ZipArchive()
    let text = String(repeating: "xin chào ", count: 900)
    let hasRoom = [
      archive.add("mimetype", Array("application/epub+zip".utf8), .stored),
      archive.add("chữ/đầu.txt", Array(text.utf8)),
      archive.add("rỗng", []),
    ]
    #expect(hasRoom == [true, true, true])
    return archive
  }

  @Test func putsAStoredFileWhereReadersLookForIt() {
    let bytes = ZipArchiveTests.archive().finished()
    // The name at byte 30 and the content at byte 38, without an extra field between (OCF 3.3, section 4.3).
    #expect(String(decoding: bytes[30..<38], as: UTF8.self) == "mimetype")
    #expect(String(decoding: bytes[38..<58], as: UTF8.self) == "application/epub+zip")
    #expect(bytes[8...9] == [0, 0])
    #expect(bytes[28...29] == [0, 0])
  }

  @Test func compressesWhatBecomesShorter() {
    let bytes = ZipArchiveTests.archive().finished()
    #expect(bytes.count < 700)
  }

  @Test func givesTheSameBytesForTheSameFiles() {
    #expect(ZipArchiveTests.archive().finished() == ZipArchiveTests.archive().finished())
  }

  @Test func isReadByAnother() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "camnang-zip-\(getpid()).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(ZipArchiveTests.archive().finished()).write(to: file)
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c",
      """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for i in z.infolist():
        print(i.filename, i.compress_type, i.date_time[:3], len(i.extra), len(z.read(i)))
      """,
      file.path(percentEncoded: false),
    ]
    let pipe = Pipe()
    python.standardOutput = pipe
    try python.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
    #expect(
      said == """
        mimetype 0 (1980, 1, 1) 0 20
        chữ/đầu.txt 8 (1980, 1, 1) 0 9000
        rỗng 0 (1980, 1, 1) 0 0

        """
    )
  }
}
