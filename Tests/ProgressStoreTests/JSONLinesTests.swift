import Diagnostics
import Curriculum
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Export and import.
@Suite struct JSONLinesTests {
  @Test func comesBackAsItWas() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("a.sqlite")
      let store = try folder.store("a.sqlite")
      for (day, time) in [("1900-01-01", Int64.min), ("2999-12-31", .max), ("1970-01-01", -1)] {
        try store.record(Sample.bodies[0], trainee: "x-1", at: Sample.moment(day, time: time), edition: "\"ấn\nbản\"")
      }
      let count = Sample.bodies.count + 3
      #expect(try store.export(to: folder.file("a.jsonl")) == count)
      let other = try folder.store("b.sqlite", machine: "máy-2")
      let report = try other.importLines(from: folder.file("a.jsonl"))
      #expect((report.new, report.known) == (count, 0))
      #expect(try bytes(other.lines()) == bytes(folder.read("a.jsonl")))
      #expect(try other.events(of: "lan") == store.events(of: "lan"))
      #expect(try other.importLines(from: folder.file("a.jsonl")).known == count)
    }
  }

  @Test func writesReadableLines() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      #expect(try store.lines() == "{\"format\":\"camnang-progress\",\"version\":2,\"events\":0,\"gone\":0}\n")
      let event = try store.record(
        Sample.answer(["Hòa"]),
        trainee: "lan",
        at: Sample.moment(),
        edition: Sample.edition
      )
      let line = try #require(store.lines().split(separator: "\n").last)
      let expected = """
        {"id":"\(event.id.text)","trainee":"lan","day":"2026-11-24","time":"2026-11-24T01:15:30.123Z",\
        "edition":"2026.1","kind":"answered","session":"0123456789abcdef:7","lesson":"cai-dat-vneid",\
        "question":"mat-khau","revision":1,"stage":null,"answer":["Hòa"],"correct":true,"grade":3,\
        "milliseconds":4200,"checksum":"\(HexDigits.text(of: SealedEvent(event).checksum))"}
        """
      #expect(bytes(String(line)) == bytes(expected))
    }
  }

  @Test func replacesAnOlderExportOnly() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let store = try folder.store()
      let lines = try store.lines().split(separator: "\n").map { $0 + "\n" }
      let older = String(decoding: ExchangeHeader(events: 2, gone: 0).bytes, as: UTF8.self) + lines[2] + lines[4]
      try folder.write(["a.jsonl": older])
      try store.export(to: folder.file("a.jsonl"))
      #expect(try bytes(folder.read("a.jsonl")) == bytes(store.lines()))
      let error = #expect(throws: StoreError.self) { try store.export(to: folder.file("không có/a.jsonl")) }
      #expect(error?.kind == .disk)
      #expect(try folder.contents().keys.filter { !$0.hasPrefix("progress") } == ["a.jsonl"])
    }
  }

  /// Another laptop's export, one into which somebody wrote, one that ends in the middle of a line.
  @Test(arguments: [("b.sqlite", ""), ("progress.sqlite", "quý\n"), ("progress.sqlite", "{\"id\":")])
  func replacesNoExportOfWhichItLacksALine(store name: String, addition: String) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.writeStore("b.sqlite", machine: "máy-2")
      let other = try ProgressStore.open(at: folder.file(name), for: .reading, machine: "máy-1").lines() + addition
      try folder.write(["a.jsonl": other])
      let store = try ProgressStore.open(at: folder.file(), for: .reading, machine: "máy-1")
      let error = #expect(throws: StoreError.self) { try store.export(to: folder.file("a.jsonl")) }
      #expect(error == .otherExport(folder.file("a.jsonl").path(percentEncoded: false)))
      #expect(try bytes(folder.read("a.jsonl")) == bytes(other))
    }
  }

  @Test func exportsThroughNoLink() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let older = String(decoding: ExchangeHeader(events: 0, gone: 0).bytes, as: UTF8.self)
      try folder.write(["a.jsonl": older])
      try FileManager.default.createSymbolicLink(at: folder.file("b.jsonl"), withDestinationURL: folder.file("a.jsonl"))
      let store = try folder.store()
      #expect(throws: StoreError.self) { try store.export(to: folder.file("b.jsonl")) }
      #expect(try bytes(folder.read("a.jsonl")) == bytes(older))
    }
  }

  @Test func exportsIntoAnEmptyFile() throws {
    try withTemporaryFolder { folder in
      try folder.write([], to: "a.jsonl")
      let store = try folder.store()
      try store.export(to: folder.file("a.jsonl"))
      #expect(try bytes(folder.read("a.jsonl")) == bytes(store.lines()))
    }
  }

  /// The store itself, another laptop's, a new one whose events are in the log still, a person's text, a folder.
  @Test(arguments: ["progress.sqlite", "b.sqlite", "mới.sqlite", "a.csv", "thư mục"])
  func exportsOverNothingElse(name: String) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.writeStore("b.sqlite", machine: "máy-2")
      try folder.write([], to: "mới.sqlite")
      try folder.write(["mới.sqlite-wal": "sự kiện", "a.csv": "camnang-progress,tên\n", "thư mục/a.txt": "a"])
      let before = try folder.contents()
      do {
        let store = try ProgressStore.open(at: folder.file(), for: .reading, machine: "máy-1")
        let error = #expect(throws: StoreError.self) { try store.export(to: folder.file(name)) }
        #expect(error == .noOlderExport(folder.file(name).path(percentEncoded: false)))
      }
      let after = try folder.contents()
      for (name, content) in before { #expect(after[name] == content, "\(name) was changed") }
      #expect(after.keys.allSatisfy { before[$0] != nil || $0.hasPrefix("progress.sqlite-") })
    }
  }

  /// Each change to an export, and what the refusal must name.
  static let changes: [(String, @Sendable (String) -> String, String)] = [
    ("a line is missing", { $0.split(separator: "\n").dropLast().joined(separator: "\n") }, "promises 16 events"),
    ("a line is there twice", { $0 + ($0.split(separator: "\n").last ?? "") + "\n" }, "it holds 17"),
    ("the last line is cut", { String($0.dropLast(30)) }, "line 17, column"),
    ("another answer", { $0.replacing("tôi tự bấm", with: "tôi đọc cho") }, "wrong checksum"),
    ("another trainee", { $0.replacing("\"lan\"", with: "\"hoa\"") }, "line 2"),
    (
      "no JSON", { $0.replacing("\"kind\":\"named\"", with: "\"kind\":named", maxReplacements: 1) },
      "line 2, column 123:"
    ),
    ("an unknown field", { $0.replacing(",\"kind\"", with: ",\"mới\":1,\"kind\"", maxReplacements: 1) }, "mới"),
    (
      "a field is missing", { $0.replacing("\"edition\":\"2026.1\",", with: "", maxReplacements: 1) },
      "“edition” is missing"
    ),
    ("no such day", { $0.replacing("\"day\":\"2026-11-24\"", with: "\"day\":\"2026-02-30\"") }, "“day”"),
    ("a newer version", { $0.replacing("\"version\":2", with: "\"version\":3,\"x\":1") }, "newer camnang"),
    ("another format", { $0.replacing("camnang-progress", with: "khác") }, "is no file that camnang exported"),
    ("an empty file", { _ in "" }, "is no file that camnang exported"),
    (
      "no header", { $0.split(separator: "\n").dropFirst().joined(separator: "\n") }, "is no file that camnang exported"
    ),
  ]

  @Test(arguments: changes.indices)
  func importsNothingFromAChangedFile(index: Int) throws {
    let (name, change, named) = JSONLinesTests.changes[index]
    try withTemporaryFolder { folder in
      try folder.writeStore("a.sqlite")
      let original = try folder.store("a.sqlite").lines()
      try #require(change(original) != original)
      try folder.write(["a.jsonl": change(original)])
      let store = try folder.store("b.sqlite", machine: "máy-2")
      let error = #expect(throws: StoreError.self, "\(name)") { try store.importLines(from: folder.file("a.jsonl")) }
      #expect(error?.kind == .unusable)
      #expect(error?.message(.english).contains(named) == true, "\(name): \(error?.message(.english) ?? "")")
      #expect(try store.people().isEmpty)
    }
  }

  @Test func refusesTraineesWithOtherNames() throws {
    try withTemporaryFolder { folder in
      let event = Event(
        id: Sample.session,
        trainee: "Hòa",
        moment: try Sample.moment(),
        edition: "",
        body: Sample.bodies[0]
      )
      let text = ExchangeHeader(events: 1, gone: 0).bytes + EventLine.bytes(of: SealedEvent(event))
      try folder.write(text, to: "a.jsonl")
      let store = try folder.store()
      let error = #expect(throws: StoreError.self) { try store.importLines(from: folder.file("a.jsonl")) }
      #expect(error?.message(.vietnamese).contains("«Hòa»") == true)
    }
  }

  @Test(arguments: Sample.improperBodies)
  func refusesImproperNames(body: Event.Body) throws {
    try withTemporaryFolder { folder in
      let moment = try Sample.moment()
      let sealed = SealedEvent(Event(id: Sample.session, trainee: "lan", moment: moment, edition: "", body: body))
      try folder.write(ExchangeHeader(events: 1, gone: 0).bytes + EventLine.bytes(of: sealed), to: "a.jsonl")
      let path = folder.file("a.jsonl").path(percentEncoded: false)
      let store = try folder.store()
      let error = #expect(throws: StoreError.self) { try store.importLines(from: folder.file("a.jsonl")) }
      #expect(error == .improperName(path, sealed.event))
      #expect(try store.people().isEmpty)
    }
  }

  @Test func refusesAStoreAndAMissingFile() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      let store = try folder.store()
      let noExport = #expect(throws: StoreError.self) { try store.importLines(from: folder.file()) }
      let missing = #expect(throws: StoreError.self) { try store.importLines(from: folder.file("không có")) }
      #expect([noExport?.kind, missing?.kind] == [.unusable, .disk])
    }
  }

  /// What no event needs, at the place where it stands.
  @Test(arguments: [
    (#"{"a":1.5}"#, 6, "not valid JSON"), (#"{"a":1,"a":2}"#, 7, "given twice"), (#"{"a":1,}"#, 7, "not valid JSON"),
    ("[]", 0, "an object"),
  ])
  func refusesOtherJSON(text: String, offset: Int, named: String) {
    let mistake = #expect(throws: LineMistake.self) { try JSONFields(Array(text.utf8)[...]) }
    #expect(mistake?.offset == offset)
    #expect(mistake?.message.english.contains(named) == true)
  }

  @Test(arguments: [(64, true), (65, false), (100_000, false)])
  func readsObjectsOfFewMembers(count: Int, isRead: Bool) {
    let text = "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    let fields = try? JSONFields(Array(text.utf8)[...])
    #expect((fields != nil) == isRead)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (1_795_482_930_123, "2026-11-24T01:15:30.123Z"),
    (-2_208_988_800_000, "1900-01-01T00:00:00.000Z"), (32_503_679_999_999, "2999-12-31T23:59:59.999Z"),
  ])
  func writesTimes(time: Int64, text: String) {
    #expect(Timestamp.text(of: time) == text)
    #expect(Timestamp.time(of: text) == time)
  }

  @Test(arguments: [Int64.min, -2_208_988_800_001, 32_503_680_000_000, .max])
  func leavesTimesOfOtherCenturies(time: Int64) { #expect(Timestamp.text(of: time) == nil) }

  @Test(arguments: ["2026-11-24T24:00:00.000Z", "2026-11-24 01:15:30.123Z", "2026-11-24T+1:15:30.123Z", "2026-11-24"])
  func refusesOtherTimes(text: String) { #expect(Timestamp.time(of: text) == nil) }

  @Test(arguments: [0, 1, 5, 262_143, 262_144, 262_145, 700_000])
  func readsLinesAcrossBlocks(length: Int) throws {
    try withTemporaryFolder { folder in
      let line = String(repeating: "a", count: length)
      try folder.write(["a": "\(line)\n\nb\n\(line)"])
      var reader = LineReader(ByteStream(.init(handle: try FileHandle(forReadingFrom: folder.file("a")))))
      defer { reader.close() }
      var lines: [String] = []
      while let line = try reader.line() { lines.append(String(decoding: line, as: UTF8.self)) }
      #expect(lines == [line, "", "b"] + (line.isEmpty ? [] : [line]))
    }
  }

  @Test func readsNoEndlessLine() throws {
    try withTemporaryFolder { folder in
      try folder.write([UInt8](repeating: 0x20, count: LineReader.longestLine + 400_000), to: "a")
      let store = try folder.store()
      let error = #expect(throws: StoreError.self) { try store.importLines(from: folder.file("a")) }
      #expect(error == .noExport(folder.file("a").path(percentEncoded: false)))
    }
  }
}
