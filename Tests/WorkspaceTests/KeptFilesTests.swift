import Diagnostics
import Disk
import Foundation
import TestSupport
import Testing

@testable import Workspace

/// Files of others in the output folder, and runs that were killed.
@Suite struct KeptFilesTests {
  private func output(_ folder: TemporaryFolder) -> DiskPath { DiskPath(folder.url.appending(path: "output")) }

  private func stage(_ files: [String: String], in folder: TemporaryFolder) throws -> [String] {
    let staging = try Staging(for: output(folder))
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try staging.write(Array(text.utf8), to: path) }
    try staging.commit()
    return staging.notes.map(\.vietnamese)
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try DiskFolder.names(in: DiskPath(folder.url)).map(DiskPath.shown)
  }

  private func status(_ path: String, in folder: TemporaryFolder) throws -> ItemStatus {
    try #require(try ItemStatus.read(output(folder).appending(path)))
  }

  @Test func keepsAFileAsTheSameFile() throws {
    try withTemporaryFolder { folder in
      try folder.write(["output/anh/mot.png": "png", "output/CNAME": "sach.vn"])
      let path = folder.path + "/output"
      try FileManager.default.linkItem(atPath: path + "/CNAME", toPath: path + "/anh/ten-khac")
      try FileManager.default.createSymbolicLink(atPath: path + "/anh/tat", withDestinationPath: "khong-co")
      let day = Date(timeIntervalSince1970: 1_500_000_000)
      for name in ["CNAME", "anh/mot.png", "anh"] {
        try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: path + "/" + name)
      }
      let before = try ["CNAME", "anh/mot.png", "anh/tat"].map { try status($0, in: folder) }
      for _ in 0..<2 { #expect(try stage(["index.html": "sách"], in: folder) == []) }
      for (number, name) in ["CNAME", "anh/mot.png", "anh/tat"].enumerated() {
        #expect(try status(name, in: folder).isSame(as: before[number]), "\(name)")
      }
      #expect(try status("CNAME", in: folder).isSame(as: status("anh/ten-khac", in: folder)))
      #expect(try status("anh", in: folder).times[1].tv_sec == 1_500_000_000)
      #expect(try names(in: folder) == ["output"])
    }
  }

  /// A pipe that is opened waits for somebody to write into it.
  @Test func keepsPipesWithoutOpeningThem() throws {
    try withTemporaryFolder { folder in
      try folder.write(["output/a": ""])
      #expect(unsafe mkfifo(folder.path + "/output/ong", 0o600) == 0)
      _ = try stage(["index.html": "sách"], in: folder)
      #expect(try status("ong", in: folder).kind == .other)
    }
  }

  @Test func keepsNamesThatAreNoText() throws {
    try withTemporaryFolder { folder in
      try folder.write(["output/a": ""])
      let name: [UInt8] = [0x68, 0xEC, 0x6E, 0x68, 0xFF]
      try DiskFile.create(output(folder).appending(name), Array("của tôi".utf8))
      _ = try stage(["index.html": "sách"], in: folder)
      #expect(try DiskFile.read(output(folder).appending(name), atMost: 100) == Array("của tôi".utf8))
    }
  }

  @Test(arguments: ["index.html/cua-toi", "hoc-vien/index.html/cua-toi", "hoc-vien"])
  func stopsWhereSomethingIsInTheWay(path: String) throws {
    try withTemporaryFolder { folder in
      try folder.write(["output/\(path)": "của tôi"])
      let before = try folder.contents()
      #expect(throws: WorkspaceError.self) {
        try stage(["index.html": "sách", "hoc-vien/index.html": "sách"], in: folder)
      }
      let staging = try Staging(for: output(folder))
      staging.discard()
      #expect(try folder.contents() == before)
    }
  }

  /// The name of a page does not make a link or a folder a page.
  @Test func takesNoLinkForAPageThatItMade() throws {
    try withTemporaryFolder { folder in
      _ = try stage(["index.html": "một", "b.html": "hai"], in: folder)
      try FileManager.default.removeItem(atPath: folder.path + "/output/b.html")
      try folder.write(["output/b.html/cua-toi": "x"])
      _ = try stage(["index.html": "ba"], in: folder)
      #expect(try folder.read("output/b.html/cua-toi") == "x")
    }
  }

  @Test func stopsWhereTheListOfItsOwnFilesIsNoFile() throws {
    try withTemporaryFolder { folder in
      try folder.write(["output/.camnang-manifest/a": "x", "output/b": "của tôi"])
      #expect(throws: WorkspaceError.self) { try stage(["index.html": "sách"], in: folder) }
      #expect(try folder.read("output/b") == "của tôi")
    }
  }

  // MARK: Runs that were killed

  @Test func removesWhatAKilledBuildLeft() throws {
    try withTemporaryFolder { folder in
      try folder.write([".output.camnang-0123456789abcdef-new/cu.html": "nửa chừng", "output/CNAME": "sach.vn"])
      #expect(try stage(["index.html": "sách"], in: folder) == [])
      #expect(try names(in: folder) == ["output"])
      #expect(!folder.exists("output/cu.html"))
    }
  }

  @Test func bringsBackAnOutputThatAKilledBuildHadMovedAway() throws {
    try withTemporaryFolder { folder in
      try folder.write([
        ".output.camnang-0123456789abcdef-old/CNAME": "sach.vn",
        ".output.camnang-0123456789abcdef-old/index.html": "cũ",
        ".output.camnang-0123456789abcdef-old/.camnang-manifest": "index.html\n",
        ".output.camnang-0123456789abcdef-new/index.html": "mới",
      ])
      #expect(try stage(["index.html": "sách"], in: folder).count == 1)
      #expect(try folder.read("output/CNAME") == "sach.vn")
      #expect(try folder.read("output/index.html") == "sách")
      #expect(try names(in: folder) == ["output"])
    }
  }

  /// Whatever the number in its name: numbers of processes come again in every container.
  @Test(arguments: ["99999999", "\(getpid())", "99999999-old", "0123456789abcdef-old"])
  func keepsWhatIsNowhereElse(number: String) throws {
    try withTemporaryFolder { folder in
      let hidden = ".output.camnang-\(number)"
      try folder.write([
        "output/CNAME": "sach.vn", "\(hidden)/CNAME": "sach.vn", "\(hidden)/quy.txt": "của tôi",
        "\(hidden)/trang.html": "cũ", "\(hidden)/.camnang-manifest": "trang.html\n",
      ])
      let notes = try stage(["index.html": "sách"], in: folder)
      #expect(notes.count == 1 && notes[0].contains("quy.txt"))
      #expect(try folder.contents(of: hidden).keys.sorted() == [".camnang-manifest", "quy.txt"])
    }
  }

  /// What only begins as our hidden names do is somebody's own.
  @Test(arguments: [
    "anh-moi-new", "notes-in", "ghi-new", "0123456789ABCDEF-new", "0123456789abcdef0-new", "12-in", "old",
  ])
  func leavesNamesAloneThatOnlyLookLikeItsOwn(ending: String) throws {
    try withTemporaryFolder { folder in
      let own = ".output.camnang-\(ending)"
      try folder.write(["\(own)/anh.jpg": "của tôi", "output/CNAME": "sach.vn"])
      _ = try stage(["index.html": "sách"], in: folder)
      #expect(try folder.contents(of: own).keys.sorted() == ["anh.jpg"])
    }
  }

  @Test func choosesBetweenNoTwoThatCouldBeTheOutput() throws {
    try withTemporaryFolder { folder in
      try folder.write([".output.camnang-1-old/a": "một", ".output.camnang-2-old/a": "hai"])
      let before = try folder.contents()
      #expect(throws: WorkspaceError.self) { try stage(["index.html": "sách"], in: folder) }
      #expect(try folder.contents() == before)
    }
  }

  @Test func leavesWhatAnotherRunIsAtWorkOn() throws {
    try withTemporaryFolder { folder in
      let first = try Staging(for: output(folder))
      try first.write(Array("một".utf8), to: "index.html")
      _ = try stage(["index.html": "hai"], in: folder)
      try first.commit()
      #expect(try folder.read("output/index.html") == "một")
      #expect(try names(in: folder) == ["output"])
    }
  }

  @Test func letsOneRunAtATimeReplaceAnOutput() throws {
    try withTemporaryFolder { folder in
      _ = try stage(["index.html": "một"], in: folder)
      let first = try Staging(for: output(folder))
      #expect(throws: WorkspaceError.self) { try Staging(for: output(folder)) }
      first.discard()
    }
  }

  @Test func rescuesAFileThatWasSavedWhileTheBuildWasAtWork() throws {
    try withTemporaryFolder { folder in
      try folder.write([
        "cu/moi.txt": "của tôi", "cu/a/b/c.txt": "c", "cu/trang.html": "cũ", "output/trang.html": "mới",
      ])
      try folder.write(["cu/.camnang-manifest": "trang.html\n"])
      let old = OldBuild(folder: DiskPath(folder.url.appending(path: "cu")), output: output(folder), rescuesFiles: true)
      #expect(old.remove() == [])
      #expect(try folder.read("output/moi.txt") == "của tôi")
      #expect(try folder.read("output/a/b/c.txt") == "c")
      #expect(try names(in: folder) == ["output"])
    }
  }

  @Test func writesIntoNoFolderThatIsGone() throws {
    try withTemporaryFolder { folder in
      let staging = try Staging(for: output(folder))
      let hidden = try #require(try names(in: folder).first)
      try FileManager.default.removeItem(atPath: folder.path + "/" + hidden)
      #expect(throws: WorkspaceError.self) { try staging.write([1], to: "hoc-vien/index.html") }
      #expect(try names(in: folder) == [])
    }
  }
}
