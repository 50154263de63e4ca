import Curriculum
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// Events to record, and the like.
enum Sample {
  static let edition = "2026.1"
  static let session = EventID(device: "0123456789abcdef", counter: 7)
  static let question = QuestionKey(lesson: "cai-dat-vneid", question: "mat-khau")

  static func moment(_ day: String = "2026-11-24", time: Int64 = 1_795_482_930_123) throws -> Moment {
    Moment(day: try #require(Day(day)), time: time)
  }

  /// One of each kind, with what is hard to write down in it.
  static let bodies: [Event.Body] = [
    .named(.init(name: "Nguyễn Thị Hòa «Út» \"Ba\" 👩🏽", replaces: [])),
    .named(.init(name: "ho\u{0300}a \\", replaces: [session, .init(device: "fedcba9876543210", counter: .max)])),
    .started(
      .init(
        behaviour: .practice,
        seed: .max,
        items: [
          .init(question: question, revision: 3), .init(question: .init(lesson: "b", question: "c"), revision: 1),
        ]
      )
    ),
    .started(.init(behaviour: .exam, seed: 0, items: [])),
    answer(["Không, tôi tự bấm *máy* 1️⃣", "xuống dòng\n\tvà \u{7F}\u{0}\\"], isCorrect: true, grade: .good),
    .answered(
      .init(
        session: session,
        item: .init(question: question, revision: 1),
        stage: "cuoc-goi",
        answer: [],
        isCorrect: false,
        grade: nil,
        milliseconds: .max
      )
    ),
    .hinted(session: session, question: question),
    .skipped(session: session, question: question),
    .retried(session: session),
    .ended(
      session: session,
      results: [.init(lesson: "cai-dat-vneid", revision: 2, right: 8, total: 10, isPassed: true)]
    ),
    .ended(session: session, results: []),
    .started(.init(behaviour: .live, seed: 1, items: [], meeting: session)),
    .started(.init(behaviour: .practice, seed: 1, items: [], meeting: session, paper: "0427")),
    .started(.init(behaviour: .alone, seed: 1, items: [])),
    .present(meeting: session, how: .paper),
    .issued(.init(serial: "00112233aabbccdd", key: "deadbeef", lessons: ["cai-dat-vneid"])),
  ]

  /// One of each kind that is about everybody.
  static let classBodies: [Event.Body] = [
    .met(.init(group: "Tổ 3, xóm \"Đồng\"", lessons: ["a", "b"], training: "buoi-1", minutes: 80, trainer: code)),
    .met(.init(group: "Tổ 3", lessons: [])),
    .tallied(
      .init(
        meeting: session,
        item: .init(question: question, revision: 2),
        counts: [.init(answer: ["Có"], count: 12), .init(answer: [], count: 0)]
      )
    ),
    .withdrawn([session, .init(device: "fedcba9876543210", counter: 3)]),
    .moved(.init(from: "an", events: range, to: code, retires: true)),
    .same(code: "an", other: code),
    .forgotten(
      .init(
        codes: [.init(digest: String(repeating: "0f", count: 16), onlyNames: true, kept: [range])],
        events: [range]
      )
    ),
    .revoked(.init(serials: ["00112233aabbccdd"], keys: ["deadbeef"])),
  ]

  static let code = "h7k3mq2zc"
  static let range = EventRange(device: session.device, first: 3, last: 9)

  /// Events that can be written down and that no program of ours records.
  static let improperBodies: [Event.Body] = [
    .named(.init(name: "", replaces: [])),
    .named(.init(name: String(repeating: "a", count: 101), replaces: [])),
    .named(.init(name: "Hòa\u{1B}[2J", replaces: [])),
    .named(.init(name: "Hòa\nMai", replaces: [])),
    .named(.init(name: "Hòa\u{202E}", replaces: [])),
    .named(.init(name: "Hòa", replaces: [.init(device: "a:b", counter: -1)])),
    .started(.init(behaviour: .exam, seed: 0, items: [.init(question: badQuestion, revision: 1)])),
    .answered(
      .init(
        session: session,
        item: .init(question: badQuestion, revision: 1),
        stage: nil,
        answer: [],
        isCorrect: true,
        grade: nil,
        milliseconds: 0
      )
    ),
    .hinted(session: session, question: badQuestion),
    .skipped(session: .init(device: "\u{1B}[2J", counter: 1), question: question),
    .retried(session: .init(device: session.device, counter: 0)),
    .ended(
      session: session,
      results: [.init(lesson: "../a", revision: 1, right: 0, total: 0, isPassed: false)]
    ),
  ]

  private static let badQuestion = QuestionKey(lesson: "cai-dat-vneid", question: "a\u{1B}[2J")

  static func answer(_ answer: [String], isCorrect: Bool = true, grade: Grade? = .good) -> Event.Body {
    .answered(
      .init(
        session: session,
        item: .init(question: question, revision: 1),
        stage: nil,
        answer: answer,
        isCorrect: isCorrect,
        grade: grade,
        milliseconds: 4_200
      )
    )
  }
}

extension TemporaryFolder {
  func file(_ name: String = "progress.sqlite") -> URL { url.appending(path: name) }

  func store(_ name: String = "progress.sqlite", machine: String = "máy-1") throws -> ProgressStore {
    try ProgressStore.open(at: file(name), for: .writing, machine: machine)
  }

  /// A store with an event of each kind, closed.
  func writeStore(_ name: String = "progress.sqlite", machine: String = "máy-1") throws {
    let store = try store(name, machine: machine)
    for body in Sample.bodies {
      try store.record(body, trainee: "lan", at: Sample.moment(), edition: Sample.edition)
    }
  }

  func copy(_ name: String, to copy: String) throws {
    try FileManager.default.copyItem(at: file(name), to: file(copy))
  }

  /// Works on a store without the program, through Python's own SQLite.
  func runSQL(_ script: String, on name: String = "progress.sqlite") throws {
    try runPython(
      "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])",
      [file(name).path(percentEncoded: false), script]
    )
  }

  func runPython(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "python3 could not run \(program) \(arguments)")
  }
}

extension ProgressStore {
  /// All that is in the store, as its export; two stores of the same events have the same.
  func lines() throws -> String {
    var bytes: [UInt8] = []
    try export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Bytes to compare texts by: `==` on `String` holds NFC and NFD for equal.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
