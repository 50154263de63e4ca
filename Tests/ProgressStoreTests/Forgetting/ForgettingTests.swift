import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// What a store and its files hold after somebody was forgotten.
@Suite struct ForgettingTests {
  private static let name = "Nguyễn Thị Quên"

  /// A store with two people, one of whom is in the log by name and in the roster.
  private func store(_ file: String, machine: String = "máy-1", in folder: TemporaryFolder) throws -> ProgressStore {
    let store = try folder.store(file, machine: machine)
    try store.record(
      [.named(.init(name: ForgettingTests.name, replaces: []))] + Sample.bodies.dropFirst(2),
      trainee: "quen", at: Sample.moment(), edition: "")
    try store.record(Array(Sample.bodies.dropFirst(2)), trainee: "lan", at: Sample.moment(), edition: "")
    try store.changeRoster { roster, device in
      roster.change("quen", on: device) { row in
        row.name = ForgettingTests.name
        row.alias = "quen"
      }
      roster.change("lan", on: device) { $0.name = "Lan" }
    }
    return store
  }

  /// Every file of the folder that holds the name, in either normal form.
  private func files(naming name: String, in folder: TemporaryFolder) throws -> [String] {
    try folder.contents().filter { _, content in
      let text = Array(content)
      return [name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping].contains { form in
        text.firstRange(of: Array(form.utf8)) != nil
      }
    }.keys.sorted()
  }

  @Test func leavesNoByteOfTheName() throws {
    try withTemporaryFolder { folder in
      let store = try store("so.sqlite", in: folder)
      #expect(try files(naming: ForgettingTests.name, in: folder) == ["so-roster.jsonl", "so.sqlite"])
      let forgotten = try store.forget("quen", at: Sample.moment())
      #expect(forgotten.events == Sample.bodies.count - 1)
      #expect(try files(naming: ForgettingTests.name, in: folder).isEmpty)
      #expect(try files(naming: "quen", in: folder).isEmpty)
      #expect(try store.people() == ["lan"])
      #expect(try store.roster().rows.map(\.code) == ["lan"])
      #expect(try store.events(of: "lan").count == Sample.bodies.count - 2)
      #expect(try store.verify().isEmpty)
      try store.export(to: folder.file("ra.jsonl"))
      _ = try store.exportRoster(besides: folder.file("ra.jsonl"))
      #expect(try files(naming: ForgettingTests.name, in: folder).isEmpty)
    }
  }

  /// No number is given twice, though the last ones are gone.
  @Test func goesOnUnderANewDevice() throws {
    try withTemporaryFolder { folder in
      let store = try store("so.sqlite", in: folder)
      let before = try store.record(Sample.answer(["a"]), trainee: "quen", at: Sample.moment(), edition: "")
      _ = try store.forget("quen", at: Sample.moment())
      let after = try store.record(Sample.answer(["a"]), trainee: "lan", at: Sample.moment(), edition: "")
      #expect(after.id.device != before.id.device)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test(arguments: [true, false])
  func comesBackByNoOldCopy(isExport: Bool) throws {
    try withTemporaryFolder { folder in
      let store = try store("so.sqlite", in: folder)
      try store.export(to: folder.file("cu.jsonl"))
      try folder.copy("so.sqlite", to: "cu.sqlite")
      try folder.copy("so-roster.jsonl", to: "cu-roster.jsonl")
      _ = try store.forget("quen", at: Sample.moment())
      let lines = try store.lines()
      let report =
        isExport
        ? try store.importLines(from: folder.file("cu.jsonl")) : try store.merge(from: folder.file("cu.sqlite"))
      #expect(report.new == 0 && report.conflicts.isEmpty)
      #expect(try store.lines() == lines)
      #expect(try store.roster()["quen"] == nil)
      #expect(try files(naming: ForgettingTests.name, in: folder).allSatisfy { $0.hasPrefix("cu") })
    }
  }

  /// Another laptop that had more of the person loses it by the merge, and misses no number for it.
  @Test func goesFromEveryStoreThatTakesItIn() throws {
    try withTemporaryFolder { folder in
      let first = try store("a.sqlite", in: folder)
      let second = try folder.store("b.sqlite", machine: "máy-2")
      _ = try second.merge(from: folder.file("a.sqlite"))
      try second.record(Sample.bodies, trainee: "quen", at: Sample.moment(), edition: "")
      try second.record(Sample.bodies, trainee: "lan", at: Sample.moment(), edition: "")
      _ = try first.forget("quen", at: Sample.moment())
      let report = try second.merge(from: folder.file("a.sqlite"))
      #expect(report.forgotten == 2 * Sample.bodies.count - 1)
      #expect(try files(naming: ForgettingTests.name, in: folder).isEmpty)
      #expect(try second.verify().isEmpty)
      #expect(try second.roster()["quen"] == nil)
      // And the other way round, both are the same.
      _ = try first.merge(from: folder.file("b.sqlite"))
      #expect(try first.lines() == second.lines())
      #expect(try first.verify().isEmpty)
    }
  }

  /// An export with the name in it may be replaced by one without.
  @Test func replacesAnExportThatStillNamesThem() throws {
    try withTemporaryFolder { folder in
      let store = try store("so.sqlite", in: folder)
      try store.export(to: folder.file("ra.jsonl"))
      _ = try store.forget("quen", at: Sample.moment())
      try store.export(to: folder.file("ra.jsonl"))
      #expect(try files(naming: ForgettingTests.name, in: folder).isEmpty)
    }
  }

  /// A code that two people had: one is forgotten, the other keeps every answer, and what an old copy still brings waits.
  @Test func forgetsOneOfTwoWhoHadOneCode() throws {
    try withTemporaryFolder { folder in
      let first = try folder.store("a.sqlite", machine: "máy-1")
      let second = try folder.store("b.sqlite", machine: "máy-2")
      for (store, name) in [(first, ForgettingTests.name), (second, "Trần An")] {
        try store.record(
          [.named(.init(name: name, replaces: [])), Sample.answer([name])], trainee: "an", at: Sample.moment(),
          edition: "")
      }
      try folder.copy("b.sqlite", to: "cu.sqlite")
      _ = try first.merge(from: folder.file("b.sqlite"))
      let parts = CodePart.parts(of: try first.recordedEvents(of: "an"), byDay: false)
      #expect(parts.count == 2)
      let codes = parts.map { $0.names == ["Trần An"] ? "n2n2n2n2z" : "h7k3mq2zc" }
      try first.record(
        zip(parts, codes).flatMap { part, code in
          part.ranges.map { .moved(.init(from: "an", events: $0, to: code, retires: true)) }
        }, at: Sample.moment()
      ) { roster, device in
        roster.change("h7k3mq2zc", on: device) { $0.name = ForgettingTests.name }
        roster.change("n2n2n2n2z", on: device) { $0.name = "Trần An" }
      }
      _ = try first.forget("h7k3mq2zc", at: Sample.moment())
      #expect(try first.events(of: "n2n2n2n2z").count == 2)
      #expect(try files(naming: ForgettingTests.name, in: folder).isEmpty)
      // What the other laptop recorded since waits for somebody who knows.
      try second.record(Sample.answer(["mới"]), trainee: "an", at: Sample.moment(), edition: "")
      _ = try first.merge(from: folder.file("b.sqlite"))
      #expect(try first.undecided().mapValues(\.count) == ["an": 1])
      #expect(try first.events(of: "n2n2n2n2z").count == 2)
    }
  }

  @Test func saysNothingWhereNobodyIsMeant() throws {
    try withTemporaryFolder { folder in
      let store = try store("so.sqlite", in: folder)
      #expect(try store.forget("ai-do", at: Sample.moment()).events == 0)
      #expect(try store.people() == ["lan", "quen"])
    }
  }
}
