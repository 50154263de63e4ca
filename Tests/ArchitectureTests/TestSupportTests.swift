import Diagnostics
import Foundation
import Testing

@testable import TestSupport

/// The tools that other tests lean on.
@Suite struct TestSupportTests {
  @Test func takesMarksOutOfASource() throws {
    let source = try MarkedSource("mã: ⟦Cài ⟦đặt⟧⟧\n1️⃣bản: 12️⃣\n")
    #expect(source.text == "mã: Cài đặt\nbản: 1\n")
    #expect(source.ranges == [ByteRange(5, 16), ByteRange(10, 16)])
    #expect(try source.offset(1) == 17)
    #expect(try source.offset(2) == source.text.utf8.count - 1)
    #expect(throws: MarkedSource.Mistake.noMark(3)) { try source.offset(3) }
  }

  @Test(arguments: [
    ("⟦a", MarkedSource.Mistake.unclosedRange), ("a⟧", .unopenedRange), ("1️⃣1️⃣", .repeatedMark(1)),
  ])
  func refusesMarksThatDoNotMatch(marked: String, mistake: MarkedSource.Mistake) {
    #expect(throws: mistake) { try MarkedSource(marked) }
  }

  @Test func recordsASnapshotAndSaysSo() throws {
    try withTemporaryFolder { folder in
      let snapshot = Snapshot(file: folder.url.appending(path: "Snapshots/a.txt"))
      let missing = try snapshot.problem(with: "một\n", recording: false)
      let recorded = try snapshot.problem(with: "một\n", recording: true)
      let same = try snapshot.problem(with: "một\n", recording: false)
      #expect(missing?.contains("no snapshot") == true)
      #expect(recorded?.contains("Recorded a.txt") == true)
      #expect(same == nil)
    }
  }

  @Test func comparesSnapshotsByBytes() throws {
    try withTemporaryFolder { folder in
      try folder.write(["a.txt": "hòa"])
      let snapshot = Snapshot(file: folder.url.appending(path: "a.txt"))
      #expect(try snapshot.problem(with: "hòa", recording: false) == nil)
      #expect(try snapshot.problem(with: "ho\u{0300}a", recording: false) != nil)
    }
  }

  @Test func showsTheLinesThatDiffer() {
    #expect(
      lineDifference(from: "a\nb\nc\nd\ne", to: "a\nb\nC\nX\nd\ne") == "@@ line 3\n  a\n  b\n- c\n+ C\n+ X\n  d\n  e"
    )
    #expect(lineDifference(from: "a", to: "a\n") == "@@ line 2\n  a\n+ ")
  }

  @Test func removesItsFolder() throws {
    let path = try withTemporaryFolder { folder in
      try folder.write(["a/b.txt": "b"])
      #expect(try folder.contents() == ["a/b.txt": Array("b".utf8)])
      return folder.path
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func changesATinyCourse() throws {
    let course = try TinyCourse().replacing("thời lượng: 20", with: "thời lượng: 5", in: "bai-hoc/bai-mot.yaml")
    #expect(course.files["bai-hoc/bai-mot.yaml"]?.contains("thời lượng: 5\n") == true)
    #expect(throws: TinyCourse.TextNotFound.self) { try TinyCourse().replacing("không có", with: "", in: "sach.yaml") }
    #expect(TinyCourse().sources.files.map(\.path).first == "content/bai-hoc/bai-mot.yaml")
  }

  @Test func runsAProgramAsAPersonDoes() async throws {
    try await withTemporaryFolder { folder in
      let shell = BinaryRunner(program: URL(filePath: "/bin/sh"))
      let outcome = try await shell(
        "-c",
        "cat; pwd; echo \"$LỜI_CHÀO$GREETING\" >&2; exit 7",
        input: "xin chào\n",
        environment: ["GREETING": "chào"],
        in: folder.url
      )
      #expect(outcome.exitCode == 7)
      #expect(outcome.standardOutput.hasPrefix("xin chào\n"))
      #expect(outcome.standardOutput.contains("camnang-test-"))
      #expect(outcome.standardError.hasSuffix("chào\n"))
    }
  }
}
