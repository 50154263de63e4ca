import Curriculum
import Diagnostics
import Foundation
import Handbook
import TestSupport
import Testing
import Workspace

@Suite struct OutputFolderTests {
  @Test func replacesWhatAnEarlierBuildMade() throws {
    try withTemporaryFolder { folder in
      try build(TinyCourse(), in: folder)
      #expect(folder.exists("output/bai-bai-mot.html"))
      let renamed = try TinyCourse().replacing("mã: bai-mot", with: "mã: bai-khac", in: "bai-hoc/bai-mot.yaml")
        .replacing("[bai-mot]", with: "[bai-khac]", in: "hoc-phan/hoc-phan-mot.yaml")
      try build(renamed, in: folder)
      #expect(folder.exists("output/bai-bai-khac.html"))
      #expect(!folder.exists("output/bai-bai-mot.html"))
    }
  }

  @Test func keepsFilesThatNoBuildMade() throws {
    try withTemporaryFolder { folder in
      try folder.write(["output/.gitkeep": "", "output/CNAME": "sach.vn", "output/anh/mot.png": "png"])
      try build(TinyCourse(), in: folder)
      try build(TinyCourse(), in: folder)
      #expect(try folder.read("output/CNAME") == "sach.vn")
      #expect(try folder.read("output/anh/mot.png") == "png")
      #expect(folder.exists("output/.gitkeep"))
      #expect(folder.exists("output/index.html"))
    }
  }

  @Test func neverOverwritesAStrangersFile() throws {
    try withTemporaryFolder { folder in
      try folder.write(["output/index.html": "của tôi"])
      #expect(throws: WorkspaceError.self) { try build(TinyCourse(), in: folder) }
      #expect(try folder.contents(of: "output") == ["index.html": Array("của tôi".utf8)])
    }
  }

  @Test func leavesTheOldBuildWhereTheNewOneHasErrors() throws {
    try withTemporaryFolder { folder in
      try build(TinyCourse(), in: folder)
      let before = try folder.contents(of: "output")
      let broken = try TinyCourse().replacing("thời lượng: 20", with: "thời lượng: nhiều", in: "bai-hoc/bai-mot.yaml")
      let diagnostics = try build(broken, in: folder)
      #expect(diagnostics.hasErrors)
      #expect(try folder.contents(of: "output") == before)
    }
  }

  @Test func leavesTheOldBuildWhereAPageHasErrors() throws {
    try withTemporaryFolder { folder in
      try build(TinyCourse(), in: folder)
      let before = try folder.contents(of: "output")
      let broken = try TinyCourse().replacing(
        "(thuat-ngu:ung-dung)",
        with: "(thuat-ngu:khong-co)",
        in: "bai-hoc/bai-mot.yaml"
      )
      #expect(try build(broken, in: folder).hasErrors)
      #expect(try folder.contents(of: "output") == before)
    }
  }

  @Test func leavesNothingBesideTheOutput() throws {
    try withTemporaryFolder { folder in
      try build(TinyCourse(), in: folder)
      try build(TinyCourse(), in: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["content", "output"])
    }
  }

  @Test func keepsThePermissionsOfTheFolder() throws {
    try withTemporaryFolder { folder in
      try build(TinyCourse(), in: folder)
      let output = folder.url.appending(path: "output").path(percentEncoded: false)
      try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: output)
      try build(TinyCourse(), in: folder)
      #expect(try FileManager.default.attributesOfItem(atPath: output)[.posixPermissions] as? Int == 0o770)
    }
  }

  @Test(arguments: ["content", "content/output", ".", "content/../content"])
  func refusesToReplaceTheContent(output: String) throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/sach.yaml": "mã: a\n"])
      #expect(throws: WorkspaceError.self) {
        try OutputFolder(at: folder.url.appending(path: output), besides: folder.url.appending(path: "content"))
      }
    }
  }

  @Test func seesThroughSymbolicLinks() throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/sach.yaml": "mã: a\n"])
      let link = folder.url.appending(path: "output")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url.appending(path: "content"))
      #expect(throws: WorkspaceError.self) {
        try OutputFolder(at: link, besides: folder.url.appending(path: "content"))
      }
    }
  }

  @Test func refusesAFileWhereAFolderShouldBe() throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/sach.yaml": "mã: a\n", "output": "tệp"])
      #expect(throws: WorkspaceError.self) { try build(TinyCourse(), in: folder) }
      #expect(try folder.read("output") == "tệp")
    }
  }
}

/// Writes the course to `content`, with copies of files in the folder, and builds it into `output`.
@discardableResult
func build(
  _ course: TinyCourse,
  in folder: TemporaryFolder,
  with copies: [String: String] = [:]
) throws -> [Diagnostic] {
  try? FileManager.default.removeItem(at: folder.url.appending(path: "content"))
  try folder.write(Dictionary(uniqueKeysWithValues: course.files.map { ("content/\($0.key)", $0.value) }))
  for (path, original) in copies {
    try folder.write(Array(Data(contentsOf: folder.url.appending(path: original))), to: "content/\(path)")
  }
  let content = folder.url.appending(path: "content")
  let output = try OutputFolder(at: folder.url.appending(path: "output"), besides: content)
  return try pipeline(content).build(into: output).diagnostics
}

func pipeline(_ content: URL) throws -> Pipeline {
  let today = try #require(Day("2026-11-23"))
  return Pipeline(
    content: try ContentFolder(at: content, name: "content"),
    options: SiteOptions(today: today, baseURL: nil)
  )
}
