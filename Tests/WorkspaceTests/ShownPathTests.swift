import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct ShownPathTests {
  @Test(arguments: [
    ("content", "content"), ("content/", "content"), ("./content", "content"), (".//content/.", "content"),
    ("/a/b/content", "content"), ("/a/b/", "."), (".", "."), ("content/..", "."), ("../b/content", "content"),
    ("..", ".."), ("../c", "../c"), ("../../x/y", "../../x/y"), ("../bai-hoc/../c", "../c"), ("/x/./y", "/x/y"),
    ("/a/bc", "/a/bc"), ("content/bài", "content/bài"),
  ])
  func goesFromTheWorkingFolder(typed: String, shown: String) {
    #expect(ShownPath.of(typed, in: "/a/b") == shown)
  }

  /// A run from a folder of the content.
  @Test func namesFilesOfTheWorkingFolderByThemselves() {
    #expect(ShownPath.of("../bai-hoc/bai.yaml", in: "/a/content/bai-hoc") == "bai.yaml")
    #expect(ShownPath.of("../du-kien/chung.yaml", in: "/a/content/bai-hoc") == "../du-kien/chung.yaml")
  }

  @Test func seesThroughALinkToTheWorkingFolder() throws {
    try withTemporaryFolder { folder in
      try folder.write(["real/content/x": ""])
      let link = folder.url.appending(path: "link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url.appending(path: "real"))
      let real = folder.url.appending(path: "real").path(percentEncoded: false)
      #expect(ShownPath.of(link.path(percentEncoded: false) + "/content", in: real) == "content")
    }
  }
}
