import Curriculum
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

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

  @Test func saysWhenASourceHasTheWrongEnding() throws {
    try withTemporaryFolder { folder in
      try folder.write(["bai-hoc/a.yml": "mã: a\n", "bai-hoc/b.YAML": "mã: b\n"])
      let content = try ContentFolder(at: folder.url, name: "content")
      #expect(content.files.isEmpty)
      #expect(content.diagnostics.map(\.code) == ["C315", "C315"])
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
      ).adding("hinh/mot.png", "png")
      #expect(try build(tiny, in: folder).map(\.code) == [])
      let made = try folder.contents(of: "output").filter { $0.key.hasSuffix(".png") }
      #expect(made.map(\.value) == [Array("png".utf8)])
    }
  }
}
