import Curriculum
import Diagnostics
import Disk
import Foundation
import Handbook
import TestSupport
import Testing

@testable import Workspace

@Suite struct ContentFolderTests {
  @Test func readsSourcesInTheOrderOfTheirBytes() throws {
    try withTemporaryFolder { folder in
      try folder.write(["b.yaml": "", "a/z.yaml": "", "a.yaml": "", "Z.yaml": "", "a/a.yaml": ""])
      let content = try ContentFolder(at: folder.url, name: "content")
      #expect(content.files.map(\.path) == ["Z.yaml", "a.yaml", "a/a.yaml", "a/z.yaml", "b.yaml"])
      // Where there is no book, a place for it comes first.
      #expect(content.sources.files.map(\.path).prefix(2) == ["content/sach.yaml", "content/Z.yaml"])
    }
  }

  @Test func passesOverHiddenFilesAndPictures() throws {
    try withTemporaryFolder { folder in
      try folder.write([".git/x.yaml": "", "a/.x.yaml": "", "hinh/a.png": "", "theme/t.yaml": "", "sach.yaml": ""])
      let content = try ContentFolder(at: folder.url, name: "content")
      #expect(content.files.map(\.path) == ["sach.yaml"])
      #expect(content.otherFiles == ["hinh/a.png", "theme/t.yaml"])
    }
  }

  /// Texts of one length, written faster than the clock of a file system ticks.
  @Test func readsAgainWhatWasWrittenSinceItWasRead() throws {
    try withTemporaryFolder { folder in
      try folder.write(["sach.yaml": "mã: 10", "theme/book.css": "p {}", "hinh/a.png": "a"])
      var before = try ContentFolder(at: folder.url, name: "content")
      #expect(try ContentFolder(at: folder.url, name: "content", after: before).isSame(as: before))
      for number in 11...60 {
        try folder.write(["sach.yaml": "mã: \(number)"])
        let now = try ContentFolder(at: folder.url, name: "content", after: before)
        #expect(now.sources.files.first?.bytes == Array("mã: \(number)".utf8))
        #expect(!now.isSame(as: before) && now.looksSame(as: before))
        before = now
      }
      try folder.write(["hinh/b.png": "a"])
      #expect(try !ContentFolder(at: folder.url, name: "content", after: before).looksSame(as: before))
    }
  }

  /// Of several the first by name, on every disk alike.
  @Test func takesOneLogo() throws {
    try withTemporaryFolder { folder in
      try folder.write(["sach.yaml": "", "theme/logo.svg": "a", "theme/logo.png": "b", "theme/logo-cu.gif": "c"])
      #expect(try ContentFolder(at: folder.url, name: "content").theme.logo == "theme/logo.png")
    }
  }

  @Test func saysWhenASourceHasTheWrongEnding() throws {
    try withTemporaryFolder { folder in
      try folder.write(["bai-hoc/a.yml": "mã: a\n", "bai-hoc/b.YAML": "mã: b\n"])
      let content = try ContentFolder(at: folder.url, name: "content")
      #expect(content.files.isEmpty)
      #expect(content.diagnostics.map(\.code) == ["C315", "C315"])
    }
  }

  /// What Notepad makes of a name, and what was written in a word processor; not what editors leave, nor other papers.
  @Test(arguments: [
    ("bai-hoc/moi.yaml.txt", true), ("sach.yaml.txt", true), ("bai-hoc/moi.docx", true), ("du-kien/phi.XLSX", true),
    ("bai-hoc/moi.yaml~", false), ("bai-hoc/moi.yaml.bak", false), ("LICENSE.md", false), ("hinh/a.txt", false),
    ("bai-hoc/txt", false),
  ])
  func namesAFileThatIsPassedOver(path: String, isNamed: Bool) throws {
    try withTemporaryFolder { folder in
      try folder.write(["sach.yaml": "", path: "mã: a\n"])
      let content = try ContentFolder(at: folder.url, name: "content")
      #expect(content.diagnostics.map(\.code) == (isNamed ? ["C315"] : []))
      #expect(
        content.diagnostics.map { content.sources[$0.location.file].path } == (isNamed ? ["content/\(path)"] : []))
    }
  }

  @Test func refusesSymbolicLinks() throws {
    try withTemporaryFolder { folder in
      try folder.write(["sach.yaml": "mã: a\n", "bi-mat": "không phải của sách"])
      for name in ["bai-hoc/a.yaml", "hinh/a.png", "hinh/mat.png"] {
        let link = folder.url.appending(path: "content").appending(path: name)
        let parent = link.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        let target = folder.url.appending(path: name == "hinh/mat.png" ? "khong-co" : "bi-mat")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
      }
      let content = try ContentFolder(at: folder.url.appending(path: "content"), name: "content")
      #expect(content.diagnostics.map(\.code) == ["C319", "C319", "C319"])
      #expect(content.files.isEmpty && content.otherFiles.isEmpty)
    }
  }

  @Test func saysWhichFolderIsNotThere() throws {
    try withTemporaryFolder { folder in
      let error = #expect(throws: WorkspaceError.self) {
        try ContentFolder(at: folder.url.appending(path: "khong-co"), name: "khong-co")
      }
      #expect(error?.message.vietnamese.contains("khong-co") == true)
    }
  }

  @Test func missesPicturesThatLessonsName() throws {
    try withTemporaryFolder { folder in
      let tiny = try TinyCourse().replacing(
        "    thấy: Màn hình chính.\n",
        with: "    thấy: Màn hình chính.\n    hình:\n      tệp: hinh/mot.png\n      mô tả: Màn hình\n",
        in: "bai-hoc/bai-mot.yaml"
      )
      #expect(try build(tiny, in: folder).map(\.code) == ["C317"])
    }
  }

  @Test func copiesPicturesThatLessonsName() throws {
    try withTemporaryFolder { folder in
      let tiny = try TinyCourse().replacing(
        "    thấy: Màn hình chính.\n",
        with: "    thấy: Màn hình chính.\n    hình:\n      tệp: hinh/mot.png\n      mô tả: Màn hình\n",
        in: "bai-hoc/bai-mot.yaml"
      )
      try folder.write(SamplePicture.png(with: [("tEXt", Array("Author\0Hà".utf8))]), to: "hinh.png")
      #expect(try build(tiny, in: folder, with: ["hinh/mot.png": "hinh.png"]).map(\.code) == [])
      let made = try folder.contents(of: "output").filter { $0.key.hasSuffix(".png") }
      #expect(made.map(\.value) == [SamplePicture.png])
    }
  }

  static let badPictures: [(bytes: [UInt8], code: String)] = [
    ([], "H507"), ([0, 0, 0, 24] + Array("ftypheic".utf8), "H507"), (Array("chữ".utf8), "H507"),
    (Array(SamplePicture.png.dropLast(13)), "H507"), (SamplePicture.jpeg(), "H507"),
    (SamplePicture.png(with: [("eXIf", SamplePicture.notes(orientation: 1))]), "H508"),
  ]

  /// Empty, a telephone's HEIC, a text, half a picture, another kind, and a photo that tells its place.
  @Test(arguments: badPictures)
  func looksIntoPictures(bytes: [UInt8], code: String) throws {
    try withTemporaryFolder { folder in
      let tiny = try TinyCourse().replacing(
        "    thấy: Màn hình chính.\n",
        with: "    thấy: Màn hình chính.\n    hình:\n      tệp: hinh/mot.png\n      mô tả: Màn hình\n",
        in: "bai-hoc/bai-mot.yaml"
      )
      try folder.write(bytes, to: "hinh.png")
      let found = try build(tiny, in: folder, with: ["hinh/mot.png": "hinh.png"])
      #expect(found.map(\.code) == [code])
      #expect(folder.exists("output") != found.hasErrors)
    }
  }

  @Test func looksIntoTheLogo() throws {
    try withTemporaryFolder { folder in
      try folder.write(["hinh.svg": "<?xml version='1.0'?>\n<!-- a --><svg viewBox='0 0 1 1'/>", "chu.svg": "chữ"])
      #expect(try build(TinyCourse(), in: folder, with: ["theme/logo.svg": "hinh.svg"]) == [])
      let found = try build(TinyCourse(), in: folder, with: ["theme/logo.svg": "chu.svg"])
      #expect(found.map(\.code) == ["H507"])
    }
  }

  @Test func saysWhichNamesCannotBeRead() throws {
    try withTemporaryFolder { folder in
      try folder.write(["sach.yaml": "mã: a\n"])
      let root = DiskPath(folder.url)
      try DiskFile.create(root.appending(Array("bài".utf8) + [0xE0] + Array(".yaml".utf8)), [])
      try DiskFolder.make(root.appending([0xE1, 0x6E, 0x68]))
      try DiskFile.create(root.appending([0xE1, 0x6E, 0x68]).appending("a.yaml"), [])
      let content = try ContentFolder(at: folder.url, name: "content")
      #expect(content.diagnostics.map(\.code) == ["H509", "H509"])
      let paths = content.diagnostics.map { content.sources[$0.location.file].path }
      #expect(paths == ["content/\\xE1nh", "content/bài\\xE0.yaml"])
      let formatted = try FormattedSources(at: [folder.path], keys: nil)
      #expect(formatted.diagnostics.map(\.code) == ["H509", "H509"])
    }
  }

  @Test(arguments: ["sach.yaml", "bai-hoc/ong.yaml", "hinh/ong.png", "theme/book.css"])
  func waitsForNoPipe(path: String) throws {
    try withTemporaryFolder { folder in
      try folder.write([path: ""])
      try FileManager.default.removeItem(atPath: folder.path + "/" + path)
      #expect(unsafe mkfifo(folder.path + "/" + path, 0o600) == 0)
      let content = try ContentFolder(at: folder.url, name: "content")
      #expect(content.diagnostics.map(\.code) == ["H509"])
      #expect(content.otherFiles.isEmpty)
    }
  }

  @Test func refusesAPictureThatIsTooLargeUnread() throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/theme/logo.png": ""])
      #expect(unsafe truncate(folder.path + "/content/theme/logo.png", 300 << 30) == 0)
      let content = try ContentFolder(at: folder.url.appending(path: "content"), name: "content")
      #expect(content.diagnostics.map(\.code) == ["S214"])
    }
  }

  /// Known by its size: nobody reads 300 GB to say that it is too much.
  @Test func refusesASourceThatIsTooLargeUnread() throws {
    try withTemporaryFolder { folder in
      try folder.write(["sach.yaml": ""])
      #expect(unsafe truncate(folder.path + "/sach.yaml", 300 << 30) == 0)
      let content = try ContentFolder(at: folder.url, name: "content")
      #expect(content.diagnostics.map(\.code) == ["K081"])
      #expect(try FormattedSources(at: [folder.path + "/sach.yaml"], keys: nil).diagnostics.map(\.code) == ["K081"])
    }
  }
}
