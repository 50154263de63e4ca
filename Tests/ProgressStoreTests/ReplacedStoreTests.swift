import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Stores that are taken away, or exchanged, while they are open; and what is left beside others.
@Suite struct ReplacedStoreTests {
  /// What happens to the file of an open store.
  enum Accident: String, CaseIterable, CustomTestStringConvertible {
    case removed, renamed, replacedByAnother, replacedByAnOlderCopy, replacedByAFolder, emptied, cutOff
    case copiedOver, copiedOverByAnOlderCopy, linkLedElsewhere

    var testDescription: String { rawValue }

    func happen(in folder: TemporaryFolder) throws {
      let manager = FileManager.default
      let file = folder.file("that/progress.sqlite")
      switch self {
      case .removed: try manager.removeItem(at: file)
      case .renamed: try manager.moveItem(at: file, to: folder.file("elsewhere.sqlite"))
      case .replacedByAnother, .replacedByAnOlderCopy:
        try manager.removeItem(at: file)
        try manager.copyItem(at: folder.file(source), to: file)
      case .replacedByAFolder:
        try manager.removeItem(at: file)
        try manager.createDirectory(at: file, withIntermediateDirectories: false)
      case .emptied: try write(Data(), over: file)
      case .cutOff: try write(Data(contentsOf: file).prefix(8_192), over: file)
      case .copiedOver, .copiedOverByAnOlderCopy: try write(Data(contentsOf: folder.file(source)), over: file)
      case .linkLedElsewhere:
        try manager.removeItem(at: folder.file("progress.sqlite"))
        try manager.createSymbolicLink(
          at: folder.file("progress.sqlite"),
          withDestinationURL: folder.file("other.sqlite")
        )
      }
    }

    private var source: String {
      [.replacedByAnOlderCopy, .copiedOverByAnOlderCopy].contains(self) ? "older.sqlite" : "other.sqlite"
    }

    /// Into the same file, as `cp` does.
    private func write(_ data: Data, over file: URL) throws {
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: data)
      try handle.close()
    }
  }

  @Test(arguments: Accident.allCases)
  func isNoticedBeforeAnythingIsCalledSaved(accident: Accident) throws {
    try withTemporaryFolder { folder in
      let (store, latest) = try openedStore(in: folder)
      try store.confirm(latest)
      try accident.happen(in: folder)
      let confirmed = #expect(throws: StoreError.self) { try store.confirm(latest) }
      let recorded = #expect(throws: StoreError.self) {
        try store.record([Sample.answer(["a"])], trainee: "lan", at: Sample.moment(), edition: "", after: latest)
      }
      #expect([confirmed?.kind, recorded?.kind] == [.unusable, .unusable])
    }
  }

  /// Whatever came into its place is as it was, and nothing beside it makes it another.
  @Test(arguments: [Accident.replacedByAnother, .replacedByAnOlderCopy, .copiedOver, .copiedOverByAnOlderCopy])
  func leavesWhatCameIntoItsPlaceAsItIs(accident: Accident) throws {
    try withTemporaryFolder { folder in
      var opened: (ProgressStore, EventID)? = try openedStore(in: folder)
      try accident.happen(in: folder)
      let before = try folder.contents(of: "that")
      if let (store, latest) = opened {
        #expect(throws: StoreError.self) {
          try store.record([Sample.answer(["a"])], trainee: "lan", at: Sample.moment(), edition: "", after: latest)
        }
      }
      opened = nil
      #expect(try folder.contents(of: "that") == before)
      let name = "that/progress.sqlite"
      #expect(try ProgressStore.open(at: folder.file(name), for: .checking, machine: "máy-1").verify().isEmpty)
    }
  }

  /// A log of another store, or of an older copy: SQLite would lay it over this one.
  @Test(arguments: ["other.sqlite-wal", "older.sqlite-wal"], [ProgressStore.Access.reading, .checking, .writing])
  func readsNoStoreUnderAForeignLog(log: String, access: ProgressStore.Access) throws {
    try withTemporaryFolder { folder in
      try folder.writeStoreWithLog("other.sqlite", machine: "máy-2")
      try folder.writeStoreWithLog("older.sqlite")
      // Carries the log into the file, which then goes on in both kinds of journal.
      for journal in ["DELETE", "WAL"] {
        let name = "\(journal)/progress.sqlite"
        try folder.write([], to: name)
        try FileManager.default.removeItem(at: folder.file(name))
        try folder.copy("older.sqlite", to: name)
        try folder.copy("older.sqlite-wal", to: name + "-wal")
        try folder.store(name).record(Sample.bodies, trainee: "hoa", at: Sample.moment(), edition: "")
        try folder.runSQL("PRAGMA journal_mode = \(journal)", on: name)
        try folder.copy(log, to: name + "-wal")
        let before = try folder.contents(of: journal)
        let error = #expect(throws: StoreError.self) {
          try ProgressStore.open(at: folder.file(name), for: access, machine: "máy-1")
        }
        let path = folder.file(name).path(percentEncoded: false)
        #expect(error?.kind == .unusable)
        if log.hasPrefix("older") || journal == "DELETE" { #expect(error == .foreignLog(path, path + "-wal")) }
        #expect(try folder.contents(of: journal)["progress.sqlite"] == before["progress.sqlite"])
        #expect(try folder.contents(of: journal)["progress.sqlite-wal"] == before["progress.sqlite-wal"])
      }
    }
  }

  /// A journal that was left of another store, or of an older copy: SQLite would write its pages into this one. Its own is
  /// played back.
  @Test(arguments: ["own", "other", "older"], [ProgressStore.Access.reading, .writing])
  func playsBackItsOwnJournalOnly(journal: String, access: ProgressStore.Access) throws {
    try withTemporaryFolder { folder in
      try folder.writeStore("draft.sqlite", machine: journal == "other" ? "máy-2" : "máy-1")
      try folder.copy("draft.sqlite", to: "progress.sqlite")
      try folder.cutOffATransaction(of: "draft.sqlite", in: "cut.sqlite")
      switch journal {
      case "own": try FileManager.default.removeItem(at: folder.file())
      case "older": try folder.store().record(Sample.bodies, trainee: "hoa", at: Sample.moment(), edition: "")
      default:
        try FileManager.default.removeItem(at: folder.file())
        try folder.writeStore()
      }
      if journal == "own" { try folder.copy("cut.sqlite", to: "progress.sqlite") }
      try folder.copy("cut.sqlite-journal", to: "progress.sqlite-journal")
      let before = try folder.contents()
      let path = folder.file().path(percentEncoded: false)
      let outcome = Result { () throws(StoreError) in
        try ProgressStore.open(at: folder.file(), for: access, machine: "máy-1")
      }
      switch outcome {
      case .success(let store):
        #expect(journal == "own")
        #expect(try store.events(of: "lan").map(\.body) == Sample.bodies)
      case .failure(let error):
        #expect(journal != "own")
        #expect(error == .foreignLog(path, path + "-journal"))
        #expect(try folder.contents() == before)
      }
    }
  }

  /// An open store, through a link, in a folder with another one and an older copy of its own.
  private func openedStore(in folder: TemporaryFolder) throws -> (ProgressStore, EventID) {
    try folder.writeStore("other.sqlite", machine: "máy-2")
    try folder.writeStore("that/progress.sqlite")
    try folder.copy("that/progress.sqlite", to: "older.sqlite")
    try FileManager.default.createSymbolicLink(
      at: folder.file("progress.sqlite"),
      withDestinationURL: folder.file("that/progress.sqlite")
    )
    let store = try folder.store()
    let events = try store.record([Sample.bodies[0]], trainee: "lan", at: Sample.moment(), edition: "")
    return (store, try #require(events.last).id)
  }
}
