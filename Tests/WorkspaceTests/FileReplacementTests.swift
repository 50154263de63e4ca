import Diagnostics
import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct FileReplacementTests {
  private let old = Array("a: b\n".utf8)
  private let new = Array("a: c\n".utf8)

  @Test func putsTheNewVersionInPlaceOfTheOld() throws {
    try withTemporaryFolder { folder in
      try folder.write(old, to: "bài một.yaml")
      let url = folder.url.appending(path: "bài một.yaml")
      try setPermissions(0o640, of: url)
      try FileReplacement.replace(url, named: "bài một.yaml", expecting: old, with: new)
      #expect(try folder.contents() == ["bài một.yaml": new])
      #expect(try permissions(of: url) == 0o640)
    }
  }

  @Test func leavesAFileThatAnotherProgramWrote() throws {
    try withTemporaryFolder { folder in
      let theirs = Array("a: d\n".utf8)
      try folder.write(theirs, to: "a.yaml")
      let error = #expect(throws: WorkspaceError.self) {
        try FileReplacement.replace(folder.url.appending(path: "a.yaml"), named: "a.yaml", expecting: old, with: new)
      }
      #expect(error?.message.vietnamese.contains("«a.yaml»") == true)
      #expect(error?.isUsage == false)
      #expect(try folder.contents() == ["a.yaml": theirs])
    }
  }

  @Test func makesNoFileThatIsGone() throws {
    try withTemporaryFolder { folder in
      #expect(throws: WorkspaceError.self) {
        try FileReplacement.replace(folder.url.appending(path: "a.yaml"), named: "a.yaml", expecting: old, with: new)
      }
      let left = try folder.contents()
      #expect(left.isEmpty)
    }
  }

  @Test func writesThroughNoLink() throws {
    try withTemporaryFolder { folder in
      try folder.write(old, to: "a.yaml")
      let link = folder.url.appending(path: "b.yaml")
      try FileManager.default.createSymbolicLink(
        atPath: link.path(percentEncoded: false),
        withDestinationPath: "a.yaml"
      )
      let error = #expect(throws: WorkspaceError.self) {
        try FileReplacement.replace(link, named: "b.yaml", expecting: old, with: new)
      }
      // Not that it has changed: whoever reads that would only try again.
      #expect(error?.message.english.contains("symbolic link") == true)
      #expect(try folder.read("a.yaml") == "a: b\n")
    }
  }

  /// What a run that was killed left behind does not stand in the way, and is cleared away.
  @Test func removesWhatAKilledRunLeft() throws {
    try withTemporaryFolder { folder in
      try folder.write(new, to: ".a.yaml.camnang-0123456789abcdef-new")
      try folder.write(old, to: "a.yaml")
      try FileReplacement.replace(folder.url.appending(path: "a.yaml"), named: "a.yaml", expecting: old, with: new)
      #expect(try folder.contents() == ["a.yaml": new])
    }
  }

  private func setPermissions(_ mode: Int, of url: URL) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path(percentEncoded: false))
  }

  private func permissions(of url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path(percentEncoded: false))[.posixPermissions] as? Int
  }
}
