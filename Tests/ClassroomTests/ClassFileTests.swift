import Curriculum
import Foundation
import ProgressStore
import Quiz
import TestSupport
import Testing

@testable import Classroom

/// Where a class is, on the disk.
@Suite struct ClassFileTests {
  private static func content() throws -> ClassFile.Content {
    let meeting = EventID(device: "0123456789abcdef", counter: 7)
    let item = Event.Item(question: QuestionKey(lesson: "bai-mot", question: "cau-mot"), revision: 2)
    let start = Event.SessionStart(behaviour: .live, seed: .max, items: [item], meeting: meeting)
    var claims = Claims()
    _ = claims.claim(3, ClassPlan.secret())
    _ = claims.claim(3, ClassPlan.secret())
    return ClassFile.Content(
      plan: ClassPlan(
        meeting: meeting, group: "Tổ «3»\"\\", day: try #require(Day("2026-12-01")), edition: "e", start: start,
        code: "4821", leader: ClassPlan.secret()),
      place: 4, phase: .closed, claims: claims)
  }

  @Test func readsWhatItWrites() throws {
    let content = try Self.content()
    try withTemporaryFolder { folder in
      let file = ClassFile(besides: folder.url.appending(path: "so.sqlite"))
      #expect(try file.read() == nil && file.unfinished() == nil)
      try file.write(content)
      #expect(file.url.lastPathComponent == "so-lop.json")
      #expect(try file.read() == content && file.unfinished() == content.plan)
      var over = content
      over.phase = .over
      try file.write(over)
      #expect(try file.read() == over && file.unfinished() == nil)
    }
  }

  /// A file that is somebody else's, or is cut off, is told of and left as it is.
  @Test func refusesWhatItDidNotWrite() throws {
    let bytes = try Self.content().bytes
    try withTemporaryFolder { folder in
      let file = ClassFile(besides: folder.url.appending(path: "so.sqlite"))
      for end in stride(from: 0, to: bytes.count - 2, by: 7) {
        try Data(bytes[..<end]).write(to: file.url)
        #expect(throws: StoreError.self) { try file.read() }
      }
      try Data("{\"format\":\"camnang-class\",\"version\":2}\n".utf8).write(to: file.url)
      #expect(throws: StoreError.self) { try file.read() }
    }
  }

  @Test func saysHowToJoinAWiFi() {
    #expect(ClassNetwork().wifiText == nil)
    #expect(ClassNetwork(wifi: "Lop hoc").wifiText == "WIFI:T:nopass;S:Lop hoc;;")
    let network = ClassNetwork(wifi: "a;b,c:d\"e\\f", password: "12;34")
    #expect(network.wifiText == "WIFI:T:WPA;S:a\\;b\\,c\\:d\\\"e\\\\f;P:12\\;34;;")
  }

  @Test func drawsSecretsOfAHundredBits() {
    let secrets = Set((0..<500).map { _ in ClassPlan.secret() })
    #expect(secrets.count == 500 && secrets.allSatisfy(ClassPlan.isSecret))
    #expect(!ClassPlan.isSecret("") && !ClassPlan.isSecret(String(repeating: "0", count: 20)))
  }
}
