import Foundation
import TestSupport
import Testing

@Suite struct GuideTests {
  @Test func writesTheGuideAndReplacesItsOwnPagesAlone() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      let first = try await program("guide", "--output", "so-tay", in: folder.url)
      #expect(first.exitCode == 0, "\(first.standardError)")
      #expect(try folder.read("so-tay/index.html").contains("<html lang=\"vi\">"))
      try folder.write(["so-tay/ghi-chu.txt": "của tôi"])
      let second = try await program("guide", "--output", "so-tay", "--lang", "en", in: folder.url)
      #expect(second.exitCode == 0, "\(second.standardError)")
      #expect(try folder.read("so-tay/index.html").contains("<html lang=\"en\">"))
      #expect(try folder.read("so-tay/ghi-chu.txt") == "của tôi")
    }
  }

  @Test func writesNothingBesideOtherThings() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(["content/sach.yaml": "của tôi", "tep": ""])
      let program = try BinaryRunner()
      for output in ["content", "tep", "."] {
        #expect(try await program("guide", "--output", output, in: folder.url).exitCode == 2, "\(output)")
      }
      #expect(try folder.contents().keys.sorted() == ["content/sach.yaml", "tep"])
    }
  }

  /// What «Viết bài trong mười phút» says to type, from the first line to the last.
  @Test func startsAsItsFirstPageSays() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      _ = try await program("guide", "--output", "so-tay", in: folder.url)
      let page = try folder.read("so-tay/viet-bai-trong-muoi-phut.html")
      var place = folder.url
      var typed = 0
      for block in page.split(separator: "<code>").dropFirst() where block.contains("</code></pre>") {
        for line in block.prefix(while: { $0 != "<" }).split(separator: "\n") {
          typed += 1
          let words = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { part in
            part.offset.isMultiple(of: 2) ? part.element.split(separator: " ").map(String.init) : [String(part.element)]
          }
          if words[0] == "cd" {
            place.append(path: words[1])
          } else {
            #expect(words[0] == "camnang")
            let outcome = try await program.run(Array(words.dropFirst()), in: place)
            #expect(outcome.exitCode == 0, "\(line): \(outcome.standardError)")
          }
        }
      }
      #expect(typed == 6)
      #expect(try folder.read("sach-cua-to/output/bai-bai-cua-to.html").contains("Bài của tôi"))
    }
  }
}
