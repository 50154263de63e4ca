import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Workspace

/// Which book somebody means who names none.
@Suite struct ContentPlaceTests {
  @Test(arguments: [
    (".", "content"), ("content", "."), ("content/bai-hoc", ".."), ("output", "../content"),
    ("output/a/b", "../../../content"),
  ])
  func isTheOneAround(current: String, expected: String) throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/sach.yaml": "", "content/bai-hoc/a.yaml": "", "output/a/b/c": ""])
      #expect(try ContentPlace.found("content", from: folder.url.appending(path: current)) == expected)
    }
  }

  @Test(arguments: ["content", "khac", "content/khac"])
  func isNamedWhereThereIsNone(given: String) throws {
    try withTemporaryFolder { folder in
      try folder.write(["a/sach.txt": "", "content.yaml": ""])
      let error = #expect(throws: WorkspaceError.self) { try ContentPlace.found(given, from: folder.url) }
      #expect(error?.message.vietnamese.contains("«\(given)»") == true)
      #expect(error?.isUsage == true)
    }
  }

  /// What was named is looked for there alone.
  @Test func isNoOtherThanTheOneNamed() throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/sach.yaml": "", "content/bai-hoc/a.yaml": ""])
      #expect(throws: WorkspaceError.self) {
        try ContentPlace.found("sach", from: folder.url.appending(path: "content/bai-hoc"))
      }
      #expect(try ContentPlace.found("bai-hoc", from: folder.url.appending(path: "content")) == "bai-hoc")
    }
  }
}
