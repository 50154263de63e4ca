import Diagnostics
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

@Suite struct VerifyingTests {
  @Test(arguments: [
    ("UPDATE event SET payload = x'00' WHERE counter = 3", Finding.Kind.changedEvent, Finding.Severity.error),
    ("DELETE FROM event WHERE counter IN (1, 2)", .gap, .error),
    ("DELETE FROM event WHERE counter = 5", .gap, .error),
    ("DELETE FROM home; DELETE FROM event WHERE counter = 5", .gap, .warning),
    ("INSERT INTO home VALUES (77, 'x')", .damagedFile, .error),
  ])
  func finds(script: String, kind: Finding.Kind, severity: Finding.Severity) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.runSQL(script)
      let store = try ProgressStore.open(at: folder.file(), for: .checking, machine: "máy-1")
      let findings = try store.verify()
      #expect(findings.map(\.kind) == [kind])
      #expect(findings.map(\.severity) == [severity])
    }
  }

  @Test func namesTheMissingNumbers() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.runSQL("DELETE FROM event WHERE counter IN (1, 4, 5, 7)")
      let messages = try folder.store().verify().map { $0.message(.english) }
      #expect(messages.count == 3)
      #expect(zip(messages, [": 1", ": 4–5", ": 7"]).allSatisfy { $0.hasSuffix($1) }, "\(messages)")
    }
  }

  @Test func findsAnIndexThatLostARow() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.runSQL(
        """
        PRAGMA writable_schema = ON;
        CREATE TABLE other (a);
        UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'other')
          WHERE name = 'event_by_id';
        DELETE FROM sqlite_schema WHERE name = 'other';
        """
      )
      let store = try ProgressStore.open(at: folder.file(), for: .checking, machine: "máy-1")
      let outcome = Result { () throws(StoreError) in try store.verify() }
      switch outcome {
      case .success(let findings): #expect(findings.contains { $0.kind == .damagedFile })
      case .failure(let error): #expect(error.kind == .unusable)
      }
    }
  }

  @Test func showsADeviceThatIsNoneWithoutControls() throws {
    let id = EventID(device: "\u{1B}[2J", counter: 1)
    let moment = try Sample.moment()
    let jump = ClockJump(before: id, momentBefore: moment, after: id, momentAfter: moment)
    let findings: [Finding] = [
      .changedEvent(id), .twoContents(id), .clockJump(jump),
      .gap(device: id.device, from: 1, through: 1, isOwn: true),
      .gap(device: id.device, from: 1, through: 2, isOwn: false),
    ]
    let messages = findings.flatMap { [$0.message(.vietnamese), $0.message(.english)] }
    #expect(messages.allSatisfy { $0.contains("‹U+001B›[2J") && !$0.contains("\u{1B}") }, "\(messages)")
  }

  @Test func readsNoChangedEvent() throws {
    try withTemporaryFolder { folder in
      try folder.writeStore()
      try folder.runSQL("UPDATE event SET payload = x'00' WHERE counter = 3")
      let store = try ProgressStore.open(at: folder.file(), for: .checking, machine: "máy-1")
      let errors = [
        #expect(throws: StoreError.self) { try store.events(of: "lan") },
        #expect(throws: StoreError.self) { try store.forEachPerson { _, _ in } },
        #expect(throws: StoreError.self) { try store.export { _ in } },
      ]
      #expect(errors.map(\.?.kind) == [.unusable, .unusable, .unusable])
    }
  }
}
